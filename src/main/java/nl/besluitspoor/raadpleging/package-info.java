/**
 * Reading the decision register: search, one decision with what it rested on and what followed, a dossier's timeline, the
 * trace from an inbreng to an action, all as known on a date. The auditor's pages and the API ask the same questions here.
 * It reads the features' tables and changes nothing, save its own search rows and the record of who looked at what.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "handeling", "register", "kalender", "toegang", "bericht", "document", "dossier", "dialoog", "plan", "voorstel", "college", "raad",
    "publicatie", "toezegging", "geheimhouding"
})
package nl.besluitspoor.raadpleging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
