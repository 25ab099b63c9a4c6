package nl.besluitspoor.raadpleging;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.raadpleging.Besluitbeeld.Advies;
import nl.besluitspoor.raadpleging.Besluitbeeld.Toets;
import nl.besluitspoor.raadpleging.Besluitbeeld.Regel;
import nl.besluitspoor.raadpleging.Besluitbeeld.Oordeel;
import nl.besluitspoor.raadpleging.Besluitbeeld.Namens;
import nl.besluitspoor.raadpleging.Besluitbeeld.Kennisneming;
import nl.besluitspoor.raadpleging.Besluitbeeld.Aanvraag;
import nl.besluitspoor.raadpleging.Besluitbeeld.Alinea;
import nl.besluitspoor.raadpleging.Besluitbeeld.BeantwoordeInbreng;
import nl.besluitspoor.raadpleging.Besluitbeeld.Bericht;
import nl.besluitspoor.raadpleging.Besluitbeeld.Bevinding;
import nl.besluitspoor.raadpleging.Besluitbeeld.Brief;
import nl.besluitspoor.raadpleging.Besluitbeeld.GegevenMandaat;
import nl.besluitspoor.raadpleging.Besluitbeeld.Gevolg;
import nl.besluitspoor.raadpleging.Besluitbeeld.Grond;
import nl.besluitspoor.raadpleging.Besluitbeeld.Lid;
import nl.besluitspoor.raadpleging.Besluitbeeld.Lijst;
import nl.besluitspoor.raadpleging.Besluitbeeld.Paraaf;
import nl.besluitspoor.raadpleging.Besluitbeeld.Partnerreactie;
import nl.besluitspoor.raadpleging.Besluitbeeld.Plan;
import nl.besluitspoor.raadpleging.Besluitbeeld.Registerinvoer;
import nl.besluitspoor.raadpleging.Besluitbeeld.Stem;
import nl.besluitspoor.raadpleging.Besluitbeeld.Toezegging;
import nl.besluitspoor.raadpleging.Besluitbeeld.Toezeggingdeel;
import nl.besluitspoor.raadpleging.Besluitbeeld.Versie;
import nl.besluitspoor.raadpleging.Besluitbeeld.Voorstel;
import nl.besluitspoor.raadpleging.Besluitbeeld.Vrijgave;
import nl.besluitspoor.raadpleging.Besluitbeeld.Zitting;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raadpleging.Treffer.Geheim;
import nl.besluitspoor.raadpleging.Treffer.WijkNaam;
import nl.besluitspoor.register.Insluitingsbewijs;
import nl.besluitspoor.register.Logboek;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one decision with what it rested on and what followed. */
@Service
@Transactional(readOnly = true)
public class Besluitlezer {

    private static final String SLEUTEL = "besluit-vastgelegd:";
    private static final String MANDAAT_SLEUTEL = "mandaatbesluit:";

    private final JdbcClient jdbc;
    private final Zoeker zoeker;
    private final Logboek logboek;
    private final Mandaatlezer mandaten;
    private final Vrijgaven vrijgaven;
    private final Geheimlezer geheimlezer;

    Besluitlezer(JdbcClient jdbc, Zoeker zoeker, Logboek logboek, Mandaatlezer mandaten, Vrijgaven vrijgaven, Geheimlezer geheimlezer) {
        this.geheimlezer = geheimlezer;
        this.vrijgaven = vrijgaven;
        this.jdbc = jdbc;
        this.zoeker = zoeker;
        this.logboek = logboek;
        this.mandaten = mandaten;
    }

