package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.mandaat.Mandaat.Grondslag;
import nl.besluitspoor.mandaat.Mandaat.Herkomst;
import nl.besluitspoor.mandaat.Mandaat.ObjectSoort;
import nl.besluitspoor.mandaat.Vastlegging.Keuze;
import nl.besluitspoor.mandaat.Vastlegging.Soortkeuze;
import nl.besluitspoor.mandaat.Vastlegging.Voorwaardekeuze;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a lawyer lays down the terms of a mandaat beside the literal text of the decision that gave it. */
@Service
@Transactional
public class Vastleggingen {

    /** Disciplines of which a mandaat can ask an advice, with their names. */
    static final List<String> DISCIPLINES = List.of("financien", "juridisch", "communicatie", "onderzoek");
    /** Members of the college: they act on Gemeentewet 168. */
    private static final Set<String> COLLEGE = Set.of("portefeuillehouder", "collegelid", "burgemeester");
    private static final String PORTEFEUILLEHOUDER = "portefeuillehouder";

    private final MandaatRepository opslag;
    private final Verleningen verleningen;
    private final Mandaten mandaten;
    private final MandaatToets toets;
    private final Voorstellen voorstellen;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Mandaatpost post;
    private final Register register;
    private final Clock klok;

    Vastleggingen(MandaatRepository opslag, Verleningen verleningen, Mandaten mandaten, MandaatToets toets, Voorstellen voorstellen, Dossiers dossiers,
            Functies functies, Mandaatpost post, Register register, Clock klok) {
        this.opslag = opslag;
        this.verleningen = verleningen;
        this.mandaten = mandaten;
        this.toets = toets;
        this.voorstellen = voorstellen;
        this.dossiers = dossiers;
        this.functies = functies;
        this.post = post;
        this.register = register;
        this.klok = klok;
    }

    /** The terms as the nota proposed them, for the lawyer to hold against the decision; what the nota leaves open stays open. */
    @Transactional(readOnly = true)
    public Vastlegging voorstel(UUID verleningId) {
        Verlening verlening = verleningen.van(verleningId);
        Dossier dossier = dossiers.van(verlening.dossier());
        Mandaat boven = verlening.boven() == null ? null : opslag.vind(verlening.boven());
        Mandaatvoorstel nota = nota(verlening);
        String houder = nota == null || nota.houder() == null ? verlening.tekst() : nota.houder();
        boolean isPortefeuillehouder = houder.toLowerCase(Locale.ROOT).contains(PORTEFEUILLEHOUDER);
        Mandaat.Houder voor = verlening.voor() != null ? verlening.voor()
                : isPortefeuillehouder ? Mandaat.Houder.functie(PORTEFEUILLEHOUDER, dossier.portefeuille()) : null;
        return new Vastlegging(voor == null ? null : COLLEGE.contains(String.valueOf(voor.functie())) ? Grondslag.GEMEENTEWET_168 : Grondslag.AWB_10_3, null,
                verlening.herkomst() == Herkomst.MACHTIGING ? ObjectSoort.DOCUMENT : ObjectSoort.PLAN,
                voor == null ? null : voor.soort(), voor == null ? null : voor.functie(), voor == null ? null : voor.bereik(), voor == null ? null : voor.persoon(),
                boven == null ? soorten(nota) : soorten(boven), plafond(nota, boven == null ? null : boven.plafondEnkel()),
                plafond(nota, boven == null ? null : boven.plafondSamen()),
                DISCIPLINES.stream().map(d -> new Voorwaardekeuze(d, functies.naam(d), boven != null && boven.voorwaarden().contains(d))).toList(), verlening.datum(),
                nota != null && nota.einddatum() != null ? nota.einddatum() : boven == null ? null : boven.geldigTot(), false,
                nota != null ? nota.rapportage() : boven == null ? null : boven.rapportage(), null);
    }

