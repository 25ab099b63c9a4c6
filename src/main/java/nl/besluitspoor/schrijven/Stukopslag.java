package nl.besluitspoor.schrijven;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.schrijven.Bewaring.Stap;

/**
 * SQL of what the pieces of one kind of work say, each field in its own column.
 *
 * @param <I> what a piece of it can say
 */
public interface Stukopslag<I> {

    void voegToe(UUID werk, UUID bewaring, I inhoud);

    /** What these saves say, by id; a save without a row says nothing. */
    Map<UUID, I> lees(List<Stap> stappen);

    void verwijder(UUID bewaring);
}
