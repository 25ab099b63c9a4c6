package nl.besluitspoor.raadpleging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.geheimhouding.Geheimgrond;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.raadpleging.Treffer.Geheim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What anyone may know of a secrecy: on what ground it rests, which body imposed it by which besluit and when, and who can lift
 * it (Gemeentewet 87-89). What is secret now is shown on no day, and what was secret on a day is not shown as known on that day.
 */
@Component
class Geheimlezer {

    private static final String KOLOMMEN = """
            g.id, g.object_soort, g.object, g.orgaan, g.besluit, g.opgelegd_op, g.gedeeld_op, g.opgeheven_op, b.nummer, v.nummer vergadering,
            ob.nummer opgeheven_nummer, ov.nummer opgeheven_vergadering, r.kenmerk raad_kenmerk, r.datum raad_datum
            from geheimhouding g join besluit b on b.id = g.besluit join vergadering v on v.id = b.vergadering
            left join besluit ob on ob.id = g.opgeheven_besluit left join vergadering ov on ov.id = ob.vergadering
            left join geheimhouding_raadsbesluit r on r.geheimhouding = g.id\s""";
    /** Holds now, or was known to hold on the day. */
    private static final String DICHT = "(g.opgeheven_op is null or g.opgelegd_op < :peil and g.opgeheven_op >= :peil) ";

    private final JdbcClient jdbc;

    Geheimlezer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A secrecy with the row that it was found by; {@code stuk} null where it was found by none. */
    private record Rij(@Nullable UUID stuk, UUID object, Geheim geheim) {}

    /** The same without its grounds. */
    private record Kaal(@Nullable UUID stuk, UUID id, UUID object, Geheimobject.Soort soort, String orgaan, UUID besluit, String bij, Instant opgelegd,
            boolean gedeeld, @Nullable Instant opgeheven, @Nullable String opgehevenBij) {}

    /** Those of the decisions that are closed, with the secrecy that closes them. */
    Map<UUID, Geheim> besluiten(Collection<UUID> ids, Peil peil) {
        return stukken("BESLUIT", ids, peil);
    }

    /** The secrecy that closes the item, and with it the nota; null where none does. */
    @Nullable Geheim agendapunt(UUID id, Peil peil) {
        return stukken("AGENDAPUNT", List.of(id), peil).get(id);
    }

    /** The secrecy that closes the document; null where none does. */
    @Nullable Geheim document(UUID id, Peil peil) {
        return stukken("DOCUMENT", List.of(id), peil).get(id);
    }

    private Map<UUID, Geheim> stukken(String soort, Collection<UUID> ids, Peil peil) {
        Map<UUID, Geheim> uit = new HashMap<>();
        if (!ids.isEmpty()) {
            rijen("select s.stuk, " + KOLOMMEN + "join geheimhouding_stuk s on s.geheimhouding = g.id and s.soort = :soort "
                    + "and s.stuk in (:ids) where " + DICHT + "order by g.opgelegd_op, g.id", Map.of("soort", soort, "ids", ids), peil)
                    .forEach(rij -> uit.put(rij.stuk(), rij.geheim()));
        }
        return uit;
    }

    /** The secrecy that closes a nota by itself or by a point of it; null where none does. */
    @Nullable Geheim nota(UUID voorstel, Peil peil) {
        return rijen("select cast(null as uuid) stuk, " + KOLOMMEN + "where (g.object = :voorstel or g.object in (select p.id from beslispunt p "
                + "where p.voorstel = :voorstel)) and " + DICHT + "order by g.opgelegd_op, g.id", Map.of("voorstel", voorstel), peil).stream()
                .map(Rij::geheim).findFirst().orElse(null);
    }

    /** Every secrecy of a dossier that was imposed by then, lifted or not, oldest first. */
    List<Geheim> vanDossier(String dossier, Peil peil) {
        return rijen("select cast(null as uuid) stuk, " + KOLOMMEN + "where g.dossier = :dossier and g.opgelegd_op < :peil "
                + "order by g.opgelegd_op, g.id", Map.of("dossier", dossier), peil).stream().map(Rij::geheim).toList();
    }

