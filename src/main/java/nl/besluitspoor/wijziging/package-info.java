/**
 * Changes to an adopted plan. One is asked on a named version, checked against the mandaat, and then decided in the
 * college's name (version 1.1), judged by a lawyer first, or brought to the college (version 2.0). Its face is
 * {@link nl.besluitspoor.wijziging.Wijzigingen}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "handeling", "register", "toegang", "kalender", "bericht", "document", "dossier", "dialoog", "plan", "voorstel", "college", "mandaat", "monitoring"
})
package nl.besluitspoor.wijziging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
