package nl.besluitspoor.wijziging;

import static nl.besluitspoor.mandaat.Wijzigingssoort.AANVULLING;
import static nl.besluitspoor.mandaat.Wijzigingssoort.ACCENT;
import static nl.besluitspoor.mandaat.Wijzigingssoort.DOEL;
import static nl.besluitspoor.mandaat.Wijzigingssoort.FINANCIEEL_KADER;
import static nl.besluitspoor.mandaat.Wijzigingssoort.TEKSTUEEL;
import static nl.besluitspoor.mandaat.Wijzigingssoort.TERMIJN;
import static nl.besluitspoor.mandaat.Wijzigingssoort.WIJK;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Wijken;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Planwijziging;
import org.springframework.stereotype.Component;

/**
 * Whether what is asked agrees with itself: the kinds with the rows that change, the amount with the euros in them. What
 * somebody calls editorial is checked against what he changed; in doubt it is the heavier kind.
 */
@Component
class Aanvraagcontrole {

    private static final int MAX_REDEN = 4_000;

    private final Wijken wijken;

    Aanvraagcontrole(Wijken wijken) {
        this.wijken = wijken;
    }

    /** A sentence for each thing that is wrong; empty where it can be asked. */
    List<String> bezwaren(Dossier dossier, PlanInhoud basis, NieuweWijziging nieuw, Planwijziging inhoud) {
        List<String> zinnen = new ArrayList<>();
        boolean wijk = !nieuw.wijkenErbij().isEmpty() || !nieuw.wijkenEraf().isEmpty();
        if (inhoud.isLeeg() && !wijk) {
            zinnen.add("U hebt in het plan niets veranderd. Verander wat anders moet, of kies een wijk die erbij komt of eraf gaat.");
        }
        soorten(zinnen, nieuw.soorten(), basis, inhoud, wijk);
        wijken(zinnen, dossier, nieuw);
        bedrag(zinnen, nieuw, inhoud.bedrag(basis));
        if (nieuw.reden() == null || nieuw.reden().isBlank()) {
            zinnen.add("Schrijf op waarom de wijziging nodig is.");
        } else if (nieuw.reden().length() > MAX_REDEN) {
            zinnen.add("De reden heeft " + nieuw.reden().length() + " tekens; er passen er " + MAX_REDEN + ". Maak de tekst korter.");
        }
        if (nieuw.ingrijpend() == null) {
            zinnen.add("Geef aan of de wijziging ingrijpende gevolgen heeft voor de gemeente.");
        }
        if (nieuw.toezegging() == null) {
            zinnen.add("Geef aan of de raad is toegezegd dat hij dit hoort.");
        }
        return zinnen;
    }

    private static void soorten(List<String> zinnen, Set<Wijzigingssoort> gekozen, PlanInhoud basis, Planwijziging inhoud, boolean wijk) {
        if (gekozen.isEmpty()) {
            zinnen.add("Kies wat voor wijziging het is.");
        }
        if (inhoud.einddatum() != null) {
            eis(zinnen, gekozen, "U verandert de einddatum van het plan.", TERMIJN);
        }
        if (!inhoud.doelen().isEmpty() || !inhoud.vervallenDoelen().isEmpty()) {
            eis(zinnen, gekozen, "U verandert een doel, haalt er een weg of voegt er een toe.", DOEL);
        }
        if (!inhoud.themas().isEmpty() || !inhoud.vervallenThemas().isEmpty()) {
            eis(zinnen, gekozen, "U verandert een thema van de agenda, haalt er een weg of voegt er een toe.", DOEL);
        }
        if (!inhoud.begroting().isEmpty() || !inhoud.vervallenJaren().isEmpty()) {
            eis(zinnen, gekozen, "U verandert de begroting.", FINANCIEEL_KADER);
        }
        if (inhoud.acties().stream().anyMatch(a -> basis.acties().stream().noneMatch(b -> b.nummer() == a.nummer()))) {
            eis(zinnen, gekozen, "U voegt een actie toe.", AANVULLING);
        }
        if (!inhoud.vervallenActies().isEmpty()) {
            eis(zinnen, gekozen, "U haalt een actie weg.", ACCENT, AANVULLING, DOEL);
        }
        if (inhoud.acties().stream().anyMatch(a -> basis.acties().stream().anyMatch(b -> b.nummer() == a.nummer() && !tekstueelGelijk(a, b)))) {
            eis(zinnen, gekozen, "U verandert van een actie meer dan de woorden.", ACCENT, AANVULLING);
        }
        if (!inhoud.teksten().isEmpty() || !inhoud.acties().isEmpty()) {
            eis(zinnen, gekozen, "U verandert tekst van het plan.", TEKSTUEEL, ACCENT, AANVULLING);
        }
        if (wijk) {
            eis(zinnen, gekozen, "U voegt een wijk toe of haalt er een weg.", WIJK);
        } else if (gekozen.contains(WIJK)) {
            zinnen.add("U koos 'wijk'. Kies ook welke wijk erbij komt of eraf gaat.");
        }
    }

