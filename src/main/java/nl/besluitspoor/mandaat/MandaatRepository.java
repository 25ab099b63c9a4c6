package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the register of mandaten: terms, facts, judgements, uses. Nothing in it is ever updated or deleted. */
@Repository
class MandaatRepository {

    private static final String MANDAAT = """
            select id, nummer, versie, herkomst, boven, besluit_datum, bron, voorstel, beslispunt, letterlijke_tekst, openbaarheid, grondslag,
                   instemming_op, object_soort, dossier, houder_soort, houder_functie, houder_bereik, houder_persoon, plafond_enkel,
                   plafond_samen, geldig_van, geldig_tot, ondermandaat, rapportage, vastgelegd_door, vastgelegd_op
            from mandaat\s""";
    private static final String FEIT = """
            select id, soort, geldig_op, vastgelegd_op, vastgelegd_door, dossier, beslispunt, vervangen_door, toelichting
            from mandaat_feit\s""";
    private static final String GEBRUIK = """
            select id, mandaat, wijziging, dossier, planversie, bedrag, uitkomst, oordeel, gebruiker, functie, waarnemend, ondertekening, op
            from mandaat_gebruik\s""";

    private final JdbcClient jdbc;

    MandaatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // ---- terms

    /** The next number of a year; numbers are taken one transaction at a time. */
    String volgendNummer(int jaar) {
        jdbc.sql("select voorvoegsel from mandaat_reeks where voorvoegsel = 'M' for update").query(String.class).single();
        String begin = "M-" + jaar + "-";
        int laatste = jdbc.sql("select distinct nummer from mandaat where nummer like :begin").param("begin", begin + "%").query(String.class).list().stream()
                .mapToInt(nummer -> Integer.parseInt(nummer.substring(begin.length()))).max().orElse(0);
        return begin + "%04d".formatted(laatste + 1);
    }

    void voegToe(Mandaat m, @Nullable UUID verlening) {
        jdbc.sql("""
                insert into mandaat (id, nummer, versie, verlening, herkomst, boven, besluit_datum, bron, voorstel, beslispunt, letterlijke_tekst,
                    openbaarheid, grondslag, instemming_op, object_soort, dossier, houder_soort, houder_functie, houder_bereik, houder_persoon,
                    plafond_enkel, plafond_samen, geldig_van, geldig_tot, ondermandaat, rapportage, vastgelegd_door, vastgelegd_op)
                values (:id, :nummer, :versie, :verlening, :herkomst, :boven, :besluit, :bron, :voorstel, :beslispunt, :tekst, :openbaarheid,
                    :grondslag, :instemming, :object, :dossier, :houderSoort, :functie, :bereik, :persoon, :enkel, :samen, :van, :tot,
                    :ondermandaat, :rapportage, :door, :op)""")
                .param("id", m.id()).param("nummer", m.nummer()).param("versie", m.versie()).param("verlening", verlening)
                .param("herkomst", m.herkomst().name()).param("boven", m.boven()).param("besluit", m.besluitDatum()).param("bron", m.bron())
                .param("voorstel", m.voorstelId()).param("beslispunt", m.beslispuntId()).param("tekst", m.letterlijkeTekst())
                .param("openbaarheid", m.openbaarheid().name()).param("grondslag", m.grondslag().name()).param("instemming", m.instemmingOp())
                .param("object", m.objectSoort().name()).param("dossier", m.dossier()).param("houderSoort", m.houder().soort().name())
                .param("functie", m.houder().functie()).param("bereik", m.houder().bereik()).param("persoon", m.houder().persoon())
                .param("enkel", m.plafondEnkel()).param("samen", m.plafondSamen()).param("van", m.geldigVan()).param("tot", m.geldigTot())
                .param("ondermandaat", m.ondermandaat()).param("rapportage", m.rapportage()).param("door", m.vastgelegdDoor())
                .param("op", Timestamp.from(m.vastgelegdOp())).update();
        m.toegestaan().forEach(soort -> voegSoortToe(m.id(), soort, true));
        m.uitgesloten().forEach(soort -> voegSoortToe(m.id(), soort, false));
        int volgnr = 0;
        for (String discipline : m.voorwaarden()) {
            jdbc.sql("insert into mandaat_voorwaarde (mandaat, volgnr, discipline) values (:mandaat, :volgnr, :discipline)")
                    .param("mandaat", m.id()).param("volgnr", ++volgnr).param("discipline", discipline).update();
        }
    }

