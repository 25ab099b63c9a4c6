/**
 * The dialogue with residents and partners in a wijk: planned, held, its inbreng recorded, its report adopted and told
 * to whoever asked to be told. What was said and who said it are kept apart, so that a name can be erased and the
 * inbreng stays.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register", "kalender", "toegang", "bericht", "document", "dossier"})
package nl.besluitspoor.dialoog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
