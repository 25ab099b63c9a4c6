package nl.besluitspoor.raadpleging;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raadpleging.Treffer.Geheim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the mandaten, what became of them and how they were used, as known on a date. */
@Service
@Transactional(readOnly = true)
public class Mandaatlezer {

    private static final String MANDAAT = """
            select m.*, (select b.id from besluit b where b.beslispunt = m.beslispunt and b.uitkomst in ('CONFORM', 'GEWIJZIGD') and b.vastgelegd_op < :peil
                order by b.vastgelegd_op desc fetch first 1 rows only) besluit from mandaat m where m.vastgelegd_op < :peil\s""";

    private static final String GEVER = """
            select (select b.id from besluit b where b.beslispunt = m.beslispunt and b.uitkomst in ('CONFORM', 'GEWIJZIGD')
                order by b.vastgelegd_op desc fetch first 1 rows only), m.boven from mandaat m where m.id = :id""";

    private final JdbcClient jdbc;
    private final Geheimlezer geheimlezer;

    Mandaatlezer(JdbcClient jdbc, Geheimlezer geheimlezer) {
        this.jdbc = jdbc;
        this.geheimlezer = geheimlezer;
    }

    /**
     * A mandaat with its terms.
     *
     * @param nummer      for example {@code M-2025-0001}; each version is a mandaat of its own
     * @param besluit     the decision that gave it; null where no decision of this register did
     * @param tekst       the literal text it was given with; null where secret
     * @param houder      key of the person, or the function with its reach
     * @param plafondEnkel in euros, for a single change; null for none
     * @param plafondSamen in euros, for all changes together; null for none
     * @param toegestaan  kinds of change it names as allowed; empty where it sets no bounds to the kind
     * @param geheim      what is known of its secrecy; null unless GEHEIM
     */
    public record Mandaat(UUID id, String nummer, int versie, String herkomst, LocalDate besluitDatum, String bron, @Nullable UUID besluit,
            @Nullable UUID boven, @Nullable String tekst, String grondslag, String objectSoort, @Nullable String dossier, String houder,
            @Nullable BigDecimal plafondEnkel, @Nullable BigDecimal plafondSamen, LocalDate geldigVan, @Nullable LocalDate geldigTot,
            boolean ondermandaat, @Nullable String rapportage, List<String> toegestaan, List<String> uitgesloten, List<String> voorwaarden,
            Openbaarheid openbaarheid, @Nullable Geheim geheim, String vastgelegdDoor, Instant vastgelegdOp, List<Feit> feiten, List<Gebruik> gebruik) {}

    /** What became of it: from which day on, and since when that is known. */
    public record Feit(String soort, LocalDate geldigOp, @Nullable String dossier, @Nullable String toelichting, Instant vastgelegdOp) {}

    /**
     * One use.
     *
     * @param uitkomst what the check answered
     * @param besluit  the decision it was used for
     * @param oordeel  the lawyer's reason, where the check asked for a judgement
     */
    public record Gebruik(UUID id, UUID wijziging, @Nullable UUID besluit, String dossier, UUID planversie, BigDecimal bedrag, String uitkomst, @Nullable String oordeel,
            String gebruiker, String functie, boolean waarnemend, Instant op) {}

    /** One page; {@code volgende} is the number to go on after, null on the last. */
    public record Bladzijde(List<Mandaat> mandaten, @Nullable Long volgende) {}

    /** A page of the mandaten, newest first. */
    public Bladzijde lijst(Peil peil, long na, int limit) {
        List<Mandaat> mandaten = jdbc.sql(MANDAAT + "order by m.vastgelegd_op desc, m.nummer, m.versie offset :na rows fetch next :limit rows only")
                .param("peil", peil.tijd()).param("na", na).param("limit", limit + 1).query((rij, nr) -> mandaat(rij, peil)).list();
        boolean meer = mandaten.size() > limit;
        return new Bladzijde(meer ? List.copyOf(mandaten.subList(0, limit)) : mandaten, meer ? na + limit : null);
    }

    /** One mandaat; empty where it was not laid down by then, or there is none. */
    public Optional<Mandaat> lees(UUID id, Peil peil) {
        return jdbc.sql(MANDAAT + "and m.id = :id").param("peil", peil.tijd()).param("id", id).query((rij, nr) -> mandaat(rij, peil)).optional();
    }

    /** Those that this beslispunt gave, oldest first. */
    List<Mandaat> vanBeslispunt(UUID besluit, Peil peil) {
        return jdbc.sql(MANDAAT + "and m.beslispunt = (select b.beslispunt from besluit b where b.id = :besluit) order by m.versie")
                .param("peil", peil.tijd()).param("besluit", besluit).query((rij, nr) -> mandaat(rij, peil)).list();
    }

