// Cockpit has its date format fixed as 2025-06-24T09:30:00; this is the one place to change it.
angular.module('cam.commons.filter.date').decorator('camDateFormat', ['$delegate', (anders) =>
  (soort) => (!soort || soort === 'normal' ? 'D MMM YYYY, HH:mm' : anders(soort))]);
