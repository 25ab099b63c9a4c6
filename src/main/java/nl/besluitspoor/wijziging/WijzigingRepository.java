package nl.besluitspoor.wijziging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.mandaat.Toetsing;
import nl.besluitspoor.mandaat.Toetsuitkomst;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.plan.PlanInhoud.Themaverwijzing;
import nl.besluitspoor.plan.Planwijziging;
import nl.besluitspoor.plan.Planwijziging.Tekst;
import nl.besluitspoor.voorstel.Informatieplicht;
import nl.besluitspoor.wijziging.Wijziging.Aanvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of changes: what was asked, what the check answered, what was decided. */
@Repository
class WijzigingRepository {

    private static final String WIJZIGING = """
            select id, dossier, volgnr, plan, stand, terug_reden, voorstel, nieuwe_versie, informatieplicht, informatieplicht_grondslag,
                   rib_voorstel, aangetrokken_voorstel, bijsturing
            from wijziging\s""";
    private static final String BESLUIT = """
            select b.id, b.wijziging, b.aanvraag, b.akkoord, b.reden, b.orgaan, b.ondertekening, b.grondslag, b.mandaat, b.mandaatnaam,
                   b.oude_versie, b.nieuwe_versie, b.document, b.sha256, b.door, b.functie, b.waarnemend, b.op, b.kennisgenomen_door,
                   b.kennisgenomen_op, b.aangetrokken_reden
            from mandaatbesluit b\s""";

    private final JdbcClient jdbc;

    WijzigingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // ---- the change

    int volgendNummer(String dossier) {
        return jdbc.sql("select coalesce(max(volgnr), 0) + 1 from wijziging where dossier = :dossier").param("dossier", dossier)
                .query(Integer.class).single();
    }

    void voegToe(UUID id, String dossier, int volgnr, UUID plan, @Nullable UUID bijsturing) {
        jdbc.sql("insert into wijziging (id, dossier, volgnr, plan, stand, bijsturing) values (:id, :dossier, :volgnr, :plan, :stand, :bijsturing)")
                .param("id", id).param("dossier", dossier).param("volgnr", volgnr).param("plan", plan).param("bijsturing", bijsturing)
                .param("stand", Wijzigingstand.GEVRAAGD.name()).update();
    }

    Optional<Wijziging> zoek(UUID id) {
        return jdbc.sql(WIJZIGING + "where id = :id").param("id", id).query(WijzigingRepository::rij).optional().map(this::metAanvraag);
    }

    /** The change, its row locked until the transaction ends. */
    Optional<Wijziging> opSlot(UUID id) {
        return jdbc.sql(WIJZIGING + "where id = :id for update").param("id", id).query(WijzigingRepository::rij).optional().map(this::metAanvraag);
    }

    Optional<Wijziging> vanVoorstel(UUID voorstel) {
        return jdbc.sql(WIJZIGING + "where voorstel = :voorstel").param("voorstel", voorstel).query(WijzigingRepository::rij).optional()
                .map(this::metAanvraag);
    }

    List<Wijziging> vanDossier(String dossier) {
        return jdbc.sql(WIJZIGING + "where dossier = :dossier order by volgnr").param("dossier", dossier).query(WijzigingRepository::rij).list()
                .stream().map(this::metAanvraag).toList();
    }

    /** Those that came from this choice in a round of monitoring, oldest first. */
    List<Wijziging> vanBijsturing(UUID bijsturing) {
        return jdbc.sql(WIJZIGING + "where bijsturing = :bijsturing order by volgnr").param("bijsturing", bijsturing).query(WijzigingRepository::rij).list()
                .stream().map(this::metAanvraag).toList();
    }

    void zetStand(UUID id, Wijzigingstand stand) {
        jdbc.sql("update wijziging set stand = :stand where id = :id").param("stand", stand.name()).param("id", id).update();
    }

    void zetTerug(UUID id, String reden) {
        jdbc.sql("update wijziging set stand = :stand, terug_reden = :reden where id = :id")
                .param("stand", Wijzigingstand.TERUG.name()).param("reden", reden).param("id", id).update();
    }

    void zetVoorstel(UUID id, UUID voorstel) {
        jdbc.sql("update wijziging set stand = :stand, voorstel = :voorstel where id = :id")
                .param("stand", Wijzigingstand.COLLEGE.name()).param("voorstel", voorstel).param("id", id).update();
    }

