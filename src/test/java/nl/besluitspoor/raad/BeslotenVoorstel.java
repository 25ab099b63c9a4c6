package nl.besluitspoor.raad;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.college.Aanwezigheden;
import nl.besluitspoor.college.AanwezigheidInvoer;
import nl.besluitspoor.college.Agendapunt;
import nl.besluitspoor.college.Agendaregel;
import nl.besluitspoor.college.BesluitInvoer;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.college.NieuweVergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Informatieplicht;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.Paraaf;
import nl.besluitspoor.voorstel.Parafering;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Tabelspoor;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelgang;
import nl.besluitspoor.voorstel.Voorstelgang.Antwoord;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a voorstel of two points through the domain to a meeting that decides it, without any process. */
public class BeslotenVoorstel {

    public static final RibTekst TEKST = new RibTekst("Het college besloot over de aanpak.", "De wijk vroeg erom.", "De aanpak begint.", "Wij houden u op de hoogte.");

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Dossiers dossiers;
    private final Voorstellen voorstellen;
    private final Schrijftafel<Notastuk.Inhoud> tafel;
    private final Voorstelgang gang;
    private final Parafering parafering;
    private final Vergaderingen vergaderingen;
    private final Aanwezigheden aanwezigheden;
    private final Besluiten besluiten;
    private final TransactionTemplate transactie;
    private final JdbcClient jdbc;

    @Autowired
    BeslotenVoorstel(Dossiers dossiers, Voorstellen voorstellen, Schrijftafel<Notastuk.Inhoud> tafel, Voorstelgang gang, Parafering parafering,
            Vergaderingen vergaderingen, Aanwezigheden aanwezigheden, Besluiten besluiten, TransactionTemplate transactie, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.voorstellen = voorstellen;
        this.tafel = tafel;
        this.gang = gang;
        this.parafering = parafering;
        this.vergaderingen = vergaderingen;
        this.aanwezigheden = aanwezigheden;
        this.besluiten = besluiten;
        this.transactie = transactie;
        this.jdbc = jdbc;
    }

    /** What was made. */
    public record Gemaakt(String dossier, UUID voorstel, UUID vergadering, List<UUID> punten) {}

    /** A voorstel whose points got these outcomes; no outcomes: it is released and not decided. */
    public Gemaakt maak(RibTekst tekst, Openbaarheid openbaarheid, List<Uitkomst> uitkomsten) {
        String dossier = transactie.execute(status -> dossiers.start(new NieuwDossier("Aanpak Pottenberg", "Aanpak", SoortPlan.PROGRAMMAPLAN,
                List.of("BU09350203"), List.of("servatius"), "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "aanleiding", null, true),
                door("programmamanager", "programmamanager")).nummer());
        return maak(dossier, tekst, openbaarheid, SoortBeslispunt.INSTEMMEN, ObjectSoort.OVERIG, uitkomsten);
    }

    /** A voorstel in this dossier that asks for the adoption of its plan, decided as proposed. */
    public Gemaakt vanPlan(String dossier) {
        return maak(dossier, TEKST, Openbaarheid.OPENBAAR, SoortBeslispunt.VASTSTELLEN, ObjectSoort.PLAN, List.of(Uitkomst.CONFORM, Uitkomst.CONFORM));
    }

    /** Notes an adopted plan of this dossier, without text: what stands under it may go to the college. */
    public void stelPlanVast(String dossier) {
        UUID plan = UUID.randomUUID();
        java.sql.Timestamp nu = java.sql.Timestamp.from(ClockUtil.getCurrentTime().toInstant());
        jdbc.sql("insert into plan (id, dossier, stand, ronde, begonnen_op) values (:id, :dossier, 'VASTGESTELD', 1, :nu)")
                .param("id", plan).param("dossier", dossier).param("nu", nu).update();
        jdbc.sql("""
                insert into planversie (id, plan, hoofdnummer, ondernummer, ronde, sha256, bevroren_door, bevroren_op)
                values (:id, :plan, 1, 0, 1, :sha256, 'systeem', :nu)""")
                .param("id", UUID.randomUUID()).param("plan", plan).param("sha256", "0".repeat(64)).param("nu", nu).update();
    }

    private Gemaakt maak(String dossier, RibTekst tekst, Openbaarheid openbaarheid, SoortBeslispunt soort, ObjectSoort object, List<Uitkomst> uitkomsten) {
        return transactie.execute(status -> {
            UUID voorstel = voorstellen.begin(dossier, Voorstel.Soort.LOS, null, door("beleidsmedewerker", "beleidsmedewerker"));
            List<UUID> punten = List.of(UUID.randomUUID(), UUID.randomUUID());
            schrijf(voorstel, tekst, openbaarheid, soort, object, punten);
            geefVrij(voorstel);
            UUID vergadering = uitkomsten.isEmpty() ? UUID.randomUUID() : vergader(voorstel, uitkomsten);
            return new Gemaakt(dossier, voorstel, vergadering, voorstellen.beslispunten(voorstel).stream().map(Beslispunt::id).toList());
        });
    }

    public Gemaakt conform() {
        return maak(TEKST, Openbaarheid.OPENBAAR, List.of(Uitkomst.CONFORM, Uitkomst.CONFORM));
    }

    private void schrijf(UUID voorstel, RibTekst tekst, Openbaarheid openbaarheid, SoortBeslispunt soort, ObjectSoort object, List<UUID> punten) {
        LocalDate vandaag = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
        bewaar(voorstel, Notastuk.KERN, new Notastuk.Kern("Aanpak Pottenberg", vandaag, openbaarheid, new Kenmerken(false, false, false, true, false, false)));
        bewaar(voorstel, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(
                new Punt(punten.get(0), 1, soort, "In te stemmen met de aanpak", object, "aanpak", openbaarheid, null),
                new Punt(punten.get(1), 2, SoortBeslispunt.OVERIG, "De wijk te bedanken", ObjectSoort.OVERIG, "wijk", openbaarheid, null))));
        bewaar(voorstel, Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(List.of(new Onderbouwing("1.1", "Nodig", "Het is nodig."))));
        bewaar(voorstel, Notastuk.RIB, new Notastuk.Rib(tekst, voorstellen.concept(voorstel).beslispunten().stream().map(Punt::id).toList()));
    }

