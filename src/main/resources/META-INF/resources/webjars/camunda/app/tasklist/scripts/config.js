// Wie op een trage lijn zit, wacht op de programma's van de pagina; zonder deze regel blijft de pagina na 7 seconden leeg.
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: 'Takenlijst', vendor: 'Besluitspoor' },
  dateFormat: { normal: 'D MMM YYYY, HH:mm', long: 'dddd D MMMM YYYY, HH:mm', short: 'D MMM YYYY' },
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  disableWelcomeMessage: true,
  customScripts: ['../../../formulieren/formulier.js', '../../../formulieren/webapp.js', '../../../formulieren/takenlijst.js'],
  previewHtml: false,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'pak de gekozen taak op' },
    focusFilter: { key: 'ctrl+shift+f', description: 'ga naar het eerste filter' },
    focusList: { key: 'ctrl+alt+l', description: 'ga naar de eerste taak in de lijst' },
    focusForm: { key: 'ctrl+alt+f', description: 'ga naar het eerste veld van het formulier' }
  }
};
