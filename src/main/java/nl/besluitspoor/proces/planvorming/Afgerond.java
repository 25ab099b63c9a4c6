package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * The deed of a task whose text is written on a page.
 *
 * @param klaar ticked by who says that it is done
 */
record Afgerond(@Nullable Boolean klaar) {

    /** Takes the tick off the execution. @throws Geweigerd with this sentence where it is not there */
    static void neem(DelegateExecution execution, String zin) {
        if (!Boolean.TRUE.equals(Invoer.neem(execution, Afgerond.class).klaar())) {
            throw new Geweigerd(zin);
        }
    }
}
