package nl.besluitspoor.dialoog;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One contribution, without who gave it.
 *
 * @param id           stays the same for ever, also where another dossier takes the inbreng over
 * @param dossier      the dossier whose dialogue it was given in
 * @param wijk         CBS code
 * @param nummer       counts within the dialogue, from 1; a number is never used again
 * @param bijeenkomst  day of the meeting
 * @param tekst        as the wijkmanager wrote it down
 */
public record Inbreng(
        UUID id, UUID dialoogId, String dossier, String wijk, String wijkNaam, int nummer, LocalDate bijeenkomst,
        SoortGever soortGever, Pijler pijler, String tekst) {}