    /** The decision as it was known then; empty where it was not recorded yet, or there is none. */
    public Optional<Besluitbeeld> lees(UUID id, Peil peil) {
        Treffer besluit = zoeker.vind(id, peil);
        if (besluit == null) {
            return Optional.empty();
        }
        boolean open = besluit.geheim() == null;
        if (besluit.isNamens()) {
            return Optional.of(new Besluitbeeld(besluit, null, open ? namens(id, peil) : null, null, null, null, List.of(),
                    invoer(MANDAAT_SLEUTEL + id, peil)));
        }
        UUID voorstel = jdbc.sql("select voorstel from besluit where id = :id").param("id", id).query(UUID.class).single();
        Geheim nota = !open ? null : jdbc.sql("select a.id, a.openbaarheid from besluit b join agendapunt a on a.id = b.agendapunt where b.id = :id")
                .param("id", id).query((rij, nr) -> geheim(rij, peil)).list().stream().filter(Objects::nonNull).findFirst().orElse(null);
        return Optional.of(new Besluitbeeld(besluit, zitting(id, open), null, open && nota == null ? grond(besluit, voorstel, peil) : null, nota,
                open ? gevolg(id, voorstel, peil) : null, zelfdeBeslispunt(id, peil), invoer(SLEUTEL + id, peil)));
    }

    private @Nullable Geheim geheim(ResultSet agendapunt, Peil peil) throws SQLException {
        Geheim bekend = geheimlezer.agendapunt(id(agendapunt, "id"), peil);
        return bekend != null ? bekend : Geheim.van(Openbaarheid.valueOf(agendapunt.getString("openbaarheid")));
    }

    /**
     * What a check of the entry found.
     *
     * @param hashKlopt  whether the entry's text has the hash that was kept
     * @param rijKlopt   whether the decision's row says what the entry says
     * @param sha256     the hash as computed now
     * @param bewijs     proof that the entry stands in the log of the last checkpoint; null while it waits for its place
     * @param bewijsKlopt whether the proof leads from the entry's text to the checkpoint's root
     */
    public record Controle(boolean hashKlopt, boolean rijKlopt, String sha256, @Nullable Insluitingsbewijs bewijs, boolean bewijsKlopt) {}

    /** Computes the entry's hash and its proof again from its text, and compares the decision's open fields with its row. */
    public Controle controleer(UUID id) {
        nl.besluitspoor.register.Registerinvoer rij = logboek.metSleutel(SLEUTEL + id).or(() -> logboek.metSleutel(MANDAAT_SLEUTEL + id)).orElseThrow();
        String nu = Documenten.sha256(rij.inhoud().getBytes(StandardCharsets.UTF_8));
        Registertekst tekst = Registertekst.lees(rij.inhoud());
        boolean gelijk = rij.sleutel().startsWith(MANDAAT_SLEUTEL) ? mandaatbesluitIs(id, tekst) : besluitIs(id, tekst);
        Long index = rij.index();
        Insluitingsbewijs bewijs = index == null || index >= logboek.stand().omvang() ? null : logboek.insluiting(index);
        return new Controle(nu.equals(rij.sha256()), gelijk, nu, bewijs,
                bewijs != null && bewijs.klopt() && bewijs.bladhash().equals(rij.bladhash()));
    }

    private boolean besluitIs(UUID id, Registertekst tekst) {
        return jdbc.sql("select uitkomst, datum, soort, nummer, openbaarheid from besluit where id = :id").param("id", id)
                .query((r, nr) -> r.getString("uitkomst").equals(tekst.uitkomst()) && dag(r, "datum").toString().equals(tekst.open("datum"))
                        && r.getString("soort").equals(tekst.open("soort")) && r.getString("nummer").equals(tekst.open("nummer"))
                        && r.getString("openbaarheid").equals(openbaarheid(id, String.valueOf(tekst.open("openbaarheid"))))).single();
    }

    /** How open the newest entry about it says that the decision is: secrecy that was imposed or lifted since has an entry of its own. */
    private String openbaarheid(UUID besluit, String eerst) {
        return jdbc.sql("""
                select i.inhoud from geheimhouding_stuk s join geheimhouding g on g.id = s.geheimhouding
                    join register_invoer i on i.sleutel in ('openbaarheid-gewijzigd:' || cast(g.id as varchar) || ':' || cast(s.stuk as varchar),
                        'openbaarheid-gewijzigd:' || cast(g.id as varchar) || ':' || cast(s.stuk as varchar) || ':open')
                where s.soort = 'BESLUIT' and s.stuk = :id order by i.tijdstip desc, i.sleutel desc""").param("id", besluit).query(String.class).list()
                .stream().findFirst().map(inhoud -> String.valueOf(Registertekst.lees(inhoud).open("wordt"))).orElse(eerst);
    }

