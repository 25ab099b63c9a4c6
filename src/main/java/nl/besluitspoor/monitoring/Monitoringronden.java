package nl.besluitspoor.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.dossier.Wijken;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.kalender.Termijnen;
import nl.besluitspoor.monitoring.CijferLezer.Lezing;
import nl.besluitspoor.monitoring.Monitoringronde.Bijsturing;
import nl.besluitspoor.monitoring.Monitoringronde.Duiding;
import nl.besluitspoor.monitoring.Monitoringronde.Keuze;
import nl.besluitspoor.monitoring.Monitoringronde.Stand;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelinhoud;
import nl.besluitspoor.voorstel.Voorstellen;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of monitoring, from the first figure until the partners have them. */
@Service
@Transactional
public class Monitoringronden {

    /** How long after the last round, or the adoption of the plan, the next one starts by itself. */
    static final String PERIODE = "monitoring-ronde";

    private static final String ONDERZOEK = "onderzoek";
    private static final int MAX_TEKST = 4000;

    private final MonitoringRepository opslag;
    private final Dossiers dossiers;
    private final Wijken wijken;
    private final Plannen plannen;
    private final Voorstellen voorstellen;
    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final Documenten documenten;
    private final Termijnen termijnen;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;
    private final Clock klok;

    Monitoringronden(MonitoringRepository opslag, Dossiers dossiers, Wijken wijken, Plannen plannen, Voorstellen voorstellen, Schrijftafel<Notastuk.Inhoud> notatafel,
            Documenten documenten, Termijnen termijnen, Functies functies, Register register, Berichten berichten, Clock klok) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.wijken = wijken;
        this.plannen = plannen;
        this.voorstellen = voorstellen;
        this.notatafel = notatafel;
        this.documenten = documenten;
        this.termijnen = termijnen;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.klok = klok;
    }

    /**
     * Begins a round.
     *
     * @return its id, to start {@code monitoring} with
     * @throws Geweigerd by another than a programmamanager, where the plan is not in uitvoering, or a round runs
     */
    public UUID begin(String nummer, Handeling handeling) {
        if (!handeling.isVanSysteem() && !functies.heeft(handeling.gebruiker(), Dossiers.PROGRAMMAMANAGER)) {
            throw new Geweigerd("Alleen een programmamanager begint een monitoringronde.");
        }
        Dossier dossier = dossiers.opSlot(nummer);
        Planversie versie = versie(nummer).filter(v -> dossier.fase() == Fase.UITVOERING).orElseThrow(() -> new Geweigerd(
                "Dossier %s is in de fase '%s'. Monitoring begint als het plan wordt uitgevoerd.".formatted(nummer, dossier.fase().naam())));
        opslag.vanDossier(nummer).stream().filter(r -> r.stand() != Stand.AFGEROND && r.stand() != Stand.VERVALLEN).findFirst().ifPresent(r -> {
            throw new Geweigerd("Monitoringronde %s loopt nog: %s. Rond die eerst af.".formatted(r.kenmerk(), r.stand().omschrijving().toLowerCase()));
        });
        UUID id = UUID.randomUUID();
        opslag.voegToe(id, nummer, versie.id(), handeling);
        Monitoringronde r = van(id);
        register.append(Feit.van("monitoring-begonnen", 1, "monitoring:" + id).dossier(nummer).object("monitoringronde", id).uitkomst("BEGONNEN")
                .open("kenmerk", r.kenmerk()).open("planversie", versie.nummer()), handeling);
        berichten.enqueue(over(Bericht.over("monitoring-begonnen", id.toString()), r)
                .neutraalOnderwerp("Monitoringronde %s is begonnen: %s".formatted(r.kenmerk(), dossier.korteTitel()))
                .alinea("Verzamel de cijfers bij de doelen van het plan. U kunt ze als CSV inlezen op de pagina van de ronde."),
                Ontvanger.alle(functies.houders(ONDERZOEK)), handeling);
        return id;
    }

    private static Bericht over(Bericht bericht, Monitoringronde r) {
        return bericht.dossier(r.dossier()).gegeven("Ronde", r.kenmerk())
                .link("/dossiers/" + r.dossier() + "/monitoring/" + r.volgnr(), "Naar de monitoringronde");
    }

    private Optional<Planversie> versie(String nummer) {
        return plannen.vanDossier(nummer).flatMap(plan -> plannen.vastgesteld(plan.id()));
    }

    /** The dossiers in uitvoering whose next round is due, oldest first. */
    @Transactional(readOnly = true)
    public List<String> aanDeBeurt() {
        Instant nu = klok.instant();
        return dossiers.lijst(null, Fase.UITVOERING).stream().map(Dossier::nummer).filter(nummer -> {
            List<Monitoringronde> rondes = opslag.vanDossier(nummer);
            if (rondes.stream().anyMatch(r -> r.stand() != Stand.AFGEROND && r.stand() != Stand.VERVALLEN)) {
                return false;
            }
            Optional<Instant> laatste = rondes.isEmpty() ? versie(nummer).map(Planversie::bevrorenOp)
                    : Optional.of(rondes.get(rondes.size() - 1).begonnenOp());
            return laatste.filter(op -> termijnen.eind(PERIODE, op).isBefore(nu)).isPresent();
        }).sorted().toList();
    }

    /** The goals that the round is about. */
    @Transactional(readOnly = true)
    public List<Doel> doelen(Monitoringronde r) {
        return plannen.versie(r.planversieId()).inhoud().doelen();
    }

    private CijferLezer lezer(Monitoringronde r) {
        Set<String> gemeente = Set.of("GM0935");
        return new CijferLezer(doelen(r), code -> gemeente.contains(code) || wijken.met(code).isPresent(), LocalDate.now(klok).getYear());
    }

    /**
     * Reads figures from a CSV file into the round: all of them, or none.
     *
     * @return what is wrong, a sentence for each wrong line with its number; empty where everything was stored
     * @throws Geweigerd by another than onderzoek
     * @throws Gewijzigd where figures are not collected any more
     */
    public List<String> leesIn(UUID id, byte[] bytes, Handeling handeling) {
        Monitoringronde r = opSlot(id, Stand.VERZAMELEN);
        eisOnderzoek(handeling);
        Lezing lezing = lezer(r).lees(bytes, r.cijfers().stream().map(Cijfer::sleutel).collect(Collectors.toSet()));
        if (lezing.fouten().isEmpty()) {
            opslag.voegCijfersToe(id, lezing.cijfers());
            register.append(Feit.van("monitoring-ingelezen", 1, "monitoring-ingelezen:" + id + ":" + Documenten.sha256(bytes)).dossier(r.dossier())
                    .object("monitoringronde", id).open("kenmerk", r.kenmerk()).open("aantal", lezing.cijfers().size()).document(Documenten.sha256(bytes)), handeling);
        }
        return lezing.fouten();
    }

    /** Empties the round while its figures are collected, so that a better file can be read. */
    public void wis(UUID id, Handeling handeling) {
        Monitoringronde r = opSlot(id, Stand.VERZAMELEN);
        eisOnderzoek(handeling);
        opslag.wisCijfers(id);
        register.append(Feit.van("monitoring-gewist", 1, "monitoring-gewist:" + id + ":" + handeling.tijdstip().toEpochMilli()).dossier(r.dossier())
                .object("monitoringronde", id).open("kenmerk", r.kenmerk()).open("aantal", r.cijfers().size()), handeling);
    }

    /** A figure that is typed. @param doel number of the goal whose indicator it is @param wijk CBS code */
    public record GetyptCijfer(@Nullable Integer doel, @Nullable String wijk, @Nullable Integer jaar, @Nullable BigDecimal waarde,
            @Nullable String eenheid, @Nullable String bron) {}

    /**
     * Ends the collecting, with what was typed beside the files.
     *
     * @throws Geweigerd by another than onderzoek, where a typed figure is wrong, or there are none at all
     */
    public void rondVerzamelenAf(UUID id, List<GetyptCijfer> getypt, Handeling handeling) {
        Monitoringronde r = opSlot(id, Stand.VERZAMELEN);
        eisOnderzoek(handeling);
        CijferLezer lezer = lezer(r);
        Set<String> bekend = r.cijfers().stream().map(Cijfer::sleutel).collect(Collectors.toCollection(HashSet::new));
        List<Cijfer> nieuw = new ArrayList<>();
        for (int i = 0; i < getypt.size(); i++) {
            GetyptCijfer g = getypt.get(i);
            Doel doel = doelen(r).stream().filter(d -> g.doel() != null && d.nummer() == g.doel()).findFirst().orElse(null);
            Wijk wijk = g.wijk() == null ? null : wijken.met(g.wijk()).orElse(null);
            if (doel == null || wijk == null) {
                throw new Geweigerd("Cijfer %d: kies de indicator en de wijk.".formatted(i + 1));
            }
            Map<String, String> rij = new HashMap<>();
            CijferLezer.KOLOMMEN.forEach(kolom -> rij.put(kolom, ""));
            rij.put("code", wijk.code());
            rij.put("naam", wijk.naam());
            rij.put("niveau", wijk.code().startsWith("WK") ? "wijk" : "buurt");
            rij.put("gemeente_code", "GM0935");
            rij.put("gemeente", "Maastricht");
            rij.put("jaar", g.jaar() == null ? "" : g.jaar().toString());
            rij.put("indicator", doel.indicator() == null ? "" : doel.indicator().strip());
            rij.put("waarde", g.waarde() == null ? "" : g.waarde().toPlainString());
            rij.put("eenheid", g.eenheid() == null ? "" : g.eenheid());
            rij.put("bron", g.bron() == null ? "" : g.bron());
            List<String> wat = new ArrayList<>(lezer.bezwaren(rij));
            if (g.jaar() == null) {
                wat.add("vul het jaar in.");
            }
            if (!wat.isEmpty()) {
                throw new Geweigerd("Cijfer %d: %s".formatted(i + 1, String.join(" ", wat)));
            }
            Cijfer cijfer = lezer.cijfer(rij);
            if (!bekend.add(cijfer.sleutel())) {
                throw new Geweigerd("Cijfer %d staat al in deze ronde: %s, %s, %d.".formatted(i + 1, cijfer.indicator(), cijfer.naam(), g.jaar()));
            }
            nieuw.add(cijfer);
        }
        if (r.cijfers().isEmpty() && nieuw.isEmpty()) {
            throw new Geweigerd("Er zijn nog geen cijfers. Lees een CSV-bestand in op de pagina van de ronde, of vul hier cijfers in.");
        }
        opslag.voegCijfersToe(id, nieuw);
        opslag.zetVerzameld(id, handeling);
        List<Cijfer> alle = van(id).cijfers();
        register.append(Feit.van("monitoring-verzameld", 1, "monitoring-verzameld:" + id).dossier(r.dossier()).object("monitoringronde", id)
                .uitkomst("VERZAMELD").open("kenmerk", r.kenmerk()).open("aantal", alle.size())
                .open("bijDoelen", (int) alle.stream().filter(c -> c.doel() != null).count()), handeling);
    }

    private void eisOnderzoek(Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), ONDERZOEK)) {
            throw new Geweigerd("Alleen Onderzoek en Statistiek verzamelt de cijfers.");
        }
    }

    /** The goals with their figures of this round and those before it, in the plan's order. */
    @Transactional(readOnly = true)
    public List<Doelbeeld> beelden(Monitoringronde r) {
        List<Cijfer> alle = new ArrayList<>();
        opslag.vanDossier(r.dossier()).stream().filter(andere -> andere.volgnr() <= r.volgnr() && andere.stand() != Stand.VERVALLEN)
                .forEach(andere -> alle.addAll(andere.cijfers()));
        return doelen(r).stream().map(doel -> Doelbeeld.van(doel, alle)).toList();
    }

    /**
     * Says what the figures mean, goal by goal.
     *
     * @throws Geweigerd by another than a programmamanager, or where a goal has no trend or no words
     */
    public void duid(UUID id, @Nullable String samenvatting, List<Duiding> duidingen, Handeling handeling) {
        Monitoringronde r = opSlot(id, Stand.DUIDEN);
        eisProgrammamanager(handeling, "Alleen een programmamanager duidt de cijfers.");
        List<Duiding> alle = new ArrayList<>();
        for (Doel doel : doelen(r)) {
            Duiding d = duidingen.stream().filter(x -> x.doel() == doel.nummer()).findFirst().orElse(null);
            if (d == null || d.trend() == null) {
                throw new Geweigerd("Kies bij doel %s welke kant het op gaat.".formatted(doel.code()));
            }
            alle.add(new Duiding(doel.nummer(), d.trend(), eis("wat de cijfers bij doel " + doel.code() + " zeggen", d.lezing())));
        }
        opslag.zetGeduid(id, eis("wat de cijfers samen zeggen", samenvatting), alle, handeling);
        register.append(Feit.van("monitoring-geduid", 1, "monitoring-geduid:" + id).dossier(r.dossier()).object("monitoringronde", id).uitkomst("GEDUID")
                .open("kenmerk", r.kenmerk()).open("trends", alle.stream().map(d -> "D" + d.doel() + ": " + d.trend()).toList())
                .besloten("samenvatting", samenvatting), handeling);
    }

    /**
     * A choice in a round of monitoring, from which something else begins.
     *
     * @param ronde number of the round in its dossier
     * @param doel  null for the plan as a whole
     */
    public record Aanleiding(int ronde, String kenmerk, @Nullable Integer doel, String toelichting) {}

    /** The choice of this kind in a round of this dossier; empty where there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<Aanleiding> aanleiding(String dossier, UUID bijsturing, Keuze keuze) {
        return lijst(dossier).stream().flatMap(ronde -> ronde.bijsturingen().stream().filter(b -> b.id().equals(bijsturing) && b.keuze() == keuze)
                .map(b -> new Aanleiding(ronde.volgnr(), ronde.kenmerk(), b.doel(), b.toelichting()))).findFirst();
    }

    /** What is done about it, as typed. @param doel null for the plan as a whole */
    public record NieuweBijsturing(@Nullable Integer doel, @Nullable Keuze keuze, @Nullable String toelichting) {}

    /**
     * Decides how the plan is steered, and whether the council is told.
     *
     * @throws Geweigerd by another than a programmamanager, without a choice, or where words are missing
     */
    public void stuurBij(UUID id, List<NieuweBijsturing> keuzes, @Nullable Boolean raadInformeren, @Nullable String raadReden, Handeling handeling) {
        Monitoringronde r = opSlot(id, Stand.BIJSTUREN);
        eisProgrammamanager(handeling, "Alleen een programmamanager stuurt bij.");
        if (keuzes.isEmpty()) {
            throw new Geweigerd("Kies wat u doet: niets, een wijziging of een doorbraak.");
        }
        Set<Integer> doelen = doelen(r).stream().map(Doel::nummer).collect(Collectors.toSet());
        List<Bijsturing> rijen = new ArrayList<>();
        for (int i = 0; i < keuzes.size(); i++) {
            NieuweBijsturing k = keuzes.get(i);
            if (k.keuze() == null) {
                throw new Geweigerd("Kies bij rij %d wat u doet: niets, een wijziging of een doorbraak.".formatted(i + 1));
            }
            if (k.doel() != null && !doelen.contains(k.doel())) {
                throw new Geweigerd("Het plan heeft geen doel D%d. Kies een doel uit de lijst.".formatted(k.doel()));
            }
            rijen.add(new Bijsturing(UUID.randomUUID(), i + 1, k.doel(), k.keuze(), eis("bij rij " + (i + 1) + " waarom", k.toelichting())));
        }
        if (rijen.size() > 1 && rijen.stream().anyMatch(b -> b.keuze() == Keuze.NIETS && b.doel() == null)) {
            throw new Geweigerd("'Niets: zo doorgaan' voor het hele plan gaat niet samen met een andere keuze. Haal een van de twee weg.");
        }
        if (raadInformeren == null) {
            throw new Geweigerd("Kies of de raad wordt geïnformeerd.");
        }
        opslag.zetBijgestuurd(id, rijen, raadInformeren, raadInformeren ? eis("wat de raad moet weten", raadReden) : null, handeling);
        register.append(Feit.van("monitoring-bijgestuurd", 1, "monitoring-bijgestuurd:" + id).dossier(r.dossier()).object("monitoringronde", id)
                .uitkomst(rijen.stream().anyMatch(b -> b.keuze() != Keuze.NIETS) ? "BIJSTUREN" : "DOORGAAN").open("kenmerk", r.kenmerk())
                .open("keuzes", rijen.stream().map(b -> (b.doel() == null ? "plan" : "D" + b.doel()) + ": " + b.keuze()).toList())
                .open("raadInformeren", raadInformeren).besloten("toelichting", rijen.stream().map(Bijsturing::toelichting).collect(Collectors.joining("\n"))), handeling);
        List<Bijsturing> teDoen = rijen.stream().filter(b -> b.keuze() != Keuze.NIETS).toList();
        if (!teDoen.isEmpty()) {
            List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders("beleidsmedewerker")));
            dossiers.van(r.dossier()).wijken().forEach(w -> wie.addAll(Ontvanger.alle(functies.houders("wijkmanager", w.code()))));
            Bericht bericht = over(Bericht.over("monitoring-bijgestuurd", id.toString()), r)
                    .neutraalOnderwerp("Bijsturen na monitoringronde %s".formatted(r.kenmerk()))
                    .alinea("De cijfers vragen om bijsturen. Op de pagina van de ronde leest u wat en waarom, en begint u het.");
            teDoen.forEach(b -> bericht.gegeven(b.doel() == null ? "Het hele plan" : "Doel D" + b.doel(), b.keuze().omschrijving()));
            berichten.enqueue(bericht, wie, handeling);
        }
    }

    /** Gives the figures to the partners as open data, once. */
    public void deel(UUID id, Handeling handeling) {
        Monitoringronde r = opSlot(id);
        if (r.documentId() != null) {
            return;
        }
        Dossier dossier = dossiers.van(r.dossier());
        LocalDate vandaag = LocalDate.ofInstant(handeling.tijdstip(), klok.getZone());
        Document document = documenten.bewaar(new NieuwDocument("monitoring", "Cijfers monitoringronde " + r.kenmerk(), r.dossier(),
                "monitoring-" + r.dossier().toLowerCase(java.util.Locale.ROOT) + "-" + r.volgnr() + ".csv", "text/csv", csv(r), Openbaarheid.OPENBAAR), handeling);
        opslag.zetDocument(id, document.id());
        List<Ontvanger> wie = new ArrayList<>();
        dossier.partners().stream().filter(p -> p.isLidOp(vandaag)).forEach(p -> wie.add(new Ontvanger(p.naam(), p.mail(), "partner-" + p.sleutel())));
        wie.addAll(Ontvanger.alle(functies.houders("portefeuillehouder", dossier.portefeuille())));
        wie.addAll(Ontvanger.alle(functies.houders("communicatie")));
        Bericht bericht = Bericht.over("monitoring-gedeeld", id.toString()).dossier(r.dossier()).gegeven("Ronde", r.kenmerk())
                .neutraalOnderwerp("De cijfers van %s zijn er (%s)".formatted(dossier.korteTitel(), r.kenmerk()))
                .alinea("Dit zijn de cijfers waarmee wij volgen hoe het met het plan gaat. U mag ze vrij gebruiken; bij elk cijfer staat de bron.")
                .link("/documenten/" + document.id(), "Open de cijfers (CSV)").bijlage(document.id());
        r.duidingen().forEach(d -> bericht.gegeven("Doel D" + d.doel(), Objects.requireNonNull(d.trend()).omschrijving()));
        berichten.enqueue(bericht, wie, handeling);
        register.append(Feit.van("monitoring-gedeeld", 1, "monitoring-gedeeld:" + id).dossier(r.dossier()).object("monitoringronde", id).uitkomst("GEDEELD")
                .open("kenmerk", r.kenmerk()).document(document.sha256()), handeling);
    }

    private byte[] csv(Monitoringronde r) {
        StringBuilder tekst = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(tekst, CSVFormat.DEFAULT.builder().setHeader(CijferLezer.KOLOMMEN.toArray(String[]::new)).setRecordSeparator("\n").get())) {
            for (Cijfer c : r.cijfers()) {
                csv.printRecord(c.code(), c.naam(), c.niveau(), c.wijkCode(), c.gemeenteCode(), c.gemeente(), c.jaar(), c.indicator(),
                        c.waarde().stripTrailingZeros().toPlainString(), c.eenheid(), c.bron(), c.betrouwbaarheid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tekst.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Begins the voorstel whose RIB tells the council, prefilled.
     *
     * @return its id, to start {@code collegebesluit} with
     */
    public UUID bereidRaadsbriefVoor(UUID id, Handeling handeling) {
        Monitoringronde r = opSlot(id);
        if (r.voorstelId() != null) {
            throw new Gewijzigd("Bij monitoringronde %s is al een voorstel begonnen.".formatted(r.kenmerk()));
        }
        Dossier dossier = dossiers.van(r.dossier());
        UUID voorstel = voorstellen.begin(r.dossier(), Voorstel.Soort.LOS, null, handeling);
        UUID punt = UUID.randomUUID();
        bewaar(voorstel, Notastuk.KERN, new Notastuk.Kern("Monitoring " + dossier.korteTitel() + ", ronde " + r.volgnr(),
                LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()), Openbaarheid.OPENBAAR,
                new Voorstelinhoud.Kenmerken(false, false, false, true, false, false)), handeling);
        bewaar(voorstel, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(new Voorstelinhoud.Punt(punt, 1, SoortBeslispunt.KENNISNEMEN,
                "Kennis te nemen van de cijfers van monitoringronde " + r.kenmerk() + " en de raad daarover te informeren.", Beslispunt.ObjectSoort.OVERIG,
                "monitoringronde " + r.kenmerk(), Openbaarheid.OPENBAAR, null))), handeling);
        String doelen = r.duidingen().stream().map(d -> "Doel D" + d.doel() + ": " + Objects.requireNonNull(d.trend()).omschrijving() + ". " + d.lezing())
                .collect(Collectors.joining("\n"));
        bewaar(voorstel, Notastuk.RIB, new Notastuk.Rib(new RibTekst(r.samenvatting(), r.raadReden(), doelen, null), List.of(punt)), handeling);
        opslag.zetVoorstel(id, voorstel);
        return voorstel;
    }

    private void bewaar(UUID voorstel, String code, Notastuk.Inhoud inhoud, Handeling handeling) {
        notatafel.leg(voorstel, code, inhoud, handeling.gebruiker(), handeling.tijdstip());
    }

    /** The dossier ended: the round falls with it. */
    public void laatVervallen(UUID id, Handeling handeling) {
        Monitoringronde r = opslag.vergrendel(id).orElseThrow(Monitoringronden::onbekend);
        opslag.laatVervallen(id);
        register.append(Feit.van("monitoring-vervallen", 1, "monitoring-vervallen:" + id).dossier(r.dossier()).object("monitoringronde", id)
                .uitkomst("VERVALLEN").open("kenmerk", r.kenmerk()), handeling);
    }

    /** One round. @throws Geweigerd where there is none with this id */
    @Transactional(readOnly = true)
    public Monitoringronde van(UUID id) {
        return opslag.vind(id).orElseThrow(Monitoringronden::onbekend);
    }

    /** The rounds of a dossier, oldest first. */
    @Transactional(readOnly = true)
    public List<Monitoringronde> lijst(String dossier) {
        return opslag.vanDossier(dossier);
    }

    private Monitoringronde opSlot(UUID id, Stand stand) {
        Monitoringronde r = opSlot(id);
        if (r.stand() != stand) {
            throw new Gewijzigd("Dit kan nu niet met monitoringronde %s: %s.".formatted(r.kenmerk(), r.stand().omschrijving().toLowerCase()));
        }
        return r;
    }

    private Monitoringronde opSlot(UUID id) {
        return opslag.vergrendel(id).orElseThrow(Monitoringronden::onbekend);
    }

    private void eisProgrammamanager(Handeling handeling, String zin) {
        if (!functies.heeft(handeling.gebruiker(), Dossiers.PROGRAMMAMANAGER)) {
            throw new Geweigerd(zin);
        }
    }

    static String eis(String naam, @Nullable String waarde) {
        String schoon = waarde == null ? "" : waarde.strip();
        if (schoon.isEmpty()) {
            throw new Geweigerd("Vul in " + naam + ".");
        }
        if (schoon.length() > MAX_TEKST) {
            throw new Geweigerd("De tekst heeft %d tekens; er passen er %d. Maak hem korter (%s).".formatted(schoon.length(), MAX_TEKST, naam));
        }
        return schoon;
    }

    private static Geweigerd onbekend() {
        return new Geweigerd("Deze monitoringronde bestaat niet. Ga terug naar het dossier en kies haar daar.");
    }
}