    private void voegSoortToe(UUID mandaat, Wijzigingssoort soort, boolean toegestaan) {
        jdbc.sql("insert into mandaat_soort (mandaat, soort, toegestaan) values (:mandaat, :soort, :toegestaan)")
                .param("mandaat", mandaat).param("soort", soort.name()).param("toegestaan", toegestaan).update();
    }

    Optional<Mandaat> zoek(UUID id) {
        return jdbc.sql(MANDAAT + "where id = :id").param("id", id).query(this::mandaat).optional();
    }

    /** @throws Geweigerd where there is none */
    Mandaat vind(UUID id) {
        return zoek(id).orElseThrow(() -> new Geweigerd("Dit mandaat bestaat niet. Ga terug naar het dossier."));
    }

    /** The mandaat and those above it, itself first. */
    List<Mandaat> keten(Mandaat mandaat) {
        List<Mandaat> keten = new ArrayList<>(List.of(mandaat));
        for (UUID boven = mandaat.boven(); boven != null; boven = keten.get(keten.size() - 1).boven()) {
            keten.add(vind(boven));
        }
        return keten;
    }

    /** Locks the mandaat and those above it until the transaction ends, the highest first: each use and each end takes the same way. */
    void zetOpSlot(UUID id) {
        List<UUID> keten = keten(vind(id)).stream().map(Mandaat::id).toList();
        for (int i = keten.size() - 1; i >= 0; i--) {
            jdbc.sql("select id from mandaat where id = :id for update").param("id", keten.get(i)).query(UUID.class).single();
        }
    }

    /** Those that are about the plan or a document of a dossier, and those about every plan; oldest first. */
    List<Mandaat> voorDossier(String dossier) {
        return jdbc.sql(MANDAAT + "where dossier = :dossier or dossier is null order by vastgelegd_op, nummer, versie").param("dossier", dossier)
                .query(this::mandaat).list();
    }

    List<Mandaat> vanVoorstel(UUID voorstel) {
        return jdbc.sql(MANDAAT + "where voorstel = :voorstel order by vastgelegd_op, nummer, versie").param("voorstel", voorstel)
                .query(this::mandaat).list();
    }

    List<Mandaat> onder(UUID boven) {
        return jdbc.sql(MANDAAT + "where boven = :boven order by vastgelegd_op, nummer, versie").param("boven", boven).query(this::mandaat).list();
    }

    /** All, newest first. */
    List<Mandaat> alle() {
        return jdbc.sql(MANDAAT + "order by vastgelegd_op desc, nummer desc, versie desc").query(this::mandaat).list();
    }

    Optional<Mandaat> vanVerlening(UUID verlening) {
        return jdbc.sql(MANDAAT + "where verlening = :verlening").param("verlening", verlening).query(this::mandaat).optional();
    }

    int laatsteVersie(String nummer) {
        return jdbc.sql("select max(versie) from mandaat where nummer = :nummer").param("nummer", nummer).query(Integer.class).single();
    }

    private Mandaat mandaat(ResultSet rij, int nr) throws SQLException {
        UUID id = id(rij, "id");
        Map<Boolean, Set<Wijzigingssoort>> soorten = new HashMap<>(Map.of(true, EnumSet.noneOf(Wijzigingssoort.class),
                false, EnumSet.noneOf(Wijzigingssoort.class)));
        jdbc.sql("select soort, toegestaan from mandaat_soort where mandaat = :id").param("id", id).query(
                r -> {
                    Objects.requireNonNull(soorten.get(r.getBoolean("toegestaan"))).add(Wijzigingssoort.valueOf(r.getString("soort")));
                });
        return new Mandaat(id, rij.getString("nummer"), rij.getInt("versie"), Mandaat.Herkomst.valueOf(rij.getString("herkomst")),
                rij.getObject("boven", UUID.class), dag(rij, "besluit_datum"), rij.getString("bron"), rij.getObject("voorstel", UUID.class),
                rij.getObject("beslispunt", UUID.class), rij.getString("letterlijke_tekst"), openbaarheid(rij),
                Mandaat.Grondslag.valueOf(rij.getString("grondslag")), rij.getObject("instemming_op", LocalDate.class),
                Mandaat.ObjectSoort.valueOf(rij.getString("object_soort")), rij.getString("dossier"),
                new Mandaat.Houder(Mandaat.Houder.Soort.valueOf(rij.getString("houder_soort")), rij.getString("houder_functie"),
                        rij.getString("houder_bereik"), rij.getString("houder_persoon")),
                Objects.requireNonNull(soorten.get(true)), Objects.requireNonNull(soorten.get(false)), rij.getBigDecimal("plafond_enkel"),
                rij.getBigDecimal("plafond_samen"), voorwaarden(id), dag(rij, "geldig_van"), rij.getObject("geldig_tot", LocalDate.class),
                rij.getBoolean("ondermandaat"), rij.getString("rapportage"), rij.getString("vastgelegd_door"),
                rij.getTimestamp("vastgelegd_op").toInstant(), feiten(id));
    }