    void zetEinde(UUID id, Wijzigingstand stand, @Nullable UUID nieuweVersie, Instant op) {
        jdbc.sql("update wijziging set stand = :stand, nieuwe_versie = :versie, afgerond_op = :op where id = :id")
                .param("stand", stand.name()).param("versie", nieuweVersie).param("op", Timestamp.from(op)).param("id", id).update();
    }

    void zetInformatieplicht(UUID id, Informatieplicht plicht, @Nullable String grondslag) {
        jdbc.sql("update wijziging set informatieplicht = :plicht, informatieplicht_grondslag = :grondslag where id = :id")
                .param("plicht", plicht.name()).param("grondslag", grondslag).param("id", id).update();
    }

    void zetRibVoorstel(UUID id, UUID voorstel) {
        jdbc.sql("update wijziging set rib_voorstel = :voorstel where id = :id").param("voorstel", voorstel).param("id", id).update();
    }

    void zetAangetrokkenVoorstel(UUID id, UUID voorstel) {
        jdbc.sql("update wijziging set aangetrokken_voorstel = :voorstel where id = :id").param("voorstel", voorstel).param("id", id).update();
    }

    private record Rij(UUID id, String dossier, int volgnr, UUID plan, Wijzigingstand stand, @Nullable String terugReden, @Nullable UUID voorstel,
            @Nullable UUID nieuweVersie, @Nullable Informatieplicht plicht, @Nullable String grondslag, @Nullable UUID ribVoorstel,
            @Nullable UUID aangetrokken, @Nullable UUID bijsturing) {}

    private static Rij rij(ResultSet rij, int nr) throws SQLException {
        String plicht = rij.getString("informatieplicht");
        return new Rij(id(rij, "id"), rij.getString("dossier"), rij.getInt("volgnr"), id(rij, "plan"),
                Wijzigingstand.valueOf(rij.getString("stand")), rij.getString("terug_reden"), rij.getObject("voorstel", UUID.class),
                rij.getObject("nieuwe_versie", UUID.class), plicht == null ? null : Informatieplicht.valueOf(plicht),
                rij.getString("informatieplicht_grondslag"), rij.getObject("rib_voorstel", UUID.class),
                rij.getObject("aangetrokken_voorstel", UUID.class), rij.getObject("bijsturing", UUID.class));
    }

    private Wijziging metAanvraag(Rij rij) {
        return new Wijziging(rij.id(), rij.dossier(), rij.volgnr(), rij.plan(), rij.stand(), laatsteAanvraag(rij.id()), rij.terugReden(),
                rij.voorstel(), rij.nieuweVersie(), rij.plicht(), rij.grondslag(), rij.ribVoorstel(), rij.aangetrokken(), rij.bijsturing());
    }

    // ---- what was asked

    void voegToe(UUID wijziging, Aanvraag a) {
        jdbc.sql("""
                insert into wijziging_aanvraag (id, wijziging, ronde, basisversie, bedrag, reden, ingrijpend, toezegging, einddatum, sha256,
                        door, functie, op)
                values (:id, :wijziging, :ronde, :basis, :bedrag, :reden, :ingrijpend, :toezegging, :einddatum, :sha256, :door, :functie, :op)""")
                .param("id", a.id()).param("wijziging", wijziging).param("ronde", a.ronde()).param("basis", a.basisversie())
                .param("bedrag", a.bedrag()).param("reden", a.reden()).param("ingrijpend", a.ingrijpend()).param("toezegging", a.toezegging())
                .param("einddatum", a.inhoud().einddatum()).param("sha256", a.sha256()).param("door", a.door())
                .param("functie", a.functie()).param("op", Timestamp.from(a.op())).update();
        a.soorten().forEach(soort -> jdbc.sql("insert into wijziging_soort (aanvraag, soort) values (:aanvraag, :soort)")
                .param("aanvraag", a.id()).param("soort", soort.name()).update());
        a.inhoud().themas().forEach(thema -> voegToe(a.id(), thema, false));
        a.inhoud().vervallenThemas().forEach(nr -> voegToe(a.id(), new Thema(nr, null, null, null, null, null), true));
        a.inhoud().doelen().forEach(doel -> voegToe(a.id(), doel, false));
        a.inhoud().vervallenDoelen().forEach(nr -> voegToe(a.id(), new Doel(nr, null, null, null, null, null, null), true));
        a.inhoud().acties().forEach(actie -> voegToe(a.id(), actie, false));
        a.inhoud().vervallenActies().forEach(nr -> voegToe(a.id(), new Actie(nr, null, null, null, null, null, null, null, null), true));
        a.inhoud().begroting().forEach(jaar -> voegToe(a.id(), jaar, false));
        a.inhoud().vervallenJaren().forEach(jaar -> voegToe(a.id(), new Begrotingsjaar(jaar, null, null), true));
        a.inhoud().teksten().forEach(tekst -> jdbc.sql(
                "insert into wijziging_tekst (aanvraag, stuk, kop, tekst) values (:aanvraag, :stuk, :kop, :tekst)")
                .param("aanvraag", a.id()).param("stuk", tekst.stuk()).param("kop", tekst.kop()).param("tekst", tekst.tekst()).update());
        a.wijkenErbij().forEach(wijk -> voegWijkToe(a.id(), wijk, true));
        a.wijkenEraf().forEach(wijk -> voegWijkToe(a.id(), wijk, false));
    }

