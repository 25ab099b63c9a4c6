package nl.besluitspoor.college;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is reported to the college, and on which meeting's list it stands (Awb 10:6, second paragraph). */
@Service
@Transactional
public class Mededelingen {

    private static final String KOLOMMEN = """
            select id, dossier, object, onderwerp, tekst, openbaarheid, gemeld_door, gemeld_op, vergadering from vergadering_mededeling\s""";

    private final JdbcClient jdbc;
    private final Register register;
    private final Clock klok;

    Mededelingen(JdbcClient jdbc, Register register, Clock klok) {
        this.jdbc = jdbc;
        this.register = register;
        this.klok = klok;
    }

    /** Reports something, once for one object: it comes on the list of the first meeting from today on. */
    public void meld(String dossier, UUID object, String onderwerp, String tekst, Openbaarheid openbaarheid, Handeling handeling) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into vergadering_mededeling (id, dossier, object, onderwerp, tekst, openbaarheid, gemeld_door, gemeld_op)
                values (:id, :dossier, :object, :onderwerp, :tekst, :openbaarheid, :door, :op)""")
                .param("id", id).param("dossier", dossier).param("object", object).param("onderwerp", onderwerp).param("tekst", tekst)
                .param("openbaarheid", openbaarheid.name()).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).update();
        register.append(Feit.van("aan-college-gemeld", 1, "aan-college-gemeld:" + object).dossier(dossier).object("mededeling", id)
                .open("over", object).tekst("tekst", tekst, openbaarheid == Openbaarheid.OPENBAAR).grondslag("Awb 10:6"), handeling);
    }

    /** What stands on the list of the meeting, or will: what was reported by its day and stands on no list yet. */
    @Transactional(readOnly = true)
    public List<Mededeling> voor(Vergadering vergadering) {
        return jdbc.sql(KOLOMMEN + "where vergadering = :vergadering or vergadering is null order by gemeld_op, id")
                .param("vergadering", vergadering.id()).query(Mededelingen::lees).list().stream()
                .filter(m -> m.vergaderingId() != null || !LocalDate.ofInstant(m.gemeldOp(), klok.getZone()).isAfter(vergadering.datum())).toList();
    }

    /** What was reported about this object; empty where nothing was. */
    @Transactional(readOnly = true)
    public Optional<Mededeling> over(UUID object) {
        return jdbc.sql(KOLOMMEN + "where object = :object").param("object", object).query(Mededelingen::lees).optional();
    }

    /** Puts what was reported by its day on the list of the meeting. */
    void neemOp(Vergadering vergadering) {
        voor(vergadering).forEach(m -> jdbc.sql("update vergadering_mededeling set vergadering = :vergadering where id = :id")
                .param("vergadering", vergadering.id()).param("id", m.id()).update());
    }

    private static Mededeling lees(ResultSet rij, int nr) throws SQLException {
        return new Mededeling(Objects.requireNonNull(rij.getObject("id", UUID.class)), rij.getString("dossier"),
                Objects.requireNonNull(rij.getObject("object", UUID.class)), rij.getString("onderwerp"), rij.getString("tekst"),
                Openbaarheid.valueOf(rij.getString("openbaarheid")), rij.getString("gemeld_door"), rij.getTimestamp("gemeld_op").toInstant(),
                rij.getObject("vergadering", UUID.class));
    }
}
