/**
 * How the council is informed: the raadsinformatiebrief from its decision to the griffie's receipt. A RIB tells only
 * what was decided, is signed on exactly the PDF that is shown, and counts as sent when the mail server accepted it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "handeling", "register", "kalender", "toegang", "bericht", "document", "dossier", "schrijven", "plan", "voorstel", "college", "geheimhouding"
})
package nl.besluitspoor.raad;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
