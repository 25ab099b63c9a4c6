package nl.besluitspoor.college;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.college.Besluit.Deelname;
import nl.besluitspoor.college.Besluit.Deelnemer;
import nl.besluitspoor.college.Besluit.Verloop;
import nl.besluitspoor.college.BesluitInvoer.Puntuitkomst;
import nl.besluitspoor.college.BesluitInvoer.Stemming;
import nl.besluitspoor.college.BesluitInvoer.Terugtreding;
import nl.besluitspoor.college.BesluitInvoer.Wijze;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.geheimhouding.Geheimhouding.Stuk;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.NieuweUitkomst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The college's decisions: what was decided on each beslispunt, by whom, and who recorded it. */
@Service
@Transactional
public class Besluiten {

    static final String ORGAAN = "college";
    private static final String CONFORM = "Conform.";
    private static final String KENNISGEVING = "Voor kennisgeving aangenomen.";

    private final BesluitRepository opslag;
    private final VergaderingRepository vergaderingen;
    private final Vergaderingen vergadering;
    private final Voorstellen voorstellen;
    private final Dossiers dossiers;
    private final Geheimwerking geheimwerking;
    private final Register register;

    Besluiten(BesluitRepository opslag, VergaderingRepository vergaderingen, Vergaderingen vergadering, Voorstellen voorstellen, Dossiers dossiers,
            Geheimwerking geheimwerking, Register register) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.geheimwerking = geheimwerking;
        this.vergaderingen = vergaderingen;
        this.vergadering = vergadering;
        this.voorstellen = voorstellen;
        this.register = register;
    }

    /**
     * Records what the college decided on each open beslispunt of an item.
     *
     * @throws Geweigerd where a point has no outcome, an outcome lacks what belongs to it or fits not its kind, or the
     *                   votes are not those of who was there
     */
    public List<Besluit> legVast(UUID agendapuntId, BesluitInvoer invoer, Handeling handeling) {
        vergadering.eisGemeentesecretaris(handeling, "Alleen de gemeentesecretaris legt besluiten vast.");
        Agendapunt punt = vergadering.agendapunt(agendapuntId);
        Vergadering zitting = vergadering.van(punt.vergaderingId());
        if (zitting.status() != Vergadering.Status.GEHOUDEN || !punt.isOpen()) {
            throw new Gewijzigd("Agendapunt %d van vergadering %s is niet meer open.".formatted(punt.volgnr(), zitting.nummer()));
        }
        if (invoer.wijze() == null) {
            throw new Geweigerd("Kies of alles conform het voorstel is besloten, of per beslispunt.");
        }
        List<Aanwezigheid> leden = vergaderingen.aanwezigheid(zitting.id()).stream().filter(a -> a.oproep() == zitting.oproep()).toList();
        Map<String, String> terug = terugtredingen(invoer.terugtredingen(), leden);
        List<Beslispunt> open = openPunten(punt);
        List<NieuweUitkomst> uitkomsten = invoer.wijze() == Wijze.ALLES_CONFORM ? allesConform(open)
                : perBeslispunt(open, invoer.uitkomsten() == null ? List.of() : invoer.uitkomsten(), zitting.datum());
        Map<UUID, Stemuitslag> stemmen = stemmen(open, uitkomsten, invoer.stemmingen() == null ? List.of() : invoer.stemmingen(), leden, terug, zitting);
        terug.forEach((lid, reden) -> vergaderingen.voegTerugtredingToe(agendapuntId, lid, reden));
        List<Deelnemer> deelnemers = leden.stream().map(a -> new Deelnemer(a.lid(),
                terug.containsKey(a.lid().gebruiker()) ? Deelname.TERUGGETREDEN : a.aanwezig() ? Deelname.AANWEZIG : Deelname.AFWEZIG,
                terug.get(a.lid().gebruiker()))).toList();
        return bewaar(punt, zitting, open, uitkomsten, stemmen, deelnemers, handeling);
    }

    /**
     * Records every open item of a meeting as proposed, decided without meeting because nobody wanted to discuss one.
     *
     * @param kennisnemen outcome of each point to take note of; null or CONFORM like the others, else VOOR_KENNISGEVING
     * @return the items that were decided
     */
    public List<Agendapunt> legAllesVast(UUID vergaderingId, @Nullable Uitkomst kennisnemen, Handeling handeling) {
        vergadering.eisGemeentesecretaris(handeling, "Alleen de gemeentesecretaris legt besluiten vast.");
        Vergadering zitting = vergadering.van(vergaderingId);
        if (zitting.wijze() != Vergadering.Wijze.ZONDER_VERGADERING) {
            throw new Geweigerd("Vergadering %s besluit niet zonder vergadering. Leg elk agendapunt apart vast.".formatted(zitting.nummer()));
        }
        List<Deelnemer> deelnemers = vergadering.leden().stream().map(lid -> new Deelnemer(lid, Deelname.ZONDER_VERGADERING, null)).toList();
        List<Agendapunt> punten = vergadering.openAgendapunten(vergaderingId).stream()
                .sorted(java.util.Comparator.comparing(Agendapunt::voorstelId)).toList();
        for (Agendapunt punt : punten) {
            List<Beslispunt> open = openPunten(punt);
            bewaar(punt, zitting, open, zonderBespreking(open, kennisnemen), Map.of(), deelnemers, handeling);
        }
        return punten;
    }

    /** The beslispunten of an item on which the college still has to decide, in order. */
    @Transactional(readOnly = true)
    public List<Beslispunt> openPunten(Agendapunt punt) {
        return voorstellen.beslispunten(punt.voorstelId()).stream().filter(Beslispunt::isOpen).toList();
    }

    private static List<NieuweUitkomst> allesConform(List<Beslispunt> open) {
        return open.stream().map(p -> new NieuweUitkomst(p.id(), Uitkomst.CONFORM, CONFORM, null, null)).toList();
    }

    private static List<NieuweUitkomst> zonderBespreking(List<Beslispunt> open, @Nullable Uitkomst kennisnemen) {
        return open.stream().map(p -> kennisnemen == Uitkomst.VOOR_KENNISGEVING && p.soort() == SoortBeslispunt.KENNISNEMEN
                ? new NieuweUitkomst(p.id(), Uitkomst.VOOR_KENNISGEVING, KENNISGEVING, null, null)
                : new NieuweUitkomst(p.id(), Uitkomst.CONFORM, CONFORM, null, null)).toList();
    }

    private static Map<String, String> terugtredingen(@Nullable List<Terugtreding> regels, List<Aanwezigheid> leden) {
        Map<String, String> terug = new LinkedHashMap<>();
        for (Terugtreding regel : regels == null ? List.<Terugtreding>of() : regels) {
            if (!Boolean.TRUE.equals(regel.teruggetreden())) {
                continue;
            }
            Aanwezigheid lid = leden.stream().filter(a -> a.lid().gebruiker().equals(regel.gebruiker())).findFirst()
                    .orElseThrow(() -> new Geweigerd("Wie terugtreedt moet lid van het college zijn. Open de taak opnieuw."));
            if (!lid.aanwezig()) {
                throw new Geweigerd("%s is niet aanwezig en kan dus niet terugtreden.".formatted(lid.lid().naam()));
            }
            terug.put(regel.gebruiker(), Taal.eis(regel.reden(), "Vul in waarom %s terugtreedt (Gemeentewet 58).".formatted(lid.lid().naam())));
        }
        return terug;
    }

    private static List<NieuweUitkomst> perBeslispunt(List<Beslispunt> open, List<Puntuitkomst> regels, LocalDate datum) {
        List<NieuweUitkomst> uitkomsten = new ArrayList<>();
        for (Beslispunt punt : open) {
            int nummer = punt.nummer();
            Puntuitkomst regel = regels.stream().filter(r -> r.nummer() != null && r.nummer() == nummer).findFirst().orElse(null);
            if (regel == null || regel.uitkomst() == null) {
                throw new Geweigerd("Beslispunt %d heeft geen uitkomst. Kies een uitkomst voor elk beslispunt.".formatted(nummer));
            }
            Uitkomst uitkomst = regel.uitkomst();
            String gewijzigd = null;
            LocalDate tot = null;
            if (uitkomst == Uitkomst.GEWIJZIGD) {
                gewijzigd = Taal.eis(regel.gewijzigdeTekst(), "Beslispunt %d is gewijzigd vastgesteld. Vul de gewijzigde tekst in.".formatted(nummer));
                if (gewijzigd.equals(punt.tekst())) {
                    throw new Geweigerd("De gewijzigde tekst van beslispunt %d is dezelfde als de voorgestelde. Pas de tekst aan of kies 'Conform'.".formatted(nummer));
                }
            }
            if (uitkomst == Uitkomst.AANGEHOUDEN) {
                tot = regel.aangehoudenTot();
                if (tot == null) {
                    throw new Geweigerd("Beslispunt %d is aangehouden. Vul in tot welke datum.".formatted(nummer));
                }
                if (!tot.isAfter(datum)) {
                    throw new Geweigerd("Beslispunt %d is aangehouden tot %s; dat is niet na de vergadering van %s. Kies een latere datum."
                            .formatted(nummer, Taal.datum(tot), Taal.datum(datum)));
                }
            }
            if (uitkomst == Uitkomst.VOOR_KENNISGEVING && punt.soort() != SoortBeslispunt.KENNISNEMEN) {
                throw new Geweigerd("Beslispunt %d is van de soort '%s'. 'Voor kennisgeving aangenomen' past alleen bij kennisnemen."
                        .formatted(nummer, punt.soort().omschrijving()));
            }
            String letterlijk = Taal.netjes(regel.letterlijk());
            if (letterlijk == null) {
                letterlijk = uitkomst == Uitkomst.CONFORM ? CONFORM : Taal.eis(null,
                        "Vul bij beslispunt %d de letterlijke tekst van het besluit in.".formatted(nummer));
            }
            uitkomsten.add(new NieuweUitkomst(punt.id(), uitkomst, letterlijk, gewijzigd, tot));
        }
        return uitkomsten;
    }

    private static Map<UUID, Stemuitslag> stemmen(List<Beslispunt> open, List<NieuweUitkomst> uitkomsten, List<Stemming> stemmingen,
            List<Aanwezigheid> leden, Map<String, String> terug, Vergadering zitting) {
        for (Stemming stemming : stemmingen) {
            if (stemming.beslispunt() == null || open.stream().noneMatch(p -> p.nummer() == stemming.beslispunt())) {
                throw new Geweigerd("Kies bij elke stemming het beslispunt waarover is gestemd.");
            }
            if (stemming.ronde() == null || stemming.ronde() < 1 || stemming.ronde() > 2) {
                throw new Geweigerd("Kies bij elke stemming of het de eerste of de tweede is.");
            }
        }
        Set<String> aanwezig = leden.stream().filter(Aanwezigheid::aanwezig).map(a -> a.lid().gebruiker()).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> stemgerechtigd = new HashSet<>(aanwezig);
        stemgerechtigd.removeAll(terug.keySet());
        Map<String, String> namen = leden.stream().collect(Collectors.toMap(a -> a.lid().gebruiker(), a -> a.lid().naam()));
        Map<UUID, Stemuitslag> uitslagen = new LinkedHashMap<>();
        for (int i = 0; i < open.size(); i++) {
            Beslispunt punt = open.get(i);
            Stemuitslag uitslag = Stemuitslag.van(punt.nummer(), stemmingen.stream().filter(s -> s.beslispunt() != null && s.beslispunt() == punt.nummer()).toList(),
                    stemgerechtigd, terug.keySet(), aanwezig, zitting.voorzitter(), namen);
            uitslag.pastBij(punt.nummer(), uitkomsten.get(i).uitkomst());
            uitslagen.put(punt.id(), uitslag);
        }
        return uitslagen;
    }

    private List<Besluit> bewaar(Agendapunt punt, Vergadering zitting, List<Beslispunt> open, List<NieuweUitkomst> uitkomsten,
            Map<UUID, Stemuitslag> stemmen, List<Deelnemer> deelnemers, Handeling handeling) {
        // The proposal's row is locked before the meeting's, as everywhere: a proposal taken back at this moment waits or wins.
        voorstellen.legUitkomstVast(punt.voorstelId(), zitting.id(), zitting.datum(), uitkomsten, handeling);
        vergadering.opSlot(zitting.id());
        if (!vergadering.agendapunt(punt.id()).isOpen()) {
            throw new Gewijzigd("Agendapunt %d van vergadering %s is niet meer open.".formatted(punt.volgnr(), zitting.nummer()));
        }
        Set<Geheimobject> wordtGeheim = geheimwerking.wordtGeheim(punt.voorstelId(), open, uitkomsten);
        Map<UUID, Openbaarheid> geschreven = voorstellen.zoalsGeschreven(punt.voorstelId());
        Map<UUID, Stuk> eigen = new LinkedHashMap<>();
        List<Besluit> besluiten = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Beslispunt beslispunt = open.get(i);
            NieuweUitkomst uitkomst = uitkomsten.get(i);
            Stemuitslag uitslag = stemmen.getOrDefault(beslispunt.id(), new Stemuitslag(List.of(), null, null));
            // A decision about secrecy is public, however closed its nota is: it says that something is secret, and nothing of it.
            Openbaarheid eigenOpenbaarheid = Objects.requireNonNull(geschreven.get(beslispunt.id()));
            Openbaarheid nota = punt.openbaarheid() == Openbaarheid.GEHEIM ? Objects.requireNonNull(geschreven.get(punt.voorstelId()))
                    : punt.openbaarheid();
            Openbaarheid zonder = beslispunt.soort().isOverGeheimhouding() ? eigenOpenbaarheid
                    : Openbaarheid.strengste(List.of(nota, eigenOpenbaarheid));
            LocalDate embargo = zonder == Openbaarheid.EMBARGO ? Objects.requireNonNull(dossiers.van(punt.dossier()).embargo()) : null;
            UUID id = UUID.randomUUID();
            // What becomes secret by another point of this item is so from the start: its text never stands open in the register.
            boolean geheim = Geheimwerking.isGeheim(beslispunt, wordtGeheim);
            Openbaarheid openbaarheid = geheim ? Openbaarheid.GEHEIM : zonder;
            LocalDate embargoTot = geheim ? null : embargo;
            eigen.put(id, new Stuk(Stuk.Soort.BESLUIT, id, zonder, embargo));
            Besluit besluit = new Besluit(id, zitting.id(), punt.id(), punt.voorstelId(), beslispunt.id(), punt.dossier(), ORGAAN,
                    zitting.datum(), beslispunt.nummer(), beslispunt.soort(), beslispunt.tekst(), uitkomst.uitkomst(), uitkomst.letterlijk(),
                    uitkomst.gewijzigdeTekst(), uitkomst.aangehoudenTot(), uitslag.beslissendeStem(), openbaarheid, embargoTot, handeling.gebruiker(),
                    handeling.tijdstip());
            opslag.voegToe(besluit);
            deelnemers.forEach(d -> opslag.voegDeelnemerToe(besluit.id(), d));
            uitslag.stemmen().forEach(s -> opslag.voegStemToe(besluit.id(), s));
            register.append(feit(besluit, zitting, deelnemers, uitslag), handeling);
            besluiten.add(besluit);
        }
        vergaderingen.zetBesloten(punt.id());
        geheimwerking.voerUit(open, besluiten, eigen, handeling);
        return besluiten;
    }

    private static Feit feit(Besluit besluit, Vergadering zitting, List<Deelnemer> deelnemers, Stemuitslag uitslag) {
        boolean openbaar = besluit.openbaarheid() == Openbaarheid.OPENBAAR;
        Feit feit = Feit.van("besluit-vastgelegd", 1, "besluit-vastgelegd:" + besluit.id()).dossier(besluit.dossier())
                .object("beslispunt", besluit.beslispuntId()).uitkomst(besluit.uitkomst().name()).open("besluit", besluit.id())
                .open("orgaan", besluit.orgaan()).open("datum", besluit.datum()).open("vergadering", zitting.nummer())
                .open("agendapunt", besluit.agendapuntId()).open("voorstel", besluit.voorstelId()).open("nummer", besluit.nummer())
                .open("soort", besluit.soort()).open("openbaarheid", besluit.openbaarheid()).open("embargoTot", besluit.embargoTot()).open("aangehoudenTot", besluit.aangehoudenTot())
                .open("aanwezig", wie(deelnemers, Deelname.AANWEZIG)).open("teruggetreden", wie(deelnemers, Deelname.TERUGGETREDEN))
                .open("zonderVergadering", zitting.wijze() == Vergadering.Wijze.ZONDER_VERGADERING)
                .tekst("tekst", besluit.tekst(), openbaar).tekst("letterlijk", besluit.letterlijk(), openbaar)
                .tekst("gewijzigdeTekst", besluit.gewijzigdeTekst(), openbaar);
        deelnemers.stream().filter(d -> d.deelname() == Deelname.TERUGGETREDEN)
                .forEach(d -> feit.besloten("reden-" + d.lid().gebruiker(), d.reden()));
        if (!uitslag.stemmen().isEmpty()) {
            for (int ronde = 1; ronde <= 2; ronde++) {
                int deze = ronde;
                long voor = uitslag.stemmen().stream().filter(s -> s.ronde() == deze && s.voor()).count();
                long tegen = uitslag.stemmen().stream().filter(s -> s.ronde() == deze && !s.voor()).count();
                if (voor + tegen > 0) {
                    feit.open("voor" + ronde, voor).open("tegen" + ronde, tegen);
                }
            }
            uitslag.stemmen().forEach(s -> feit.besloten("stem-%d-%s".formatted(s.ronde(), s.gebruiker()), s.voor() ? "VOOR" : "TEGEN"));
            feit.open("beslissendeStem", besluit.beslissendeStem()).grondslag("Gemeentewet 59");
        }
        if (deelnemers.stream().anyMatch(d -> d.deelname() == Deelname.TERUGGETREDEN)) {
            feit.grondslag("Gemeentewet 58");
        }
        return feit;
    }

    private static List<String> wie(List<Deelnemer> deelnemers, Deelname deelname) {
        return deelnemers.stream().filter(d -> d.deelname() == deelname).map(d -> d.lid().gebruiker()).toList();
    }

    /** @throws Geweigerd where there is no such decision */
    @Transactional(readOnly = true)
    public Besluit van(UUID id) {
        return opslag.vind(id).orElseThrow(() -> new Geweigerd("Dit besluit bestaat niet. Ga terug naar het dossier."));
    }

    /** In order of the agenda and the beslispunten. */
    @Transactional(readOnly = true)
    public List<Besluit> vanVergadering(UUID vergaderingId) {
        return opslag.vanVergadering(vergaderingId);
    }

    @Transactional(readOnly = true)
    public List<Besluit> vanAgendapunt(UUID agendapuntId) {
        return opslag.vanAgendapunt(agendapuntId);
    }

    /** Oldest first; a point that was held over is there once for each meeting. */
    @Transactional(readOnly = true)
    public List<Besluit> vanVoorstel(UUID voorstelId) {
        return opslag.vanVoorstel(voorstelId);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Besluit> vanBeslispunt(UUID beslispuntId) {
        return opslag.vanBeslispunt(beslispuntId);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Besluit> vanDossier(String dossier) {
        return opslag.vanDossier(dossier);
    }

    /** Who took part in a decision and who voted what. */
    @Transactional(readOnly = true)
    public Verloop verloop(UUID besluitId) {
        return new Verloop(opslag.deelnemers(besluitId), opslag.stemmen(besluitId));
    }

    /** Whether the decision stands on a published besluitenlijst. */
    @Transactional(readOnly = true)
    public boolean isGepubliceerd(UUID besluitId) {
        return opslag.isGepubliceerd(besluitId);
    }
}
