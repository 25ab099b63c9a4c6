package nl.besluitspoor.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Hoofdstuk;
import nl.besluitspoor.plan.Stuk.Acties;
import nl.besluitspoor.plan.Stuk.Begroting;
import nl.besluitspoor.plan.Stuk.Doelen;
import nl.besluitspoor.plan.Stuk.InbrengAntwoord;
import nl.besluitspoor.plan.Stuk.Kern;
import nl.besluitspoor.plan.Stuk.Stand;
import nl.besluitspoor.plan.Stuk.Tekst;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of a plan, the saves of its pieces and its frozen versions. */
@Repository
class PlanRepository {

    private static final String PLAN = "select id, dossier, stand, ronde, terug_reden, terug_op from plan ";
    private static final String VERSIE = """
            select v.id, v.plan, p.dossier, v.hoofdnummer, v.ondernummer, v.ronde, v.sha256, v.document, v.bevroren_door, v.bevroren_op,
                   v.vrijgegeven_door, v.vrijgegeven_op, v.voorstel
            from planversie v join plan p on p.id = v.plan\s""";

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // ---- the plan

    Optional<Plan> plan(UUID id) {
        return jdbc.sql(PLAN + "where id = :id").param("id", id).query(PlanRepository::plan).optional();
    }

    Optional<Plan> vanDossier(String dossier) {
        return jdbc.sql(PLAN + "where dossier = :dossier").param("dossier", dossier).query(PlanRepository::plan).optional();
    }

    /** The plan, its row locked until the transaction ends. */
    Optional<Plan> opSlot(UUID id) {
        return jdbc.sql(PLAN + "where id = :id for update").param("id", id).query(PlanRepository::plan).optional();
    }

    void voegToe(Plan plan, Instant begonnenOp) {
        jdbc.sql("insert into plan (id, dossier, stand, ronde, begonnen_op) values (:id, :dossier, :stand, :ronde, :op)")
                .param("id", plan.id()).param("dossier", plan.dossier()).param("stand", plan.stand().name()).param("ronde", plan.ronde())
                .param("op", Timestamp.from(begonnenOp)).update();
    }

    void zetStand(UUID plan, Planstand stand) {
        jdbc.sql("update plan set stand = :stand where id = :id").param("stand", stand.name()).param("id", plan).update();
    }

    void zetRonde(UUID plan, int ronde) {
        jdbc.sql("update plan set ronde = :ronde where id = :id").param("ronde", ronde).param("id", plan).update();
    }

    void zetTerug(UUID plan, @Nullable String reden, @Nullable Instant op) {
        jdbc.sql("update plan set terug_reden = :reden, terug_op = :op where id = :id").param("reden", reden)
                .param("op", op == null ? null : Timestamp.from(op)).param("id", plan).update();
    }

    private static Plan plan(ResultSet rij, int nr) throws SQLException {
        return new Plan(id(rij, "id"), rij.getString("dossier"), Planstand.valueOf(rij.getString("stand")), rij.getInt("ronde"),
                rij.getString("terug_reden"), moment(rij, "terug_op"));
    }

    // ---- pieces

    /** The newest save of a piece, and those that wait beside it. */
    List<Stuk> stukken(UUID plan, String code) {
        return metInhoud(jdbc.sql("""
                select id, stuk, versie, stand, door, op from plan_bewaring
                where plan = :plan and stuk = :stuk and stand in ('GELDEND', 'NAAST') order by versie""")
                .param("plan", plan).param("stuk", code).query(PlanRepository::kop).list());
    }

    /** Every save of a piece without what it says, newest first. */
    List<Kop> geschiedenis(UUID plan, String code) {
        return jdbc.sql("""
                select id, stuk, versie, stand, door, op from plan_bewaring where plan = :plan and stuk = :stuk order by versie desc""")
                .param("plan", plan).param("stuk", code).query(PlanRepository::kop).list();
    }

    /** One save. */
    Optional<Stuk> stuk(UUID plan, String code, int versie) {
        return metInhoud(jdbc.sql("""
                select id, stuk, versie, stand, door, op from plan_bewaring where plan = :plan and stuk = :stuk and versie = :versie""")
                .param("plan", plan).param("stuk", code).param("versie", versie).query(PlanRepository::kop).list()).stream().findFirst();
    }