    private void voegToe(UUID aanvraag, Thema thema, boolean vervalt) {
        jdbc.sql("""
                insert into wijziging_thema (aanvraag, nummer, vervalt, naam, omschrijving, resultaat, partner, lobby)
                values (:aanvraag, :nummer, :vervalt, :naam, :omschrijving, :resultaat, :partner, :lobby)""")
                .param("aanvraag", aanvraag).param("nummer", thema.nummer()).param("vervalt", vervalt).param("naam", thema.naam())
                .param("omschrijving", thema.omschrijving()).param("resultaat", thema.resultaat()).param("partner", thema.partner())
                .param("lobby", thema.lobby()).update();
    }

    private void voegToe(UUID aanvraag, Doel doel, boolean vervalt) {
        jdbc.sql("""
                insert into wijziging_doel (aanvraag, nummer, vervalt, pijler, omschrijving, indicator, nulmeting, streefwaarde, jaar)
                values (:aanvraag, :nummer, :vervalt, :pijler, :omschrijving, :indicator, :nulmeting, :streefwaarde, :jaar)""")
                .param("aanvraag", aanvraag).param("nummer", doel.nummer()).param("vervalt", vervalt)
                .param("pijler", doel.pijler() == null ? null : doel.pijler().name()).param("omschrijving", doel.omschrijving())
                .param("indicator", doel.indicator()).param("nulmeting", doel.nulmeting()).param("streefwaarde", doel.streefwaarde())
                .param("jaar", doel.jaar()).update();
    }

    private void voegToe(UUID aanvraag, Actie actie, boolean vervalt) {
        jdbc.sql("""
                insert into wijziging_actie (aanvraag, nummer, vervalt, doel, omschrijving, wijk, trekker, partner, begindatum, einddatum, bedrag,
                        thema_dossier, thema)
                values (:aanvraag, :nummer, :vervalt, :doel, :omschrijving, :wijk, :trekker, :partner, :begin, :eind, :bedrag, :agenda, :thema)""")
                .param("aanvraag", aanvraag).param("nummer", actie.nummer()).param("vervalt", vervalt).param("doel", actie.doel())
                .param("omschrijving", actie.omschrijving()).param("wijk", actie.wijk()).param("trekker", actie.trekker())
                .param("partner", actie.partner()).param("begin", actie.begindatum()).param("eind", actie.einddatum())
                .param("bedrag", actie.bedrag()).param("agenda", actie.thema() == null ? null : actie.thema().dossier())
                .param("thema", actie.thema() == null ? null : actie.thema().nummer()).update();
    }

    private void voegToe(UUID aanvraag, Begrotingsjaar jaar, boolean vervalt) {
        jdbc.sql("""
                insert into wijziging_begroting (aanvraag, jaar, vervalt, bedrag, dekking)
                values (:aanvraag, :jaar, :vervalt, :bedrag, :dekking)""")
                .param("aanvraag", aanvraag).param("jaar", jaar.jaar()).param("vervalt", vervalt).param("bedrag", jaar.bedrag())
                .param("dekking", jaar.dekking()).update();
    }

    private void voegWijkToe(UUID aanvraag, String wijk, boolean erbij) {
        jdbc.sql("insert into wijziging_wijk (aanvraag, wijk, erbij) values (:aanvraag, :wijk, :erbij)")
                .param("aanvraag", aanvraag).param("wijk", wijk).param("erbij", erbij).update();
    }

