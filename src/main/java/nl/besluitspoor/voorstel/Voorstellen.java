package nl.besluitspoor.voorstel;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt.Behandeling;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposals to the college, from first draft until every point is decided. */
@Service
@Transactional
public class Voorstellen {

    private final VoorstelRepository opslag;
    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final Notatekst tekst;
    private final ParaafRepository parafen;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Geheimkeuzes geheimkeuzes;
    private final Plannen plannen;
    private final Register register;
    private final Geheimnota geheimnota;
    private final Clock klok;

    Voorstellen(VoorstelRepository opslag, Schrijftafel<Notastuk.Inhoud> notatafel, Notatekst tekst, ParaafRepository parafen, Dossiers dossiers,
            Functies functies, Geheimkeuzes geheimkeuzes, Plannen plannen,
            Register register, Geheimnota geheimnota, Clock klok) {
        this.opslag = opslag;
        this.notatafel = notatafel;
        this.tekst = tekst;
        this.parafen = parafen;
        this.dossiers = dossiers;
        this.functies = functies;
        this.geheimkeuzes = geheimkeuzes;
        this.plannen = plannen;
        this.register = register;
        this.geheimnota = geheimnota;
        this.klok = klok;
    }

    /**
     * Begins a voorstel, prefilled from the plan version where it proposes one.
     *
     * @param planversieId the version it proposes; with PLAN, and then alone
     * @return its id, to start {@code collegebesluit} with
     */
    public UUID begin(String dossier, Voorstel.Soort soort, @Nullable UUID planversieId, Handeling handeling) {
        return begin(dossier, soort, planversieId, Map.of(), handeling);
    }

    /**
     * Begins a voorstel with texts that are known already.
     *
     * @param vooraf what pieces say to begin with, by code; the writer goes on from there
     */
    public UUID begin(String dossier, Voorstel.Soort soort, @Nullable UUID planversieId, Map<String, Notastuk.Inhoud> vooraf, Handeling handeling) {
        if ((soort == Voorstel.Soort.LOS) != (planversieId == null)) {
            throw new IllegalArgumentException("een voorstel over een plan noemt de versie van het plan, een los voorstel niet");
        }
        Dossier van = dossiers.opSlot(dossier);
        UUID id = UUID.randomUUID();
        opslag.voegToe(id, dossier, soort, planversieId, handeling);
        Map<String, Notastuk.Inhoud> begin = beginstukken(van, soort == Voorstel.Soort.PLAN ? planversieId : null, handeling);
        begin.putAll(vooraf);
        begin.forEach((code, inhoud) -> notatafel.leg(id, code, inhoud, Handeling.SYSTEEM, handeling.tijdstip()));
        register.append(Feit.van("voorstel-begonnen", 1, "voorstel-begonnen:" + id).dossier(dossier).object("voorstel", id)
                .open("soort", soort).open("planversie", planversieId), handeling);
        return id;
    }

