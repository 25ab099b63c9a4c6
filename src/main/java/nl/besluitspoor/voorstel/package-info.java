/**
 * The collegevoorstel: the nota with its beslispunten, arguments, risks and RIB text, its check, its parafen, and the
 * outcome of each point.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "handeling", "register", "kalender", "toegang", "bericht", "document", "dossier", "dialoog", "schrijven", "plan",
    "geheimhouding"
})
package nl.besluitspoor.voorstel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