    private Aanvraag laatsteAanvraag(UUID wijziging) {
        return jdbc.sql("""
                select id, ronde, basisversie, bedrag, reden, ingrijpend, toezegging, einddatum, sha256, door, functie, op
                from wijziging_aanvraag where wijziging = :wijziging
                  and ronde = (select max(ronde) from wijziging_aanvraag where wijziging = :wijziging)""").param("wijziging", wijziging)
                .query((rij, nr) -> new Kop(id(rij, "id"), rij.getInt("ronde"), id(rij, "basisversie"), rij.getBigDecimal("bedrag"),
                        rij.getString("reden"), rij.getBoolean("ingrijpend"), rij.getBoolean("toezegging"),
                        rij.getObject("einddatum", LocalDate.class), rij.getString("sha256"), rij.getString("door"), rij.getString("functie"),
                        rij.getTimestamp("op").toInstant())).optional().map(this::metRijen)
                .orElseThrow(() -> new IllegalStateException("wijziging " + wijziging + " heeft geen aanvraag"));
    }

    private record Kop(UUID id, int ronde, UUID basis, java.math.BigDecimal bedrag, String reden, boolean ingrijpend, boolean toezegging,
            @Nullable LocalDate einddatum, String sha256, String door, String functie, Instant op) {}

    private Aanvraag metRijen(Kop kop) {
        Set<Wijzigingssoort> soorten = new HashSet<>(jdbc.sql("select soort from wijziging_soort where aanvraag = :id").param("id", kop.id())
                .query((rij, nr) -> Wijzigingssoort.valueOf(rij.getString("soort"))).list());
        List<Thema> themas = new ArrayList<>();
        List<Integer> themasWeg = new ArrayList<>();
        jdbc.sql("""
                select nummer, vervalt, naam, omschrijving, resultaat, partner, lobby from wijziging_thema
                where aanvraag = :id order by nummer""").param("id", kop.id()).query(rij -> {
            if (rij.getBoolean("vervalt")) {
                themasWeg.add(rij.getInt("nummer"));
            } else {
                themas.add(new Thema(rij.getInt("nummer"), rij.getString("naam"), rij.getString("omschrijving"), rij.getString("resultaat"),
                        rij.getString("partner"), rij.getString("lobby")));
            }
        });
        List<Doel> doelen = new ArrayList<>();
        List<Integer> doelenWeg = new ArrayList<>();
        jdbc.sql("""
                select nummer, vervalt, pijler, omschrijving, indicator, nulmeting, streefwaarde, jaar from wijziging_doel
                where aanvraag = :id order by nummer""").param("id", kop.id()).query(rij -> {
            String pijler = rij.getString("pijler");
            if (rij.getBoolean("vervalt")) {
                doelenWeg.add(rij.getInt("nummer"));
            } else {
                doelen.add(new Doel(rij.getInt("nummer"), pijler == null ? null : Pijler.valueOf(pijler), rij.getString("omschrijving"),
                        rij.getString("indicator"), rij.getString("nulmeting"), rij.getString("streefwaarde"), rij.getObject("jaar", Integer.class)));
            }
        });
        List<Actie> acties = new ArrayList<>();
        List<Integer> actiesWeg = new ArrayList<>();
        jdbc.sql("""
                select nummer, vervalt, doel, omschrijving, wijk, trekker, partner, begindatum, einddatum, bedrag, thema_dossier, thema
                from wijziging_actie
                where aanvraag = :id order by nummer""").param("id", kop.id()).query(rij -> {
            String agenda = rij.getString("thema_dossier");
            if (rij.getBoolean("vervalt")) {
                actiesWeg.add(rij.getInt("nummer"));
            } else {
                acties.add(new Actie(rij.getInt("nummer"), rij.getObject("doel", Integer.class), rij.getString("omschrijving"),
                        rij.getString("wijk"), rij.getString("trekker"), rij.getString("partner"), rij.getObject("begindatum", LocalDate.class),
                        rij.getObject("einddatum", LocalDate.class), rij.getBigDecimal("bedrag"),
                        agenda == null ? null : new Themaverwijzing(agenda, rij.getInt("thema"))));
            }
        });
        List<Begrotingsjaar> jaren = new ArrayList<>();
        List<Integer> jarenWeg = new ArrayList<>();
        jdbc.sql("select jaar, vervalt, bedrag, dekking from wijziging_begroting where aanvraag = :id order by jaar").param("id", kop.id())
                .query(rij -> {
                    if (rij.getBoolean("vervalt")) {
                        jarenWeg.add(rij.getInt("jaar"));
                    } else {
                        jaren.add(new Begrotingsjaar(rij.getInt("jaar"), rij.getBigDecimal("bedrag"), rij.getString("dekking")));
                    }
                });
        List<Tekst> teksten = jdbc.sql("select stuk, kop, tekst from wijziging_tekst where aanvraag = :id order by stuk").param("id", kop.id())
                .query((rij, nr) -> new Tekst(rij.getString("stuk"), rij.getString("kop"), rij.getString("tekst"))).list();
        List<String> erbij = new ArrayList<>();
        List<String> eraf = new ArrayList<>();
        jdbc.sql("select wijk, erbij from wijziging_wijk where aanvraag = :id order by wijk").param("id", kop.id())
                .query(rij -> {
                    (rij.getBoolean("erbij") ? erbij : eraf).add(rij.getString("wijk"));
                });
        return new Aanvraag(kop.id(), kop.ronde(), kop.basis(), soorten, kop.bedrag(), kop.reden(), kop.ingrijpend(), kop.toezegging(),
                new Planwijziging(kop.einddatum(), themas, themasWeg, doelen, doelenWeg, acties, actiesWeg, jaren, jarenWeg, teksten), erbij, eraf, kop.sha256(),
                kop.door(), kop.functie(), kop.op());
    }

