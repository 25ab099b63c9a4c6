package nl.besluitspoor.voorstel;

import static nl.besluitspoor.voorstel.NotastukRepository.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.voorstel.Bevinding.Ernst;
import nl.besluitspoor.voorstel.Bevinding.Regel;
import nl.besluitspoor.voorstel.Bevinding.VoorgesteldeToezegging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what the nota check found, and of what the writer did with it. */
@Repository
class BevindingRepository {

    private final JdbcClient jdbc;

    BevindingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void voegToe(UUID versie, int volgnr, Bevinding b, BehandeldeBevinding.Stand stand, @Nullable String reden, @Nullable Handeling handeling) {
        VoorgesteldeToezegging t = b.toezegging();
        jdbc.sql("""
                insert into voorstel_bevinding (id, versie, volgnr, kenmerk, regel, ernst, plaats, fragment, uitleg, toezegging_inhoud,
                    toezegging_aan, toezegging_eigenaar, toezegging_termijn, toezegging_uiterlijk, stand, reden, door, op)
                values (:id, :versie, :volgnr, :kenmerk, :regel, :ernst, :plaats, :fragment, :uitleg, :inhoud,
                    :aan, :eigenaar, :termijn, :uiterlijk, :stand, :reden, :door, :op)""")
                .param("id", UUID.randomUUID()).param("versie", versie).param("volgnr", volgnr).param("kenmerk", b.sleutel())
                .param("regel", b.regel().name()).param("ernst", b.ernst().name()).param("plaats", b.plaats()).param("fragment", b.fragment())
                .param("uitleg", b.uitleg()).param("inhoud", t == null ? null : t.inhoud()).param("aan", t == null ? null : t.aan())
                .param("eigenaar", t == null ? null : t.eigenaar()).param("termijn", t == null ? null : t.termijn())
                .param("uiterlijk", t == null ? null : t.uiterlijk()).param("stand", stand.name()).param("reden", reden)
                .param("door", handeling == null ? null : handeling.gebruiker())
                .param("op", handeling == null ? null : Timestamp.from(handeling.tijdstip())).update();
    }

    void zetStand(UUID id, BehandeldeBevinding.Stand stand, @Nullable String reden, Handeling handeling) {
        jdbc.sql("update voorstel_bevinding set stand = :stand, reden = :reden, door = :door, op = :op where id = :id")
                .param("stand", stand.name()).param("reden", reden).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).param("id", id).update();
    }

    List<BehandeldeBevinding> vanVersie(UUID versie) {
        return jdbc.sql("select * from voorstel_bevinding where versie = :versie order by volgnr").param("versie", versie)
                .query(BevindingRepository::bevinding).list();
    }

    /** The newest reason with which this finding was confirmed in an earlier version of the voorstel. */
    Optional<String> eerderBevestigd(UUID voorstel, String kenmerk) {
        return jdbc.sql("""
                select b.reden from voorstel_bevinding b join voorstelversie v on v.id = b.versie
                where v.voorstel = :voorstel and b.kenmerk = :kenmerk and b.stand = 'BEVESTIGD' order by b.op desc""")
                .param("voorstel", voorstel).param("kenmerk", kenmerk).query(String.class).list().stream().findFirst();
    }

    private static BehandeldeBevinding bevinding(ResultSet rij, int nr) throws SQLException {
        String toezegging = rij.getString("toezegging_inhoud");
        return new BehandeldeBevinding(id(rij, "id"), rij.getInt("volgnr"),
                new Bevinding(Regel.valueOf(rij.getString("regel")), Ernst.valueOf(rij.getString("ernst")), rij.getString("plaats"),
                        rij.getString("fragment"), rij.getString("uitleg"),
                        toezegging == null ? null : new VoorgesteldeToezegging(toezegging, rij.getString("toezegging_aan"),
                                rij.getString("toezegging_eigenaar"), rij.getString("toezegging_termijn"),
                                rij.getObject("toezegging_uiterlijk", LocalDate.class))),
                BehandeldeBevinding.Stand.valueOf(rij.getString("stand")),
                rij.getString("reden"), rij.getString("door"));
    }
}
