package nl.besluitspoor.college;

import java.time.LocalDate;
import java.util.List;
import nl.besluitspoor.handeling.Rijsleutel;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * What the gemeentesecretaris records of one agendapunt.
 *
 * @param wijze           whether the whole item was decided as proposed, or each point by itself
 * @param terugtredingen  who stood back and why
 * @param uitkomsten      the outcome of each open beslispunt; ignored where all are as proposed
 * @param stemmingen      the votes that were held; empty where there was none
 */
public record BesluitInvoer(@Nullable Wijze wijze, @Nullable List<Terugtreding> terugtredingen, @Nullable List<Puntuitkomst> uitkomsten,
        @Nullable List<Stemming> stemmingen) {

    /** How the item was decided. */
    public enum Wijze {
        /** Each point as proposed; the literal text is 'Conform.'. */
        ALLES_CONFORM,
        PER_BESLISPUNT
    }

    /** One member, and whether he stood back. */
    public record Terugtreding(@Rijsleutel String gebruiker, @Nullable Boolean teruggetreden, @Nullable String reden) {}

    /** The outcome of one beslispunt, by its number. */
    public record Puntuitkomst(@Rijsleutel @Nullable Integer nummer, @Nullable Uitkomst uitkomst, @Nullable String letterlijk, @Nullable String gewijzigdeTekst,
            @Nullable LocalDate aangehoudenTot) {}

    /** One round of votes on one beslispunt: who was for and who against, by key. */
    public record Stemming(@Nullable Integer beslispunt, @Nullable Integer ronde, @Nullable List<String> voor, @Nullable List<String> tegen) {}
}