    /** Everything of a dossier that is closed, by the id under which the register names it. */
    Map<String, Geheim> gesloten(String dossier, Peil peil) {
        Map<String, Geheim> uit = new HashMap<>();
        Set<UUID> notas = new HashSet<>();
        rijen("select s.stuk, " + KOLOMMEN + "join geheimhouding_stuk s on s.geheimhouding = g.id where g.dossier = :dossier and " + DICHT
                + "order by g.opgelegd_op, g.id", Map.of("dossier", dossier), peil).forEach(rij -> {
                    uit.put(String.valueOf(rij.stuk()), rij.geheim());
                    uit.put(rij.object().toString(), rij.geheim());
                    notas.add(rij.object());
                });
        if (!notas.isEmpty()) {
            // A nota is named by its proposal and by its versions, a decision by its beslispunt.
            jdbc.sql("""
                    select cast(v.id as varchar), cast(v.document as varchar) from voorstelversie v where v.document in (:stukken)
                    union all select cast(b.beslispunt as varchar), cast(b.id as varchar) from besluit b where b.id in (:stukken)
                    union all select cast(a.voorstel as varchar), cast(a.id as varchar) from agendapunt a where a.id in (:stukken)""")
                    .param("stukken", uit.keySet().stream().map(UUID::fromString).toList()).query((ResultSet rij) -> {
                        uit.putIfAbsent(rij.getString(1), uit.get(rij.getString(2)));
                    });
        }
        return uit;
    }

    /** Ids of what was closed and is open again: an entry of that time says GEHEIM of it, and is to be read now. */
    Set<String> geopend(String dossier, Peil peil) {
        Set<String> uit = new HashSet<>(jdbc.sql("""
                select cast(s.stuk as varchar) from geheimhouding_stuk s join geheimhouding g on g.id = s.geheimhouding where g.dossier = :dossier""")
                .param("dossier", dossier).query(String.class).list());
        uit.removeAll(gesloten(dossier, peil).keySet());
        return uit;
    }

    private List<Rij> rijen(String sql, Map<String, ?> parameters, Peil peil) {
        List<Kaal> kaal = jdbc.sql(sql).params(parameters).param("peil", peil.tijd()).query((rij, nr) -> kaal(rij, peil)).list();
        Map<UUID, List<Geheimgrond>> gronden = gronden(kaal.stream().map(Kaal::id).distinct().toList());
        return kaal.stream().map(een -> new Rij(een.stuk(), een.object(), new Geheim(Geheimhouding.grondslag(gronden.getOrDefault(een.id(), List.of())),
                "het " + een.orgaan(), Geheimhouding.opTeHeffenDoor(een.orgaan(), een.gedeeld()), een.soort().naam(), een.besluit(), een.bij(),
                een.opgelegd(), een.opgeheven(), een.opgehevenBij()))).toList();
    }

    private Map<UUID, List<Geheimgrond>> gronden(List<UUID> ids) {
        Map<UUID, List<Geheimgrond>> uit = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select geheimhouding, grond from geheimhouding_grond where geheimhouding in (:ids) order by grond").param("ids", ids)
                    .query((ResultSet rij) -> {
                        uit.computeIfAbsent(rij.getObject(1, UUID.class), id -> new ArrayList<>()).add(Geheimgrond.valueOf(rij.getString(2)));
                    });
        }
        return uit;
    }

    private static Kaal kaal(ResultSet rij, Peil peil) throws SQLException {
        Instant opgehevenOp = moment(rij, "opgeheven_op");
        boolean opgeheven = peil.kent(opgehevenOp);
        return new Kaal(rij.getObject("stuk", UUID.class), rij.getObject("id", UUID.class), rij.getObject("object", UUID.class),
                Geheimobject.Soort.valueOf(rij.getString("object_soort")), rij.getString("orgaan"), rij.getObject("besluit", UUID.class),
                punt(rij.getInt("nummer"), rij.getString("vergadering")), rij.getTimestamp("opgelegd_op").toInstant(),
                peil.kent(moment(rij, "gedeeld_op")), opgeheven ? opgehevenOp : null, opgeheven ? opgehevenBij(rij) : null);
    }

    private static String opgehevenBij(ResultSet rij) throws SQLException {
        String kenmerk = rij.getString("raad_kenmerk");
        return kenmerk == null ? punt(rij.getInt("opgeheven_nummer"), rij.getString("opgeheven_vergadering"))
                : "raadsbesluit " + kenmerk + " van " + Datum.voluit(rij.getObject("raad_datum", LocalDate.class));
    }

    private static String punt(int nummer, String vergadering) {
        return "beslispunt " + nummer + ", vergadering " + vergadering;
    }

    private static @Nullable Instant moment(ResultSet rij, String kolom) throws SQLException {
        Timestamp waarde = rij.getTimestamp(kolom);
        return waarde == null ? null : waarde.toInstant();
    }
}
