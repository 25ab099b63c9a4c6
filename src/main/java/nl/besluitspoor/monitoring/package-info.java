/**
 * How the plan does: rounds of figures by goal and wijk, what they say, what is done about it, and the evaluation at the
 * end of the term. Figures are public; each says where it comes from.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "handeling", "register", "kalender", "toegang", "bericht", "document", "dossier", "dialoog", "schrijven", "plan", "voorstel"
})
package nl.besluitspoor.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