    /** As the decision that gave it, or that gave what stands above it, is now: secrecy is imposed and lifted later (Gemeentewet 87, 89). */
    private Openbaarheid openbaarheid(ResultSet rij) throws SQLException {
        Openbaarheid eigen = Openbaarheid.valueOf(rij.getString("openbaarheid"));
        UUID boven = rij.getObject("boven", UUID.class);
        if (boven != null) {
            return zoek(boven).filter(m -> m.beslispuntId() != null || m.boven() != null).map(m -> volgt(eigen, m.openbaarheid())).orElse(eigen);
        }
        UUID punt = rij.getObject("beslispunt", UUID.class);
        return punt == null ? eigen : jdbc.sql("select openbaarheid from besluit where beslispunt = :punt order by vastgelegd_op desc fetch first 1 rows only")
                .param("punt", punt).query(String.class).optional().map(Openbaarheid::valueOf).map(besluit -> volgt(eigen, besluit)).orElse(eigen);
    }

    private static Openbaarheid volgt(Openbaarheid eigen, Openbaarheid gever) {
        return eigen == Openbaarheid.GEHEIM || gever == Openbaarheid.GEHEIM ? gever : eigen;
    }

    private List<String> voorwaarden(UUID mandaat) {
        return jdbc.sql("select discipline from mandaat_voorwaarde where mandaat = :id order by volgnr").param("id", mandaat)
                .query(String.class).list();
    }

    // ---- facts

    /** Earliest effect first. */
    private List<Mandaatfeit> feiten(UUID mandaat) {
        return jdbc.sql(FEIT + "where mandaat = :id order by geldig_op, vastgelegd_op").param("id", mandaat).query(
                (rij, nr) -> new Mandaatfeit(id(rij, "id"), Mandaatfeit.Soort.valueOf(rij.getString("soort")), dag(rij, "geldig_op"),
                        rij.getTimestamp("vastgelegd_op").toInstant(), rij.getString("vastgelegd_door"), rij.getString("dossier"),
                        rij.getObject("beslispunt", UUID.class), rij.getObject("vervangen_door", UUID.class), rij.getString("toelichting"))).list();
    }

    void voegFeitToe(UUID mandaat, Mandaatfeit feit) {
        jdbc.sql("""
                insert into mandaat_feit (id, mandaat, soort, geldig_op, dossier, beslispunt, vervangen_door, toelichting, vastgelegd_door, vastgelegd_op)
                values (:id, :mandaat, :soort, :geldigOp, :dossier, :beslispunt, :vervangenDoor, :toelichting, :door, :op)""")
                .param("id", feit.id()).param("mandaat", mandaat).param("soort", feit.soort().name()).param("geldigOp", feit.geldigOp())
                .param("dossier", feit.dossier()).param("beslispunt", feit.beslispuntId()).param("vervangenDoor", feit.vervangenDoor())
                .param("toelichting", feit.toelichting()).param("door", feit.door()).param("op", Timestamp.from(feit.vastgelegdOp())).update();
    }

    // ---- judgements

