/**
 * Blockages that a wijk cannot solve: reported by who is involved, weighed, asked of directie, college, alliance or Rijk,
 * with what was agreed and what came of it. What people write about one is not public.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "handeling", "register", "kalender", "toegang", "bericht", "dossier", "dialoog", "schrijven", "plan", "voorstel", "monitoring"
})
package nl.besluitspoor.doorbraak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
