package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the mandaattoets. What is not known is null, and never leads to TOEGESTAAN.
 *
 * @param dossier         dossier of the plan that is to change
 * @param planversie      version that the change starts from
 * @param soorten         what the change touches; empty is: not known
 * @param nieuw           whether something is added that is a new goal, term or wijk
 * @param wijkErbijOfEraf whether a wijk is added or removed
 * @param bedrag          euros that the change costs, 0 where none
 * @param adviezen        disciplines that advised on exactly this change
 * @param aanvrager       key of who asked for the change
 * @param beslisser       key of who decides; null while that is not known yet (at the request)
 * @param teruggetreden   whether the one who decides stood back
 * @param mandaat         the version of a mandaat it is to rest on; null: whichever is in force
 * @param wijziging       id of the change, and SHA-256 of what it says: a lawyer's judgement holds for exactly these; null where there is none yet
 */
public record Toetsvraag(
        String dossier, @Nullable UUID planversie, Set<Wijzigingssoort> soorten, @Nullable Boolean nieuw, @Nullable Boolean wijkErbijOfEraf,
        @Nullable BigDecimal bedrag, @Nullable Set<String> adviezen, @Nullable String aanvrager, @Nullable String beslisser,
        @Nullable Boolean teruggetreden, @Nullable UUID mandaat, @Nullable UUID wijziging, @Nullable String wijzigingSha256) {

    public Toetsvraag {
        soorten = soorten.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(soorten));
        adviezen = adviezen == null ? null : Set.copyOf(adviezen);
    }

    /** A question about the newest version, at the request: who decides is not known yet. */
    public static Toetsvraag bijAanvraag(String dossier, UUID planversie, Set<Wijzigingssoort> soorten, @Nullable Boolean nieuw,
            @Nullable Boolean wijkErbijOfEraf, @Nullable BigDecimal bedrag, @Nullable String aanvrager) {
        return new Toetsvraag(dossier, planversie, soorten, nieuw, wijkErbijOfEraf, bedrag, null, aanvrager, null, null, null, null, null);
    }

    /** The same about this change, of which the text has this hash. */
    public Toetsvraag over(UUID welkeWijziging, String sha256) {
        return new Toetsvraag(dossier, planversie, soorten, nieuw, wijkErbijOfEraf, bedrag, adviezen, aanvrager, beslisser, teruggetreden, mandaat,
                welkeWijziging, sha256);
    }

    /** The same, decided by this person under this mandaat. */
    public Toetsvraag door(String wie, @Nullable Boolean tradTerug, @Nullable UUID onderMandaat) {
        return new Toetsvraag(dossier, planversie, soorten, nieuw, wijkErbijOfEraf, bedrag, adviezen, aanvrager, wie, tradTerug, onderMandaat,
                wijziging, wijzigingSha256);
    }

    /** The same under this mandaat; who decides is not known yet. */
    public Toetsvraag onder(@Nullable UUID welkMandaat) {
        return new Toetsvraag(dossier, planversie, soorten, nieuw, wijkErbijOfEraf, bedrag, adviezen, aanvrager, null, null, welkMandaat, wijziging,
                wijzigingSha256);
    }

    /** The same, with these advices there. */
    public Toetsvraag met(@Nullable Set<String> welkeAdviezen) {
        return new Toetsvraag(dossier, planversie, soorten, nieuw, wijkErbijOfEraf, bedrag, welkeAdviezen, aanvrager, beslisser, teruggetreden,
                mandaat, wijziging, wijzigingSha256);
    }

    /** The kinds, in order; one unknown where none is named. */
    List<Wijzigingssoort> soortenOpVolgorde() {
        return soorten.stream().sorted().toList();
    }
}
