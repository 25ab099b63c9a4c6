/**
 * The programme grows while it is carried out: wijken that are asked for and that the college adds, and the
 * uitvoeringsplannen, one a wijk, that the programmamanager starts under it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register", "kalender", "toegang", "bericht", "dossier", "dialoog", "schrijven", "plan", "voorstel"})
package nl.besluitspoor.groei;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