    private boolean mandaatbesluitIs(UUID id, Registertekst tekst) {
        return jdbc.sql("select akkoord, orgaan, mandaat, oude_versie, nieuwe_versie, sha256 from mandaatbesluit where id = :id").param("id", id)
                .query((r, nr) -> (r.getBoolean("akkoord") ? "JA" : "NEE").equals(tekst.uitkomst()) && r.getString("orgaan").equals(tekst.open("orgaan"))
                        && Objects.equals(tekst(r, "mandaat"), tekst.open("mandaat")) && Objects.equals(tekst(r, "oude_versie"), tekst.open("oudeVersie"))
                        && Objects.equals(tekst(r, "nieuwe_versie"), tekst.open("nieuweVersie")) && r.getString("sha256").equals(tekst.open("sha256"))).single();
    }

    private static @Nullable String tekst(ResultSet rij, String kolom) throws SQLException {
        UUID id = id(rij, kolom);
        return id == null ? null : id.toString();
    }

    private Namens namens(UUID id, Peil peil) {
        record Sleutels(UUID wijziging, UUID aanvraag, UUID oud, @Nullable UUID nieuw) {}
        Sleutels s = jdbc.sql("select wijziging, aanvraag, oude_versie, nieuwe_versie from mandaatbesluit where id = :id").param("id", id)
                .query((r, nr) -> new Sleutels(id(r, "wijziging"), id(r, "aanvraag"), id(r, "oude_versie"), id(r, "nieuwe_versie"))).single();
        Aanvraag aanvraag = jdbc.sql("select * from wijziging_aanvraag where id = :id").param("id", s.aanvraag())
                .query((r, nr) -> new Aanvraag(r.getString("door"), r.getString("functie"), moment(r, "op"), r.getString("reden"),
                        jdbc.sql("select soort from wijziging_soort where aanvraag = :id order by soort").param("id", s.aanvraag()).query(String.class).list(),
                        r.getBigDecimal("bedrag"), r.getString("sha256"))).single();
        Oordeel oordeel = jdbc.sql("""
                select binnen, reden, door, op from mandaat_oordeel where wijziging = :wijziging and wijziging_sha256 = :sha256 and op < :peil
                order by op desc fetch first 1 rows only""").param("wijziging", s.wijziging()).param("sha256", aanvraag.sha256()).param("peil", peil.tijd())
                .query((r, nr) -> new Oordeel(r.getBoolean("binnen"), r.getString("reden"), r.getString("door"), moment(r, "op"))).optional().orElse(null);
        BigDecimal gebruik = jdbc.sql("select bedrag from mandaat_gebruik where wijziging = :wijziging").param("wijziging", s.wijziging())
                .query(BigDecimal.class).optional().orElse(null);
        return jdbc.sql("""
                select m.*, d.sha256 document_sha256 from mandaatbesluit m left join document d on d.id = m.document where m.id = :id""").param("id", id)
                .query((r, nr) -> new Namens(id(r, "mandaat"), r.getString("mandaatnaam"), r.getString("grondslag"), r.getString("ondertekening"),
                        r.getString("door"), r.getString("functie"), r.getBoolean("waarnemend"), moment(r, "op"), r.getString("reden"), aanvraag,
                        planversie(s.oud()), s.nieuw() == null ? null : planversie(s.nieuw()), id(r, "document"), r.getString("document_sha256"),
                        gebruik, oordeel, toetsen(s.wijziging(), peil), peil.kent(moment(r, "kennisgenomen_op"))
                                ? new Kennisneming(r.getString("kennisgenomen_door"), moment(r, "kennisgenomen_op"), r.getString("aangetrokken_reden"))
                                : null)).single();
    }

