package nl.besluitspoor.handeling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deed: who did it, in which function, when, and from which step of which process.
 *
 * @param gebruiker  key of the person, without meaning of its own; {@link #SYSTEEM} where a timer or job acted
 * @param functie    function in which he acted (a group of design section 8), {@code systeem} for a job
 * @param waarnemend whether he stood in for the holder of the function
 * @param tijdstip   when, UTC
 * @param stap       the step of the model it was done in; null where it was done on a page
 * @param herkomst   where it came in: {@code taak}, {@code pagina} or {@code systeem}
 */
public record Handeling(
        String gebruiker, String functie, boolean waarnemend, Instant tijdstip, @Nullable ProcesStap stap, String herkomst) {

    /** Actor of what no person did. */
    public static final String SYSTEEM = "systeem";

    /**
     * The step of a model.
     *
     * @param proces     process definition key
     * @param versie     version of the definition
     * @param sha256     SHA-256 of its BPMN resource, hex
     * @param activiteit id of the activity that was running
     * @param instantie  id of the process instance
     */
    public record ProcesStap(String proces, int versie, String sha256, String activiteit, String instantie) {}

    /** A deed of a person on one of our own pages. */
    public static Handeling opPagina(String gebruiker, String functie, Instant tijdstip) {
        return new Handeling(gebruiker, functie, false, tijdstip, null, "pagina");
    }

    /** A deed of the software itself. */
    public static Handeling vanSysteem(Instant tijdstip) {
        return new Handeling(SYSTEEM, SYSTEEM, false, tijdstip, null, SYSTEEM);
    }

    /** The same deed, in the named function. */
    public Handeling als(String andereFunctie, boolean isWaarnemend) {
        return new Handeling(gebruiker, andereFunctie, isWaarnemend, tijdstip, stap, herkomst);
    }

    public boolean isVanSysteem() {
        return SYSTEEM.equals(gebruiker);
    }
}