    private static @Nullable BigDecimal plafond(@Nullable Mandaatvoorstel nota, @Nullable BigDecimal boven) {
        return nota == null ? boven : nota.plafond();
    }

    /** An ondermandaat begins with what the mandaat above it holds. */
    private static List<Soortkeuze> soorten(Mandaat boven) {
        return Arrays.stream(Wijzigingssoort.values()).map(soort -> new Soortkeuze(soort, soort.naam(), boven.uitgesloten().contains(soort) ? Keuze.UITGESLOTEN
                : boven.toegestaan().contains(soort) ? Keuze.TOEGESTAAN : Keuze.NIET_GENOEMD)).toList();
    }

    /** What the nota said of it; null where it proposed no terms. */
    @Transactional(readOnly = true)
    public @Nullable Mandaatvoorstel nota(Verlening verlening) {
        return verlening.voorstelId() == null ? null : voorstellen.beslispunten(verlening.voorstelId()).stream()
                .filter(p -> p.id().equals(verlening.beslispuntId())).findFirst().map(Beslispunt::mandaat).orElse(null);
    }

    private static List<Soortkeuze> soorten(@Nullable Mandaatvoorstel nota) {
        List<Soortkeuze> soorten = new ArrayList<>();
        for (Wijzigingssoort soort : Wijzigingssoort.values()) {
            Keuze keuze = nota != null && noemt(nota.uitgesloten(), soort) ? Keuze.UITGESLOTEN
                    : nota != null && noemt(nota.omvang(), soort) ? Keuze.TOEGESTAAN : Keuze.NIET_GENOEMD;
            soorten.add(new Soortkeuze(soort, soort.naam(), keuze));
        }
        return soorten;
    }