    private Mandaat mandaat(ResultSet rij, Peil peil) throws SQLException {
        UUID id = rij.getObject("id", UUID.class);
        Openbaarheid eigen = Openbaarheid.valueOf(rij.getString("openbaarheid"));
        UUID gever = gever(rij.getObject("besluit", UUID.class), rij.getObject("boven", UUID.class));
        Geheim geheim = gever == null ? Geheim.van(eigen) : geheimlezer.besluiten(List.of(gever), peil).get(gever);
        Openbaarheid openbaarheid = geheim != null ? Openbaarheid.GEHEIM : eigen == Openbaarheid.GEHEIM ? openbaarheid(gever) : eigen;
        boolean open = openbaarheid != Openbaarheid.GEHEIM;
        String houder = "PERSOON".equals(rij.getString("houder_soort")) ? rij.getString("houder_persoon")
                : rij.getString("houder_functie") + (rij.getString("houder_bereik") == null ? "" : " (" + rij.getString("houder_bereik") + ")");
        return new Mandaat(id, rij.getString("nummer"), rij.getInt("versie"), rij.getString("herkomst"), rij.getObject("besluit_datum", LocalDate.class),
                rij.getString("bron"), rij.getObject("besluit", UUID.class), rij.getObject("boven", UUID.class),
                open ? rij.getString("letterlijke_tekst") : null, rij.getString("grondslag"), rij.getString("object_soort"), rij.getString("dossier"),
                houder, open ? rij.getBigDecimal("plafond_enkel") : null, open ? rij.getBigDecimal("plafond_samen") : null,
                rij.getObject("geldig_van", LocalDate.class), rij.getObject("geldig_tot", LocalDate.class), rij.getBoolean("ondermandaat"),
                open ? rij.getString("rapportage") : null, soorten(id, true), soorten(id, false),
                jdbc.sql("select discipline from mandaat_voorwaarde where mandaat = :id order by volgnr").param("id", id).query(String.class).list(),
                openbaarheid, geheim == null ? Geheim.van(openbaarheid) : geheim,
                rij.getString("vastgelegd_door"), rij.getTimestamp("vastgelegd_op").toInstant(),
                feiten(id, open, peil), gebruik(id, open, peil));
    }

    /** A mandaat is as secret as the decision that gave it, or that gave the one above it; null where that is no decision of ours. */
    private @Nullable UUID gever(@Nullable UUID besluit, @Nullable UUID boven) {
        record Hoger(@Nullable UUID besluit, @Nullable UUID boven) {}
        Hoger hoger = new Hoger(besluit, boven);
        while (hoger.besluit() == null && hoger.boven() != null) {
            hoger = jdbc.sql(GEVER).param("id", hoger.boven()).query((rij, nr) -> new Hoger(rij.getObject(1, UUID.class), rij.getObject(2, UUID.class))).single();
        }
        return hoger.besluit();
    }

    private Openbaarheid openbaarheid(@Nullable UUID besluit) {
        return besluit == null ? Openbaarheid.GEHEIM : Openbaarheid.valueOf(jdbc.sql("select openbaarheid from besluit where id = :id").param("id", besluit)
                .query(String.class).single());
    }

    private List<String> soorten(UUID mandaat, boolean toegestaan) {
        return jdbc.sql("select soort from mandaat_soort where mandaat = :id and toegestaan = :toegestaan order by soort").param("id", mandaat)
                .param("toegestaan", toegestaan).query(String.class).list();
    }

    private List<Feit> feiten(UUID mandaat, boolean open, Peil peil) {
        return jdbc.sql("select * from mandaat_feit where mandaat = :id and vastgelegd_op < :peil order by vastgelegd_op").param("id", mandaat)
                .param("peil", peil.tijd()).query((rij, nr) -> new Feit(rij.getString("soort"), rij.getObject("geldig_op", LocalDate.class),
                        rij.getString("dossier"), open ? rij.getString("toelichting") : null, rij.getTimestamp("vastgelegd_op").toInstant())).list();
    }

    private List<Gebruik> gebruik(UUID mandaat, boolean open, Peil peil) {
        return jdbc.sql("""
                select g.*, o.reden, b.id besluit from mandaat_gebruik g left join mandaat_oordeel o on o.id = g.oordeel
                     left join mandaatbesluit b on b.wijziging = g.wijziging
                where g.mandaat = :id and g.op < :peil order by g.op""").param("id", mandaat).param("peil", peil.tijd())
                .query((rij, nr) -> new Gebruik(rij.getObject("id", UUID.class), rij.getObject("wijziging", UUID.class), rij.getObject("besluit", UUID.class), rij.getString("dossier"),
                        rij.getObject("planversie", UUID.class), open ? rij.getBigDecimal("bedrag") : BigDecimal.ZERO, rij.getString("uitkomst"),
                        open ? rij.getString("reden") : null, rij.getString("gebruiker"), rij.getString("functie"), rij.getBoolean("waarnemend"),
                        rij.getTimestamp("op").toInstant())).list();
    }
}
