// Reads our attributes in an embedded form of Tasklist: shows values of the task, and lets rows be typed.
//   bs-toon="sleutel"                 text of a value           bs-link="sleutel"      href from a value
//   bs-tabel="sleutel" + th[bs-kolom] a list as a table         bs-lijst="sleutel"     a list of texts as <li>
//   bs-rijen="sleutel" [bs-min] [bs-vast]  typed rows, sent as one JSON variable, from the <template> in it
//     in a row: bs-veld="naam" sent; bs-rijtoon="naam" shown; bs-rijlink="naam" href; img[bs-rijbeeld="naam"][bs-rijalt] picture; bs-als="veld=waarde|waarde" shown only then
//     select[bs-keuzes="sleutel"]      options from a list of {waarde, tekst}
//     div[bs-vinkjes="naam"][bs-keuzes] a list of ticked values, sent as bs-veld is
//   bs-als on a field outside rows     shown (and required) only when another field has the value; in a row, a name the row lacks is a field outside
//   bs-alleen="sleutel"                shown only when the task has a value under the key
(function () {
  'use strict';
  var MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

  function tekst(waarde) {
    if (waarde === null || waarde === undefined || waarde === '') { return '–'; }
    if (waarde === true) { return 'ja'; }
    if (waarde === false) { return 'nee'; }
    var datum = /^(\d{4})-(\d{2})-(\d{2})$/.exec(waarde);
    if (datum) { return Number(datum[3]) + ' ' + MAANDEN[Number(datum[2]) - 1] + ' ' + datum[1]; }
    return String(waarde);
  }

  function alle(bron, keuze) { return Array.prototype.slice.call(bron.querySelectorAll(keuze)); }

  function leegBericht(bericht) { var p = document.createElement('p'); p.className = 'bs-leeg'; p.textContent = bericht; return p; }

  function waardeVan(veld) {
    if (veld.type === 'checkbox') { return veld.checked; }
    if (veld.type === 'radio') { return veld.checked ? veld.value : undefined; }
    if (veld.type === 'number') { return veld.value === '' ? null : Number(veld.value); }
    if (veld.multiple) { return Array.prototype.map.call(veld.selectedOptions, function (o) { return o.value; }); }
    return veld.value;
  }

  function zetWaarde(veld, waarde) {
    if (waarde === null || waarde === undefined) { return; }
    if (veld.type === 'checkbox') { veld.checked = waarde === true; }
    else if (veld.type === 'radio') { veld.checked = veld.value === String(waarde); }
    else if (veld.multiple) { Array.prototype.forEach.call(veld.options, function (o) { o.selected = waarde.indexOf(o.value) >= 0; }); }
    else { veld.value = waarde; }
  }

  function leesRij(rij) {
    var waarden = Object.assign({}, rij.bsVast || {});
    alle(rij, '[bs-veld]').forEach(function (veld) {
      var naam = veld.getAttribute('bs-veld');
      if (verborgen(veld, rij)) { if (!(naam in waarden) || veld.type !== 'radio') { if (!(naam in waarden)) { waarden[naam] = null; } } return; }
      var waarde = waardeVan(veld);
      if (waarde !== undefined) { waarden[naam] = waarde; } else if (!(naam in waarden)) { waarden[naam] = null; }
    });
    alle(rij, '[bs-vinkjes]').forEach(function (vak) {
      waarden[vak.getAttribute('bs-vinkjes')] = alle(vak, 'input:checked').map(function (vink) { return vink.value; });
    });
    return waarden;
  }

  function verborgen(element, grens) {
    for (var e = element; e && e !== grens.parentNode; e = e.parentNode) { if (e.hidden) { return true; } }
    return false;
  }

  function pasVoorwaardenToe(gebied, leesVeld) {
    alle(gebied, '[bs-als]').forEach(function (element) {
      if (element.closest('template')) { return; }
      var delen = element.getAttribute('bs-als').split('=');
      var gewenst = (delen[1] || '').split('|');
      var huidig = leesVeld(delen[0], element);
      var toon = delen.length === 1 ? !!huidig : gewenst.indexOf(String(huidig)) >= 0;
      element.hidden = !toon;
      alle(element, 'input,select,textarea').concat(element.matches('input,select,textarea') ? [element] : []).forEach(function (veld) {
        if (veld.bsVerplicht === undefined) { veld.bsVerplicht = veld.required; }
        veld.required = toon && veld.bsVerplicht;
        hertoets(veld);
        if (!toon && veld.setCustomValidity) { veld.setCustomValidity(''); }
      });
    });
  }

  // Angular reads 'required' once; a field that comes and goes is asked for only while it is there.
  function hertoets(veld) {
    var toets = window.angular && veld.hasAttribute('cam-variable-name') && window.angular.element(veld).controller('ngModel');
    if (!toets) { return; }
    toets.$validators.required = function (model, getoond) { return !veld.required || !toets.$isEmpty(getoond); };
    toets.$validate();
  }

  var teller = 0;
  function maakUniek(rij) {
    teller += 1;
    alle(rij, '[id]').forEach(function (e) { e.id = e.id + '-r' + teller; });
    alle(rij, '[for]').forEach(function (e) { e.setAttribute('for', e.getAttribute('for') + '-r' + teller); });
    alle(rij, 'input[type=radio]').forEach(function (e) { e.name = (e.name || e.getAttribute('bs-veld')) + '-r' + teller; });
  }

  function formulier(camForm) {
    var form = camForm.formElement[0];
    var beheer = camForm.variableManager;
    var rijsoorten = alle(form, '[bs-rijen]').map(function (vak) {
      return { vak: vak, naam: vak.getAttribute('bs-rijen'), sjabloon: vak.querySelector('template'),
        vast: vak.hasAttribute('bs-vast'), min: Number(vak.getAttribute('bs-min') || 0), plek: null };
    });
    var getoond = alle(form, '[bs-toon],[bs-tabel],[bs-lijst],[bs-link],[bs-alleen]');

    function sleutels() {
      var namen = {};
      keuzevakken().forEach(function (e) { namen[e.getAttribute('bs-keuzes')] = 1; });
      getoond.forEach(function (e) {
        ['bs-toon', 'bs-tabel', 'bs-lijst', 'bs-link', 'bs-alleen'].forEach(function (a) { if (e.hasAttribute(a)) { namen[e.getAttribute(a)] = 1; } });
      });
      return Object.keys(namen);
    }

    function keuzevakken() {
      return rijsoorten.reduce(function (lijst, soort) { return lijst.concat(alle(soort.sjabloon.content, '[bs-keuzes]')); }, alle(form, '[bs-keuzes]'));
    }

    // Angular reads a choice it was not told of as none, and keeps 'Afronden' grey.
    function voegOptieToe(vak, optie) {
      vak.add(optie);
      var kiezer = window.angular && vak.hasAttribute('cam-variable-name') && window.angular.element(vak).controller('select');
      if (kiezer) { kiezer.addOption(optie.value, window.angular.element(optie)); }
    }

    function vulKeuzes(gebied) {
      alle(gebied, '[bs-keuzes]').forEach(function (vak) {
        (gelezen(vak.getAttribute('bs-keuzes')) || []).forEach(function (keuze) {
          if (vak.tagName === 'SELECT') { voegOptieToe(vak, new Option(keuze.tekst, keuze.waarde)); return; }
          var label = document.createElement('label'), vink = document.createElement('input');
          vink.type = 'checkbox'; vink.value = keuze.waarde; label.className = 'bs-vinkje';
          label.appendChild(vink); label.appendChild(document.createTextNode(' ' + keuze.tekst)); vak.appendChild(label);
        });
      });
    }

    function gelezen(naam) {
      var variabele = beheer.variables[naam];
      if (!variabele) { return null; }
      var waarde = variabele.value === undefined || variabele.value === null ? variabele.originalValue : variabele.value;
      if (typeof waarde === 'string' && (variabele.type === 'Json' || /^[\[{]/.test(waarde))) { try { return JSON.parse(waarde); } catch (e) { return waarde; } }
      return waarde;
    }

    function veldInForm(naam) {
      var gevonden = alle(form, '[cam-variable-name="' + naam + '"]');
      for (var i = 0; i < gevonden.length; i++) { var w = waardeVan(gevonden[i]); if (w !== undefined && (gevonden[i].type !== 'checkbox' || gevonden.length === 1)) { return w; } }
      return gevonden.length ? null : gelezen(naam);
    }

    function ververs() {
      pasVoorwaardenToe(form, function (naam, element) {
        var rij = element.closest('.bs-rij');
        var waarden = rij ? leesRij(rij) : {};
        return naam in waarden ? waarden[naam] : veldInForm(naam);
      });
      noemOpen();
    }

    // Tasklist only greys its button: say what still has to be filled in.
    var open = document.createElement('p');
    open.className = 'bs-nog';
    open.setAttribute('aria-live', 'polite');
    form.appendChild(open);
    function noemOpen() {
      var namen = [];
      alle(form, 'input,select,textarea').forEach(function (veld) {
        if (!veld.willValidate || veld.checkValidity() || verborgen(veld, form)) { return; }
        var label = veld.labels && veld.labels[0] ? veld.labels[0].textContent : veld.getAttribute('aria-label') || '';
        label = label.replace(/\s+/g, ' ').trim();
        if (label && namen.indexOf(label) < 0) { namen.push(label.replace(/[?.:*]+$/, '')); }
      });
      open.hidden = !namen.length;
      open.textContent = 'Nog in te vullen of na te kijken: ' + namen.join(', ') + '.';
    }

    function voegToe(soort, waarden, focus) {
      var rij = document.importNode(soort.sjabloon.content, true).firstElementChild;
      rij.classList.add('bs-rij');
      maakUniek(rij);
      vulKeuzes(rij);
      soort.plek.appendChild(rij);
      if (waarden) {
        rij.bsVast = waarden;
        alle(rij, '[bs-veld]').forEach(function (veld) { zetWaarde(veld, waarden[veld.getAttribute('bs-veld')]); });
      }
      alle(rij, '[bs-rijtoon]').forEach(function (e) { e.textContent = tekst((waarden || {})[e.getAttribute('bs-rijtoon')]); });
      alle(rij, '[bs-rijbeeld]').forEach(function (e) { var bron = (waarden || {})[e.getAttribute('bs-rijbeeld')]; e.alt = tekst((waarden || {})[e.getAttribute('bs-rijalt')]); if (bron) { e.src = bron; } else { e.hidden = true; } });
      alle(rij, '[bs-rijlink]').forEach(function (e) { var adres = (waarden || {})[e.getAttribute('bs-rijlink')]; if (adres) { e.href = adres; } else { e.hidden = true; } });
      if (!soort.vast) {
        var weg = document.createElement('button');
        weg.type = 'button'; weg.className = 'btn btn-link bs-weg'; weg.textContent = 'Verwijder deze regel';
        weg.addEventListener('click', function () { rij.remove(); ververs(); vuil(); });
        rij.appendChild(weg);
      }
      ververs();
      if (focus) { var eerste = rij.querySelector('input,select,textarea'); if (eerste) { eerste.focus(); } }
    }

    function vuil() { form.dispatchEvent(new Event('change', { bubbles: true })); }

    function laat(camForm) {
      vulKeuzes(form);
      alle(form, '[bs-toon]').forEach(function (e) { e.textContent = tekst(gelezen(e.getAttribute('bs-toon'))); });
      alle(form, '[bs-link]').forEach(function (e) { var adres = gelezen(e.getAttribute('bs-link')); if (adres) { e.href = adres; e.target = '_blank'; e.rel = 'noopener'; } else { e.hidden = true; } });
      alle(form, '[bs-alleen]').forEach(function (e) {
        var waarde = gelezen(e.getAttribute('bs-alleen'));
        e.hidden = waarde === null || waarde === undefined || waarde === false || waarde === '' || (Array.isArray(waarde) && !waarde.length);
      });
      alle(form, '[bs-lijst]').forEach(function (e) {
        e.textContent = '';
        (gelezen(e.getAttribute('bs-lijst')) || []).forEach(function (punt) { var li = document.createElement('li'); li.textContent = tekst(punt); e.appendChild(li); });
      });
      alle(form, '[bs-tabel]').forEach(function (tabel) {
        var rijen = gelezen(tabel.getAttribute('bs-tabel')) || [];
        var kolommen = alle(tabel, '[bs-kolom]').map(function (k) { return { naam: k.getAttribute('bs-kolom'), link: k.getAttribute('bs-kolomlink') }; });
        var romp = tabel.tBodies[0] || tabel.createTBody();
        romp.textContent = '';
        rijen.forEach(function (rij) {
          var tr = romp.insertRow();
          kolommen.forEach(function (kolom) {
            var td = tr.insertCell();
            if (kolom.link && rij[kolom.link]) {
              var a = document.createElement('a'); a.href = rij[kolom.link]; a.target = '_blank'; a.rel = 'noopener'; a.textContent = tekst(rij[kolom.naam]); td.appendChild(a);
            } else { td.textContent = tekst(rij[kolom.naam]); }
          });
        });
        if (!rijen.length) { tabel.hidden = true; tabel.parentNode.insertBefore(leegBericht(tabel.getAttribute('bs-leeg') || 'Er is nog niets om te tonen.'), tabel); }
      });
      alle(form, '[cam-variable-name]').forEach(function (veld) {
        var naam = veld.getAttribute('cam-variable-name');
        var waarde = gelezen(naam);
        if (waarde !== null && waarde !== undefined && (veld.type === 'radio' || veld.type === 'checkbox' || !veld.value)) { zetWaarde(veld, waarde); }
      });
      rijsoorten.forEach(function (soort) {
        soort.plek = document.createElement('div');
        soort.plek.className = 'bs-plek';
        soort.vak.appendChild(soort.plek);
        (gelezen(soort.naam) || []).forEach(function (waarden) { voegToe(soort, waarden, false); });
        if (!soort.vast) {
          while (soort.plek.children.length < soort.min) { voegToe(soort, null, false); }
          var erbij = document.createElement('button');
          erbij.type = 'button'; erbij.className = 'btn btn-default bs-erbij';
          erbij.textContent = soort.vak.getAttribute('bs-erbij') || 'Regel toevoegen';
          erbij.addEventListener('click', function () { voegToe(soort, null, true); vuil(); });
          soort.vak.appendChild(erbij);
        } else if (!soort.plek.children.length) { soort.plek.appendChild(leegBericht('Er is nog niets om te tonen.')); }
      });
      ververs();
      form.addEventListener('change', ververs);
      form.addEventListener('input', ververs);
    }

    // Tasklist sends what differs from what was filled in beforehand, hidden or shown. Here goes what stands in a field that
    // can be seen, changed or not, and the rows; nothing of what the form only shows.
    var lees = camForm.parseVariables;
    camForm.parseVariables = function () {
      var gelezenVelden = lees.call(camForm);
      var zend = {};
      alle(form, '[cam-variable-name]').forEach(function (veld) {
        var naam = veld.getAttribute('cam-variable-name');
        var variabele = beheer.variables[naam];
        if (!variabele || verborgen(veld, form)) { return; }
        var waarde = variabele.value === undefined || variabele.value === '' ? null : variabele.value;
        zend[naam] = gelezenVelden[naam] || { value: waarde, type: variabele.type };
      });
      rijsoorten.forEach(function (soort) {
        zend[soort.naam] = { value: JSON.stringify(alle(soort.plek, '.bs-rij').map(leesRij)), type: 'Json' };
      });
      return zend;
    };

    function eersteFout() {
      var velden = alle(form, 'input,select,textarea').filter(function (v) { return v.willValidate && !verborgen(v, form) && !v.checkValidity(); });
      return velden[0] || null;
    }

    camForm.on('form-loaded', function () {
      sleutels().concat(rijsoorten.map(function (s) { return s.naam; })).forEach(function (naam) {
        if (!beheer.variables[naam]) { beheer.fetchVariable(naam); }
      });
    });
    camForm.on('variables-applied', function () { laat(camForm); });
    camForm.on('submit', function () {
      // An earlier refusal does not outlive the next try.
      alle(document, '.page-notifications .alert .close').forEach(function (knop) { knop.click(); });
      rijsoorten.forEach(function (soort) {
        if (!soort.vast && soort.plek.children.length < soort.min) { camForm.submitPrevented = true; }
      });
      var fout = eersteFout();
      if (fout) {
        camForm.submitPrevented = true;
        fout.focus();
        if (fout.reportValidity) { fout.reportValidity(); }
        return;
      }
    });
  }

  window.besluitspoor = { formulier: formulier };
})();
