/**
 * The mandaat as a rule that the software checks: who may change an adopted plan in the college's name, how far, until
 * when and how much of it was used (Gemeentewet 168; Awb 10:1-10:12). Its faces are {@link nl.besluitspoor.mandaat.Mandaten}
 * (the register), {@link nl.besluitspoor.mandaat.Verleningen} (how a mandaat comes into being) and
 * {@link nl.besluitspoor.mandaat.MandaatToets} (the check).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "handeling", "register", "toegang", "kalender", "bericht", "dossier", "plan", "voorstel", "college"
})
package nl.besluitspoor.mandaat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
