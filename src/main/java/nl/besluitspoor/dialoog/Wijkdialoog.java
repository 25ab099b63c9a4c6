package nl.besluitspoor.dialoog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue in one wijk, in one round of one dossier.
 *
 * @param wijk          CBS code, for example {@code BU09350203}
 * @param wijkNaam      its name
 * @param ronde         1 for the first dialogue of this dossier in this wijk
 * @param vraag         what is asked of the wijk; null until it is planned
 * @param samenvatting  by the wijkmanager; null until the last meeting is recorded
 * @param watOntbreekt  why the programmamanager sent the report back the last time; null where he did not
 * @param geopend       when the dialogue began, UTC
 * @param vastgesteld   when the report was adopted, UTC; null until then
 * @param verslagHtml   document with the report as HTML; null until it is made
 * @param verslagPdf    the same as PDF
 */
public record Wijkdialoog(
        UUID id, String dossier, String wijk, String wijkNaam, int ronde, Dialoogfase fase, @Nullable String vraag,
        @Nullable String samenvatting, @Nullable String watOntbreekt, Instant geopend, @Nullable Instant vastgesteld,
        @Nullable UUID verslagHtml, @Nullable UUID verslagPdf) {}
