export default {
  app: { name: 'Besluitspoor', vendor: 'gemeente Maastricht' },
  dateFormat: { normal: 'D MMM YYYY, HH:mm', long: 'dddd D MMMM YYYY, HH:mm', short: 'D MMM YYYY' },
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  disableWelcomeMessage: true,
  previewHtml: false
};
