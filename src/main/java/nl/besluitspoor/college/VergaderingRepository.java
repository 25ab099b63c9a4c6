package nl.besluitspoor.college;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.besluitspoor.college.Agendapunt.Behandeling;
import nl.besluitspoor.college.Vergadering.Status;
import nl.besluitspoor.college.Vergadering.Wijze;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of meetings, agendas, marks and attendance. */
@Repository
class VergaderingRepository {

    private static final String VERGADERING = """
            select id, nummer, datum, tijd, plaats, agenda_sluit, status, oproep, wijze, voorzitter, afgelast_reden
            from vergadering\s""";
    private static final String AGENDAPUNT = """
            select id, vergadering, volgnr, voorstel, dossier, onderwerp, openbaarheid, behandeling, voorgesteld, voorgesteld_reden,
                   afwijking_reden, status, verval_reden
            from agendapunt\s""";

    private final JdbcClient jdbc;

    VergaderingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the year, without gaps or doubles: the series stays locked until the transaction ends. */
    int volgendNummer(String voorvoegsel, int jaar) {
        jdbc.sql("select voorvoegsel from vergadering_reeks where voorvoegsel = :v for update").param("v", voorvoegsel)
                .query(String.class).single();
        return 1 + jdbc.sql("select coalesce(max(volgnr), 0) from vergadering where jaar = :jaar").param("jaar", jaar)
                .query(Integer.class).single();
    }

    void voegToe(Vergadering v, int jaar, int volgnr, String door, Instant op) {
        jdbc.sql("""
                insert into vergadering (id, nummer, jaar, volgnr, datum, tijd, plaats, agenda_sluit, status, oproep, gepland_door, gepland_op)
                values (:id, :nummer, :jaar, :volgnr, :datum, :tijd, :plaats, :sluit, :status, :oproep, :door, :op)""")
                .param("id", v.id()).param("nummer", v.nummer()).param("jaar", jaar).param("volgnr", volgnr).param("datum", v.datum())
                .param("tijd", v.tijd()).param("plaats", v.plaats()).param("sluit", Timestamp.from(v.agendaSluit()))
                .param("status", v.status().name()).param("oproep", v.oproep()).param("door", door).param("op", Timestamp.from(op)).update();
        voegOproepToe(v.id(), v.oproep(), v.datum(), v.tijd(), v.plaats());
    }

    void voegOproepToe(UUID vergadering, int oproep, LocalDate datum, LocalTime tijd, String plaats) {
        jdbc.sql("""
                insert into vergadering_oproep (vergadering, oproep, datum, tijd, plaats)
                values (:vergadering, :oproep, :datum, :tijd, :plaats)""")
                .param("vergadering", vergadering).param("oproep", oproep).param("datum", datum).param("tijd", tijd)
                .param("plaats", plaats).update();
    }

    /** The meeting, its row locked until the transaction ends. */
    Optional<Vergadering> vergrendel(UUID id) {
        return jdbc.sql("select id from vergadering where id = :id for update").param("id", id).query(UUID.class).optional().flatMap(this::vind);
    }

    Optional<Vergadering> vind(UUID id) {
        return jdbc.sql(VERGADERING + "where id = :id").param("id", id).query(this::vergadering).optional();
    }

    Optional<Vergadering> vind(String nummer) {
        return jdbc.sql(VERGADERING + "where nummer = :nummer").param("nummer", nummer).query(this::vergadering).optional();
    }

    List<Vergadering> alle() {
        return jdbc.sql(VERGADERING + "order by datum desc, tijd desc, nummer desc").query(this::vergadering).list();
    }

    void zetStatus(UUID id, Status status) {
        jdbc.sql("update vergadering set status = :status where id = :id").param("status", status.name()).param("id", id).update();
    }

    void zetAgendaSluit(UUID id, Instant sluit) {
        jdbc.sql("update vergadering set agenda_sluit = :sluit where id = :id").param("sluit", Timestamp.from(sluit)).param("id", id).update();
    }

    void zetGehouden(UUID id, Wijze wijze, @Nullable String voorzitter) {
        jdbc.sql("update vergadering set status = 'GEHOUDEN', wijze = :wijze, voorzitter = :voorzitter where id = :id")
                .param("wijze", wijze.name()).param("voorzitter", voorzitter).param("id", id).update();
    }

    /** Day, time and place of the second call become the meeting's. */
    void zetNaarTweedeOproep(UUID id) {
        jdbc.sql("""
                update vergadering set oproep = 2,
                    datum = (select o.datum from vergadering_oproep o where o.vergadering = vergadering.id and o.oproep = 2),
                    tijd = (select o.tijd from vergadering_oproep o where o.vergadering = vergadering.id and o.oproep = 2),
                    plaats = (select o.plaats from vergadering_oproep o where o.vergadering = vergadering.id and o.oproep = 2)
                where id = :id""").param("id", id).update();
    }