    private Map<String, Notastuk.Inhoud> beginstukken(Dossier dossier, @Nullable UUID planversieId, Handeling handeling) {
        Map<String, Notastuk.Inhoud> begin = new LinkedHashMap<>();
        for (String code : Notastuk.ALLE) {
            begin.put(code, Notastuk.leeg(code));
        }
        LocalDate dag = LocalDate.ofInstant(handeling.tijdstip(), klok.getZone());
        Openbaarheid openbaarheid = dossier.isOpenbaar(dag) ? Openbaarheid.OPENBAAR : dossier.openbaarheid();
        if (planversieId == null) {
            begin.put(Notastuk.KERN, new Notastuk.Kern(null, dag, openbaarheid, new Kenmerken(null, null, null, null, null, null)));
            return begin;
        }
        PlanInhoud plan = plannen.versie(planversieId).inhoud();
        String titel = plan.titel() == null ? dossier.titel() : plan.titel();
        begin.put(Notastuk.KERN, new Notastuk.Kern(knip(titel), dag, openbaarheid,
                new Kenmerken(null, null, null, null, plan.persoonsgegevens(), plan.communicatie())));
        begin.put(SoortSectie.SAMENVATTING.name(), sectie(SoortSectie.SAMENVATTING, plan.samenvatting(), null));
        BigDecimal bedrag = plan.bedrag().signum() > 0 ? plan.bedrag() : null;
        begin.put(SoortSectie.FINANCIEN.name(), sectie(SoortSectie.FINANCIEN, null, bedrag));
        begin.put(Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(new Punt(UUID.randomUUID(), 1, SoortBeslispunt.VASTSTELLEN,
                "Het plan '" + titel + "' vast te stellen.", ObjectSoort.PLAN, titel, openbaarheid, null))));
        return begin;
    }

    private static Notastuk.Sectie sectie(SoortSectie soort, @Nullable String tekst, @Nullable BigDecimal bedrag) {
        return new Notastuk.Sectie(soort.nummer(), soort.kop(), tekst, bedrag, null);
    }

    private static String knip(String titel) {
        return titel.length() <= 200 ? titel : titel.substring(0, 200);
    }

    /** @throws Geweigerd where there is none with this id */
    @Transactional(readOnly = true)
    public Voorstel van(UUID voorstelId) {
        return opslag.zoek(voorstelId).orElseThrow(() -> new Geweigerd("Dit voorstel bestaat niet. Ga terug naar het dossier."));
    }

    /** Every voorstel of a dossier, oldest first. */
    @Transactional(readOnly = true)
    public List<Voorstel> lijst(String dossier) {
        return opslag.vanDossier(dossier);
    }

    /** The points of the newest frozen version, with their newest treatment; of the draft where none is frozen. */
    @Transactional(readOnly = true)
    public List<Beslispunt> beslispunten(UUID voorstelId) {
        Voorstel voorstel = van(voorstelId);
        Voorstelinhoud inhoud = inhoud(voorstel);
        Set<UUID> geheim = geheimnota.geheimePunten(voorstel, inhoud.beslispunten());
        List<Beslispunt> punten = new ArrayList<>();
        for (Punt p : inhoud.beslispunten()) {
            if (p.soort() != null && p.tekst() != null) {
                List<Behandeling> behandelingen = opslag.behandelingen(p.id());
                punten.add(new Beslispunt(p.id(), voorstelId, p.nummer(), p.soort(), p.tekst(),
                        p.objectSoort() == null ? ObjectSoort.OVERIG : p.objectSoort(), p.object() == null ? "" : p.object(),
                        geheim.contains(p.id()) ? Openbaarheid.GEHEIM : geschreven(p.openbaarheid()),
                        p.mandaat(), p.geheim(),
                        behandelingen.isEmpty() ? null : behandelingen.get(behandelingen.size() - 1)));
            }
        }
        return punten;
    }

    /**
     * How open nota and points are as they were written, secrecy that was imposed since left aside.
     *
     * @return by id: of the voorstel for the nota, of each point
     */
    @Transactional(readOnly = true)
    public Map<UUID, Openbaarheid> zoalsGeschreven(UUID voorstelId) {
        Voorstelinhoud inhoud = inhoud(van(voorstelId));
        Map<UUID, Openbaarheid> uit = new LinkedHashMap<>();
        uit.put(voorstelId, geschreven(inhoud.openbaarheid()));
        inhoud.beslispunten().forEach(p -> uit.put(p.id(), geschreven(p.openbaarheid())));
        return uit;
    }

    private static Openbaarheid geschreven(@Nullable Openbaarheid openbaarheid) {
        return openbaarheid == null ? Openbaarheid.INTERN : openbaarheid;
    }

    /** The newest frozen version; the draft where none is frozen. */
    private Voorstelinhoud inhoud(Voorstel voorstel) {
        return voorstel.versie() == null ? tekst.concept(voorstel.id()) : tekst.vanVersie(voorstel.versie().id());
    }

    /** The secrecies that close the nota: those on the nota itself and on points of it. */
    @Transactional(readOnly = true)
    public List<Geheimhouding> geheimhoudingen(UUID voorstelId) {
        return geheimnota.geldend(van(voorstelId));
    }

    /**
     * Whether this person may read what the nota says. While secrecy rests on it or on a point of it (Gemeentewet 87) the
     * college and its secretary read it, and whoever wrote it while he brings the letter to the council in line.
     */
    @Transactional(readOnly = true)
    public boolean magLezen(Voorstel voorstel, String gebruiker) {
        return geheimnota.geldend(voorstel).isEmpty() || functies.van(gebruiker).stream().anyMatch(Geheimhoudingen.LEZERS::contains)
                || (voorstel.stand() == Voorstelstand.BESLUIT_VERWERKEN || voorstel.ribInHerstel())
                        && tekst.schrijvers(voorstel.id()).contains(gebruiker);
    }

    /** What the point asks about secrecy, a sentence for people; empty where it asks nothing. */
    @Transactional(readOnly = true)
    public String geheimvraag(Beslispunt punt) {
        if (punt.geheim() == null) {
            return "";
        }
        Voorstel voorstel = van(punt.voorstelId());
        return geheimnota.omschrijving(voorstel, inhoud(voorstel).beslispunten(), punt.soort(), punt.geheim(), true);
    }

    /** The point as it is asked, with what it makes secret or lifts. */
    @Transactional(readOnly = true)
    public String gevraagd(Beslispunt punt) {
        String geheim = geheimvraag(punt);
        return geheim.isEmpty() ? punt.tekst() : punt.tekst() + "\n" + geheim;
    }

    /** By id of each point of the text as it is written now, what it asks about secrecy; those that ask nothing are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> geheimvragen(UUID voorstelId) {
        Voorstel voorstel = van(voorstelId);
        List<Punt> punten = tekst.concept(voorstelId).beslispunten();
        Map<UUID, String> uit = new LinkedHashMap<>();
        punten.stream().filter(p -> p.geheim() != null)
                .forEach(p -> uit.put(p.id(), geheimnota.omschrijving(voorstel, punten, p.soort(), p.geheim(), true)));
        return uit;
    }

    /** What can become secret by a point of this voorstel: what a form sends, and what people read. */
    @Transactional(readOnly = true)
    public Map<String, String> geheimkeuzes(UUID voorstelId) {
        return geheimkeuzes.keuzes(voorstelId, van(voorstelId).dossier(), tekst.concept(voorstelId).beslispunten());
    }

    /** The secrecies that a point of this voorstel can lift: id, and what people read. */
    @Transactional(readOnly = true)
    public Map<String, String> opTeHeffen(UUID voorstelId) {
        return geheimkeuzes.opTeHeffen(van(voorstelId).dossier());
    }

    /** Why what this point asks about secrecy cannot be done, a sentence; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<String> waaromNietGeheim(Beslispunt punt) {
        Voorstel voorstel = van(punt.voorstelId());
        List<Punt> punten = tekst.vanVersie(Objects.requireNonNull(voorstel.versie()).id()).beslispunten();
        return geheimkeuzes.bezwaren(voorstel.id(), voorstel.dossier(), punten, punt.soort(), punt.geheim()).values().stream().findFirst();
    }

    /** Every treatment of a beslispunt, oldest first. */
    @Transactional(readOnly = true)
    public List<Behandeling> behandelingen(UUID beslispuntId) {
        return opslag.behandelingen(beslispuntId);
    }

    /** Those that are free for an agenda, longest released first; not those whose parent's plan is not adopted yet. */
    @Transactional(readOnly = true)
    public List<Voorstel> vrijgegeven() {
        return opslag.metStand(Voorstelstand.VRIJGEGEVEN).stream().filter(v -> wachtOpOuder(v.dossier()).isEmpty()).toList();
    }

    /** Number of the parent whose plan is to be adopted first; empty where nothing waits for one. */
    @Transactional(readOnly = true)
    public Optional<String> wachtOpOuder(String dossier) {
        String ouder = dossiers.van(dossier).ouder();
        if (ouder == null) {
            return Optional.empty();
        }
        boolean vastgesteld = plannen.vanDossier(ouder).flatMap(plan -> plannen.vastgesteld(plan.id())).isPresent();
        return vastgesteld ? Optional.empty() : Optional.of(ouder);
    }

    /** Every frozen version, newest first. */
    @Transactional(readOnly = true)
    public List<Voorstel.Versie> versies(UUID voorstelId) {
        return opslag.versies(voorstelId);
    }

    /** What is written now, complete or not. */
    @Transactional(readOnly = true)
    public Voorstelinhoud concept(UUID voorstelId) {
        return tekst.concept(voorstelId);
    }

    /** What must still be written before a version can be frozen, a line each; empty where it can. */
    @Transactional(readOnly = true)
    public List<String> ontbreekt(UUID voorstelId) {
        return tekst.ontbreekt(voorstelId);
    }

    /** What a frozen version says. */
    @Transactional(readOnly = true)
    public Voorstelinhoud inhoud(UUID versieId) {
        return tekst.vanVersie(versieId);
    }

    /** The RIB as the newest frozen version has it: after a decision otherwise than proposed, as brought in line. */
    @Transactional(readOnly = true)
    public RibTekst ribVan(UUID voorstelId) {
        Voorstel voorstel = van(voorstelId);
        return voorstel.versie() == null ? new RibTekst(null, null, null, null) : inhoud(voorstel.versie().id()).rib();
    }

    /** Ids of the points that the RIB tells of, in the nota's order. */
    @Transactional(readOnly = true)
    public List<UUID> ribPunten(UUID voorstelId) {
        Voorstel voorstel = van(voorstelId);
        if (voorstel.versie() == null) {
            return List.of();
        }
        Voorstelinhoud inhoud = inhoud(voorstel.versie().id());
        return inhoud.rib().isVolledig() ? inhoud.ribPunten() : List.of();
    }

    /** Whether a discipline or the management does not agree, on the newest version it was asked about. */
    @Transactional(readOnly = true)
    public boolean heeftContrairAdvies(UUID voorstelId) {
        return parafen.nieuwste(voorstelId).stream().anyMatch(Paraaf::isContrair);
    }

    /**
     * Puts a released voorstel on an agenda.
     *
     * @throws Geweigerd where it is not free: taken back, or on another agenda
     */
    public void zetOpAgenda(UUID voorstelId, UUID agendapuntId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() != Voorstelstand.VRIJGEGEVEN) {
            throw new Geweigerd(naam(voorstel) + " kan niet op de agenda. " + voorstel.stand().naam() + ".");
        }
        wachtOpOuder(voorstel.dossier()).ifPresent(ouder -> {
            throw new Geweigerd(naam(voorstel) + " kan nog niet op de agenda: eerst moet het plan van dossier " + ouder + " zijn vastgesteld.");
        });
        opslag.zetAgendapunt(voorstelId, agendapuntId);
        opslag.zetStand(voorstelId, Voorstelstand.GEAGENDEERD);
    }

    /** A refusal is logged: it does not say the subject of what is secret. */
    private String naam(Voorstel voorstel) {
        return geheimnota.geldend(voorstel).isEmpty() ? "Voorstel '" + voorstel.onderwerp() + "'"
                : "Een geheim voorstel van dossier " + voorstel.dossier();
    }

    /** Takes it off its agenda: it is free for another. Nothing happens where it does not stand as this item. */
    public void haalVanAgenda(UUID voorstelId, UUID agendapuntId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() == Voorstelstand.GEAGENDEERD && agendapuntId.equals(voorstel.agendapuntId())) {
            opslag.zetAgendapunt(voorstelId, null);
            opslag.zetStand(voorstelId, Voorstelstand.VRIJGEGEVEN);
        }
    }

    /**
     * Records the outcome of each open beslispunt of a voorstel that stands on an agenda. The college checks its own
     * rules (changed text, date, votes) before.
     *
     * @param datum     of the meeting
     * @param uitkomsten one for each point that is still open
     * @throws Geweigerd where the voorstel was taken back meanwhile, a point has no outcome or is decided already, or
     *                   VOOR_KENNISGEVING is given to another kind than kennisnemen
     */
    public void legUitkomstVast(UUID voorstelId, UUID vergaderingId, LocalDate datum, List<NieuweUitkomst> uitkomsten, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() == Voorstelstand.TERUGGENOMEN) {
            throw new Gewijzigd("Dit voorstel is teruggenomen. Er kan geen besluit meer over worden vastgelegd.");
        }
        if (voorstel.stand() != Voorstelstand.GEAGENDEERD) {
            throw new Geweigerd("Over dit voorstel kan nu geen besluit worden vastgelegd. " + voorstel.stand().naam() + ".");
        }
        List<Beslispunt> open = beslispunten(voorstelId).stream().filter(Beslispunt::isOpen).toList();
        Set<UUID> gezien = new HashSet<>();
        for (NieuweUitkomst nieuw : uitkomsten) {
            Beslispunt punt = open.stream().filter(p -> p.id().equals(nieuw.beslispuntId())).findFirst()
                    .orElseThrow(() -> new Geweigerd("Een van de beslispunten is al besloten of hoort niet bij dit voorstel. Laad de taak opnieuw."));
            if (!gezien.add(punt.id())) {
                throw new Geweigerd("Beslispunt " + punt.nummer() + " heeft twee uitkomsten. Geef er één.");
            }
            if (nieuw.uitkomst() == Uitkomst.VOOR_KENNISGEVING && punt.soort() != SoortBeslispunt.KENNISNEMEN) {
                throw new Geweigerd("Beslispunt " + punt.nummer() + " vraagt om " + punt.soort().omschrijving()
                        + ". 'Voor kennisgeving aangenomen' past alleen bij een punt dat vraagt om kennis te nemen.");
            }
            int nummer = punt.behandeling() == null ? 1 : punt.behandeling().nummer() + 1;
            legBehandelingVast(voorstel, punt, new Behandeling(nummer, nieuw.uitkomst(), nieuw.letterlijk(), nieuw.gewijzigdeTekst(),
                    nieuw.aangehoudenTot(), datum, vergaderingId), handeling);
        }
        open.stream().filter(p -> !gezien.contains(p.id())).findFirst().ifPresent(p -> {
            throw new Geweigerd("Beslispunt " + p.nummer() + " heeft nog geen uitkomst. Leg voor elk beslispunt vast wat het college besloot.");
        });
        opslag.zetAgendapunt(voorstelId, null);
        opslag.zetStand(voorstelId, Voorstelstand.BESLOTEN);
    }

    /** Records what became of a point, with its entry. */
    void legBehandelingVast(Voorstel voorstel, Beslispunt punt, Behandeling behandeling, Handeling handeling) {
        opslag.voegBehandelingToe(punt.id(), behandeling, handeling);
        register.append(Feit.van("uitkomst-vastgelegd", 1, "uitkomst-vastgelegd:" + punt.id() + ":" + behandeling.nummer()).dossier(voorstel.dossier())
                .object("beslispunt", punt.id()).uitkomst(behandeling.uitkomst().name()).open("voorstel", voorstel.id()).open("nummer", punt.nummer())
                .open("behandeling", behandeling.nummer()).open("datum", behandeling.datum()).open("vergadering", behandeling.vergaderingId()), handeling);
    }

    /** Whether the college treated it and nothing was done with that yet; the row is locked until the transaction ends. */
    public boolean isBehandeld(UUID voorstelId) {
        return opslag.opSlot(voorstelId).stand() == Voorstelstand.BESLOTEN;
    }

    /** Ends it with its dossier; nothing happens where it had ended. @throws Geweigerd where it was released meanwhile */
    public void beeindig(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand().isEinde()) {
            return;
        }
        if (voorstel.stand().isBijCollege()) {
            throw new Geweigerd("Een voorstel van dossier " + voorstel.dossier() + " is intussen vrijgegeven. "
                    + "Het dossier kan niet eindigen zolang het college daarover nog moet besluiten.");
        }
        opslag.zetEinde(voorstelId, Voorstelstand.BEEINDIGD, null, handeling);
        register.append(Feit.van("voorstel-beeindigd", 1, "voorstel-beeindigd:" + voorstelId).dossier(voorstel.dossier())
                .object("voorstel", voorstelId).open("stand", voorstel.stand()), handeling);
    }
}
