export default {
  app: { name: 'Inrichting', vendor: 'Besluitspoor' },
  dateFormat: { normal: 'D MMM YYYY, HH:mm', long: 'dddd D MMMM YYYY, HH:mm', short: 'D MMM YYYY' },
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  disableWelcomeMessage: true,
  customScripts: ['../../../formulieren/webapp.js'],
  previewHtml: false
};