    void zetQuorum(UUID id, int oproep, int leden, int aanwezig, boolean quorum) {
        jdbc.sql("""
                update vergadering_oproep set leden = :leden, aanwezig = :aanwezig, quorum = :quorum
                where vergadering = :id and oproep = :oproep""")
                .param("leden", leden).param("aanwezig", aanwezig).param("quorum", quorum).param("id", id).param("oproep", oproep).update();
    }

    void zetAfgelast(UUID id, String reden, String door, Instant op) {
        jdbc.sql("""
                update vergadering set status = 'AFGELAST', afgelast_reden = :reden, afgelast_door = :door, afgelast_op = :op where id = :id""")
                .param("reden", reden).param("door", door).param("op", Timestamp.from(op)).param("id", id).update();
    }

    void voegAanwezigheidToe(UUID vergadering, Aanwezigheid a) {
        jdbc.sql("""
                insert into vergadering_aanwezigheid (vergadering, oproep, gebruiker, naam, functie, aanwezig)
                values (:vergadering, :oproep, :gebruiker, :naam, :functie, :aanwezig)""")
                .param("vergadering", vergadering).param("oproep", a.oproep()).param("gebruiker", a.lid().gebruiker())
                .param("naam", a.lid().naam()).param("functie", a.lid().functie()).param("aanwezig", a.aanwezig()).update();
    }

    List<Aanwezigheid> aanwezigheid(UUID vergadering) {
        return jdbc.sql("""
                select oproep, gebruiker, naam, functie, aanwezig from vergadering_aanwezigheid
                where vergadering = :vergadering order by oproep, functie, naam""").param("vergadering", vergadering)
                .query((rij, nr) -> new Aanwezigheid(rij.getInt("oproep"),
                        new Lid(rij.getString("gebruiker"), rij.getString("naam"), rij.getString("functie")), rij.getBoolean("aanwezig"))).list();
    }

    void voegToe(Agendapunt a) {
        jdbc.sql("""
                insert into agendapunt (id, vergadering, volgnr, voorstel, dossier, onderwerp, openbaarheid, behandeling, voorgesteld,
                    voorgesteld_reden, afwijking_reden, status)
                values (:id, :vergadering, :volgnr, :voorstel, :dossier, :onderwerp, :openbaarheid, :behandeling, :voorgesteld,
                    :voorgesteldReden, :afwijkingReden, :status)""")
                .param("id", a.id()).param("vergadering", a.vergaderingId()).param("volgnr", a.volgnr()).param("voorstel", a.voorstelId())
                .param("dossier", a.dossier()).param("onderwerp", a.onderwerp()).param("openbaarheid", a.openbaarheid().name())
                .param("behandeling", a.behandeling().name()).param("voorgesteld", a.voorgesteld().name())
                .param("voorgesteldReden", a.voorgesteldReden()).param("afwijkingReden", a.afwijkingReden())
                .param("status", a.status().name()).update();
    }

    Optional<Agendapunt> agendapunt(UUID id) {
        return jdbc.sql(AGENDAPUNT + "where id = :id").param("id", id).query(this::punt).optional();
    }

    List<Agendapunt> agenda(UUID vergadering) {
        return jdbc.sql(AGENDAPUNT + "where vergadering = :vergadering order by volgnr").param("vergadering", vergadering)
                .query(this::punt).list();
    }

    /** The item that a proposal is on now and is not decided; at most one. */
    Optional<Agendapunt> openVanVoorstel(UUID voorstel) {
        return jdbc.sql(AGENDAPUNT + "where voorstel = :voorstel and status = 'OPEN'").param("voorstel", voorstel)
                .query(this::punt).optional();
    }

    /** Every item that a proposal ever was. */
    List<Agendapunt> vanVoorstel(UUID voorstel) {
        return jdbc.sql(AGENDAPUNT + "where voorstel = :voorstel order by id").param("voorstel", voorstel).query(this::punt).list();
    }

    void zetOpenbaarheid(UUID agendapunt, Openbaarheid openbaarheid) {
        jdbc.sql("update agendapunt set openbaarheid = :openbaarheid where id = :id").param("openbaarheid", openbaarheid.name())
                .param("id", agendapunt).update();
    }

    void zetBehandeling(UUID agendapunt, Behandeling behandeling) {
        jdbc.sql("update agendapunt set behandeling = :behandeling where id = :id").param("behandeling", behandeling.name())
                .param("id", agendapunt).update();
    }

    void zetBesloten(UUID agendapunt) {
        jdbc.sql("update agendapunt set status = 'BESLOTEN' where id = :id").param("id", agendapunt).update();
    }

