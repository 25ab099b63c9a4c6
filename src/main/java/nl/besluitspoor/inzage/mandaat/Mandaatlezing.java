package nl.besluitspoor.inzage.mandaat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.Datums;
import nl.besluitspoor.inzage.Namen;
import nl.besluitspoor.mandaat.Bedragen;
import nl.besluitspoor.mandaat.Mandaat;
import nl.besluitspoor.mandaat.MandaatToets;
import nl.besluitspoor.mandaat.Mandaatstand;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.mandaat.Toetsing;
import nl.besluitspoor.mandaat.Toetsvraag;
import nl.besluitspoor.mandaat.Verlening;
import nl.besluitspoor.mandaat.Verleningen;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import nl.besluitspoor.voorstel.Beslispunt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says in plain Dutch who may change what, until when, how much of it is used, and from which decision it comes. */
@Component
public class Mandaatlezing {

    private static final Set<String> COLLEGE = Set.of("collegelid", "burgemeester", "gemeentesecretaris", "portefeuillehouder");

    private final Mandaten mandaten;
    private final MandaatToets toets;
    private final Verleningen verleningen;
    private final Functies functies;
    private final Namen namen;
    private final Datums datums;

    Mandaatlezing(Mandaten mandaten, MandaatToets toets, Verleningen verleningen, Functies functies, Namen namen, Datums datums) {
        this.mandaten = mandaten;
        this.toets = toets;
        this.verleningen = verleningen;
        this.functies = functies;
        this.namen = namen;
        this.datums = datums;
    }

    /**
     * A mandaat as people read it.
     *
     * @param geldt   whether it holds today
     * @param eigen   whether this person holds it and may give an ondermandaat
     * @param tekst   the decision word for word; null where this person may not read it
     */
    public record Regel(UUID id, String naam, boolean geldt, String stand, String wie, String wat, List<String> mag, List<String> magNiet, String geld,
            String tot, String bron, @Nullable String boven, List<String> voorwaarden, String rapportage, String grondslag, @Nullable String tekst,
            boolean eigen, List<String> einde) {}

    /** What can be asked in the line 'wat zou er gebeuren als'. */
    public enum Proef {
        TEKSTUEEL("tekst verbeteren, zonder dat het plan iets anders zegt", Wijzigingssoort.TEKSTUEEL, false, false),
        ACCENT("een ander accent leggen", Wijzigingssoort.ACCENT, false, false),
        AANVULLING("iets aanvullen, zonder nieuw doel, termijn of wijk", Wijzigingssoort.AANVULLING, false, false),
        AANVULLING_NIEUW("iets aanvullen, met een nieuw doel, termijn of wijk", Wijzigingssoort.AANVULLING, true, false),
        DOEL("een doel veranderen", Wijzigingssoort.DOEL, false, false),
        TERMIJN("een termijn veranderen", Wijzigingssoort.TERMIJN, false, false),
        WIJK("iets veranderen over een wijk", Wijzigingssoort.WIJK, false, false),
        WIJK_ERBIJ_OF_ERAF("een wijk toevoegen of weghalen", Wijzigingssoort.WIJK, true, true),
        FINANCIEEL_KADER("het financiële kader veranderen", Wijzigingssoort.FINANCIEEL_KADER, false, false);

        private final String naam;
        private final Wijzigingssoort soort;
        private final boolean nieuw;
        private final boolean wijk;

        Proef(String naam, Wijzigingssoort soort, boolean nieuw, boolean wijk) {
            this.naam = naam;
            this.soort = soort;
            this.nieuw = nieuw;
            this.wijk = wijk;
        }

        public String naam() {
            return naam;
        }
    }

    /** Puts all that the page of a dossier shows of its mandaten into the model; with a question, its answer too. */
    public void vul(Model model, Dossier dossier, String gebruiker, List<String> houdt, @Nullable String proef, @Nullable String bedrag) {
        List<Mandaat> alle = mandaten.vanDossier(dossier.nummer());
        model.addAttribute("mandaten", alle.stream().map(m -> regel(m, dossier.nummer(), gebruiker, houdt)).toList());
        List<Beslispunt> zonder = verleningen.zonderVerlening(dossier.nummer());
        List<Verlening> open = verleningen.open(dossier.nummer());
        model.addAttribute("zonderVerlening", zonder);
        model.addAttribute("openVerleningen", open);
        model.addAttribute("isJuridisch", houdt.contains(Verleningen.JURIDISCH));
        model.addAttribute("toonMandaten", !alle.isEmpty() || !zonder.isEmpty() || !open.isEmpty() || toets.geldend(dossier.nummer()).isPresent());
        model.addAttribute("proeven", Proef.values());
        model.addAttribute("proef", proef);
        model.addAttribute("proefBedrag", bedrag);
        model.addAttribute("mandaatfuncties", functies.mandateerbaar());
        model.addAttribute("portefeuilles", functies.portefeuilles());
        if (proef != null) {
            try {
                model.addAttribute("proefUitslag", probeer(dossier.nummer(), proef, bedrag));
            } catch (Geweigerd fout) {
                model.addAttribute("proefFout", fout.zin());
            }
        }
    }

