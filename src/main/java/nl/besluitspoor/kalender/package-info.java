/**
 * Dutch holidays, the municipality's working days and recesses, and the terms by name that the processes count with.
 * Nothing is guessed: a calendar year that is not in the configuration is refused with its name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "handeling")
package nl.besluitspoor.kalender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
