/**
 * The dossier: one governance case with its number, wijken, partners, openness and phase. Everything else in a cycle
 * (dialogue, plan, proposal, letter) belongs to one and names it by its number.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register", "toegang", "bericht"})
package nl.besluitspoor.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
