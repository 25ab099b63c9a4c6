package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of mandaten: who has which, how it is used, and by what it ended. A mandaat is laid down by
 * {@link Vastleggingen} and never changes; it ends by a further fact alone.
 */
@Service
@Transactional
public class Mandaten {

    private static final String GEMEENTESECRETARIS = "gemeentesecretaris";
    private static final Pattern NUMMER = Pattern.compile("\\bM-\\d{4}-\\d{4}\\b");
    private static final Pattern OVER_MANDAAT = Pattern.compile("\\b(?:onder)?(?:mandaat|mandaten|machtiging)\\p{L}*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final MandaatRepository opslag;
    private final MandaatToets toets;
    private final Verleningen verleningen;
    private final Voorstellen voorstellen;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Mandaatpost post;
    private final Register register;
    private final Clock klok;

    Mandaten(MandaatRepository opslag, MandaatToets toets, Verleningen verleningen, Voorstellen voorstellen, Dossiers dossiers, Functies functies,
            Mandaatpost post, Register register, Clock klok) {
        this.opslag = opslag;
        this.toets = toets;
        this.verleningen = verleningen;
        this.voorstellen = voorstellen;
        this.dossiers = dossiers;
        this.functies = functies;
        this.post = post;
        this.register = register;
        this.klok = klok;
    }

    // ---- reading

    /** This version. @throws Geweigerd where there is none */
    @Transactional(readOnly = true)
    public Mandaat van(UUID id) {
        return opslag.vind(id);
    }

    /** Those about the plan or a document of a dossier, and those about every plan; oldest first, ended ones too. */
    @Transactional(readOnly = true)
    public List<Mandaat> vanDossier(String dossier) {
        return opslag.voorDossier(dossier);
    }

    /** The whole register, newest first. */
    @Transactional(readOnly = true)
    public List<Mandaat> alle() {
        return opslag.alle();
    }

    /** What a grant became; empty while it is not laid down, or where it gave none. */
    @Transactional(readOnly = true)
    public Optional<Mandaat> vanVerlening(UUID verleningId) {
        return opslag.vanVerlening(verleningId);
    }

    /** A mandaat and where it stands. */
    public record MetStand(Mandaat mandaat, Mandaatstand stand) {}

    /** Where it stands today for the plan of a dossier. */
    @Transactional(readOnly = true)
    public Mandaatstand stand(Mandaat mandaat, String dossier) {
        return toets.stand(mandaat, dossiers.van(dossier), LocalDate.now(klok), Instant.MAX);
    }

    /**
     * The mandaten of a dossier on both time axes.
     *
     * @param geldigOp whether they held on this day
     * @param bekendOp with what the register knew at this moment; mandaten that were laid down later are left out
     */
    @Transactional(readOnly = true)
    public List<MetStand> opTijd(String dossier, LocalDate geldigOp, Instant bekendOp) {
        Dossier van = dossiers.van(dossier);
        return opslag.voorDossier(dossier).stream().filter(m -> !m.vastgelegdOp().isAfter(bekendOp))
                .map(m -> new MetStand(m, toets.stand(m, van, geldigOp, bekendOp))).toList();
    }

    /** Who may use it today: the holders of its function, then who stands in; or the one person. */
    @Transactional(readOnly = true)
    public List<Houder> houders(UUID mandaatId) {
        return toets.houders(opslag.vind(mandaatId), LocalDate.now(klok));
    }

    /** Euros used of it so far, ondermandaten included. */
    @Transactional(readOnly = true)
    public BigDecimal gebruikt(UUID mandaatId) {
        return opslag.gebruikt(mandaatId);
    }

    /** Each use, oldest first. */
    @Transactional(readOnly = true)
    public List<Gebruik> gebruik(UUID mandaatId) {
        return opslag.gebruik(mandaatId);
    }

    /** The use by which a change was decided; empty where none was. */
    @Transactional(readOnly = true)
    public Optional<Gebruik> gebruikVan(UUID wijziging) {
        return opslag.gebruikVan(wijziging);
    }

    // ---- use

    /**
     * Decides a change under a mandaat, in the caller's transaction: locks the mandaat, checks afresh, records the use and
     * counts its euros. This check is the one that counts. What it does not allow is no error: nothing is used, and that
     * stands in the register.
     *
     * @param mandaatId the version it rests on, from {@link Toetsing#mandaat()}
     * @param vraag     with the change, its hash, its amount and who asked for it; who decides is taken from the deed
     * @param deed      of the holder, or of who stands in for him
     * @throws Gewijzigd where the change was decided already
     */
    public Gebruik.Poging gebruik(UUID mandaatId, Toetsvraag vraag, Handeling deed) {
        UUID wijziging = Objects.requireNonNull(vraag.wijziging(), "een gebruik noemt de wijziging");
        Objects.requireNonNull(vraag.wijzigingSha256(), "een gebruik noemt de hash van de wijziging");
        opslag.zetOpSlot(mandaatId);
        if (opslag.gebruikVan(wijziging).isPresent()) {
            throw new Gewijzigd("Over deze wijziging is al beslist. Open de taak opnieuw.");
        }
        Mandaat mandaat = opslag.vind(mandaatId);
        Toetsing toetsing = toets.toets(vraag.door(deed.gebruiker(), vraag.teruggetreden(), mandaatId));
        Houder houder = toets.houders(mandaat, LocalDate.now(klok)).stream().filter(h -> h.persoon().gebruiker().equals(deed.gebruiker())).findFirst().orElse(null);
        if (!toetsing.magDoor() || houder == null || vraag.planversie() == null || vraag.bedrag() == null) {
            register.append(spoor(Feit.van("mandaat-gebruik-geweigerd", 1, "mandaat-gebruik-geweigerd:" + wijziging + ":" + UUID.randomUUID()), toetsing)
                    .dossier(vraag.dossier()).object("mandaat", mandaatId).uitkomst(toetsing.uitkomst().name()).open("nummer", mandaat.nummer())
                    .open("versie", mandaat.versie()).open("wijziging", wijziging).open("planversie", vraag.planversie())
                    .tekst("bedrag", vraag.bedrag() == null ? null : vraag.bedrag().toPlainString(), mandaat.openbaarheid() == Openbaarheid.OPENBAAR), deed);
            return new Gebruik.Poging(toetsing, null);
        }
        String functie = houder.functie().isEmpty() ? deed.functie() : houder.functie();
        Handeling handeling = deed.als(functie, houder.waarnemend());
        boolean doorOordeel = toetsing.uitkomst() == Toetsuitkomst.BEOORDELING && toetsing.oordeel() != null;
        Gebruik gebruik = new Gebruik(UUID.randomUUID(), mandaatId, wijziging, vraag.dossier(), vraag.planversie(), vraag.bedrag(), toetsing.uitkomst(),
                doorOordeel ? Objects.requireNonNull(toetsing.oordeel()).id() : null, deed.gebruiker(), functie, houder.waarnemend(),
                ondertekening(mandaat, houder), handeling.tijdstip());
        opslag.voegGebruikToe(gebruik);
        register.append(spoor(Feit.van("mandaat-gebruikt", 1, "mandaat-gebruikt:" + wijziging), toetsing).dossier(vraag.dossier())
                .object("mandaat", mandaatId).uitkomst(toetsing.uitkomst().name()).open("nummer", mandaat.nummer()).open("versie", mandaat.versie())
                .open("wijziging", wijziging).open("wijzigingSha256", vraag.wijzigingSha256()).open("planversie", vraag.planversie())
                .open("oordeel", gebruik.oordeelId()).tekst("bedrag", gebruik.bedrag().toPlainString(), mandaat.openbaarheid() == Openbaarheid.OPENBAAR)
                .besloten("ondertekening", gebruik.ondertekening()).grondslag(mandaat.grondslag().artikel()).grondslag("Awb 10:10"), handeling);
        return new Gebruik.Poging(toetsing, gebruik);
    }

    /** As the decision is signed (Awb 10:10): in the college's name, in which function, standing in or not. */
    private static String ondertekening(Mandaat mandaat, Houder houder) {
        String functie = houder.functie().isEmpty() ? "" : houder.functie() + (mandaat.houder().bereik() == null ? "" : " " + mandaat.houder().bereik());
        return "Namens het college van burgemeester en wethouders, " + (houder.waarnemend() ? "waarnemend " : "") + functie
                + (functie.isEmpty() ? "" : ", ") + houder.persoon().naam();
    }

    static Feit spoor(Feit feit, Toetsing toetsing) {
        toetsing.sporen().forEach(s -> feit.beslistabel(s.tabel(), s.versie(), s.sha256(), s.invoer(), s.regels()));
        return feit;
    }

    /**
     * A lawyer judges whether exactly this change is within exactly this version of the mandaat.
     *
     * @param vraag  with the change, its hash and who asked for it
     * @param binnen null where nothing was chosen
     * @throws Geweigerd by another than a lawyer, by who asked for the change, or without choice or reason
     */
    public Mandaatoordeel beoordeel(UUID mandaatId, Toetsvraag vraag, @Nullable Boolean binnen, @Nullable String reden, Handeling handeling) {
        UUID wijziging = Objects.requireNonNull(vraag.wijziging(), "een oordeel noemt de wijziging");
        String sha256 = Objects.requireNonNull(vraag.wijzigingSha256(), "een oordeel noemt de hash van de wijziging");
        if (!functies.heeft(handeling.gebruiker(), Verleningen.JURIDISCH)) {
            throw new Geweigerd("Alleen een jurist beoordeelt of een wijziging binnen het mandaat valt.");
        }
        if (handeling.gebruiker().equals(vraag.aanvrager())) {
            throw new Geweigerd("U vroeg deze wijziging zelf. Laat een andere jurist oordelen.");
        }
        if (binnen == null) {
            throw new Geweigerd("Kies of de wijziging binnen of buiten het mandaat valt.");
        }
        if (reden == null || reden.isBlank()) {
            throw new Geweigerd("Schrijf op waarom de wijziging " + (binnen ? "binnen" : "buiten") + " het mandaat valt.");
        }
        opslag.zetOpSlot(mandaatId);
        Mandaat mandaat = opslag.vind(mandaatId);
        Toetsing toetsing = toets.toets(vraag.onder(mandaatId));
        Mandaatoordeel oordeel = new Mandaatoordeel(UUID.randomUUID(), mandaatId, wijziging, sha256, binnen, reden, handeling.gebruiker(), handeling.tijdstip());
        opslag.voegOordeelToe(oordeel, vraag.dossier());
        register.append(spoor(Feit.van("mandaat-beoordeeld", 1, "mandaat-beoordeeld:" + oordeel.id()), toetsing).dossier(vraag.dossier())
                .object("mandaat", mandaatId).uitkomst(binnen ? "BINNEN" : "BUITEN").open("nummer", mandaat.nummer()).open("versie", mandaat.versie())
                .open("wijziging", wijziging).open("wijzigingSha256", sha256).open("toets", toetsing.uitkomst()).besloten("reden", reden), handeling);
        return oordeel;
    }

    // ---- ondermandaat

    /**
     * The holder gives an ondermandaat (Awb 10:9); a lawyer lays it down, and until then it holds no power.
     *
     * @param voor  who gets it
     * @param tekst what is given, in words
     * @throws Geweigerd where the mandaat does not allow it or does not hold, or another than its holder gives it
     */
    public Verlening geefOndermandaat(UUID mandaatId, Mandaat.Houder voor, @Nullable String tekst, Handeling handeling) {
        opslag.zetOpSlot(mandaatId);
        Mandaat mandaat = opslag.vind(mandaatId);
        if (mandaat.dossier() == null) {
            throw new Geweigerd("Mandaat " + mandaat.naam() + " geldt voor alle plannen. Een ondermandaat geeft u in de regeling zelf.");
        }
        if (!mandaat.ondermandaat()) {
            throw new Geweigerd("Mandaat " + mandaat.naam() + " laat geen ondermandaat toe (Awb 10:9). Vraag het college om een besluit.");
        }
        Mandaatstand stand = stand(mandaat, mandaat.dossier());
        if (stand != Mandaatstand.GELDIG) {
            throw new Geweigerd("Mandaat " + mandaat.naam() + " " + stand.naam() + ". U kunt er geen ondermandaat onder geven.");
        }
        Houder houder = toets.houders(mandaat, LocalDate.now(klok)).stream().filter(h -> h.persoon().gebruiker().equals(handeling.gebruiker())).findFirst()
                .orElseThrow(() -> new Geweigerd("Alleen wie het mandaat heeft, geeft er een ondermandaat onder."));
        if (tekst == null || tekst.isBlank()) {
            throw new Geweigerd("Schrijf op wat u in ondermandaat geeft.");
        }
        if (voor.functie() != null) {
            Vastleggingen.eisMandateerbaar(voor.functie());
        }
        Verlening verlening = new Verlening(UUID.randomUUID(), Mandaat.Herkomst.ONDERMANDAAT, mandaat.dossier(), null, null, mandaatId,
                LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()), tekst.strip(),
                "ondermandaat onder " + mandaat.naam() + " van " + Verleningen.dag(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone())),
                mandaat.openbaarheid(), voor, handeling.gebruiker(), handeling.tijdstip());
        verleningen.bewaarOndermandaat(verlening, handeling.als(houder.functie(), houder.waarnemend()));
        return verlening;
    }

    // ---- ends

    /**
     * What the college withdrew in a proposal: a point of kind intrekken decided CONFORM that speaks of a mandaat withdraws
     * it (all of the dossier where it names no number); one about the plan ends the mandaten with their plan. Done once.
     */
    public void verwerkIntrekkingen(UUID voorstelId, Handeling handeling) {
        String dossier = voorstellen.van(voorstelId).dossier();
        for (Beslispunt punt : voorstellen.beslispunten(voorstelId)) {
            if (punt.soort() != SoortBeslispunt.INTREKKEN || punt.uitkomst() != Uitkomst.CONFORM) {
                continue;
            }
            LocalDate datum = Objects.requireNonNull(punt.behandeling()).datum();
            String tekst = punt.geldendeTekst() + " " + punt.object();
            if (OVER_MANDAAT.matcher(tekst).find() || NUMMER.matcher(tekst).find()) {
                Set<String> nummers = new LinkedHashSet<>();
                Matcher nummer = NUMMER.matcher(tekst);
                while (nummer.find()) {
                    nummers.add(nummer.group());
                }
                opslag.voorDossier(dossier).stream().filter(m -> nummers.isEmpty() ? dossier.equals(m.dossier()) : nummers.contains(m.nummer()))
                        .forEach(m -> beeindig(m, Mandaatfeit.Soort.INGETROKKEN, datum, null, punt.id(), null, null, handeling));
            } else if (punt.objectSoort() == Beslispunt.ObjectSoort.PLAN) {
                eindigMetPlan(dossier, datum, punt.id(), "Het besluit over het plan is ingetrokken.", handeling);
            }
        }
    }

    /** The plan of a dossier ended: so do the mandaten about it. */
    public void eindigMetObject(String dossier, String toelichting, Handeling handeling) {
        eindigMetPlan(dossier, LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()), null, toelichting, handeling);
    }

    private void eindigMetPlan(String dossier, LocalDate datum, @Nullable UUID beslispunt, String toelichting, Handeling handeling) {
        opslag.voorDossier(dossier).stream().filter(m -> dossier.equals(m.dossier()))
                .forEach(m -> beeindig(m, Mandaatfeit.Soort.GEEINDIGD_MET_OBJECT, datum, null, beslispunt, null, toelichting, handeling));
    }

    /** The document that a voorstel was about went on its way: authorisations to change it end. */
    public void eindigMetDocument(UUID voorstelId, Handeling handeling) {
        opslag.vanVoorstel(voorstelId).stream().filter(m -> m.objectSoort() == Mandaat.ObjectSoort.DOCUMENT)
                .forEach(m -> beeindig(m, Mandaatfeit.Soort.GEEINDIGD_MET_OBJECT, LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()), null, null, null,
                        "Het document is in lijn gebracht en verstuurd.", handeling));
    }

    /**
     * The college draws a matter to itself: further use of the mandaat for the plan of this dossier is refused (Awb 10:7).
     * What was decided under it stands.
     *
     * @throws Geweigerd by another than the gemeentesecretaris, or without a reason
     */
    public void trekAanZich(UUID mandaatId, String dossier, @Nullable String reden, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), GEMEENTESECRETARIS)) {
            throw new Geweigerd("Alleen de gemeentesecretaris legt vast dat het college de zaak aan zich trekt.");
        }
        if (reden == null || reden.isBlank()) {
            throw new Geweigerd("Schrijf op waarom het college de zaak aan zich trekt.");
        }
        beeindig(opslag.vind(mandaatId), Mandaatfeit.Soort.AAN_COLLEGE, LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()), dossier, null, null, reden,
                handeling);
    }

    /** Records what time and change of holders did: terms that are over, persons who left their function. Done daily, and after a change of holder. */
    public int werkBij(Handeling handeling) {
        LocalDate vandaag = LocalDate.now(klok);
        int aantal = 0;
        for (Mandaat m : opslag.alle()) {
            if (m.feiten().stream().anyMatch(f -> f.dossier() == null)) {
                continue;
            }
            if (m.geldigTot() != null && vandaag.isAfter(m.geldigTot())) {
                beeindig(m, Mandaatfeit.Soort.TERMIJN_VOORBIJ, m.geldigTot().plusDays(1), null, null, null, null, handeling);
                aantal++;
            } else if (m.houder().soort() == Mandaat.Houder.Soort.PERSOON && !vandaag.isBefore(m.geldigVan()) && toets.houders(m, vandaag).isEmpty()) {
                beeindig(m, Mandaatfeit.Soort.VERVALLEN_MET_PERSOON, vandaag, null, null, null, null, handeling);
                aantal++;
            }
        }
        return aantal;
    }

    /** Ends a mandaat and, with it, what was given under it; nothing happens where this was recorded before. */
    void beeindig(Mandaat mandaat, Mandaatfeit.Soort soort, LocalDate geldigOp, @Nullable String dossier, @Nullable UUID beslispunt,
            @Nullable UUID vervangenDoor, @Nullable String toelichting, Handeling handeling) {
        opslag.zetOpSlot(mandaat.id());
        Mandaat nu = opslag.vind(mandaat.id());
        if (nu.feiten().stream().anyMatch(f -> f.soort() == soort && Objects.equals(f.dossier(), dossier) || dossier == null && f.dossier() == null)) {
            return;
        }
        Mandaatfeit feit = new Mandaatfeit(UUID.randomUUID(), soort, geldigOp, handeling.tijdstip(), handeling.gebruiker(), dossier, beslispunt,
                vervangenDoor, toelichting);
        opslag.voegFeitToe(nu.id(), feit);
        Feit invoer = Feit.van("mandaat-geeindigd", 1, "mandaat-geeindigd:" + feit.id()).object("mandaat", nu.id()).uitkomst(soort.name())
                .open("nummer", nu.nummer()).open("versie", nu.versie()).open("geldigOp", geldigOp).open("beslispunt", beslispunt)
                .open("vervangenDoor", vervangenDoor).besloten("toelichting", toelichting).grondslag(artikel(soort));
        String waar = dossier != null ? dossier : nu.dossier();
        register.append(waar == null ? invoer : invoer.dossier(waar), handeling);
        post.geeindigd(nu, feit, toets.houders(nu, LocalDate.now(klok)), handeling);
        if (soort != Mandaatfeit.Soort.AAN_COLLEGE) {
            List<Mandaat> onder = new ArrayList<>(opslag.onder(nu.id()));
            onder.forEach(m -> beeindig(m, Mandaatfeit.Soort.KETEN_VERBROKEN, geldigOp, null, null, null, "Het mandaat erboven is " + soort.naam() + ".", handeling));
        }
    }

    private static String artikel(Mandaatfeit.Soort soort) {
        return switch (soort) {
            case INGETROKKEN, VERVANGEN -> "Awb 10:8";
            case KETEN_VERBROKEN -> "Awb 10:9";
            case AAN_COLLEGE -> "Awb 10:7";
            case GEEINDIGD_MET_OBJECT, VERVALLEN_MET_PERSOON, TERMIJN_VOORBIJ -> "Awb 10:5";
        };
    }
}
