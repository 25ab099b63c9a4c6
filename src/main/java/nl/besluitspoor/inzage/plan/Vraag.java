package nl.besluitspoor.inzage.plan;

import nl.besluitspoor.inzage.schrijven.Schrijfplek;
import nl.besluitspoor.inzage.schrijven.Schrijfvel;
import nl.besluitspoor.plan.Stuk;

/**
 * Something that asks for an answer, with its form.
 *
 * @param over the inbreng, reaction or advice itself
 * @param open whether it still lacks an answer
 */
record Vraag(Object over, Schrijfplek<Stuk.Inhoud> plek, Schrijfvel<Stuk.Inhoud> vel, boolean open) {

    /** Id of its place on the page. */
    public String anker() {
        return plek.anker().substring(1);
    }
}