    /** The newest save of every piece. */
    Map<String, Stuk> geldend(UUID plan) {
        Map<String, Stuk> stukken = new HashMap<>();
        metInhoud(jdbc.sql("select id, stuk, versie, stand, door, op from plan_bewaring where plan = :plan and stand = 'GELDEND'")
                .param("plan", plan).query(PlanRepository::kop).list()).forEach(stuk -> stukken.put(stuk.code(), stuk));
        return stukken;
    }

    /** The saves that wait to be brought together, without what they say. */
    List<Kop> naast(UUID plan) {
        return jdbc.sql("select id, stuk, versie, stand, door, op from plan_bewaring where plan = :plan and stand = 'NAAST' order by op")
                .param("plan", plan).query(PlanRepository::kop).list();
    }

    int hoogsteVersie(UUID plan, String code) {
        return jdbc.sql("select coalesce(max(versie), 0) from plan_bewaring where plan = :plan and stuk = :stuk")
                .param("plan", plan).param("stuk", code).query(Integer.class).single();
    }

    /** Every person who ever saved a piece of the text itself. */
    List<String> schrijvers(UUID plan) {
        return jdbc.sql("""
                select distinct door from plan_bewaring
                where plan = :plan and stuk not like 'I:%' and stuk not like 'R:%' and stuk not like 'A:%' order by door""")
                .param("plan", plan).query(String.class).list();
    }

    boolean isBevroren(UUID bewaring) {
        return jdbc.sql("select count(*) from planversie_stuk where bewaring = :id").param("id", bewaring).query(Integer.class).single() > 0;
    }

    void zetStand(UUID bewaring, Stand stand) {
        jdbc.sql("update plan_bewaring set stand = :stand where id = :id").param("stand", stand.name()).param("id", bewaring).update();
    }

    /** Takes away a save that its own writer followed up within the hour; never one that a version holds. */
    void verwijder(UUID bewaring) {
        for (String tabel : List.of("plan_kern", "plan_tekst", "plan_doel", "plan_actie", "plan_begroting", "plan_inbreng_antwoord")) {
            jdbc.sql("delete from " + tabel + " where bewaring = :id").param("id", bewaring).update();
        }
        jdbc.sql("delete from plan_bewaring where id = :id").param("id", bewaring).update();
    }

    void voegToe(UUID plan, Stuk stuk, int basis) {
        jdbc.sql("""
                insert into plan_bewaring (id, plan, stuk, versie, basis, stand, door, op)
                values (:id, :plan, :stuk, :versie, :basis, :stand, :door, :op)""")
                .param("id", stuk.id()).param("plan", plan).param("stuk", stuk.code()).param("versie", stuk.versie()).param("basis", basis)
                .param("stand", stuk.stand().name()).param("door", stuk.door()).param("op", Timestamp.from(stuk.op())).update();
        if (stuk.inhoud() instanceof Kern kern) {
            jdbc.sql("""
                    insert into plan_kern (bewaring, titel, begindatum, einddatum, persoonsgegevens, communicatie)
                    values (:id, :titel, :begin, :eind, :persoonsgegevens, :communicatie)""")
                    .param("id", stuk.id()).param("titel", kern.titel()).param("begin", kern.begindatum()).param("eind", kern.einddatum())
                    .param("persoonsgegevens", kern.persoonsgegevens()).param("communicatie", kern.communicatie()).update();
        } else if (stuk.inhoud() instanceof Tekst tekst) {
            jdbc.sql("insert into plan_tekst (bewaring, kop, tekst) values (:id, :kop, :tekst)")
                    .param("id", stuk.id()).param("kop", tekst.kop()).param("tekst", tekst.tekst()).update();
        } else if (stuk.inhoud() instanceof Doelen doelen) {
            voegDoelenToe(stuk.id(), doelen.rijen());
        } else if (stuk.inhoud() instanceof Acties acties) {
            voegActiesToe(stuk.id(), acties.rijen());
        } else if (stuk.inhoud() instanceof Begroting begroting) {
            voegBegrotingToe(stuk.id(), begroting.rijen());
        } else if (stuk.inhoud() instanceof InbrengAntwoord antwoord) {
            jdbc.sql("""
                    insert into plan_inbreng_antwoord (bewaring, inbreng, uitkomst, reden, plaats)
                    values (:id, :inbreng, :uitkomst, :reden, :plaats)""")
                    .param("id", stuk.id()).param("inbreng", antwoord.inbreng())
                    .param("uitkomst", antwoord.uitkomst() == null ? null : antwoord.uitkomst().name())
                    .param("reden", antwoord.reden()).param("plaats", antwoord.plaats()).update();
        }
    }

