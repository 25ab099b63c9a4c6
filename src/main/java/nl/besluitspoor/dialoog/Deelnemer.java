package nl.besluitspoor.dialoog;

import java.util.List;
import java.util.UUID;

/**
 * Someone who asked to be told what comes of a dialogue. Personal data: for the mail to him only, never for a page.
 *
 * @param inbreng ids of what he brought in himself; empty where he was invited and said nothing under his name
 */
public record Deelnemer(String naam, String mail, List<UUID> inbreng) {

    public Deelnemer {
        inbreng = List.copyOf(inbreng);
    }
}
