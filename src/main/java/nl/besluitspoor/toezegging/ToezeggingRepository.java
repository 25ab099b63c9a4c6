package nl.besluitspoor.toezegging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.toezegging.Toezegging.Deel;
import nl.besluitspoor.toezegging.Toezegging.Feitelijk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the promises and their parts. */
@Repository
class ToezeggingRepository {

    private final JdbcClient jdbc;

    ToezeggingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it with the next number of its dossier, whose row the caller locked; without its parts. */
    void voegToe(UUID id, String dossier, Herkomst herkomst, Toezeggingstand stand, Openbaarheid openbaarheid, LocalDate gedaanOp,
            String gelegenheid, String aan, String inhoud, @Nullable String eigenaar, @Nullable String termijn, @Nullable UUID voorstel,
            @Nullable String kenmerk, @Nullable UUID raadsvraag, Handeling handeling) {
        int volgnr = jdbc.sql("select coalesce(max(volgnr), 0) + 1 from toezegging where dossier = :dossier")
                .param("dossier", dossier).query(Integer.class).single();
        boolean aangegaan = stand != Toezeggingstand.VOORGESTELD;
        jdbc.sql("""
                insert into toezegging (id, dossier, volgnr, herkomst, stand, openbaarheid, gedaan_op, gelegenheid, aan, inhoud, eigenaar,
                    voorgestelde_termijn, voorstel, kenmerk_bevinding, raadsvraag, vastgelegd_door, vastgelegd_op, aangegaan_door, aangegaan_op)
                values (:id, :dossier, :volgnr, :herkomst, :stand, :openbaarheid, :gedaanOp, :gelegenheid, :aan, :inhoud, :eigenaar,
                    :termijn, :voorstel, :kenmerk, :raadsvraag, :door, :op, :aangegaanDoor, :aangegaanOp)""")
                .param("id", id).param("dossier", dossier).param("volgnr", volgnr).param("herkomst", herkomst.name()).param("stand", stand.name())
                .param("openbaarheid", openbaarheid.name()).param("gedaanOp", gedaanOp).param("gelegenheid", gelegenheid).param("aan", aan)
                .param("inhoud", inhoud).param("eigenaar", eigenaar).param("termijn", termijn).param("voorstel", voorstel)
                .param("kenmerk", kenmerk).param("raadsvraag", raadsvraag).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).param("aangegaanDoor", aangegaan ? handeling.gebruiker() : null)
                .param("aangegaanOp", aangegaan ? Timestamp.from(handeling.tijdstip()) : null).update();
    }

    void voegDeelToe(UUID toezegging, Deel deel) {
        jdbc.sql("""
                insert into toezegging_deel (id, toezegging, volgnr, omschrijving, sluit_door, wijk, termijn, begin, eind, termijn_bron, na_herinnerd)
                values (:id, :toezegging, :volgnr, :omschrijving, :sluitDoor, :wijk, :termijn, :begin, :eind, :bron, 0)""")
                .param("id", deel.id()).param("toezegging", toezegging).param("volgnr", deel.volgnr()).param("omschrijving", deel.omschrijving())
                .param("sluitDoor", deel.sluitDoor().name()).param("wijk", deel.wijk()).param("termijn", deel.termijn())
                .param("begin", deel.begin()).param("eind", deel.eind()).param("bron", deel.bron()).update();
    }

    /** A proposal becomes a promise. */
    void gaAan(UUID id, LocalDate gedaanOp, String gelegenheid, String aan, String inhoud, String eigenaar, Handeling handeling) {
        jdbc.sql("""
                update toezegging set stand = 'OPEN', gedaan_op = :gedaanOp, gelegenheid = :gelegenheid, aan = :aan, inhoud = :inhoud,
                    eigenaar = :eigenaar, aangegaan_door = :door, aangegaan_op = :op where id = :id""")
                .param("gedaanOp", gedaanOp).param("gelegenheid", gelegenheid).param("aan", aan).param("inhoud", inhoud)
                .param("eigenaar", eigenaar).param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip()))
                .param("id", id).update();
    }

    void zetStand(UUID id, Toezeggingstand stand, @Nullable String reden) {
        jdbc.sql("update toezegging set stand = :stand, reden = :reden where id = :id")
                .param("stand", stand.name()).param("reden", reden).param("id", id).update();
    }

    void zetVoldaan(UUID id, Instant op) {
        jdbc.sql("update toezegging set stand = 'VOLDAAN', voldaan_op = :op where id = :id").param("op", Timestamp.from(op)).param("id", id).update();
    }

    void zetTermijn(UUID deel, @Nullable LocalDate begin, @Nullable LocalDate eind) {
        jdbc.sql("update toezegging_deel set begin = :begin, eind = :eind where id = :id")
                .param("begin", begin).param("eind", eind).param("id", deel).update();
    }

    void zetFeit(UUID deel, Feitelijk feit) {
        jdbc.sql("""
                update toezegging_deel set feit_rib = :rib, feit_document = :document, feit_datum = :datum, voldaan_door = :door, voldaan_op = :op
                where id = :id""")
                .param("rib", feit.ribId()).param("document", feit.documentId()).param("datum", feit.datum()).param("door", feit.door())
                .param("op", Timestamp.from(feit.op())).param("id", deel).update();
    }

    void zetVoorafHerinnerd(UUID deel, Instant op) {
        jdbc.sql("update toezegging_deel set vooraf_herinnerd_op = :op where id = :id").param("op", Timestamp.from(op)).param("id", deel).update();
    }

    void zetNaHerinnerd(UUID deel, int keer, Instant op) {
        jdbc.sql("update toezegging_deel set na_herinnerd = :keer, na_herinnerd_op = :op where id = :id")
                .param("keer", keer).param("op", Timestamp.from(op)).param("id", deel).update();
    }

    /** The promise, its row locked until the transaction ends. */
    Optional<Toezegging> vergrendel(UUID id) {
        return jdbc.sql("select id from toezegging where id = :id for update").param("id", id).query(UUID.class).optional().flatMap(this::vind);
    }

    Optional<Toezegging> vind(UUID id) {
        return jdbc.sql("select * from toezegging where id = :id").param("id", id).query(this::toezegging).optional();
    }

    /** Every promise, newest first. */
    List<Toezegging> alle() {
        return jdbc.sql("select * from toezegging order by gedaan_op desc, dossier desc, volgnr desc").query(this::toezegging).list();
    }

    List<Toezegging> vanDossier(String dossier) {
        return jdbc.sql("select * from toezegging where dossier = :dossier order by volgnr").param("dossier", dossier).query(this::toezegging).list();
    }

    List<Toezegging> vanVoorstel(UUID voorstel) {
        return jdbc.sql("select * from toezegging where voorstel = :voorstel order by volgnr").param("voorstel", voorstel).query(this::toezegging).list();
    }

    /** Key of the finding that a promise in a nota was kept for. */
    String kenmerkBevinding(UUID id) {
        return jdbc.sql("select kenmerk_bevinding from toezegging where id = :id").param("id", id).query(String.class).single();
    }

    /** Ids of those that run and have a part with a date, in a fixed order. */
    List<UUID> teBewaken() {
        return jdbc.sql("""
                select distinct t.id from toezegging t join toezegging_deel d on d.toezegging = t.id
                where t.stand in ('OPEN', 'DEELS_VOLDAAN') and d.voldaan_op is null and d.eind is not null order by t.id""").query(UUID.class).list();
    }

    private Toezegging toezegging(ResultSet rij, int nr) throws SQLException {
        UUID id = rij.getObject("id", UUID.class);
        String dossier = rij.getString("dossier");
        return new Toezegging(id, dossier + "/T-" + rij.getInt("volgnr"), dossier, Herkomst.valueOf(rij.getString("herkomst")),
                Toezeggingstand.valueOf(rij.getString("stand")), Openbaarheid.valueOf(rij.getString("openbaarheid")),
                rij.getObject("gedaan_op", LocalDate.class), rij.getString("gelegenheid"), rij.getString("aan"), rij.getString("inhoud"),
                rij.getString("eigenaar"), rij.getString("voorgestelde_termijn"), rij.getObject("voorstel", UUID.class),
                rij.getObject("raadsvraag", UUID.class), rij.getString("reden"), rij.getString("vastgelegd_door"),
                rij.getTimestamp("vastgelegd_op").toInstant(), instant(rij, "aangegaan_op"), instant(rij, "voldaan_op"), delen(id));
    }

    private List<Deel> delen(UUID toezegging) {
        return jdbc.sql("select * from toezegging_deel where toezegging = :id order by volgnr").param("id", toezegging)
                .query((rij, nr) -> {
                    Instant op = instant(rij, "voldaan_op");
                    return new Deel(rij.getObject("id", UUID.class), rij.getInt("volgnr"), rij.getString("omschrijving"),
                            SluitDoor.valueOf(rij.getString("sluit_door")), rij.getString("wijk"), rij.getString("termijn"),
                            rij.getObject("begin", LocalDate.class), rij.getObject("eind", LocalDate.class), rij.getString("termijn_bron"),
                            op == null ? null : new Feitelijk(rij.getObject("feit_rib", UUID.class), rij.getObject("feit_document", UUID.class),
                                    rij.getObject("feit_datum", LocalDate.class), rij.getString("voldaan_door"), op),
                            instant(rij, "vooraf_herinnerd_op"), rij.getInt("na_herinnerd"), instant(rij, "na_herinnerd_op"));
                }).list();
    }

    private static @Nullable Instant instant(ResultSet rij, String kolom) throws SQLException {
        Timestamp waarde = rij.getTimestamp(kolom);
        return waarde == null ? null : waarde.toInstant();
    }
}