    private static boolean tekstueelGelijk(PlanInhoud.Actie a, PlanInhoud.Actie b) {
        return a.metOmschrijving(null).metBedrag(geld(a.bedrag())).equals(b.metOmschrijving(null).metBedrag(geld(b.bedrag())));
    }

    private static BigDecimal geld(@org.jspecify.annotations.Nullable BigDecimal bedrag) {
        return bedrag == null ? BigDecimal.ZERO : bedrag.stripTrailingZeros();
    }

    private static void eis(List<String> zinnen, Set<Wijzigingssoort> gekozen, String wat, Wijzigingssoort... een) {
        if (Collections.disjoint(gekozen, List.of(een))) {
            zinnen.add(wat + " Kies ook " + String.join(" of ", java.util.Arrays.stream(een).map(s -> "'" + s.naam() + "'").toList()) + ".");
        }
    }

    private void wijken(List<String> zinnen, Dossier dossier, NieuweWijziging nieuw) {
        List<String> nu = dossier.wijken().stream().map(w -> w.code()).toList();
        nieuw.wijkenErbij().stream().filter(code -> wijken.met(code).isEmpty())
                .forEach(code -> zinnen.add("Wijk '" + code + "' bestaat niet. Kies een wijk uit de lijst."));
        nieuw.wijkenErbij().stream().filter(nu::contains).forEach(code -> zinnen.add("Wijk " + naam(code) + " hoort al bij dit plan."));
        nieuw.wijkenEraf().stream().filter(code -> !nu.contains(code))
                .forEach(code -> zinnen.add("Wijk " + naam(code) + " hoort niet bij dit plan en kan er niet af."));
        if (nu.size() + nieuw.wijkenErbij().size() - nieuw.wijkenEraf().size() < 1) {
            zinnen.add("Een plan houdt ten minste één wijk.");
        }
    }

    private String naam(String code) {
        return wijken.met(code).map(w -> w.naam()).orElse(code);
    }

    private static void bedrag(List<String> zinnen, NieuweWijziging nieuw, BigDecimal uitRijen) {
        if (nieuw.bedrag() == null) {
            zinnen.add("Vul in om hoeveel euro het gaat; 0 als er geen geld verandert. Uit de rijen volgt " + euro(uitRijen) + ".");
        } else if (nieuw.bedrag().signum() < 0) {
            zinnen.add("Het bedrag is lager dan nul. Vul een bedrag van 0 euro of meer in.");
        } else if (nieuw.bedrag().compareTo(uitRijen) != 0) {
            zinnen.add("U vulde " + euro(nieuw.bedrag()) + " in, maar in begroting en acties verandert " + euro(uitRijen)
                    + ". Pas het bedrag of de rijen aan.");
        }
    }

    static String euro(BigDecimal bedrag) {
        NumberFormat vorm = NumberFormat.getNumberInstance(Locale.forLanguageTag("nl-NL"));
        vorm.setMinimumFractionDigits(bedrag.stripTrailingZeros().scale() > 0 ? 2 : 0);
        vorm.setMaximumFractionDigits(2);
        return "€ " + vorm.format(bedrag);
    }
}
