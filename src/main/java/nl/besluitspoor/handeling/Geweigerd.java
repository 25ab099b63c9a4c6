package nl.besluitspoor.handeling;

/**
 * A deed that is refused, with the Dutch sentence that the person who tried it reads.
 *
 * <p>Thrown before anything is stored; the transaction rolls back whole. Deliberately no engine exception: the
 * engine's REST layer turns its own into status 500. The sentence goes to the log as well, so it holds no personal data.
 */
public class Geweigerd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param zin what was wrong, with the value, and what to do about it; Dutch, no personal data */
    public Geweigerd(String zin) {
        super(zin);
    }

    /** The sentence for the person; never null. */
    public String zin() {
        return String.valueOf(getMessage());
    }
}
