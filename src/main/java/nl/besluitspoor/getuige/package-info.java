/**
 * Witnesses of the register: its state goes each day by mail to two holders outside the technical administration, and each
 * night it is verified, whose failure the auditor hears of (design section 5).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register", "toegang", "bericht"})
package nl.besluitspoor.getuige;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