    private Versie planversie(UUID id) {
        return jdbc.sql("""
                select v.id, v.hoofdnummer, v.ondernummer, v.sha256, case when d.openbaarheid <> 'GEHEIM' then v.document end document, d.sha256 document_sha256, v.bevroren_op
                from planversie v left join document d on d.id = v.document where v.id = :id""").param("id", id).query(Besluitlezer::versie).single();
    }

    private List<Toets> toetsen(UUID wijziging, Peil peil) {
        return jdbc.sql("""
                select t.* from wijziging_toets t join wijziging_aanvraag q on q.id = t.aanvraag where q.wijziging = :wijziging and t.op < :peil
                order by t.op""").param("wijziging", wijziging).param("peil", peil.tijd())
                .query((r, nr) -> new Toets(r.getString("moment"), r.getString("uitkomst"), moment(r, "op"), r.getObject("tabelversie", Integer.class),
                        r.getString("tabel_sha256"), jdbc.sql("select * from wijziging_toetsregel where toets = :id order by volgnr").param("id", id(r, "id"))
                                .query((x, n) -> new Regel(x.getString("regel"), x.getString("uitkomst"), x.getString("reden"), x.getString("artikel")))
                                .list())).list();
    }

    private Zitting zitting(UUID id, boolean open) {
        List<Lid> leden = jdbc.sql("select gebruiker, naam, functie, deelname, reden from besluit_lid where besluit = :id order by functie, naam")
                .param("id", id).query((rij, nr) -> new Lid(rij.getString("gebruiker"), rij.getString("naam"), rij.getString("functie"),
                        rij.getString("deelname"), open ? rij.getString("reden") : null)).list();
        List<Stem> stemmen = !open ? List.of() : jdbc.sql("select ronde, gebruiker, stem from besluit_stem where besluit = :id order by ronde, gebruiker")
                .param("id", id).query((rij, nr) -> new Stem(rij.getInt("ronde"), rij.getString("gebruiker"), rij.getString("stem"))).list();
        return jdbc.sql("""
                select v.id, v.nummer, v.wijze, b.datum, a.volgnr, a.behandeling, b.vastgelegd_door, b.beslissende_stem
                from besluit b join vergadering v on v.id = b.vergadering join agendapunt a on a.id = b.agendapunt where b.id = :id""")
                .param("id", id).query((rij, nr) -> new Zitting(id(rij, "id"), rij.getString("nummer"), dag(rij, "datum"), rij.getInt("volgnr"),
                        rij.getString("behandeling"), rij.getString("wijze"), rij.getString("vastgelegd_door"), leden, stemmen,
                        open ? rij.getString("beslissende_stem") : null)).single();
    }

    /** What stood there when the decision was recorded; what came after it for a later treatment is not what it rested on. */
    private Grond grond(Treffer besluit, UUID voorstel, Peil bekend) {
        Peil peil = bekend.totEnMet(besluit.vastgelegdOp());
        Plan plan = jdbc.sql("""
                select p.id plan, p.dossier, v.id, v.hoofdnummer, v.ondernummer, v.sha256, case when d.openbaarheid <> 'GEHEIM' then v.document end document, d.sha256 document_sha256, v.bevroren_op
                from voorstel o join planversie v on v.id = o.planversie join plan p on p.id = v.plan left join document d on d.id = v.document
                where o.id = :voorstel and v.bevroren_op < :peil""").param("voorstel", voorstel).param("peil", peil.tijd())
                .query((rij, nr) -> new Plan(id(rij, "plan"), rij.getString("dossier"), versie(rij, nr))).optional().orElse(null);
        return new Grond(voorstel(besluit, voorstel, peil), plan,
                plan == null ? List.of() : adviezen(plan.id(), peil), plan == null ? List.of() : reacties(plan.id(), peil),
                parafen(voorstel, peil), bevindingen(voorstel, peil),
                plan == null ? List.of() : inbreng(plan.versie().id()));
    }