    // ---- the check

    void voegToe(UUID aanvraag, Toetsverslag toets, Toetsing.@Nullable Spoor spoor) {
        jdbc.sql("""
                insert into wijziging_toets (id, aanvraag, moment, vervolg, uitkomst, mandaat, mandaatnaam, tabelversie, tabel_sha256, op)
                values (:id, :aanvraag, :moment, :vervolg, :uitkomst, :mandaat, :mandaatnaam, :tabelversie, :sha256, :op)""")
                .param("id", toets.id()).param("aanvraag", aanvraag).param("moment", toets.moment().name())
                .param("vervolg", toets.vervolg().name()).param("uitkomst", toets.uitkomst() == null ? null : toets.uitkomst().name())
                .param("mandaat", toets.mandaat()).param("mandaatnaam", toets.mandaatnaam()).param("tabelversie", spoor == null ? null : spoor.versie())
                .param("sha256", spoor == null ? null : spoor.sha256()).param("op", Timestamp.from(toets.op())).update();
        int volgnr = 0;
        for (Toetsing.Regel regel : toets.regels()) {
            jdbc.sql("""
                    insert into wijziging_toetsregel (toets, volgnr, regel, uitkomst, reden, artikel)
                    values (:toets, :volgnr, :regel, :uitkomst, :reden, :artikel)""")
                    .param("toets", toets.id()).param("volgnr", ++volgnr).param("regel", regel.id()).param("uitkomst", regel.uitkomst().name())
                    .param("reden", regel.reden()).param("artikel", regel.artikel()).update();
        }
    }

    /** Every answer of the check about this change, oldest first. */
    List<Toetsverslag> toetsen(UUID wijziging) {
        return jdbc.sql("""
                select t.id, a.ronde, t.moment, t.vervolg, t.uitkomst, t.mandaat, t.mandaatnaam, t.op from wijziging_toets t
                join wijziging_aanvraag a on a.id = t.aanvraag where a.wijziging = :wijziging order by a.ronde, t.op, t.id""")
                .param("wijziging", wijziging).query((rij, nr) -> {
                    UUID id = id(rij, "id");
                    String uitkomst = rij.getString("uitkomst");
                    return new Toetsverslag(id, rij.getInt("ronde"), Toetsverslag.Moment.valueOf(rij.getString("moment")),
                            Vervolg.valueOf(rij.getString("vervolg")), uitkomst == null ? null : Toetsuitkomst.valueOf(uitkomst),
                            rij.getObject("mandaat", UUID.class), rij.getString("mandaatnaam"), List.of(), rij.getTimestamp("op").toInstant());
                }).list().stream().map(t -> new Toetsverslag(t.id(), t.ronde(), t.moment(), t.vervolg(), t.uitkomst(), t.mandaat(), t.mandaatnaam(),
                        regels(t.id()), t.op())).toList();
    }

