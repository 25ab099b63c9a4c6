package nl.besluitspoor.register.controle;

/** Hears how far long work is. */
@FunctionalInterface
public interface Voortgang {

    /** Nobody listens. */
    Voortgang STIL = (gedaan, totaal) -> {};

    /**
     * @param gedaan how many entries are done
     * @param totaal how many there are
     */
    void stand(long gedaan, long totaal);
}
