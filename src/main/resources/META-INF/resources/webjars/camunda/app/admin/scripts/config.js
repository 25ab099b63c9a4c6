// Wie op een trage lijn zit, wacht op de programma's van de pagina; zonder deze regel blijft de pagina na 7 seconden leeg.
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: 'Inrichting', vendor: 'Besluitspoor' },
  dateFormat: { normal: 'D MMM YYYY, HH:mm', long: 'dddd D MMMM YYYY, HH:mm', short: 'D MMM YYYY' },
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  disableWelcomeMessage: true,
  customScripts: ['../../../formulieren/webapp.js'],
  previewHtml: false
};
