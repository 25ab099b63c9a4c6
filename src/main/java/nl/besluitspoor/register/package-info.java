/**
 * The append-only decision register. Its small face is {@link nl.besluitspoor.register.Register#append}: one canonical
 * entry a deciding, committing or informing step, in the transaction of the step itself (design section 5).
 */
@NullMarked
@ApplicationModule(allowedDependencies = "handeling")
package nl.besluitspoor.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
