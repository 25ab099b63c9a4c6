package nl.besluitspoor.handeling;

/** What a person worked on was changed or ended by someone else meanwhile (HTTP 409); nothing was stored. */
public class Gewijzigd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param zin what changed and what to do; Dutch, no personal data */
    public Gewijzigd(String zin) {
        super(zin);
    }
}
