/**
 * Documents, uploaded or made: immutable versions addressed by their SHA-256, with the type that their content shows,
 * and the making of HTML and PDF from one template.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register"})
package nl.besluitspoor.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
