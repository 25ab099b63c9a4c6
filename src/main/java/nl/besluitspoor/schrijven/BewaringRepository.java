package nl.besluitspoor.schrijven;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.schrijven.Bewaring.Stand;
import nl.besluitspoor.schrijven.Bewaring.Stap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of saves and of the versions that hold them, without what they say. */
class BewaringRepository {

    private static final String STAP = "select b.id, b.stuk, b.versie, b.stand, b.door, b.op from bewaring b ";

    private final JdbcClient jdbc;

    /** That someone saved a piece. */
    record Bijdrage(String code, String door) {}

    BewaringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest save of a piece, and those that wait beside it, oldest first. */
    List<Stap> open(UUID werk, String code) {
        return jdbc.sql(STAP + "where b.werk = :werk and b.stuk = :stuk and b.stand in ('GELDEND', 'NAAST') order by b.versie")
                .param("werk", werk).param("stuk", code).query(BewaringRepository::stap).list();
    }

    /** Every save of a piece, newest first. */
    List<Stap> geschiedenis(UUID werk, String code) {
        return jdbc.sql(STAP + "where b.werk = :werk and b.stuk = :stuk order by b.versie desc")
                .param("werk", werk).param("stuk", code).query(BewaringRepository::stap).list();
    }

    List<Stap> metStand(UUID werk, Stand stand) {
        return jdbc.sql(STAP + "where b.werk = :werk and b.stand = :stand order by b.op")
                .param("werk", werk).param("stand", stand.name()).query(BewaringRepository::stap).list();
    }

    /** Which pieces each person ever saved. */
    List<Bijdrage> bijdragen(UUID werk) {
        return jdbc.sql("select distinct stuk, door from bewaring where werk = :werk order by door, stuk").param("werk", werk)
                .query((rij, nr) -> new Bijdrage(rij.getString("stuk"), rij.getString("door"))).list();
    }

    int hoogsteVersie(UUID werk, String code) {
        return jdbc.sql("select coalesce(max(versie), 0) from bewaring where werk = :werk and stuk = :stuk")
                .param("werk", werk).param("stuk", code).query(Integer.class).single();
    }

    void voegToe(UUID werk, Bewaring<?> bewaring, int basis) {
        jdbc.sql("""
                insert into bewaring (id, werk, stuk, versie, basis, stand, door, op)
                values (:id, :werk, :stuk, :versie, :basis, :stand, :door, :op)""")
                .param("id", bewaring.id()).param("werk", werk).param("stuk", bewaring.code()).param("versie", bewaring.versie())
                .param("basis", basis).param("stand", bewaring.stand().name()).param("door", bewaring.door())
                .param("op", Timestamp.from(bewaring.op())).update();
    }

    void zetStand(UUID bewaring, Stand stand) {
        jdbc.sql("update bewaring set stand = :stand where id = :id").param("stand", stand.name()).param("id", bewaring).update();
    }

    void verwijder(UUID bewaring) {
        jdbc.sql("delete from bewaring where id = :id").param("id", bewaring).update();
    }

    /** The saves that a version holds, in its order. */
    List<Stap> inVersie(UUID versie) {
        return jdbc.sql(STAP + "join bevroren_stuk s on s.bewaring = b.id where s.versie = :versie order by s.volgnr")
                .param("versie", versie).query(BewaringRepository::stap).list();
    }

    boolean isBevroren(UUID bewaring) {
        return jdbc.sql("select count(*) from bevroren_stuk where bewaring = :id").param("id", bewaring).query(Integer.class).single() > 0;
    }

    void bevries(UUID versie, int volgnr, UUID bewaring) {
        jdbc.sql("insert into bevroren_stuk (versie, volgnr, bewaring) values (:versie, :volgnr, :bewaring)")
                .param("versie", versie).param("volgnr", volgnr).param("bewaring", bewaring).update();
    }

    private static Stap stap(ResultSet rij, int nr) throws SQLException {
        return new Stap(Objects.requireNonNull(rij.getObject("id", UUID.class)), rij.getString("stuk"), rij.getInt("versie"),
                Stand.valueOf(rij.getString("stand")), rij.getString("door"), rij.getTimestamp("op").toInstant());
    }
}