    private void voegDoelenToe(UUID bewaring, List<Doel> rijen) {
        int volgnr = 0;
        for (Doel doel : rijen) {
            jdbc.sql("""
                    insert into plan_doel (bewaring, volgnr, nummer, pijler, omschrijving, indicator, nulmeting, streefwaarde, jaar)
                    values (:id, :volgnr, :nummer, :pijler, :omschrijving, :indicator, :nulmeting, :streefwaarde, :jaar)""")
                    .param("id", bewaring).param("volgnr", ++volgnr).param("nummer", doel.nummer())
                    .param("pijler", doel.pijler() == null ? null : doel.pijler().name()).param("omschrijving", doel.omschrijving())
                    .param("indicator", doel.indicator()).param("nulmeting", doel.nulmeting())
                    .param("streefwaarde", doel.streefwaarde()).param("jaar", doel.jaar()).update();
        }
    }

    private void voegActiesToe(UUID bewaring, List<Actie> rijen) {
        int volgnr = 0;
        for (Actie actie : rijen) {
            jdbc.sql("""
                    insert into plan_actie (bewaring, volgnr, nummer, doel, omschrijving, wijk, trekker, partner, begindatum, einddatum, bedrag)
                    values (:id, :volgnr, :nummer, :doel, :omschrijving, :wijk, :trekker, :partner, :begin, :eind, :bedrag)""")
                    .param("id", bewaring).param("volgnr", ++volgnr).param("nummer", actie.nummer()).param("doel", actie.doel())
                    .param("omschrijving", actie.omschrijving()).param("wijk", actie.wijk()).param("trekker", actie.trekker())
                    .param("partner", actie.partner()).param("begin", actie.begindatum()).param("eind", actie.einddatum())
                    .param("bedrag", actie.bedrag()).update();
        }
    }

    private void voegBegrotingToe(UUID bewaring, List<Begrotingsjaar> rijen) {
        int volgnr = 0;
        for (Begrotingsjaar jaar : rijen) {
            jdbc.sql("insert into plan_begroting (bewaring, volgnr, jaar, bedrag, dekking) values (:id, :volgnr, :jaar, :bedrag, :dekking)")
                    .param("id", bewaring).param("volgnr", ++volgnr).param("jaar", jaar.jaar()).param("bedrag", jaar.bedrag())
                    .param("dekking", jaar.dekking()).update();
        }
    }

    int hoogsteNummer(UUID plan, String tabel) {
        return jdbc.sql("select coalesce(max(d.nummer), 0) from " + (tabel.equals(Stuk.DOELEN) ? "plan_doel" : "plan_actie")
                + " d join plan_bewaring b on b.id = d.bewaring where b.plan = :plan").param("plan", plan).query(Integer.class).single();
    }

    /**
     * A save without what it says.
     *
     * @param versie number within its piece
     */
    record Kop(UUID id, String code, int versie, Stand stand, String door, Instant op) {}

    private static Kop kop(ResultSet rij, int nr) throws SQLException {
        return new Kop(id(rij, "id"), rij.getString("stuk"), rij.getInt("versie"), Stand.valueOf(rij.getString("stand")),
                rij.getString("door"), rij.getTimestamp("op").toInstant());
    }