    private Voorstel voorstel(Treffer besluit, UUID voorstel, Peil peil) {
        List<Versie> versies = jdbc.sql("""
                select v.id, v.hoofdnummer, v.ondernummer, v.sha256, case when d.openbaarheid <> 'GEHEIM' then v.document end document, d.sha256 document_sha256, v.bevroren_op
                from voorstelversie v left join document d on d.id = v.document
                where v.voorstel = :voorstel and v.bevroren_op < :peil order by v.bevroren_op, v.hoofdnummer, v.ondernummer""")
                .param("voorstel", voorstel).param("peil", peil.tijd()).query(Besluitlezer::versie).list();
        Vrijgaven.Vrijgave vrijgave = vrijgaven.voor(voorstel, besluit.dossier().nummer(), besluit.vastgelegdOp());
        Versie vrij = vrijgave == null ? null : versies.stream().filter(v -> v.id().equals(vrijgave.versie())).findFirst().orElse(null);
        record Plicht(@Nullable String uitkomst, @Nullable String grondslag) {}
        Plicht plicht = jdbc.sql("select informatieplicht, informatieplicht_grondslag from voorstel where id = :id").param("id", voorstel)
                .query((r, nr) -> new Plicht(r.getString("informatieplicht"), r.getString("informatieplicht_grondslag"))).single();
        return new Voorstel(voorstel, besluit.onderwerp(), vrij, versies,
                vrijgave == null ? null : new Vrijgave(vrijgave.door(), vrijgave.waarnemend(), vrijgave.op(), vrijgave.reden()),
                alineas(vrij, "ARGUMENTEN", besluit.nummer()), alineas(vrij, "RISICOS", besluit.nummer()), plicht.uitkomst(), plicht.grondslag());
    }

    private List<Alinea> alineas(@Nullable Versie versie, String stuk, int beslispunt) {
        return versie == null ? List.of() : jdbc.sql("""
                select o.nummer, o.kop, o.tekst from bevroren_stuk s join bewaring b on b.id = s.bewaring
                     join voorstel_onderbouwing o on o.bewaring = b.id
                where s.versie = :versie and b.stuk = :stuk and o.nummer like :nummer order by o.volgnr""")
                .param("versie", versie.id()).param("stuk", stuk).param("nummer", beslispunt + ".%")
                .query((rij, nr) -> new Alinea(rij.getString("nummer"), rij.getString("kop"), rij.getString("tekst"))).list();
    }

    private List<Advies> adviezen(UUID plan, Peil peil) {
        return jdbc.sql("""
                select a.discipline, v.hoofdnummer, v.ondernummer, a.oordeel, a.tekst, a.door, a.op
                from plan_advies a join planversie v on v.id = a.planversie where v.plan = :plan and a.op < :peil order by a.op""")
                .param("plan", plan).param("peil", peil.tijd())
                .query((rij, nr) -> new Advies(rij.getString("discipline"), nummer(rij), rij.getString("oordeel"), rij.getString("tekst"),
                        rij.getString("door"), moment(rij, "op"))).list();
    }

    private List<Partnerreactie> reacties(UUID plan, Peil peil) {
        return jdbc.sql("""
                select r.partner, v.hoofdnummer, v.ondernummer, r.oordeel, r.tekst, r.op
                from plan_reactie r join planversie v on v.id = r.planversie where v.plan = :plan and r.op < :peil order by r.op""")
                .param("plan", plan).param("peil", peil.tijd())
                .query((rij, nr) -> new Partnerreactie(rij.getString("partner"), nummer(rij), rij.getString("oordeel"), rij.getString("tekst"),
                        moment(rij, "op"))).list();
    }

    private List<Paraaf> parafen(UUID voorstel, Peil peil) {
        return jdbc.sql("""
                select p.ronde, p.discipline, v.hoofdnummer, v.ondernummer, p.oordeel, p.toelichting, p.door, p.op
                from paraaf p join voorstelversie v on v.id = p.versie where p.voorstel = :voorstel and p.op < :peil order by p.op""")
                .param("voorstel", voorstel).param("peil", peil.tijd())
                .query((rij, nr) -> new Paraaf(rij.getInt("ronde"), rij.getString("discipline"), nummer(rij), rij.getString("oordeel"),
                        rij.getString("toelichting"), rij.getString("door"), moment(rij, "op"))).list();
    }