    /** The newest judgement on this change, as it said then, under this mandaat. */
    Optional<Mandaatoordeel> oordeel(UUID mandaat, UUID wijziging, String sha256) {
        return jdbc.sql("""
                select id, mandaat, wijziging, wijziging_sha256, binnen, reden, door, op from mandaat_oordeel
                where mandaat = :mandaat and wijziging = :wijziging and wijziging_sha256 = :sha256 order by op desc""")
                .param("mandaat", mandaat).param("wijziging", wijziging).param("sha256", sha256)
                .query((rij, nr) -> new Mandaatoordeel(id(rij, "id"), id(rij, "mandaat"), id(rij, "wijziging"), rij.getString("wijziging_sha256"),
                        rij.getBoolean("binnen"), rij.getString("reden"), rij.getString("door"), rij.getTimestamp("op").toInstant()))
                .list().stream().findFirst();
    }

    void voegOordeelToe(Mandaatoordeel oordeel, String dossier) {
        jdbc.sql("""
                insert into mandaat_oordeel (id, mandaat, wijziging, wijziging_sha256, dossier, binnen, reden, door, op)
                values (:id, :mandaat, :wijziging, :sha256, :dossier, :binnen, :reden, :door, :op)""")
                .param("id", oordeel.id()).param("mandaat", oordeel.mandaatId()).param("wijziging", oordeel.wijziging())
                .param("sha256", oordeel.wijzigingSha256()).param("dossier", dossier).param("binnen", oordeel.binnen())
                .param("reden", oordeel.reden()).param("door", oordeel.door()).param("op", Timestamp.from(oordeel.op())).update();
    }

    // ---- uses

    /** Euros used of the mandaat and of every ondermandaat below it. */
    BigDecimal gebruikt(UUID mandaat) {
        BigDecimal zelf = jdbc.sql("select coalesce(sum(bedrag), 0) from mandaat_gebruik where mandaat = :id").param("id", mandaat)
                .query(BigDecimal.class).single();
        for (UUID onder : jdbc.sql("select id from mandaat where boven = :id").param("id", mandaat).query(UUID.class).list()) {
            zelf = zelf.add(gebruikt(onder));
        }
        return zelf;
    }

    /** Oldest first. */
    List<Gebruik> gebruik(UUID mandaat) {
        return jdbc.sql(GEBRUIK + "where mandaat = :id order by op").param("id", mandaat).query(MandaatRepository::gebruik).list();
    }

    Optional<Gebruik> gebruikVan(UUID wijziging) {
        return jdbc.sql(GEBRUIK + "where wijziging = :id").param("id", wijziging).query(MandaatRepository::gebruik).optional();
    }

    private static Gebruik gebruik(ResultSet rij, int nr) throws SQLException {
        return new Gebruik(id(rij, "id"), id(rij, "mandaat"), id(rij, "wijziging"), rij.getString("dossier"), id(rij, "planversie"),
                rij.getBigDecimal("bedrag"), Toetsuitkomst.valueOf(rij.getString("uitkomst")), rij.getObject("oordeel", UUID.class),
                rij.getString("gebruiker"), rij.getString("functie"), rij.getBoolean("waarnemend"), rij.getString("ondertekening"),
                rij.getTimestamp("op").toInstant());
    }

    void voegGebruikToe(Gebruik g) {
        jdbc.sql("""
                insert into mandaat_gebruik (id, mandaat, wijziging, dossier, planversie, bedrag, uitkomst, oordeel, gebruiker, functie, waarnemend,
                    ondertekening, op)
                values (:id, :mandaat, :wijziging, :dossier, :planversie, :bedrag, :uitkomst, :oordeel, :gebruiker, :functie, :waarnemend,
                    :ondertekening, :op)""")
                .param("id", g.id()).param("mandaat", g.mandaatId()).param("wijziging", g.wijziging()).param("dossier", g.dossier())
                .param("planversie", g.planversie()).param("bedrag", g.bedrag()).param("uitkomst", g.uitkomst().name()).param("oordeel", g.oordeelId())
                .param("gebruiker", g.gebruiker()).param("functie", g.functie()).param("waarnemend", g.waarnemend())
                .param("ondertekening", g.ondertekening()).param("op", Timestamp.from(g.op())).update();
    }

    static UUID id(ResultSet rij, String kolom) throws SQLException {
        return Objects.requireNonNull(rij.getObject(kolom, UUID.class));
    }

    private static LocalDate dag(ResultSet rij, String kolom) throws SQLException {
        return Objects.requireNonNull(rij.getObject(kolom, LocalDate.class));
    }
}
