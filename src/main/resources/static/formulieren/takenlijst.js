// Makes Tasklist fit: no editing of what the server refuses to change, and Dutch for the few fixed English words that Camunda Forms (form-js 1.x) has no setting for.
(function () {
  'use strict';

  function vast(tekst) {
    var woorden = {
      'Select': 'Kies', 'Search': 'Zoeken', 'Add new': 'Regel toevoegen', 'Collapse': 'Inklappen', 'No results': 'Niets gevonden',
      'All values selected': 'Alles is gekozen', 'Nothing to show.': 'Er is nog niets om te tonen.', 'No content to show.': 'Er is nog niets om te tonen.',
      'Field is required.': 'Dit veld is verplicht.', 'Value is not a number.': 'Dit is geen getal.',
      'Value is expected to be an integer.': 'Vul een geheel getal in.', 'Date and time must both be entered.': 'Vul de datum en de tijd in.',
      'Field must be a valid email.': 'Dit is geen geldig mailadres.', 'Remove tag': 'Keuze weghalen', 'Required': 'Verplicht',
      'Previous page': 'Vorige bladzijde', 'Next page': 'Volgende bladzijde', 'Increment': 'Eén meer', 'Decrement': 'Eén minder',
      'Click to remove sorting': 'Klik om de sortering weg te halen', 'mm/dd/yyyy': 'mm/dd/jjjj', 'dd/mm/yyyy': 'dd/mm/jjjj', 'dd-mm-yyyy': 'dd-mm-jjjj'
    };
    if (Object.prototype.hasOwnProperty.call(woorden, tekst)) { return woorden[tekst]; }
    var patronen = [
      [/^Field must have maximum length of (\d+)\.$/, 'Gebruik ten hoogste $1 tekens.'],
      [/^Field must have minimum length of (\d+)\.$/, 'Gebruik ten minste $1 tekens.'],
      [/^Field must have minimum value of (.+)\.$/, 'De kleinste waarde is $1.'],
      [/^Field must have maximum value of (.+)\.$/, 'De grootste waarde is $1.'],
      [/^Field must match pattern .+\.$/, 'Dit is niet op de goede manier geschreven.'],
      [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Gebruik ten hoogste $1 cijfers achter de komma.'],
      [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Kies een geldige waarde, bijvoorbeeld $1 of $2.'],
      [/^Expand all \((\d+)\)$/, 'Alles tonen ($1)'],
      [/^Click to sort by (.+) descending$/, 'Klik om aflopend te sorteren op $1'],
      [/^Click to sort by (.+) ascending$/, 'Klik om oplopend te sorteren op $1']
    ];
    for (var i = 0; i < patronen.length; i++) { if (patronen[i][0].test(tekst)) { return tekst.replace(patronen[i][0], patronen[i][1]); } }
    return null;
  }

  // Only where form-js writes its own words: never in a label, an option or what somebody typed.
  var PLEKKEN = '.fjs-form-field-error, .fjs-select-placeholder, .fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-dropdownlist-empty, '
    + '.fjs-table-empty, .fjs-table-td[colspan]';
  var MAANDEN = { January: 'januari', February: 'februari', March: 'maart', April: 'april', May: 'mei', June: 'juni', July: 'juli', August: 'augustus',
    September: 'september', October: 'oktober', November: 'november', December: 'december' };
  var DAGEN = { Sun: 'zo', Mon: 'ma', Tue: 'di', Wed: 'wo', Thu: 'do', Fri: 'vr', Sat: 'za' };

  function teksten(element, vertaal) {
    var loper = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (var knoop = loper.nextNode(); knoop; knoop = loper.nextNode()) {
      var nieuw = vertaal(knoop.data.trim());
      if (nieuw !== null && nieuw !== undefined) { knoop.data = nieuw; }
    }
  }

  function kenmerken(element) {
    ['placeholder', 'title', 'aria-label'].forEach(function (naam) {
      var nieuw = element.hasAttribute(naam) ? vast(element.getAttribute(naam)) : null;
      if (nieuw !== null) { element.setAttribute(naam, nieuw); }
    });
  }

  function vertaalFormulier(houder) {
    houder.querySelectorAll(PLEKKEN).forEach(function (e) { teksten(e, vast); });
    houder.querySelectorAll('[placeholder], [title], [aria-label]').forEach(kenmerken);
    houder.querySelectorAll('.fjs-table-nav-label').forEach(function (e) { teksten(e, function (t) { return t === 'of' ? ' van ' : null; }); });
    houder.querySelectorAll('.flatpickr-monthDropdown-month, .cur-month').forEach(function (e) { teksten(e, function (t) { return MAANDEN[t]; }); });
    houder.querySelectorAll('.flatpickr-weekday').forEach(function (e) { teksten(e, function (t) { return DAGEN[t]; }); });
  }

  var gepland = false;
  function ververs() {
    if (gepland) { return; }
    gepland = true;
    requestAnimationFrame(function () {
      gepland = false;
      document.querySelectorAll('.fjs-container, .flatpickr-calendar').forEach(vertaalFormulier);
      document.querySelectorAll('.task-card .due-date[tabindex], .task-card .assignee [cam-widget-inline-field][tabindex]').forEach(function (e) { e.removeAttribute('tabindex'); });
      document.querySelectorAll('.task-card button.unclaim:not([aria-label])').forEach(function (e) { e.setAttribute('aria-label', 'Taak teruggeven'); });
    });
  }

  // Due date and assignee are shown, not edited: the server refuses both.
  ['click', 'keydown', 'paste'].forEach(function (soort) {
    document.addEventListener(soort, function (gebeurtenis) {
      var doel = gebeurtenis.target;
      if (doel.closest && doel.closest('.task-card .due-date, .task-card .assignee [cam-widget-inline-field]') && gebeurtenis.key !== 'Tab') {
        gebeurtenis.stopPropagation();
        gebeurtenis.preventDefault();
      }
    }, true);
  });

  // A link in a Camunda Form opens beside the task: what was typed in the form stays.
  document.addEventListener('click', function (gebeurtenis) {
    var link = gebeurtenis.target.closest && gebeurtenis.target.closest('.fjs-container a[href^="/"]');
    if (link) { link.target = '_blank'; link.rel = 'noopener'; }
  }, true);

  new MutationObserver(ververs).observe(document.body, { childList: true, subtree: true, characterData: true });
  ververs();
})();
