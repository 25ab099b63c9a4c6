/* Draws the model of a dossier with the path that was taken. Without it the page shows the same steps as a list. */
(function () {
  'use strict';
  var figuur = document.getElementById('tekening');
  if (!figuur || !window.BpmnJS) { return; }
  var vlak = figuur.querySelector('.diagram');
  var woorden = function (naam) { return (vlak.dataset[naam] || '').split(' ').filter(Boolean); };
  figuur.hidden = false;
  var viewer = new window.BpmnJS({ container: vlak });
  fetch(vlak.dataset.model, { credentials: 'same-origin' })
    .then(function (antwoord) {
      if (!antwoord.ok) { throw new Error('model ' + antwoord.status); }
      return antwoord.text();
    })
    .then(function (xml) { return viewer.importXML(xml); })
    .then(function () {
      var canvas = viewer.get('canvas');
      var elementen = viewer.get('elementRegistry');
      viewer.get('zoomScroll').toggle(false);
      var merk = function (soort) {
        woorden(soort).forEach(function (id) { if (elementen.get(id)) { canvas.addMarker(id, soort === 'stromen' ? 'gedaan' : soort); } });
      };
      merk('stromen');
      merk('gedaan');
      merk('nu');
      var toon = function (schaal) {
        var binnen = canvas.viewbox().inner;
        var maat = canvas.getSize();
        var doel = elementen.get(woorden('nu')[0]);
        var midden = doel && doel.width ? { x: doel.x + doel.width / 2, y: doel.y + doel.height / 2 }
          : { x: binnen.x + maat.width / schaal / 2 - 20, y: binnen.y + binnen.height / 2 };
        canvas.viewbox({ x: midden.x - maat.width / schaal / 2, y: midden.y - maat.height / schaal / 2,
          width: maat.width / schaal, height: maat.height / schaal });
      };
      canvas.zoom('fit-viewport');
      if (canvas.zoom() < 0.6) { toon(0.75); }
      var link = vlak.querySelector('.bjs-powered-by');
      if (link) { link.setAttribute('aria-label', 'Getekend met bpmn.io (opent in een nieuw venster)'); }
      figuur.querySelectorAll('button[data-zoom]').forEach(function (knop) {
        knop.addEventListener('click', function () {
          if (knop.dataset.zoom === 'alles') { canvas.zoom('fit-viewport'); }
          else { canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * (knop.dataset.zoom === 'in' ? 1.25 : 0.8)))); }
        });
      });
    })
    .catch(function () { figuur.hidden = true; });
}());
