// What Tasklist and Cockpit share: the page's language, the words before the page is drawn, the way back to our start page.
document.documentElement.lang = 'nl';

// On a browser's first visit the webapps draw some words before their language file is there, and never again: the reader
// sees SEARCH_PLACEHOLDER. They do look in this storage first, and wait for this script.
const adres = document.querySelector('base').getAttribute('app-root') + '/app/' + document.querySelector('base').getAttribute('app-name') + '/locales/';
try {
  const woorden = await (await fetch(adres + 'nl.json?bust=' + window.bust)).json();
  const opslag = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  opslag[adres + '_locales_data_nl_' + window.bust] = JSON.stringify(woorden);
  localStorage.setItem('camunda-web', JSON.stringify(opslag));
} catch (fout) {
  console.error(fout);
}

const wacht = new MutationObserver(startpagina);

function startpagina() {
  const menu = document.querySelector('[cam-widget-header] .sections-menu');
  if (!menu) { return; }
  wacht.disconnect();
  const link = document.createElement('a');
  link.className = 'bs-startpagina';
  link.href = '/';
  link.textContent = 'Startpagina';
  menu.parentNode.insertBefore(link, menu);
}

wacht.observe(document.body, { childList: true, subtree: true });
startpagina();