    void zetVervallen(UUID agendapunt, Agendapunt.Status status, String reden, String door, Instant op) {
        jdbc.sql("""
                update agendapunt set status = :status, verval_reden = :reden, verval_door = :door, verval_op = :op where id = :id""")
                .param("status", status.name()).param("reden", reden).param("door", door).param("op", Timestamp.from(op))
                .param("id", agendapunt).update();
    }

    void voegMarkeerderToe(UUID vergadering, String gebruiker) {
        jdbc.sql("insert into vergadering_markeerder (vergadering, gebruiker) values (:vergadering, :gebruiker)")
                .param("vergadering", vergadering).param("gebruiker", gebruiker).update();
    }

    void zetGemarkeerd(UUID vergadering, String gebruiker, Instant op) {
        jdbc.sql("update vergadering_markeerder set tijdstip = :op where vergadering = :vergadering and gebruiker = :gebruiker")
                .param("op", Timestamp.from(op)).param("vergadering", vergadering).param("gebruiker", gebruiker).update();
    }

    /** Who was asked to mark; null where he has not answered. */
    Map<String, @Nullable Instant> markeerders(UUID vergadering) {
        Map<String, @Nullable Instant> gevonden = new TreeMap<>();
        jdbc.sql("select gebruiker, tijdstip from vergadering_markeerder where vergadering = :vergadering").param("vergadering", vergadering)
                .query(rij -> {
                    Timestamp op = rij.getTimestamp("tijdstip");
                    gevonden.put(rij.getString("gebruiker"), op == null ? null : op.toInstant());
                });
        return gevonden;
    }

    void voegToe(Markering m) {
        jdbc.sql("insert into agendapunt_markering (agendapunt, gebruiker, notitie, tijdstip) values (:agendapunt, :gebruiker, :notitie, :op)")
                .param("agendapunt", m.agendapuntId()).param("gebruiker", m.gebruiker()).param("notitie", m.notitie())
                .param("op", Timestamp.from(m.tijdstip())).update();
    }

    List<Markering> markeringen(UUID vergadering) {
        return jdbc.sql("""
                select m.agendapunt, m.gebruiker, m.notitie, m.tijdstip from agendapunt_markering m
                join agendapunt a on a.id = m.agendapunt where a.vergadering = :vergadering order by a.volgnr, m.tijdstip, m.gebruiker""")
                .param("vergadering", vergadering)
                .query((rij, nr) -> new Markering(rij.getObject("agendapunt", UUID.class), rij.getString("gebruiker"),
                        rij.getString("notitie"), rij.getTimestamp("tijdstip").toInstant())).list();
    }

    void voegTerugtredingToe(UUID agendapunt, String gebruiker, String reden) {
        jdbc.sql("insert into agendapunt_terugtreding (agendapunt, gebruiker, reden) values (:agendapunt, :gebruiker, :reden)")
                .param("agendapunt", agendapunt).param("gebruiker", gebruiker).param("reden", reden).update();
    }

    Map<String, String> terugtredingen(UUID agendapunt) {
        Map<String, String> gevonden = new TreeMap<>();
        jdbc.sql("select gebruiker, reden from agendapunt_terugtreding where agendapunt = :agendapunt").param("agendapunt", agendapunt)
                .query(rij -> {
                    gevonden.put(rij.getString("gebruiker"), rij.getString("reden"));
                });
        return gevonden;
    }

    private Vergadering vergadering(ResultSet rij, int nr) throws SQLException {
        String wijze = rij.getString("wijze");
        return new Vergadering(rij.getObject("id", UUID.class), rij.getString("nummer"), rij.getObject("datum", LocalDate.class),
                rij.getObject("tijd", LocalTime.class), rij.getString("plaats"), rij.getTimestamp("agenda_sluit").toInstant(),
                Status.valueOf(rij.getString("status")), rij.getInt("oproep"), wijze == null ? null : Wijze.valueOf(wijze),
                rij.getString("voorzitter"), rij.getString("afgelast_reden"));
    }

    private Agendapunt punt(ResultSet rij, int nr) throws SQLException {
        return new Agendapunt(rij.getObject("id", UUID.class), rij.getObject("vergadering", UUID.class), rij.getInt("volgnr"),
                rij.getObject("voorstel", UUID.class), rij.getString("dossier"), rij.getString("onderwerp"),
                Openbaarheid.valueOf(rij.getString("openbaarheid")), Behandeling.valueOf(rij.getString("behandeling")),
                Behandeling.valueOf(rij.getString("voorgesteld")), rij.getString("voorgesteld_reden"), rij.getString("afwijking_reden"),
                Agendapunt.Status.valueOf(rij.getString("status")), rij.getString("verval_reden"));
    }
}