    private List<Bevinding> bevindingen(UUID voorstel, Peil peil) {
        return jdbc.sql("""
                select v.hoofdnummer, v.ondernummer, b.regel, b.ernst, b.plaats, b.uitleg, b.reden, b.door, b.op
                from voorstel_bevinding b join voorstelversie v on v.id = b.versie
                where v.voorstel = :voorstel and b.stand = 'BEVESTIGD' and b.op < :peil order by v.bevroren_op, b.volgnr""")
                .param("voorstel", voorstel).param("peil", peil.tijd())
                .query((rij, nr) -> new Bevinding(nummer(rij), rij.getString("regel"), rij.getString("ernst"), rij.getString("plaats"),
                        rij.getString("uitleg"), rij.getString("reden"), rij.getString("door"), moment(rij, "op"))).list();
    }

    /** The answers that this version of the plan holds. */
    List<BeantwoordeInbreng> inbreng(UUID planversie) {
        return jdbc.sql("""
                select i.id, w.wijk, w.wijk_naam, i.nummer, i.pijler, i.tekst, a.uitkomst, a.reden, a.plaats
                from bevroren_stuk s join plan_inbreng_antwoord a on a.bewaring = s.bewaring join inbreng i on i.id = a.inbreng
                     join wijkdialoog w on w.id = i.dialoog
                where s.versie = :versie and not i.vervallen and a.uitkomst is not null order by w.wijk_naam, i.nummer""")
                .param("versie", planversie)
                .query((rij, nr) -> new BeantwoordeInbreng(id(rij, "id"), new WijkNaam(rij.getString("wijk"), rij.getString("wijk_naam")),
                        rij.getInt("nummer"), rij.getString("pijler"), rij.getString("tekst"), rij.getString("uitkomst"), rij.getString("reden"),
                        rij.getString("plaats"))).list();
    }

    private Gevolg gevolg(UUID id, UUID voorstel, Peil peil) {
        Timestamp tijd = peil.tijd();
        List<Lijst> lijsten = jdbc.sql("""
                select l.id, l.versie, l.pdf, l.sha256, l.vastgesteld_op, l.gepubliceerd_op
                from besluitenlijst l join besluit b on b.vergadering = l.vergadering where b.id = :id and l.vastgesteld_op < :peil order by l.versie""")
                .param("id", id).param("peil", tijd)
                .query((rij, nr) -> new Lijst(id(rij, "id"), rij.getInt("versie"), id(rij, "pdf"), rij.getString("sha256"),
                        moment(rij, "vastgesteld_op"), bekend(peil, moment(rij, "gepubliceerd_op")))).list();
        List<Brief> brieven = jdbc.sql("""
                select r.id, r.voorstel, r.dossier, r.volgnr, r.openbaarheid, r.pdf_document, r.pdf_sha256, r.opgemaakt_op, r.ondertekend_op,
                       r.verzonden_op, r.ontvangen_op, r.routing, r.ontvangst_vastgelegd_op
                from rib r join rib_beslispunt p on p.rib = r.id join besluit b on b.beslispunt = p.beslispunt
                where b.id = :id and r.begonnen_op < :peil order by r.volgnr""").param("id", id).param("peil", tijd)
                .query((rij, nr) -> brief(rij, peil)).list();
        List<Bericht> berichten = jdbc.sql("""
                select m.feit_soort, m.onderwerp, m.ontvanger_rol, count(*) aantal, min(m.klaargezet_op) klaargezet, max(m.verzonden_op) verzonden
                from (select m.id, m.feit_soort, m.onderwerp, m.ontvanger_rol, m.klaargezet_op, m.verzonden_op from besluit b join bericht m on m.dossier = b.dossier where b.id = :id and m.klaargezet_op >= b.vastgelegd_op
                          and (m.feit_sleutel like '%' || cast(b.beslispunt as varchar) || '%'
                               or m.feit_sleutel like '%' || cast(b.voorstel as varchar) || '%'
                               or m.feit_sleutel in (select cast(p.rib as varchar) from rib_beslispunt p where p.beslispunt = b.beslispunt)
                               or m.feit_sleutel in (select cast(v.id as varchar) from planversie v where v.voorstel = b.voorstel))
                      union select m.id, m.feit_soort, m.onderwerp, m.ontvanger_rol, m.klaargezet_op, m.verzonden_op from besluit b join besluitenlijst l on l.vergadering = b.vergadering
                          join bericht m on m.feit_sleutel = cast(l.id as varchar)
                              and m.feit_soort in ('besluitenlijst-gepubliceerd', 'besluitenlijst-teruggestuurd')
                          where b.id = :id and m.klaargezet_op >= b.vastgelegd_op) m
                where m.klaargezet_op < :peil
                group by m.feit_soort, m.onderwerp, m.ontvanger_rol order by 5, 3""").param("id", id).param("peil", tijd)
                .query((rij, nr) -> new Bericht(rij.getString("feit_soort"), rij.getString("onderwerp"), rij.getString("ontvanger_rol"),
                        rij.getInt("aantal"), moment(rij, "klaargezet"), bekend(peil, moment(rij, "verzonden")))).list();
        List<Versie> planversies = jdbc.sql("""
                select v.id, v.hoofdnummer, v.ondernummer, v.sha256, case when d.openbaarheid <> 'GEHEIM' then v.document end document, d.sha256 document_sha256, v.bevroren_op
                from planversie v left join document d on d.id = v.document where v.voorstel = :voorstel and v.bevroren_op < :peil order by v.bevroren_op""")
                .param("voorstel", voorstel).param("peil", tijd).query(Besluitlezer::versie).list();
        return new Gevolg(lijsten, brieven, berichten, planversies, toezeggingen(voorstel, peil), mandaten.vanBeslispunt(id, peil).stream()
                .map(m -> new GegevenMandaat(m.id(), m.nummer(), m.versie(), m.houder(), m.gebruik().size())).toList());
    }

