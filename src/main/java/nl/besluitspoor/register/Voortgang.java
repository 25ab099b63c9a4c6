package nl.besluitspoor.register;

/** Hears how far long work is. */
@FunctionalInterface
public interface Voortgang {

    /** Nobody listens. */
    Voortgang STIL = (gedaan, totaal) -> {};

    /**
     * @param gedaan how many entries (processes, against the history of the engine) are done
     * @param totaal how many there are
     */
    void stand(long gedaan, long totaal);
}
