/**
 * What every deed has: who did it, in which function, when, from which step, and how it is refused.
 * Stands below every feature and knows none of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.besluitspoor.handeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