    /** The answer to a trial question; nothing is stored. */
    private Toetsing probeer(String dossier, String proef, @Nullable String bedrag) {
        Proef gekozen = Arrays.stream(Proef.values()).filter(p -> p.name().equals(proef)).findFirst()
                .orElseThrow(() -> new Geweigerd("Kies wat u zou willen veranderen."));
        BigDecimal euro = Bedragen.lees(bedrag, "Het bedrag");
        UUID versie = toets.geldend(dossier).map(Planversie::id).orElseThrow(() -> new Geweigerd("Dit dossier heeft nog geen vastgesteld plan."));
        return toets.toets(Toetsvraag.bijAanvraag(dossier, versie, Set.of(gekozen.soort), gekozen.nieuw, gekozen.wijk,
                euro == null ? BigDecimal.ZERO : euro, null));
    }

    /** The mandaat in words, for one reader. */
    public Regel regel(Mandaat m, @Nullable String inDossier, String gebruiker, List<String> houdt) {
        String dossier = inDossier != null ? inDossier : m.dossier();
        boolean leesbaar = m.openbaarheid() != Openbaarheid.GEHEIM || houdt.stream().anyMatch(COLLEGE::contains);
        Mandaatstand stand = dossier == null ? null : mandaten.stand(m, dossier);
        boolean geldt = stand == Mandaatstand.GELDIG;
        List<Houder> houders = mandaten.houders(m.id());
        return new Regel(m.id(), m.naam(), geldt, stand == null ? "geldt voor alle plannen" : stand.naam(), wie(m, houders), wat(m),
                m.toegestaan().stream().sorted().map(Wijzigingssoort::naam).toList(), m.uitgesloten().stream().sorted().map(Wijzigingssoort::naam).toList(),
                geld(m), tot(m), m.bron(), m.boven() == null ? null : mandaten.van(m.boven()).naam(), m.voorwaarden().stream().map(functies::naam).toList(),
                m.rapportage() == null ? "Het besluit zegt niet hoe het gebruik wordt gemeld. Elk gebruik komt op de lijst voor het college." : m.rapportage(),
                m.grondslag().artikel(), leesbaar ? m.letterlijkeTekst() : null,
                geldt && m.ondermandaat() && m.dossier() != null && houders.stream().anyMatch(h -> h.persoon().gebruiker().equals(gebruiker)),
                m.feiten().stream().map(f -> f.soort().naam() + " met ingang van " + datums.dag(f.geldigOp())
                        + (f.toelichting() == null || !leesbaar ? "" : ": " + f.toelichting())).toList());
    }

    private String wie(Mandaat m, List<Houder> houders) {
        List<String> nu = houders.stream().map(h -> h.persoon().naam() + (h.waarnemend() ? " (waarnemend)" : "")).toList();
        if (m.houder().soort() == Mandaat.Houder.Soort.PERSOON) {
            return namen.persoon(m.houder().persoon()) + ", persoonlijk";
        }
        String functie = namen.groep(String.valueOf(m.houder().functie())) + (m.houder().bereik() == null ? "" : " " + m.houder().bereik());
        return functie + (nu.isEmpty() ? " (nu niemand)" : " (nu: " + String.join(", ", nu) + ")");
    }

    private static String wat(Mandaat m) {
        String waarvan = switch (m.objectSoort()) {
            case PLAN -> "het vastgestelde plan van dit dossier";
            case DOCUMENT -> "het document dat het college gewijzigd vaststelde, tot het is verstuurd";
            case ALLE_PLANNEN -> "elk vastgesteld plan";
        };
        return m.toegestaan().isEmpty() ? "Mag " + waarvan + " wijzigen. Het besluit noemt geen soorten die mogen: tekst, accenten en aanvullingen zonder nieuw doel, "
                + "termijn, wijk of geld mogen; over de rest oordeelt eerst een jurist. Een wijk erbij of eraf beslist het college."
                : "Mag " + waarvan + " wijzigen, alleen in wat hier staat. Een wijk erbij of eraf beslist het college.";
    }

    private String geld(Mandaat m) {
        int keren = mandaten.gebruik(m.id()).size();
        String gebruikt = Bedragen.toon(mandaten.gebruikt(m.id())) + (m.plafondSamen() == null ? "" : " van " + Bedragen.toon(m.plafondSamen())) + " gebruikt"
                + (keren == 0 ? "" : keren == 1 ? " bij 1 wijziging" : " bij " + keren + " wijzigingen");
        List<String> delen = new ArrayList<>(List.of(gebruikt));
        if (m.plafondEnkel() != null) {
            delen.add("ten hoogste " + Bedragen.toon(m.plafondEnkel()) + " per wijziging");
        }
        if (m.plafondEnkel() == null && m.plafondSamen() == null) {
            delen.add("het besluit noemt geen plafond");
        }
        return String.join("; ", delen);
    }

    private String tot(Mandaat m) {
        LocalDate tot = m.geldigTot();
        return "Vanaf " + datums.dag(m.geldigVan()) + (tot == null ? ", zonder einddatum" : " tot en met " + datums.dag(tot)) + "; vastgelegd op "
                + datums.dag(m.vastgelegdOp());
    }
}