    /** Promises of the nota, and of the answer to the council that this proposal adopted. */
    private List<Toezegging> toezeggingen(UUID voorstel, Peil peil) {
        return jdbc.sql("""
                select t.*, (select min(i.tijdstip) from register_invoer i where i.dossier = t.dossier
                        and i.sleutel like t.einde || cast(t.id as varchar) || '%') ten_einde
                from (select x.*, case x.stand when 'AFGEWEZEN' then 'toezegging-afgewezen:' else 'toezegging-vervallen:' end einde from toezegging x
                      where x.id in (select n.id from toezegging n where n.voorstel = :voorstel
                          union all select r.id from raadsvraag q join toezegging r on r.raadsvraag = q.id where q.voorstel = :voorstel)) t
                where t.vastgelegd_op < :peil order by t.volgnr""")
                .param("voorstel", voorstel).param("peil", peil.tijd()).query((rij, nr) -> toezegging(rij, peil)).list();
    }

    private Toezegging toezegging(ResultSet rij, Peil peil) throws SQLException {
        UUID id = id(rij, "id");
        boolean aangegaan = peil.kent(moment(rij, "aangegaan_op"));
        List<Toezeggingdeel> delen = !aangegaan ? List.of() : jdbc.sql("""
                select d.*, r.dossier rib_dossier, r.volgnr rib_volgnr, r.pdf_document from toezegging_deel d left join rib r on r.id = d.feit_rib
                where d.toezegging = :id order by d.volgnr""").param("id", id).query((r, nr) -> deel(r, peil)).list();
        long voldaan = delen.stream().filter(d -> d.voldaanOp() != null).count();
        boolean einde = Set.of("AFGEWEZEN", "VERVALLEN").contains(rij.getString("stand")) && (moment(rij, "ten_einde") == null || peil.kent(moment(rij, "ten_einde")));
        String stand = einde ? rij.getString("stand") : !aangegaan ? "VOORGESTELD" : voldaan == 0 ? "OPEN" : voldaan < delen.size() ? "DEELS_VOLDAAN" : "VOLDAAN";
        return new Toezegging(id, rij.getString("dossier") + "-T" + rij.getInt("volgnr"), stand, rij.getString("inhoud"), rij.getString("aan"),
                aangegaan ? rij.getString("eigenaar") : null, rij.getString("voorgestelde_termijn"), einde ? rij.getString("reden") : null, delen);
    }