    private List<Toetsing.Regel> regels(UUID toets) {
        return jdbc.sql("select regel, uitkomst, reden, artikel from wijziging_toetsregel where toets = :toets order by volgnr")
                .param("toets", toets).query((rij, nr) -> new Toetsing.Regel(rij.getString("regel"),
                        Toetsuitkomst.valueOf(rij.getString("uitkomst")), rij.getString("reden"), rij.getString("artikel"))).list();
    }

    // ---- standing back

    void voegTerugtredingToe(UUID wijziging, String gebruiker, String reden, Instant op) {
        jdbc.sql("insert into wijziging_terugtreding (wijziging, gebruiker, reden, op) values (:wijziging, :gebruiker, :reden, :op)")
                .param("wijziging", wijziging).param("gebruiker", gebruiker).param("reden", reden).param("op", Timestamp.from(op)).update();
    }

    List<String> terugtredingen(UUID wijziging) {
        return jdbc.sql("select gebruiker from wijziging_terugtreding where wijziging = :wijziging order by op")
                .param("wijziging", wijziging).query(String.class).list();
    }

    // ---- the decision

    void voegToe(Mandaatbesluit b) {
        jdbc.sql("""
                insert into mandaatbesluit (id, wijziging, aanvraag, akkoord, reden, orgaan, ondertekening, grondslag, mandaat, mandaatnaam,
                        oude_versie, nieuwe_versie, document, sha256, door, functie, waarnemend, op)
                values (:id, :wijziging, :aanvraag, :akkoord, :reden, :orgaan, :ondertekening, :grondslag, :mandaat, :mandaatnaam,
                        :oud, :nieuw, :document, :sha256, :door, :functie, :waarnemend, :op)""")
                .param("id", b.id()).param("wijziging", b.wijziging()).param("aanvraag", b.aanvraag()).param("akkoord", b.akkoord())
                .param("reden", b.reden()).param("orgaan", b.orgaan()).param("ondertekening", b.ondertekening())
                .param("grondslag", b.grondslag()).param("mandaat", b.mandaat()).param("mandaatnaam", b.mandaatnaam())
                .param("oud", b.oudeVersie()).param("nieuw", b.nieuweVersie()).param("document", b.document()).param("sha256", b.sha256())
                .param("door", b.door()).param("functie", b.functie()).param("waarnemend", b.waarnemend())
                .param("op", Timestamp.from(b.op())).update();
    }

    void zetKennisgenomen(UUID wijziging, String door, Instant op, @Nullable String aangetrokkenReden) {
        jdbc.sql("""
                update mandaatbesluit set kennisgenomen_door = :door, kennisgenomen_op = :op, aangetrokken_reden = :reden
                where wijziging = :wijziging""").param("door", door).param("op", Timestamp.from(op)).param("reden", aangetrokkenReden)
                .param("wijziging", wijziging).update();
    }

    Optional<Mandaatbesluit> besluit(UUID wijziging) {
        return jdbc.sql(BESLUIT + "where b.wijziging = :wijziging").param("wijziging", wijziging).query(WijzigingRepository::besluit).optional();
    }

    List<Mandaatbesluit> besluiten(String dossier) {
        return jdbc.sql(BESLUIT + "join wijziging w on w.id = b.wijziging where w.dossier = :dossier order by b.op")
                .param("dossier", dossier).query(WijzigingRepository::besluit).list();
    }

    private static Mandaatbesluit besluit(ResultSet rij, int nr) throws SQLException {
        Timestamp kennis = rij.getTimestamp("kennisgenomen_op");
        return new Mandaatbesluit(id(rij, "id"), id(rij, "wijziging"), id(rij, "aanvraag"), rij.getBoolean("akkoord"), rij.getString("reden"),
                rij.getString("orgaan"), rij.getString("ondertekening"), rij.getString("grondslag"), rij.getObject("mandaat", UUID.class),
                rij.getString("mandaatnaam"), id(rij, "oude_versie"), rij.getObject("nieuwe_versie", UUID.class),
                rij.getObject("document", UUID.class), rij.getString("sha256"), rij.getString("door"), rij.getString("functie"),
                rij.getBoolean("waarnemend"), rij.getTimestamp("op").toInstant(), rij.getString("kennisgenomen_door"),
                kennis == null ? null : kennis.toInstant(), rij.getString("aangetrokken_reden"));
    }

    private static UUID id(ResultSet rij, String kolom) throws SQLException {
        return Objects.requireNonNull(rij.getObject(kolom, UUID.class));
    }
}
