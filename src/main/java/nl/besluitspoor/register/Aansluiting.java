package nl.besluitspoor.register;

import java.util.List;

/** Something beside the register that must say the same: the domain's rows, the engine's history. */
public interface Aansluiting {

    /** What it is, for a person: 'de rijen van het domein'. */
    String naam();

    /** What does not agree, both ways, as Dutch sentences; at most a few hundred. @param voortgang hears how far it is */
    List<String> verschillen(Voortgang voortgang);

    /** As {@link #verschillen(Voortgang)}, and nobody hears how far it is. */
    default List<String> verschillen() {
        return verschillen(Voortgang.STIL);
    }
}
