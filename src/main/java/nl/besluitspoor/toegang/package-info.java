/** Who someone is, which functions and portefeuilles he holds from when to when, and what he may open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register"})
package nl.besluitspoor.toegang;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