    private List<Stuk> metInhoud(List<Kop> koppen) {
        if (koppen.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = koppen.stream().map(Kop::id).toList();
        Map<UUID, Stuk.Inhoud> inhoud = new HashMap<>();
        jdbc.sql("select bewaring, titel, begindatum, einddatum, persoonsgegevens, communicatie from plan_kern where bewaring in (:ids)")
                .param("ids", ids).query(rij -> {
                    inhoud.put(id(rij, "bewaring"), new Kern(rij.getString("titel"), rij.getObject("begindatum", LocalDate.class),
                            rij.getObject("einddatum", LocalDate.class), janee(rij, "persoonsgegevens"), janee(rij, "communicatie")));
                });
        jdbc.sql("select bewaring, kop, tekst from plan_tekst where bewaring in (:ids)").param("ids", ids).query(rij -> {
            inhoud.put(id(rij, "bewaring"), new Tekst(rij.getString("kop"), rij.getString("tekst")));
        });
        jdbc.sql("select bewaring, inbreng, uitkomst, reden, plaats from plan_inbreng_antwoord where bewaring in (:ids)").param("ids", ids)
                .query(rij -> {
                    String uitkomst = rij.getString("uitkomst");
                    inhoud.put(id(rij, "bewaring"), new InbrengAntwoord(id(rij, "inbreng"),
                            uitkomst == null ? null : Antwoord.Uitkomst.valueOf(uitkomst), rij.getString("reden"), rij.getString("plaats")));
                });
        if (koppen.stream().anyMatch(kop -> kop.code().equals(Stuk.DOELEN))) {
            rijen(ids, "select bewaring, nummer, pijler, omschrijving, indicator, nulmeting, streefwaarde, jaar from plan_doel",
                    PlanRepository::doel).forEach((id, rijen) -> inhoud.put(id, new Doelen(rijen)));
        }
        if (koppen.stream().anyMatch(kop -> kop.code().equals(Stuk.ACTIES))) {
            rijen(ids, "select bewaring, nummer, doel, omschrijving, wijk, trekker, partner, begindatum, einddatum, bedrag from plan_actie",
                    PlanRepository::actie).forEach((id, rijen) -> inhoud.put(id, new Acties(rijen)));
        }
        if (koppen.stream().anyMatch(kop -> kop.code().equals(Stuk.BEGROTING))) {
            rijen(ids, "select bewaring, jaar, bedrag, dekking from plan_begroting", PlanRepository::begrotingsjaar)
                    .forEach((id, rijen) -> inhoud.put(id, new Begroting(rijen)));
        }
        return koppen.stream().map(kop -> new Stuk(kop.id(), kop.code(), kop.versie(), kop.stand(), kop.door(), kop.op(),
                Objects.requireNonNullElseGet(inhoud.get(kop.id()), () -> Stuk.leeg(kop.code())))).toList();
    }

    private interface Rijlezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    private <T> Map<UUID, List<T>> rijen(Collection<UUID> ids, String select, Rijlezer<T> lezer) {
        Map<UUID, List<T>> gevonden = new HashMap<>();
        jdbc.sql(select + " where bewaring in (:ids) order by bewaring, volgnr").param("ids", ids).query(rij -> {
            gevonden.computeIfAbsent(id(rij, "bewaring"), id -> new ArrayList<>()).add(lezer.lees(rij));
        });
        return gevonden;
    }

    private static Doel doel(ResultSet rij) throws SQLException {
        String pijler = rij.getString("pijler");
        return new Doel(rij.getInt("nummer"), pijler == null ? null : Pijler.valueOf(pijler), rij.getString("omschrijving"),
                rij.getString("indicator"), rij.getString("nulmeting"), rij.getString("streefwaarde"), getal(rij, "jaar"));
    }

    private static Actie actie(ResultSet rij) throws SQLException {
        return new Actie(rij.getInt("nummer"), getal(rij, "doel"), rij.getString("omschrijving"), rij.getString("wijk"),
                rij.getString("trekker"), rij.getString("partner"), rij.getObject("begindatum", LocalDate.class),
                rij.getObject("einddatum", LocalDate.class), rij.getBigDecimal("bedrag"));
    }

    private static Begrotingsjaar begrotingsjaar(ResultSet rij) throws SQLException {
        return new Begrotingsjaar(getal(rij, "jaar"), rij.getBigDecimal("bedrag"), rij.getString("dekking"));
    }

    // ---- chapters

    /** Numbers of the chapters that stand, in their order. */
    List<Integer> hoofdstukken(UUID plan) {
        return jdbc.sql("select nummer from plan_hoofdstuk where plan = :plan and not vervallen order by volgnr, nummer")
                .param("plan", plan).query(Integer.class).list();
    }

    int hoogsteHoofdstuk(UUID plan) {
        return jdbc.sql("select coalesce(max(nummer), 0) from plan_hoofdstuk where plan = :plan").param("plan", plan).query(Integer.class).single();
    }

    void voegHoofdstukToe(UUID plan, int nummer, int volgnr) {
        jdbc.sql("insert into plan_hoofdstuk (plan, nummer, volgnr, vervallen) values (:plan, :nummer, :volgnr, false)")
                .param("plan", plan).param("nummer", nummer).param("volgnr", volgnr).update();
    }

    void zetHoofdstuk(UUID plan, int nummer, int volgnr, boolean vervallen) {
        jdbc.sql("update plan_hoofdstuk set volgnr = :volgnr, vervallen = :vervallen where plan = :plan and nummer = :nummer")
                .param("plan", plan).param("nummer", nummer).param("volgnr", volgnr).param("vervallen", vervallen).update();
    }

    /** Numbers of the chapters that were taken out, newest first. */
    List<Integer> vervallenHoofdstukken(UUID plan) {
        return jdbc.sql("select nummer from plan_hoofdstuk where plan = :plan and vervallen order by nummer desc")
                .param("plan", plan).query(Integer.class).list();
    }

    // ---- versions

    void voegToe(Planversie versie, List<UUID> bewaringen) {
        jdbc.sql("""
                insert into planversie (id, plan, hoofdnummer, ondernummer, ronde, sha256, document, bevroren_door, bevroren_op,
                        vrijgegeven_door, vrijgegeven_op, voorstel)
                values (:id, :plan, :hoofdnummer, :ondernummer, :ronde, :sha256, :document, :door, :op, :vrijDoor, :vrijOp, :voorstel)""")
                .param("id", versie.id()).param("plan", versie.planId()).param("hoofdnummer", versie.hoofdnummer())
                .param("ondernummer", versie.ondernummer()).param("ronde", versie.ronde()).param("sha256", versie.sha256())
                .param("document", versie.document()).param("door", versie.bevrorenDoor()).param("op", Timestamp.from(versie.bevrorenOp()))
                .param("vrijDoor", versie.vrijgegevenDoor())
                .param("vrijOp", versie.vrijgegevenOp() == null ? null : Timestamp.from(versie.vrijgegevenOp()))
                .param("voorstel", versie.voorstel()).update();
        int volgnr = 0;
        for (UUID bewaring : bewaringen) {
            jdbc.sql("insert into planversie_stuk (planversie, volgnr, bewaring) values (:versie, :volgnr, :bewaring)")
                    .param("versie", versie.id()).param("volgnr", ++volgnr).param("bewaring", bewaring).update();
        }
    }

    /** Adds answers that were written since to a version whose text did not change. */
    void vulAan(UUID versie, List<UUID> bewaringen) {
        List<UUID> erin = jdbc.sql("select bewaring from planversie_stuk where planversie = :versie").param("versie", versie)
                .query(UUID.class).list();
        int volgnr = erin.size();
        for (UUID bewaring : bewaringen) {
            if (!erin.contains(bewaring)) {
                jdbc.sql("insert into planversie_stuk (planversie, volgnr, bewaring) values (:versie, :volgnr, :bewaring)")
                        .param("versie", versie).param("volgnr", ++volgnr).param("bewaring", bewaring).update();
            }
        }
    }

    void geefVrij(UUID versie, String door, Instant op) {
        jdbc.sql("update planversie set vrijgegeven_door = :door, vrijgegeven_op = :op where id = :id")
                .param("door", door).param("op", Timestamp.from(op)).param("id", versie).update();
    }

    /** The saves a version holds, in its order. */
    List<Stuk> stukkenVan(UUID versie) {
        return metInhoud(jdbc.sql("""
                select b.id, b.stuk, b.versie, b.stand, b.door, b.op from planversie_stuk s join plan_bewaring b on b.id = s.bewaring
                where s.planversie = :versie order by s.volgnr""").param("versie", versie).query(PlanRepository::kop).list());
    }

    Optional<Planversie> versie(UUID id) {
        return versies("where v.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Every version of a plan, newest first. */
    List<Planversie> versies(UUID plan) {
        return versies("where v.plan = :plan order by v.bevroren_op desc, v.hoofdnummer desc, v.ondernummer desc", Map.of("plan", plan));
    }

    private List<Planversie> versies(String waar, Map<String, ?> waarden) {
        return jdbc.sql(VERSIE + waar).params(waarden).query((rij, nr) -> new Versierij(id(rij, "id"), id(rij, "plan"), rij.getString("dossier"), rij.getInt("hoofdnummer"),
                    rij.getInt("ondernummer"), rij.getInt("ronde"), rij.getString("sha256"), rij.getObject("document", UUID.class),
                    rij.getString("bevroren_door"), rij.getTimestamp("bevroren_op").toInstant(), rij.getString("vrijgegeven_door"),
                    moment(rij, "vrijgegeven_op"), rij.getObject("voorstel", UUID.class))).list().stream().map(rij -> rij.met(inhoud(stukkenVan(rij.id())))).toList();
    }

    private record Versierij(UUID id, UUID plan, String dossier, int hoofdnummer, int ondernummer, int ronde, String sha256,
            @Nullable UUID document, String bevrorenDoor, Instant bevrorenOp, @Nullable String vrijDoor, @Nullable Instant vrijOp,
            @Nullable UUID voorstel) {

        Planversie met(PlanInhoud inhoud) {
            return new Planversie(id, plan, dossier, hoofdnummer, ondernummer, ronde, sha256, document, bevrorenDoor, bevrorenOp,
                    vrijDoor, vrijOp, voorstel, inhoud);
        }
    }

    /** What the pieces say together; chapters in the order they come in. */
    static PlanInhoud inhoud(List<Stuk> stukken) {
        Map<String, Stuk.Inhoud> vast = new HashMap<>();
        List<Hoofdstuk> hoofdstukken = new ArrayList<>();
        for (Stuk stuk : stukken) {
            if (Stuk.isHoofdstuk(stuk.code()) && stuk.inhoud() instanceof Tekst tekst) {
                hoofdstukken.add(new Hoofdstuk(Integer.parseInt(stuk.code().substring(1)), tekst.kop(), tekst.tekst()));
            } else {
                vast.put(stuk.code(), stuk.inhoud());
            }
        }
        Kern kern = vast.get(Stuk.KERN) instanceof Kern k ? k : (Kern) Stuk.leeg(Stuk.KERN);
        return new PlanInhoud(kern.titel(), kern.begindatum(), kern.einddatum(), kern.persoonsgegevens(), kern.communicatie(),
                vast.get(Stuk.SAMENVATTING) instanceof Tekst t ? t.tekst() : null,
                vast.get(Stuk.VOORWOORD) instanceof Tekst t ? t.tekst() : null,
                vast.get(Stuk.DOELEN) instanceof Doelen d ? d.rijen() : List.of(),
                vast.get(Stuk.ACTIES) instanceof Acties a ? a.rijen() : List.of(),
                vast.get(Stuk.BEGROTING) instanceof Begroting b ? b.rijen() : List.of(), hoofdstukken);
    }

    static UUID id(ResultSet rij, String kolom) throws SQLException {
        return Objects.requireNonNull(rij.getObject(kolom, UUID.class));
    }

    private static @Nullable Instant moment(ResultSet rij, String kolom) throws SQLException {
        Timestamp waarde = rij.getTimestamp(kolom);
        return waarde == null ? null : waarde.toInstant();
    }

    private static @Nullable Integer getal(ResultSet rij, String kolom) throws SQLException {
        int waarde = rij.getInt(kolom);
        return rij.wasNull() ? null : waarde;
    }

    private static @Nullable Boolean janee(ResultSet rij, String kolom) throws SQLException {
        boolean waarde = rij.getBoolean(kolom);
        return rij.wasNull() ? null : waarde;
    }
}
