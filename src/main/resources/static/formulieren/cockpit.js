// Cockpit has its date format fixed as 2025-06-24T09:30:00; this is the one place to change it.
angular.module('cam.commons.filter.date').decorator('camDateFormat', ['$delegate', (anders) =>
  (soort) => (!soort || soort === 'normal' ? 'D MMM YYYY, HH:mm' : anders(soort))]);

// Cockpit without history or lateness: what waits for whom until when, on the first page; how a run got here, in a tab of the run.
const maak = (soort, klasse, ...inhoud) => {
  const element = document.createElement(soort);
  if (klasse) { element.className = klasse; }
  element.append(...inhoud);
  return element;
};
const link = (adres, tekst) => Object.assign(maak('a', '', tekst), { href: adres });

function tabel(titel, koppen, rijen) {
  const kop = maak('thead', '', maak('tr', '', ...koppen.map((k) => Object.assign(maak('th', '', k), { scope: 'col' }))));
  const inhoud = maak('tbody', '', ...rijen.map((rij) => maak('tr', rij.laat ? 'bs-laat' : '', ...rij.cellen.map((c) => maak('td', '', c)))));
  return maak('table', 'cam-table bs-cockpit', maak('caption', '', titel), kop, inhoud);
}

async function vul(houder, adres, teken) {
  try {
    const antwoord = await fetch(adres, { headers: { Accept: 'application/json' } });
    if (!antwoord.ok) { throw new Error(adres + ' gaf ' + antwoord.status); }
    houder.replaceChildren(...teken(await antwoord.json()));
  } catch (fout) {
    console.error(fout);
    houder.replaceChildren(maak('p', 'bs-cockpit-fout', 'Deze gegevens zijn nu niet te lezen. Ververs de pagina.'));
  }
}

const termijn = (uiterlijk, teLaat) => (teLaat ? 'Te laat: ' + uiterlijk : uiterlijk);
const zaakpagina = (zaak) => (zaak.startsWith('BW-') ? '/vergaderingen/' : '/dossiers/') + zaak;

function termijnen(alles) {
  const laat = alles.filter((t) => t.teLaat).length;
  const zin = laat === 0 ? 'Geen enkele taak is te laat.' : laat === 1 ? 'Eén taak is te laat.' : laat + ' taken zijn te laat.';
  const rijen = alles.map((t) => ({ laat: t.teLaat,
    cellen: [link(zaakpagina(t.zaak), t.zaak), link('#/process-instance/' + t.instantie + '/runtime', t.taak), t.wie, t.sinds, termijn(t.uiterlijk, t.teLaat)] }));
  return [maak('p', laat ? 'bs-laat' : '', zin),
    tabel('Open taken, de eerste termijn bovenaan', ['Dossier of vergadering', 'Wacht op', 'Bij wie', 'Sinds', 'Uiterlijk'], rijen)];
}

function verloop(stappen) {
  const rijen = stappen.map((s) => ({ laat: s.teLaat,
    cellen: [s.naam, s.wie, s.begonnen, s.vervallen ? 'vervallen' : s.klaar || 'wacht nog', termijn(s.uiterlijk, s.teLaat)] }));
  return [tabel('Stappen, de nieuwste bovenaan', ['Stap', 'Door', 'Begonnen', 'Klaar', 'Uiterlijk'], rijen)];
}

export default [
  { id: 'bs-termijnen', pluginPoint: 'cockpit.dashboard', priority: 20, properties: { label: 'Termijnen' },
    render: (houder) => { houder.classList.add('bs-termijnen'); vul(houder, '/cockpit/termijnen', termijnen); } },
  { id: 'bs-verloop', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 100, properties: { label: 'Verloop' },
    render: (houder, { processInstanceId }) => vul(houder, '/cockpit/verloop/' + encodeURIComponent(processInstanceId), verloop) }
];
