/**
 * What anyone may read, and when: a besluitenlijst becomes public after the council has every letter it is due, or by
 * release with a reason.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "handeling", "register", "kalender", "toegang", "bericht", "document", "dossier", "dialoog", "plan", "voorstel", "college", "raad"
})
package nl.besluitspoor.publicatie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