    private static Toezeggingdeel deel(ResultSet rij, Peil peil) throws SQLException {
        boolean voldaan = peil.kent(moment(rij, "voldaan_op"));
        UUID document = id(rij, "feit_document");
        return new Toezeggingdeel(rij.getInt("volgnr"), rij.getString("omschrijving"), rij.getString("termijn"), dag(rij, "eind"),
                voldaan ? dag(rij, "feit_datum") : null, voldaan && id(rij, "feit_rib") != null
                        ? "%s/RIB-%d".formatted(rij.getString("rib_dossier"), rij.getInt("rib_volgnr")) : null,
                !voldaan ? null : document != null ? document : id(rij, "pdf_document"));
    }

    private Brief brief(ResultSet rij, Peil peil) throws SQLException {
        Geheim bekend = geheimlezer.nota(id(rij, "voorstel"), peil);
        Geheim geheim = bekend != null ? bekend : Geheim.van(Openbaarheid.valueOf(rij.getString("openbaarheid")));
        boolean opgemaakt = geheim == null && peil.kent(moment(rij, "opgemaakt_op"));
        boolean ontvangen = peil.kent(moment(rij, "ontvangst_vastgelegd_op"));
        return new Brief(id(rij, "id"), "%s/RIB-%d".formatted(rij.getString("dossier"), rij.getInt("volgnr")), opgemaakt ? id(rij, "pdf_document") : null,
                opgemaakt ? rij.getString("pdf_sha256") : null, bekend(peil, moment(rij, "ondertekend_op")), bekend(peil, moment(rij, "verzonden_op")),
                ontvangen ? dag(rij, "ontvangen_op") : null, ontvangen ? rij.getString("routing") : null, geheim);
    }

    private List<Treffer> zelfdeBeslispunt(UUID id, Peil peil) {
        return jdbc.sql("""
                select x.id from besluit x join besluit b on b.beslispunt = x.beslispunt
                where b.id = :id and x.id <> :id and x.vastgelegd_op < :peil order by x.vastgelegd_op""").param("id", id).param("peil", peil.tijd())
                .query(UUID.class).list().stream().map(x -> zoeker.vind(x, peil)).filter(Objects::nonNull).toList();
    }

    /** With its place in the log, where it had one by then. */
    private Registerinvoer invoer(String sleutel, Peil peil) {
        nl.besluitspoor.register.Registerinvoer invoer = logboek.metSleutel(sleutel).orElseThrow();
        Instant verzegeld = invoer.index() == null ? null : bekend(peil, logboek.verzegeldOp(invoer.index()).orElse(null));
        Long index = verzegeld == null && peil.dag() != null ? null : invoer.index();
        return new Registerinvoer(invoer.id(), invoer.soort(), invoer.tijdstip(), invoer.sha256(), index, invoer.bladhash(), verzegeld);
    }

    static Versie versie(ResultSet rij, int nr) throws SQLException {
        return new Versie(id(rij, "id"), nummer(rij), rij.getString("sha256"), id(rij, "document"), rij.getString("document_sha256"),
                moment(rij, "bevroren_op"));
    }

    private static String nummer(ResultSet rij) throws SQLException {
        return rij.getInt("hoofdnummer") + "." + rij.getInt("ondernummer");
    }

    private static @Nullable Instant bekend(Peil peil, @Nullable Instant moment) {
        return peil.kent(moment) ? moment : null;
    }

    private static UUID id(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, UUID.class);
    }

    private static LocalDate dag(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }

    private static Instant moment(ResultSet rij, String kolom) throws SQLException {
        Timestamp tijd = rij.getTimestamp(kolom);
        return tijd == null ? null : tijd.toInstant();
    }
}
