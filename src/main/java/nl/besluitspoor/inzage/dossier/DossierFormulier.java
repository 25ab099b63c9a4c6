package nl.besluitspoor.inzage.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of the page that starts a dossier, as it was typed.
 *
 * @param aanvraag key of this page: sent twice, it starts one dossier
 */
record DossierFormulier(
        @Nullable String titel, @Nullable String korteTitel, @Nullable String soortPlan, @Nullable List<String> wijken,
        @Nullable List<String> partners, @Nullable String portefeuille, @Nullable String openbaarheid, @Nullable String embargo,
        @Nullable String aanleiding, @Nullable String ouder, @Nullable String dialoog, @Nullable UUID aanvraag) {

    DossierFormulier {
        aanvraag = aanvraag == null ? UUID.randomUUID() : aanvraag;
        wijken = wijken == null ? List.of() : List.copyOf(wijken);
        partners = partners == null ? List.of() : List.copyOf(partners);
    }

    /** An empty page. */
    static DossierFormulier leeg() {
        return new DossierFormulier(null, null, null, null, null, null, null, null, null, null, "nieuw", null);
    }

    /**
     * The page for a plan under another, with what it shares with that.
     *
     * @param wijk the one wijk that it is about; null for all of the parent's
     */
    static DossierFormulier onder(Dossier ouder, SoortPlan soort, @Nullable Wijk wijk, List<String> partners) {
        String naam = soort.naam() + " " + (wijk == null ? ouder.korteTitel() : wijk.naam());
        return new DossierFormulier(naam, naam.length() > Dossiers.MAX_KORTE_TITEL ? soort.naam() : naam, soort.name(),
                wijk == null ? ouder.wijken().stream().map(Wijk::code).toList() : List.of(wijk.code()), partners, ouder.portefeuille(),
                ouder.openbaarheid() == Openbaarheid.GEHEIM ? null : ouder.openbaarheid().name(),
                ouder.embargo() == null ? null : ouder.embargo().toString(), null, ouder.nummer(), "nieuw", null);
    }

    /** What a value cannot even be read as, a sentence by field. */
    Map<String, String> onleesbaar() {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (datum() == null && embargo != null && !embargo.isBlank()) {
            fouten.put("embargo", "'" + embargo + "' is geen datum. Vul dag, maand en jaar in, bijvoorbeeld 2026-01-31.");
        }
        return fouten;
    }

    NieuwDossier alsInvoer() {
        return new NieuwDossier(titel, korteTitel, keuze(SoortPlan.values(), soortPlan), wijken(), partners(), portefeuille,
                keuze(Openbaarheid.values(), openbaarheid), datum(), aanleiding, ouder, !"ouder".equals(dialoog));
    }

    private @Nullable LocalDate datum() {
        try {
            return embargo == null || embargo.isBlank() ? null : LocalDate.parse(embargo.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E keuze(E[] waarden, @Nullable String naam) {
        return Arrays.stream(waarden).filter(waarde -> waarde.name().equals(naam)).findFirst().orElse(null);
    }
}