    private static boolean noemt(@Nullable String tekst, Wijzigingssoort soort) {
        String woorden = switch (soort) {
            case TEKSTUEEL -> "tekst|redactie";
            case ACCENT -> "accent";
            case AANVULLING -> "aanvulling";
            case DOEL -> "doel";
            case TERMIJN -> "termijn|looptijd|einddatum";
            case WIJK -> "\\bwijk(?:en)?\\b";
            case FINANCIEEL_KADER -> "financ|geld|budget|begroting";
        };
        return tekst != null && Pattern.compile(woorden, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(tekst).find();
    }

    /**
     * Lays the mandaat down: from now on it is checked by these terms.
     *
     * @return as it stands in the register
     * @throws Geweigerd by another than a lawyer, by who asked for it or will hold it, or where a term is wrong
     */
    public Mandaat legVast(UUID verleningId, Vastlegging invoer, Handeling handeling) {
        Verlening verlening = verleningen.opSlot(verleningId);
        Dossier dossier = dossiers.van(verlening.dossier());
        eisJurist(verlening, handeling);
        ObjectSoort object = verlening.herkomst() == Herkomst.MACHTIGING ? ObjectSoort.DOCUMENT : invoer.objectSoort();
        if (object == null || object == ObjectSoort.ALLE_PLANNEN) {
            throw new Geweigerd("Kies waarover het mandaat gaat: het plan van het dossier, of alleen het gewijzigde document.");
        }
        Mandaat boven = verlening.boven() == null ? null : opslag.vind(verlening.boven());
        Mandaat vervangt = vervangt(invoer.vervangt(), dossier);
        Mandaat mandaat = maak(invoer, verlening.herkomst(), boven, verlening.datum(), verlening.bron(), verlening.voorstelId(), verlening.beslispuntId(),
                verlening.tekst(), verlening.openbaarheid(), object, dossier.nummer(), vervangt, handeling.gebruiker(), handeling.tijdstip());
        if (houdt(handeling.gebruiker(), mandaat)) {
            throw new Geweigerd("U krijgt dit mandaat zelf. Laat een andere jurist het vastleggen.");
        }
        if (boven != null) {
            eisBinnen(mandaat, boven, dossier);
        }
        bewaar(mandaat, verlening.id(), handeling);
        if (vervangt != null) {
            mandaten.beeindig(vervangt, Mandaatfeit.Soort.VERVANGEN, mandaat.geldigVan(), null, verlening.beslispuntId(), mandaat.id(), null, handeling);
        }
        if (object == ObjectSoort.DOCUMENT && verlening.voorstelId() != null && voorstellen.van(verlening.voorstelId()).stand().isEinde()) {
            mandaten.eindigMetDocument(verlening.voorstelId(), handeling);
        }
        return opslag.vind(mandaat.id());
    }

    /**
     * A lawyer finds that the decision gives no mandaat.
     *
     * @throws Geweigerd by another than a lawyer, by who asked for it, or without a reason
     */
    public void legGeenMandaatVast(UUID verleningId, @Nullable String reden, Handeling handeling) {
        Verlening verlening = verleningen.opSlot(verleningId);
        eisJurist(verlening, handeling);
        if (reden == null || reden.isBlank()) {
            throw new Geweigerd("Schrijf op waarom het besluit geen mandaat geeft.");
        }
        verleningen.zetGeen(verlening, reden, handeling);
        register.append(Feit.van("geen-mandaat-vastgelegd", 1, "geen-mandaat-vastgelegd:" + verlening.id()).dossier(verlening.dossier())
                .object("mandaatverlening", verlening.id()).open("beslispunt", verlening.beslispuntId()).besloten("reden", reden), handeling);
    }

    private void eisJurist(Verlening verlening, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), Verleningen.JURIDISCH)) {
            throw new Geweigerd("Alleen een jurist legt een mandaat vast.");
        }
        Voorstel voorstel = verlening.voorstelId() == null ? null : voorstellen.van(verlening.voorstelId());
        if (handeling.gebruiker().equals(verlening.gevraagdDoor())
                || voorstel != null && voorstel.vrijgave() != null && handeling.gebruiker().equals(voorstel.vrijgave().door())) {
            throw new Geweigerd("U vroeg dit mandaat zelf. Laat een andere jurist het vastleggen.");
        }
    }

    private boolean houdt(String gebruiker, Mandaat mandaat) {
        return toets.houders(mandaat, LocalDate.now(klok)).stream().anyMatch(h -> h.persoon().gebruiker().equals(gebruiker));
    }

    private @Nullable Mandaat vervangt(@Nullable String id, Dossier dossier) {
        if (id == null) {
            return null;
        }
        return opslag.voorDossier(dossier.nummer()).stream()
                .filter(m -> m.id().toString().equals(id) && dossier.nummer().equals(m.dossier()) && m.feiten().stream().noneMatch(f -> f.dossier() == null)).findFirst()
                .orElseThrow(() -> new Geweigerd("Het mandaat dat u wilt vervangen, geldt niet meer of hoort niet bij dit dossier. Open de taak opnieuw."));
    }

    /** The terms, each looked at. @throws Geweigerd with the first that is wrong */
    Mandaat maak(Vastlegging invoer, Herkomst herkomst, @Nullable Mandaat boven, LocalDate besluitDatum, String bron, @Nullable UUID voorstelId,
            @Nullable UUID beslispuntId, String tekst, Openbaarheid openbaarheid, ObjectSoort object, @Nullable String dossier, @Nullable Mandaat vervangt,
            String door, Instant op) {
        Mandaat.Houder houder = houder(invoer);
        Grondslag grondslag = invoer.grondslag();
        if (grondslag == null) {
            throw new Geweigerd("Kies op welk artikel het mandaat rust.");
        }
        boolean lid = houder.soort() == Mandaat.Houder.Soort.FUNCTIE ? COLLEGE.contains(String.valueOf(houder.functie()))
                : functies.van(String.valueOf(houder.persoon())).stream().anyMatch(COLLEGE::contains);
        if ((grondslag == Grondslag.GEMEENTEWET_168) != lid) {
            throw new Geweigerd(lid ? "De houder is lid van het college. Kies Gemeentewet artikel 168."
                    : "De houder is geen lid van het college. Kies Awb artikel 10:3 of 10:4.");
        }
        LocalDate dag = LocalDate.ofInstant(op, klok.getZone());
        if (grondslag == Grondslag.AWB_10_4 && (invoer.instemmingOp() == null || invoer.instemmingOp().isAfter(dag))) {
            throw new Geweigerd("De houder werkt niet onder het college. Vul in op welke dag hij en zijn leidinggevende instemden (Awb 10:4); die dag ligt niet in de toekomst.");
        }
        LocalDate van = invoer.geldigVan();
        if (van == null) {
            throw new Geweigerd("Vul in vanaf welke dag het mandaat geldt.");
        }
        if (invoer.geldigTot() != null && invoer.geldigTot().isBefore(van)) {
            throw new Geweigerd("De einddatum %s ligt voor de begindatum %s.".formatted(Verleningen.dag(invoer.geldigTot()), Verleningen.dag(van)));
        }
        bedrag(invoer.plafondEnkel(), "Het plafond voor één wijziging");
        bedrag(invoer.plafondSamen(), "Het plafond voor alle wijzigingen samen");
        if (invoer.plafondEnkel() != null && invoer.plafondSamen() != null && invoer.plafondEnkel().compareTo(invoer.plafondSamen()) > 0) {
            throw new Geweigerd("Het plafond voor één wijziging (€ %s) is hoger dan dat voor alle wijzigingen samen (€ %s)."
                    .formatted(invoer.plafondEnkel().toPlainString(), invoer.plafondSamen().toPlainString()));
        }
        if (invoer.ondermandaat() == null) {
            throw new Geweigerd("Kies of de houder een ondermandaat mag geven.");
        }
        List<Soortkeuze> soorten = invoer.soorten() == null ? List.of() : invoer.soorten();
        EnumSet<Wijzigingssoort> toegestaan = gekozen(soorten, Keuze.TOEGESTAAN);
        EnumSet<Wijzigingssoort> uitgesloten = gekozen(soorten, Keuze.UITGESLOTEN);
        for (Wijzigingssoort soort : toegestaan) {
            if (uitgesloten.contains(soort)) {
                throw new Geweigerd("De soort wijziging '" + soort.naam() + "' is tegelijk toegestaan en uitgesloten. Kies één van de twee.");
            }
        }
        List<String> voorwaarden = (invoer.voorwaarden() == null ? List.<Voorwaardekeuze>of() : invoer.voorwaarden()).stream()
                .filter(v -> Boolean.TRUE.equals(v.nodig()) && v.discipline() != null).map(v -> Objects.requireNonNull(v.discipline())).distinct().toList();
        voorwaarden.stream().filter(d -> !DISCIPLINES.contains(d)).findFirst().ifPresent(d -> {
            throw new Geweigerd("De discipline '" + d + "' geeft geen advies. Kies uit " + String.join(", ", DISCIPLINES) + ".");
        });
        return new Mandaat(UUID.randomUUID(), vervangt == null ? opslag.volgendNummer(dag.getYear()) : vervangt.nummer(),
                vervangt == null ? 1 : opslag.laatsteVersie(vervangt.nummer()) + 1, herkomst, boven == null ? null : boven.id(), besluitDatum, bron, voorstelId,
                beslispuntId, tekst, openbaarheid, grondslag, grondslag == Grondslag.AWB_10_4 ? invoer.instemmingOp() : null, object, dossier, houder,
                toegestaan, uitgesloten, geschaald(invoer.plafondEnkel()), geschaald(invoer.plafondSamen()), voorwaarden, van, invoer.geldigTot(),
                invoer.ondermandaat(), invoer.rapportage(), door, op, List.of());
    }

    private static @Nullable BigDecimal geschaald(@Nullable BigDecimal bedrag) {
        return bedrag == null ? null : bedrag.setScale(2);
    }

    private static void bedrag(@Nullable BigDecimal bedrag, String wat) {
        if (bedrag != null && (bedrag.signum() < 0 || bedrag.stripTrailingZeros().scale() > 2 || bedrag.precision() - bedrag.scale() > 13)) {
            throw new Geweigerd(wat + " is een bedrag van nul of meer, in hele euro's of met twee cijfers achter de komma; niet " + bedrag.toPlainString() + ".");
        }
    }

    private static EnumSet<Wijzigingssoort> gekozen(List<Soortkeuze> soorten, Keuze keuze) {
        EnumSet<Wijzigingssoort> gekozen = EnumSet.noneOf(Wijzigingssoort.class);
        soorten.stream().filter(s -> s.keuze() == keuze && s.soort() != null).forEach(s -> gekozen.add(Objects.requireNonNull(s.soort())));
        return gekozen;
    }

    private Mandaat.Houder houder(Vastlegging invoer) {
        if (invoer.houderSoort() == null) {
            throw new Geweigerd("Kies of het mandaat aan een functie of aan een persoon is gegeven.");
        }
        String functie = invoer.houderFunctie();
        String bereik = invoer.houderBereik();
        if (invoer.houderSoort() == Mandaat.Houder.Soort.PERSOON) {
            String persoon = invoer.houderPersoon();
            if (persoon == null) {
                throw new Geweigerd("Vul in aan wie het mandaat is gegeven.");
            }
            if (functies.persoon(persoon).isEmpty()) {
                throw new Geweigerd("De persoon '" + persoon + "' is niet bekend. Kijk de naam na.");
            }
            List<String> heeft = functies.van(persoon);
            if (!heeft.isEmpty() && heeft.stream().noneMatch(Functies::isMandateerbaar)) {
                eisMandateerbaar(heeft.get(0));
            }
            if (functie != null && functies.houders(functie, bereik).stream().noneMatch(h -> h.persoon().gebruiker().equals(persoon)
                    && (bereik == null || bereik.equals(h.bereik())))) {
                throw new Geweigerd("Deze persoon heeft de functie '" + functie + (bereik == null ? "" : " " + bereik) + "' nu niet. Kijk functie en portefeuille na.");
            }
            return new Mandaat.Houder(Mandaat.Houder.Soort.PERSOON, functie, functie == null ? null : bereik, persoon);
        }
        if (functie == null) {
            throw new Geweigerd("Kies aan welke functie het mandaat is gegeven.");
        }
        eisMandateerbaar(functie);
        if (PORTEFEUILLEHOUDER.equals(functie) && bereik == null) {
            throw new Geweigerd("Kies van welke portefeuille de houder is: niet elke wethouder krijgt dit mandaat.");
        }
        if (functies.houders(functie, bereik).stream().noneMatch(h -> bereik == null || bereik.equals(h.bereik()))) {
            throw new Geweigerd("Niemand heeft nu de functie '" + functie + (bereik == null ? "" : " " + bereik) + "'. Kijk functie en portefeuille na.");
        }
        return Mandaat.Houder.functie(functie, bereik);
    }

    /** @throws Geweigerd where the function never decides in the college's name */
    static void eisMandateerbaar(String functie) {
        if (!Functies.isMandateerbaar(functie)) {
            throw new Geweigerd("Wie de functie '" + functie + "' heeft, besluit nooit namens het college. Kies een andere functie.");
        }
    }

    /** An ondermandaat gives no more than what stands above it (Awb 10:9). */
    private void eisBinnen(Mandaat onder, Mandaat boven, Dossier dossier) {
        opslag.zetOpSlot(boven.id());
        Mandaatstand stand = toets.stand(boven, dossier, LocalDate.now(klok), Instant.MAX);
        if (!boven.ondermandaat()) {
            throw new Geweigerd("Mandaat " + boven.naam() + " laat geen ondermandaat toe (Awb 10:9). Leg vast dat hier geen mandaat is gegeven.");
        }
        if (stand != Mandaatstand.GELDIG) {
            throw new Geweigerd("Mandaat " + boven.naam() + " " + stand.naam() + ". Er kan geen ondermandaat meer onder worden vastgelegd.");
        }
        Set<Wijzigingssoort> teVeel = EnumSet.noneOf(Wijzigingssoort.class);
        teVeel.addAll(onder.toegestaan());
        teVeel.removeIf(soort -> !boven.uitgesloten().contains(soort) && (boven.toegestaan().isEmpty() || boven.toegestaan().contains(soort)));
        if (!teVeel.isEmpty()) {
            throw new Geweigerd("Het ondermandaat noemt '" + teVeel.iterator().next().naam() + "', en dat mag onder mandaat " + boven.naam() + " niet.");
        }
        if (!boven.toegestaan().isEmpty() && onder.toegestaan().isEmpty()) {
            throw new Geweigerd("Mandaat " + boven.naam() + " noemt welke soorten wijzigingen mogen. Noem ze ook in het ondermandaat.");
        }
        if (hoger(onder.plafondEnkel(), boven.plafondEnkel()) || hoger(onder.plafondSamen(), boven.plafondSamen())) {
            throw new Geweigerd("Het plafond van een ondermandaat is niet hoger dan dat van mandaat " + boven.naam() + ", en ontbreekt niet als dat er een heeft.");
        }
        if (onder.geldigVan().isBefore(boven.geldigVan())
                || boven.geldigTot() != null && (onder.geldigTot() == null || onder.geldigTot().isAfter(boven.geldigTot()))) {
            throw new Geweigerd("Een ondermandaat geldt niet eerder en niet langer dan mandaat " + boven.naam() + ".");
        }
    }

    private static boolean hoger(@Nullable BigDecimal onder, @Nullable BigDecimal boven) {
        return boven != null && (onder == null || onder.compareTo(boven) > 0);
    }

    void bewaar(Mandaat m, @Nullable UUID verlening, Handeling handeling) {
        opslag.voegToe(m, verlening);
        boolean openbaar = m.openbaarheid() == Openbaarheid.OPENBAAR;
        Feit feit = Feit.van("mandaat-vastgelegd", 1, "mandaat-vastgelegd:" + m.id()).object("mandaat", m.id()).open("nummer", m.nummer())
                .open("versie", m.versie()).open("herkomst", m.herkomst()).open("verlening", verlening).open("boven", m.boven())
                .open("besluitDatum", m.besluitDatum()).open("voorstel", m.voorstelId()).open("beslispunt", m.beslispuntId())
                .open("objectSoort", m.objectSoort()).open("houderSoort", m.houder().soort()).open("houderFunctie", m.houder().functie())
                .open("houderBereik", m.houder().bereik()).open("houderPersoon", m.houder().persoon())
                .open("toegestaan", m.toegestaan().stream().sorted().toList()).open("uitgesloten", m.uitgesloten().stream().sorted().toList())
                .tekst("plafondEnkel", tekst(m.plafondEnkel()), openbaar).tekst("plafondSamen", tekst(m.plafondSamen()), openbaar)
                .open("voorwaarden", m.voorwaarden()).open("geldigVan", m.geldigVan()).open("geldigTot", m.geldigTot()).open("ondermandaat", m.ondermandaat())
                .open("instemmingOp", m.instemmingOp()).tekst("rapportage", m.rapportage(), openbaar).tekst("letterlijk", m.letterlijkeTekst(), openbaar)
                .tekst("bron", m.bron(), openbaar).grondslag(m.grondslag().artikel());
        register.append(m.dossier() == null ? feit : feit.dossier(m.dossier()), handeling);
        post.vastgelegd(m, toets.houders(m, LocalDate.now(klok)), handeling);
    }

    private static @Nullable String tekst(@Nullable BigDecimal bedrag) {
        return bedrag == null ? null : bedrag.toPlainString();
    }
}
