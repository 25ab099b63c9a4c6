/**
 * Secrecy that a body imposed by a besluit (Gemeentewet 87-89): on what, on which grounds of Woo 5.1, who can lift it, and
 * which documents, decisions and agenda items are closed by it with the openness that each had before.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register"})
package nl.besluitspoor.geheimhouding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
