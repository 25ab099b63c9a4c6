package nl.besluitspoor.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * What a programmamanager enters to start a dossier; nothing of it is checked yet.
 *
 * @param titel         full title, at most 200 characters
 * @param korteTitel    short title that everyone may see, at most 60 characters
 * @param soortPlan     null where none was chosen
 * @param wijken        CBS codes
 * @param partners      keys of partners of the alliance
 * @param portefeuille  one that has a holder
 * @param openbaarheid  null where none was chosen; never GEHEIM
 * @param embargo       first day on which anyone may read it; with EMBARGO only
 * @param aanleiding    why, at most 4000 characters
 * @param ouder         number of the parent; for an uitvoeringsplan and a strategische agenda
 * @param nieuweDialoog false where the parent's inbreng is taken
 */
public record NieuwDossier(
        @Nullable String titel, @Nullable String korteTitel, @Nullable SoortPlan soortPlan, List<String> wijken, List<String> partners,
        @Nullable String portefeuille, @Nullable Openbaarheid openbaarheid, @Nullable LocalDate embargo,
        @Nullable String aanleiding, @Nullable String ouder, boolean nieuweDialoog) {}
