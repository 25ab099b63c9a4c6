package nl.besluitspoor.college;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.college.Agendapunt.Behandeling;
import nl.besluitspoor.college.Vergadering.Status;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans meetings of the college, and keeps their agenda and marks. Each deed locks the meeting's
 * row first, so that what two people do at once happens one after the other.
 */
@Service
@Transactional
public class Vergaderingen {

    static final String SECRETARIAAT = "bestuurssecretariaat";
    static final String GEMEENTESECRETARIS = "gemeentesecretaris";
    static final String BURGEMEESTER = "burgemeester";
    static final String COLLEGELID = "collegelid";
    private static final String REEKS = "BW";
    static final int MAX_PLAATS = 200;

    private final VergaderingRepository opslag;
    private final Voorstellen voorstellen;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;
    private final Geheimwerking geheimwerking;
    private final Clock klok;

    Vergaderingen(VergaderingRepository opslag, Voorstellen voorstellen, Functies functies, Register register, Berichten berichten,
            Geheimwerking geheimwerking, Clock klok) {
        this.opslag = opslag;
        this.voorstellen = voorstellen;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.geheimwerking = geheimwerking;
        this.klok = klok;
    }

    /**
     * Plans a meeting and gives it its number: {@code BW-}, the year of its day, and the sequence in that year.
     *
     * @throws Geweigerd where a field is wrong, or by another than the bestuurssecretariaat
     */
    public Vergadering plan(NieuweVergadering invoer, Handeling handeling) {
        eisEenVan(handeling, "Alleen het bestuurssecretariaat plant een vergadering.", SECRETARIAAT);
        Map<String, String> bezwaren = bezwaren(invoer);
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd(String.join(" ", bezwaren.values()));
        }
        LocalDate datum = bekend(invoer.datum());
        int jaar = datum.getYear();
        int volgnr = opslag.volgendNummer(REEKS, jaar);
        Vergadering vergadering = new Vergadering(UUID.randomUUID(), "%s-%d-%02d".formatted(REEKS, jaar, volgnr), datum,
                bekend(invoer.tijd()), bekend(Taal.netjes(invoer.plaats())), moment(bekend(invoer.sluitDatum()), bekend(invoer.sluitTijd())),
                Status.GEPLAND, 1, null, null, null);
        opslag.voegToe(vergadering, jaar, volgnr, handeling.gebruiker(), handeling.tijdstip());
        register.append(Feit.van("vergadering-gepland", 1, "vergadering-gepland:" + vergadering.id())
                .object("vergadering", vergadering.id()).open("nummer", vergadering.nummer()).open("datum", vergadering.datum())
                .open("tijd", vergadering.tijd()).open("plaats", vergadering.plaats()).open("agendaSluit", vergadering.agendaSluit())
                .grondslag("Gemeentewet 53"), handeling);
        berichten.enqueue(bericht("vergadering-gepland", vergadering, vergadering.id().toString(), "Vergadering " + vergadering.nummer() + " is gepland")
                .alinea("Het college vergadert op %s om %s, %s.".formatted(Taal.datum(datum), vergadering.tijd(), vergadering.plaats())),
                deelnemers(), handeling);
        return vergadering;
    }

    /** What is wrong with the input, a sentence by field name, in the order of the page; empty where it can be planned. */
    @Transactional(readOnly = true)
    public Map<String, String> bezwaren(NieuweVergadering invoer) {
        Map<String, String> bezwaren = new LinkedHashMap<>();
        if (invoer.datum() == null) {
            bezwaren.put("datum", "Vul de datum van de vergadering in.");
        } else if (invoer.datum().isBefore(LocalDate.now(klok))) {
            bezwaren.put("datum", "De datum %s is voorbij. Kies een datum vanaf vandaag.".formatted(Taal.datum(invoer.datum())));
        }
        if (invoer.tijd() == null) {
            bezwaren.put("tijd", "Vul in hoe laat de vergadering begint.");
        }
        String plaats = Taal.netjes(invoer.plaats());
        if (plaats == null) {
            bezwaren.put("plaats", "Vul de plaats van de vergadering in.");
        } else if (plaats.length() > MAX_PLAATS) {
            bezwaren.put("plaats", "De plaats heeft %d tekens; er passen er %d.".formatted(plaats.length(), MAX_PLAATS));
        }
        if (invoer.sluitDatum() == null) {
            bezwaren.put("sluitDatum", "Vul de dag in waarop de agenda sluit.");
        }
        if (invoer.sluitTijd() == null) {
            bezwaren.put("sluitTijd", "Vul in hoe laat de agenda sluit.");
        }
        if (bezwaren.isEmpty()) {
            Instant sluit = moment(bekend(invoer.sluitDatum()), bekend(invoer.sluitTijd()));
            if (!sluit.isBefore(moment(bekend(invoer.datum()), bekend(invoer.tijd())))) {
                bezwaren.put("sluitDatum", "De agenda sluit niet voor de vergadering begint. Kies een eerder moment.");
            } else if (!sluit.isAfter(klok.instant())) {
                bezwaren.put("sluitDatum", "Het moment waarop de agenda sluit is al voorbij. Kies een later moment.");
            }
        }
        return bezwaren;
    }

    /** @throws Geweigerd where there is no such meeting */
    @Transactional(readOnly = true)
    public Vergadering van(UUID id) {
        return opslag.vind(id).orElseThrow(Vergaderingen::onbekend);
    }

    /** The meeting with this number; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Vergadering> zoek(String nummer) {
        return opslag.vind(nummer);
    }

    /** Every meeting, newest first. */
    @Transactional(readOnly = true)
    public List<Vergadering> alle() {
        return opslag.alle();
    }

    /** The agenda in its order, items that fell included. */
    @Transactional(readOnly = true)
    public List<Agendapunt> agenda(UUID vergaderingId) {
        return opslag.agenda(vergaderingId);
    }

    /** @throws Geweigerd where there is no such item */
    @Transactional(readOnly = true)
    public Agendapunt agendapunt(UUID id) {
        return opslag.agendapunt(id).orElseThrow(() -> new Geweigerd("Dit agendapunt bestaat niet. Ga terug naar de vergadering."));
    }

    /** The item on which the proposal waits for its decision now; empty where it is on no agenda. */
    @Transactional(readOnly = true)
    public Optional<Agendapunt> openAgendapunt(UUID voorstelId) {
        return opslag.openVanVoorstel(voorstelId);
    }

    /** The items that wait for their decision, in order. */
    @Transactional(readOnly = true)
    public List<Agendapunt> openAgendapunten(UUID vergaderingId) {
        return opslag.agenda(vergaderingId).stream().filter(Agendapunt::isOpen).toList();
    }

    @Transactional(readOnly = true)
    public List<Markering> markeringen(UUID vergaderingId) {
        return opslag.markeringen(vergaderingId);
    }

    /** Who is asked to mark, with when he answered; null where he has not. */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Instant> markeerders(UUID vergaderingId) {
        return opslag.markeerders(vergaderingId);
    }

    /** Attendance of each call, the first before the second. */
    @Transactional(readOnly = true)
    public List<Aanwezigheid> aanwezigheid(UUID vergaderingId) {
        return opslag.aanwezigheid(vergaderingId);
    }

    /** Who stood back from an item, with his reason. */
    @Transactional(readOnly = true)
    public Map<String, String> terugtredingen(UUID agendapuntId) {
        return opslag.terugtredingen(agendapuntId);
    }

    /** The members of the college that sit today: the burgemeester first, then the others by name. */
    @Transactional(readOnly = true)
    public List<Lid> leden() {
        Map<String, Lid> leden = new LinkedHashMap<>();
        functies.houders(BURGEMEESTER).stream().filter(h -> !h.waarnemend())
                .forEach(h -> leden.put(h.persoon().gebruiker(), new Lid(h.persoon().gebruiker(), h.persoon().naam(), BURGEMEESTER)));
        functies.houders(COLLEGELID).stream().filter(h -> !h.waarnemend())
                .sorted(Comparator.comparing(h -> h.persoon().naam()))
                .forEach(h -> leden.putIfAbsent(h.persoon().gebruiker(), new Lid(h.persoon().gebruiker(), h.persoon().naam(), COLLEGELID)));
        return List.copyOf(leden.values());
    }

    /**
     * Locks the meeting for the rest of the transaction: whoever changes what its publication waits for does this
     * first, so that the meeting either sees the change or hears of it.
     *
     * @throws Geweigerd where there is no such meeting
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Vergadering opSlot(UUID vergaderingId) {
        return opslag.vergrendel(vergaderingId).orElseThrow(Vergaderingen::onbekend);
    }

    /**
     * Puts the agenda down and opens it for marks.
     *
     * @param regels     the items in their order
     * @param sluitDatum other day on which marking ends; null to leave it
     * @param sluitTijd  other time; null to leave it
     * @return the items
     * @throws Geweigerd where nothing is on it, or a deviation from the table's proposal has no reason
     */
    public List<Agendapunt> stelAgendaOp(UUID vergaderingId, List<Agendaregel> regels, @Nullable LocalDate sluitDatum,
            @Nullable LocalTime sluitTijd, Handeling handeling) {
        eisEenVan(handeling, "Alleen het bestuurssecretariaat stelt de agenda op.", SECRETARIAAT);
        if (regels.isEmpty()) {
            throw new Geweigerd("De agenda heeft geen punten. Kies ten minste één voorstel, of gelast de vergadering af op haar pagina.");
        }
        // Rows of proposals are locked before the meeting's, in one order, so that two deeds at once cannot wait for each other.
        Map<UUID, UUID> punten = new TreeMap<>();
        regels.forEach(regel -> punten.put(regel.voorstelId(), UUID.randomUUID()));
        if (punten.size() != regels.size()) {
            throw new Geweigerd("Een voorstel staat twee keer op de agenda. Open de taak opnieuw.");
        }
        punten.forEach((voorstel, punt) -> voorstellen.zetOpAgenda(voorstel, punt, handeling));
        Vergadering vergadering = opSlot(vergaderingId);
        eisStatus(vergadering, Status.GEPLAND, "De agenda van vergadering %s is al opgesteld.");
        Instant sluit = nieuweSluiting(vergadering, sluitDatum, sluitTijd);
        if (!sluit.equals(vergadering.agendaSluit())) {
            opslag.zetAgendaSluit(vergaderingId, sluit);
        }
        List<Agendapunt> agenda = new ArrayList<>();
        for (Agendaregel regel : regels) {
            Agendapunt punt = agendapunt(vergaderingId, agenda.size() + 1, bekend(punten.get(regel.voorstelId())), regel);
            opslag.voegToe(punt);
            agenda.add(punt);
            Agendaregel.Tabel tabel = regel.tabel();
            register.append(Feit.van("geagendeerd", 1, "geagendeerd:" + punt.id()).dossier(punt.dossier()).object("voorstel", punt.voorstelId())
                    .uitkomst(punt.behandeling().name()).open("vergadering", vergadering.nummer()).open("agendapunt", punt.id())
                    .open("volgnr", punt.volgnr()).open("voorgesteld", punt.voorgesteld()).besloten("afwijkingReden", punt.afwijkingReden())
                    .beslistabel(tabel.sleutel(), tabel.versie(), tabel.sha256(), tabel.invoer(), tabel.regels()), handeling);
            geheimwerking.sluit(punt, handeling);
        }
        for (Lid lid : leden()) {
            opslag.voegMarkeerderToe(vergaderingId, lid.gebruiker());
        }
        opslag.zetStatus(vergaderingId, Status.AGENDA_OPGESTELD);
        berichten.enqueue(bericht("agenda-vastgesteld", vergadering, vergaderingId.toString(), "De agenda van vergadering " + vergadering.nummer() + " staat klaar")
                .alinea("Op de agenda van %s staan %d stukken. Collegeleden kunnen tot %s aangeven wat zij willen bespreken."
                        .formatted(Taal.datum(vergadering.datum()), agenda.size(), moment(sluit)))
                .taak(vergadering.nummer(), "stukken-markeren", "Naar de stukken"), deelnemers(), handeling);
        return List.copyOf(agenda);
    }

    private Agendapunt agendapunt(UUID vergaderingId, int volgnr, UUID id, Agendaregel regel) {
        Voorstel voorstel = voorstellen.van(regel.voorstelId());
        Agendaregel.Tabel tabel = regel.tabel();
        Behandeling behandeling = regel.behandeling();
        if (behandeling == null) {
            throw new Geweigerd("Kies voor het voorstel van dossier %s of het een hamerstuk of een bespreekstuk is.".formatted(voorstel.dossier()));
        }
        String reden = Taal.netjes(regel.reden());
        if (behandeling != tabel.voorgesteld() && reden == null) {
            throw new Geweigerd("Voor het voorstel van dossier %s stelt de tabel '%s' voor. Geef een reden om daarvan af te wijken."
                    .formatted(voorstel.dossier(), tabel.voorgesteld() == Behandeling.HAMERSTUK ? "hamerstuk" : "bespreekstuk"));
        }
        return new Agendapunt(id, vergaderingId, volgnr, voorstel.id(), voorstel.dossier(), voorstel.onderwerp(), openbaarheid(voorstel), behandeling,
                tabel.voorgesteld(), tabel.reden(), behandeling == tabel.voorgesteld() ? null : reden, Agendapunt.Status.OPEN, null);
    }

    /** The item is as open as the nota that was released. */
    private Openbaarheid openbaarheid(Voorstel voorstel) {
        UUID versie = voorstel.vrijgave() != null ? voorstel.vrijgave().versieId() : bekend(voorstel.versie()).id();
        Openbaarheid nota = voorstellen.inhoud(versie).openbaarheid();
        return nota == null ? Openbaarheid.INTERN : nota;
    }

    private Instant nieuweSluiting(Vergadering vergadering, @Nullable LocalDate datum, @Nullable LocalTime tijd) {
        if (datum == null && tijd == null) {
            return vergadering.agendaSluit();
        }
        var huidig = vergadering.agendaSluit().atZone(klok.getZone());
        Instant sluit = moment(datum == null ? huidig.toLocalDate() : datum, tijd == null ? huidig.toLocalTime() : tijd);
        if (!sluit.isBefore(moment(vergadering.datum(), vergadering.tijd()))) {
            throw new Geweigerd("De agenda sluit niet voor de vergadering van %s begint. Kies een eerder moment.".formatted(Taal.datum(vergadering.datum())));
        }
        return sluit;
    }

    /**
     * Records which items a member wants to discuss; none is an answer too.
     *
     * @param gekozen the items with his note, null where he left none
     * @throws Geweigerd by another than a member, a second time, or after the agenda was closed
     */
    public void markeer(UUID vergaderingId, Map<UUID, @Nullable String> gekozen, Handeling handeling) {
        Vergadering vergadering = opSlot(vergaderingId);
        eisStatus(vergadering, Status.AGENDA_OPGESTELD, "De agenda van vergadering %s is gesloten. U kunt geen stukken meer markeren.");
        Map<String, @Nullable Instant> markeerders = opslag.markeerders(vergaderingId);
        if (!markeerders.containsKey(handeling.gebruiker())) {
            throw new Geweigerd("Alleen leden van het college markeren stukken van vergadering %s.".formatted(vergadering.nummer()));
        }
        if (markeerders.get(handeling.gebruiker()) != null) {
            throw new Geweigerd("U hebt de stukken van vergadering %s al gemarkeerd.".formatted(vergadering.nummer()));
        }
        Set<UUID> open = new HashSet<>();
        openAgendapunten(vergaderingId).forEach(punt -> open.add(punt.id()));
        List<String> genoemd = new ArrayList<>();
        gekozen.forEach((punt, notitie) -> {
            if (open.contains(punt)) {
                opslag.voegToe(new Markering(punt, handeling.gebruiker(), Taal.netjes(notitie), handeling.tijdstip()));
                opslag.zetBehandeling(punt, Behandeling.BESPREEKSTUK);
                genoemd.add(punt.toString());
            }
        });
        opslag.zetGemarkeerd(vergaderingId, handeling.gebruiker(), handeling.tijdstip());
        Feit feit = Feit.van("stukken-gemarkeerd", 1, "stukken-gemarkeerd:" + vergaderingId + ":" + handeling.gebruiker())
                .object("vergadering", vergaderingId).open("nummer", vergadering.nummer()).open("bespreken", genoemd);
        int nr = 0;
        for (Map.Entry<UUID, @Nullable String> keuze : gekozen.entrySet()) {
            feit.besloten("notitie-" + ++nr, Taal.netjes(keuze.getValue()));
        }
        register.append(feit, handeling);
    }

    /** Closes the agenda: what nobody marked keeps what the agenda says. */
    public void sluitAgenda(UUID vergaderingId, Handeling handeling) {
        Vergadering vergadering = opSlot(vergaderingId);
        if (vergadering.status() != Status.AGENDA_OPGESTELD) {
            return;
        }
        opslag.zetStatus(vergaderingId, Status.AGENDA_GESLOTEN);
        List<Agendapunt> open = openAgendapunten(vergaderingId);
        register.append(Feit.van("agenda-gesloten", 1, "agenda-gesloten:" + vergaderingId).object("vergadering", vergaderingId)
                .open("nummer", vergadering.nummer())
                .open("hamerstukken", open.stream().filter(p -> p.behandeling() == Behandeling.HAMERSTUK).map(p -> p.id().toString()).toList())
                .open("bespreekstukken", open.stream().filter(p -> p.behandeling() == Behandeling.BESPREEKSTUK).map(p -> p.id().toString()).toList()),
                handeling);
    }

    /**
     * Takes an item off; its proposal is free for another agenda.
     *
     * @throws Geweigerd without reason, by another than bestuurssecretariaat or gemeentesecretaris, or where it is not open
     */
    public Agendapunt haalAf(UUID agendapuntId, @Nullable String reden, Handeling handeling) {
        eisEenVan(handeling, "Alleen het bestuurssecretariaat of de gemeentesecretaris haalt een stuk van de agenda.", SECRETARIAAT, GEMEENTESECRETARIS);
        String waarom = Taal.eis(reden, "Vul in waarom het stuk van de agenda gaat.");
        Agendapunt gezien = agendapunt(agendapuntId);
        voorstellen.haalVanAgenda(gezien.voorstelId(), agendapuntId, handeling);
        Vergadering vergadering = opSlot(gezien.vergaderingId());
        Agendapunt punt = agendapunt(agendapuntId);
        if (!punt.isOpen()) {
            throw new Gewijzigd("Agendapunt %d van vergadering %s is niet meer open.".formatted(punt.volgnr(), vergadering.nummer()));
        }
        laatVervallen(vergadering, punt, Agendapunt.Status.VERVALLEN, waarom, "agendapunt-afgevoerd", handeling);
        List<Ontvanger> ontvangers = new ArrayList<>(deelnemers());
        ontvangers.addAll(Ontvanger.alle(functies.houders("beleidsmedewerker")));
        ontvangers.addAll(Ontvanger.alle(functies.houders("programmamanager")));
        berichten.enqueue(bericht("agendapunt-afgevoerd", vergadering, punt.id().toString(),
                "Een stuk is van de agenda van vergadering " + vergadering.nummer() + " gehaald").dossier(punt.dossier())
                .alinea("Het gaat om het voorstel van dossier %s. Het kan later op een agenda komen.".formatted(punt.dossier())), ontvangers, handeling);
        return agendapunt(agendapuntId);
    }

    /**
     * Lets the open item of a proposal fall because the proposal was taken back or its dossier ended; the caller has
     * judged who may.
     *
     * @return the item; empty where the proposal was on no agenda
     */
    public Optional<Agendapunt> neemTerug(UUID voorstelId, String reden, Handeling handeling) {
        Optional<Agendapunt> gevonden = opslag.openVanVoorstel(voorstelId);
        if (gevonden.isEmpty()) {
            return gevonden;
        }
        Vergadering vergadering = opSlot(gevonden.get().vergaderingId());
        Optional<Agendapunt> open = opslag.openVanVoorstel(voorstelId);
        open.ifPresent(punt -> laatVervallen(vergadering, punt, Agendapunt.Status.TERUGGENOMEN, reden, "agendapunt-teruggenomen", handeling));
        return open.map(punt -> agendapunt(punt.id()));
    }

    private void laatVervallen(Vergadering vergadering, Agendapunt punt, Agendapunt.Status status, String reden, String feit, Handeling handeling) {
        opslag.zetVervallen(punt.id(), status, reden, handeling.gebruiker(), handeling.tijdstip());
        register.append(Feit.van(feit, 1, feit + ":" + punt.id()).dossier(punt.dossier()).object("voorstel", punt.voorstelId())
                .uitkomst(status.name()).open("vergadering", vergadering.nummer()).open("agendapunt", punt.id()).besloten("reden", reden), handeling);
    }

    /**
     * Calls a meeting off; its proposals are free again.
     *
     * @throws Geweigerd without reason, by another than bestuurssecretariaat or gemeentesecretaris, or where it was held
     */
    public Vergadering gelastAf(UUID vergaderingId, @Nullable String reden, Handeling handeling) {
        eisEenVan(handeling, "Alleen het bestuurssecretariaat of de gemeentesecretaris gelast een vergadering af.", SECRETARIAAT, GEMEENTESECRETARIS);
        String waarom = Taal.eis(reden, "Vul in waarom de vergadering niet doorgaat.");
        List<Agendapunt> gezien = openAgendapunten(vergaderingId).stream().sorted(Comparator.comparing(Agendapunt::voorstelId)).toList();
        gezien.forEach(punt -> voorstellen.haalVanAgenda(punt.voorstelId(), punt.id(), handeling));
        Vergadering vergadering = opSlot(vergaderingId);
        if (openAgendapunten(vergaderingId).size() > gezien.size()) {
            throw new Gewijzigd("De agenda van vergadering %s is intussen veranderd. Laad de pagina opnieuw.".formatted(vergadering.nummer()));
        }
        if (vergadering.status() == Status.GEHOUDEN) {
            throw new Geweigerd("Vergadering %s is al gehouden en kan niet meer worden afgelast.".formatted(vergadering.nummer()));
        }
        if (vergadering.status() == Status.AFGELAST) {
            throw new Gewijzigd("Vergadering %s is al afgelast.".formatted(vergadering.nummer()));
        }
        openAgendapunten(vergaderingId).forEach(punt ->
                laatVervallen(vergadering, punt, Agendapunt.Status.VERVALLEN, waarom, "agendapunt-afgevoerd", handeling));
        opslag.zetAfgelast(vergaderingId, waarom, handeling.gebruiker(), handeling.tijdstip());
        register.append(Feit.van("vergadering-afgelast", 1, "vergadering-afgelast:" + vergaderingId).object("vergadering", vergaderingId)
                .open("nummer", vergadering.nummer()).besloten("reden", waarom), handeling);
        List<Ontvanger> ontvangers = new ArrayList<>(deelnemers());
        ontvangers.addAll(Ontvanger.alle(functies.houders("beleidsmedewerker")));
        ontvangers.addAll(Ontvanger.alle(functies.houders("programmamanager")));
        berichten.enqueue(bericht("vergadering-afgelast", vergadering, vergaderingId.toString(),
                "Vergadering " + vergadering.nummer() + " gaat niet door")
                .alinea("De vergadering van %s is afgelast. De stukken kunnen op een volgende agenda komen."
                        .formatted(Taal.datum(vergadering.datum()))), ontvangers, handeling);
        return van(vergaderingId);
    }

    /** Who sits at a meeting of the college. */
    List<Ontvanger> deelnemers() {
        List<Ontvanger> ontvangers = new ArrayList<>();
        ontvangers.addAll(Ontvanger.alle(functies.houders(BURGEMEESTER)));
        ontvangers.addAll(Ontvanger.alle(functies.houders(COLLEGELID)));
        ontvangers.addAll(Ontvanger.alle(functies.houders(GEMEENTESECRETARIS)));
        return ontvangers;
    }

    static Bericht bericht(String soort, Vergadering vergadering, String sleutel, String onderwerp) {
        return Bericht.over(soort, sleutel).neutraalOnderwerp(onderwerp).kop(onderwerp)
                .link("/vergaderingen/" + vergadering.nummer(), "Naar de vergadering");
    }

    void eisGemeentesecretaris(Handeling handeling, String zin) {
        eisEenVan(handeling, zin, GEMEENTESECRETARIS);
    }

    private void eisEenVan(Handeling handeling, String zin, String... genoeg) {
        for (String functie : genoeg) {
            if (functies.heeft(handeling.gebruiker(), functie)) {
                return;
            }
        }
        throw new Geweigerd(zin);
    }

    static void eisStatus(Vergadering vergadering, Status status, String zin) {
        if (vergadering.status() != status) {
            throw new Gewijzigd((vergadering.status() == Status.AFGELAST ? "Vergadering %s is afgelast." : zin).formatted(vergadering.nummer()));
        }
    }

    Instant moment(LocalDate dag, LocalTime uur) {
        return dag.atTime(uur).atZone(klok.getZone()).toInstant();
    }

    private String moment(Instant moment) {
        var hier = moment.atZone(klok.getZone());
        return Taal.datum(hier.toLocalDate()) + " om " + hier.toLocalTime();
    }

    private static <T> T bekend(@Nullable T waarde) {
        return java.util.Objects.requireNonNull(waarde);
    }

    private static Geweigerd onbekend() {
        return new Geweigerd("Deze vergadering bestaat niet. Kies haar in de lijst van vergaderingen.");
    }
}
