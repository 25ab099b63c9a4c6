// What a writing page gains with JavaScript: it saves while someone types, and rows come and go without a round trip.
// Without it the same form works with its buttons.
(function () {
  'use strict';
  var WACHT_MS = 1500;

  function alle(bron, keuze) { return Array.prototype.slice.call(bron.querySelectorAll(keuze)); }

  function hernummer(formulier) {
    alle(formulier, '[data-rijen] > [data-rij]').forEach(function (rij, nr) {
      alle(rij, '[id]').forEach(function (e) { e.id = e.id.replace(/\d+$/, nr); });
      alle(rij, 'label[for]').forEach(function (e) { e.setAttribute('for', e.getAttribute('for').replace(/\d+$/, nr)); });
      alle(rij, '[aria-describedby]').forEach(function (e) { e.setAttribute('aria-describedby', e.getAttribute('aria-describedby').replace(/\d+$/, nr)); });
      alle(rij, '[data-weg]').forEach(function (e) { e.value = 'weg:' + nr; });
    });
  }

  function begin(formulier) {
    var stand = formulier.querySelector('[data-stand]');
    var klok = null, bezig = false, vuil = false, gestopt = false, daarna = null;

    function zeg(zin, soort) { stand.textContent = zin; stand.className = soort || 'klein'; }

    function bewaar() {
      clearTimeout(klok);
      if (gestopt) { return; }
      if (bezig) { vuil = true; return; }
      bezig = true; vuil = false;
      var rijen = alle(formulier, '[data-rijen] > [data-rij]').filter(function (rij) {
        return alle(rij, 'input:not([type=hidden]), select, textarea').some(function (v) { return v.value.trim() !== ''; })
          || (rij.querySelector('[data-nummer]') || { value: '' }).value > 0;
      });
      zeg('Bezig met bewaren…');
      // Only the person's own button says that two texts are brought together.
      var velden = new URLSearchParams(new FormData(formulier));
      velden.delete('samengevoegd');
      fetch(formulier.action, {
        method: 'POST', credentials: 'same-origin', headers: { 'X-Tussentijds': '1', 'Accept': 'application/json' },
        body: velden
      }).then(function (antwoord) {
        if (antwoord.redirected || antwoord.status === 401 || antwoord.status === 403) { throw new Error('U bent niet meer aangemeld. Kopieer uw tekst en meld u opnieuw aan.'); }
        return antwoord.json().then(function (inhoud) { return { status: antwoord.status, inhoud: inhoud }; });
      }).then(function (a) {
        toonFouten(a.status === 422 ? a.inhoud.fouten || {} : {});
        if (a.status === 422) {
          var fouten = a.inhoud.fouten || { '': a.inhoud.detail };
          zeg('Nog niet bewaard: ' + Object.keys(fouten).map(function (k) { return fouten[k]; }).join(' '), 'veldfout');
        } else if (a.status === 409) {
          gestopt = true; zeg(a.inhoud.detail, 'veldfout');
        } else if (a.status !== 200) {
          throw new Error('Bewaren lukte niet. Probeer het opnieuw met de knop.');
        } else if (a.inhoud.botst) {
          gestopt = true;
          zeg(a.inhoud.zin + ' ', 'veldfout');
          var link = document.createElement('a');
          link.href = a.inhoud.link; link.textContent = 'Voeg de twee teksten samen';
          stand.appendChild(link);
        } else {
          formulier.elements.basis.value = a.inhoud.versie;
          (a.inhoud.nummers || []).forEach(function (nummer, i) {
            var veld = rijen[i] && rijen[i].querySelector('[data-nummer]');
            if (veld && !(veld.value > 0)) {
              veld.value = nummer;
              var legend = rijen[i].querySelector('legend');
              legend.textContent = legend.textContent.replace('Nieuw doel', 'Doel D' + nummer).replace('Nieuw thema', 'Thema T' + nummer).replace('Nieuwe actie', 'Actie A' + nummer);
            }
          });
          zeg(a.inhoud.zin);
        }
      }).catch(function (fout) {
        zeg(fout instanceof TypeError ? 'Geen verbinding. Uw tekst staat nog op het scherm; probeer het zo opnieuw.' : fout.message, 'veldfout');
        vuil = true;
      }).then(function () {
        bezig = false;
        if (daarna) { var knop = daarna; daarna = null; formulier.requestSubmit(knop === true ? undefined : knop); return; }
        if (vuil && !gestopt) { plan(); }
      });
    }

    function toonFouten(fouten) {
      alle(formulier, '[aria-invalid]').forEach(function (v) { v.removeAttribute('aria-invalid'); });
      Object.keys(fouten).forEach(function (sleutel) {
        var delen = sleutel.split('.');
        var id = delen.length === 2 ? delen[1] + '-' + delen[0] : sleutel;
        var veld = id && document.getElementById(id);
        if (veld && formulier.contains(veld)) { veld.setAttribute('aria-invalid', 'true'); }
      });
    }

    function plan() { clearTimeout(klok); klok = setTimeout(bewaar, WACHT_MS); }

    function gewijzigd() { vuil = true; if (!gestopt) { zeg('Nog niet bewaard'); plan(); } }

    formulier.addEventListener('input', gewijzigd);
    formulier.addEventListener('change', gewijzigd);
    formulier.addEventListener('click', function (e) {
      var erbij = e.target.closest('[data-erbij]'), weg = e.target.closest('[data-weg]');
      if (erbij) {
        e.preventDefault();
        var lijst = formulier.querySelector('[data-rijen]');
        lijst.appendChild(formulier.querySelector('template[data-leeg]').content.cloneNode(true));
        hernummer(formulier);
        lijst.lastElementChild.querySelector('input:not([type=hidden]), select, textarea').focus();
      } else if (weg) {
        e.preventDefault();
        weg.closest('[data-rij]').remove();
        hernummer(formulier);
        (formulier.querySelector('[data-erbij]') || formulier).focus();
        gewijzigd();
      }
    });
    formulier.addEventListener('submit', function (e) {
      clearTimeout(klok);
      if (bezig) { e.preventDefault(); daarna = e.submitter || true; } else { vuil = false; }
    });
    window.addEventListener('beforeunload', function (e) { if (vuil && !gestopt) { bewaar(); e.preventDefault(); } });
  }

  alle(document, 'form[data-schrijf]').forEach(begin);
}());