    private void bewaar(UUID voorstel, String code, Notastuk.Inhoud inhoud) {
        tafel.bewaar(voorstel, code, tafel.blad(voorstel, code).geldend().versie(), null, inhoud, door("beleidsmedewerker", "beleidsmedewerker"));
    }

    private void geefVrij(UUID voorstel) {
        Handeling schrijver = door("beleidsmedewerker", "beleidsmedewerker");
        gang.bevries(voorstel, schrijver);
        gang.legInformatieplichtVast(voorstel, Informatieplicht.ACHTERAF, "Gemeentewet 169", List.of(), schrijver);
        if (gang.controleer(voorstel, schrijver)) {
            gang.behandel(voorstel, gang.bevindingen(voorstel).stream().map(b -> new Antwoord(b.id(), Antwoord.Keuze.BEVESTIGEN, "zo bedoeld")).toList(), schrijver);
        }
        parafering.begin(voorstel, List.of(), new Tabelspoor("adviesroutering", 1, "0".repeat(64), Map.of(), List.of()), schrijver);
        parafering.geef(voorstel, "management", Paraaf.Oordeel.AKKOORD, null, door("management", "management"));
        parafering.sluit(voorstel, schrijver);
        gang.beoordeel(voorstel, true, null, door("portefeuillehouder", "portefeuillehouder"));
    }

    private UUID vergader(UUID voorstel, List<Uitkomst> uitkomsten) {
        LocalDate morgen = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE).plusDays(2);
        Handeling secretariaat = door("bestuurssecretariaat", "bestuurssecretariaat");
        Handeling secretaris = Handeling.opPagina("gemeentesecretaris", "gemeentesecretaris", morgen.atTime(10, 30).atZone(ZONE).toInstant());
        UUID vergadering = vergaderingen.plan(new NieuweVergadering(morgen, LocalTime.of(10, 0), "Stadhuis", morgen.minusDays(1), LocalTime.of(17, 0)), secretariaat).id();
        Agendapunt punt = vergaderingen.stelAgendaOp(vergadering, List.of(new Agendaregel(voorstel, Agendapunt.Behandeling.BESPREEKSTUK, null,
                new Agendaregel.Tabel(Agendapunt.Behandeling.BESPREEKSTUK, "proef", "behandelvoorstel", 1, "0".repeat(64), Map.of(), List.of()))),
                null, null, secretariaat).get(0);
        vergaderingen.sluitAgenda(vergadering, secretariaat);
        List<AanwezigheidInvoer.Regel> leden = vergaderingen.leden().stream().map(l -> new AanwezigheidInvoer.Regel(l.gebruiker(), true)).toList();
        aanwezigheden.legVast(vergadering, new AanwezigheidInvoer(nl.besluitspoor.college.Vergadering.Wijze.VERGADERING, null, leden, "burgemeester", null, null, null), secretaris);
        List<BesluitInvoer.Puntuitkomst> punten = new ArrayList<>();
        for (int i = 0; i < uitkomsten.size(); i++) {
            Uitkomst uitkomst = uitkomsten.get(i);
            punten.add(new BesluitInvoer.Puntuitkomst(i + 1, uitkomst, uitkomst.naam() + ".", uitkomst == Uitkomst.GEWIJZIGD ? "In te stemmen met de gewijzigde aanpak" : null,
                    uitkomst == Uitkomst.AANGEHOUDEN ? morgen.plusDays(14) : null));
        }
        List<BesluitInvoer.Terugtreding> niemand = vergaderingen.leden().stream().map(l -> new BesluitInvoer.Terugtreding(l.gebruiker(), false, null)).toList();
        besluiten.legVast(punt.id(), new BesluitInvoer(BesluitInvoer.Wijze.PER_BESLISPUNT, niemand, punten, List.of()), secretaris);
        return vergadering;
    }

    public static Handeling door(String gebruiker, String functie) {
        return Handeling.opPagina(gebruiker, functie, ClockUtil.getCurrentTime().toInstant());
    }
}
