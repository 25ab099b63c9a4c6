package nl.besluitspoor.voorstel;

import static nl.besluitspoor.voorstel.NotastukRepository.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.voorstel.Beslispunt.Behandeling;
import nl.besluitspoor.voorstel.Voorstel.Terug;
import nl.besluitspoor.voorstel.Voorstel.Versie;
import nl.besluitspoor.voorstel.Voorstel.Vrijgave;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of a voorstel's course: where it stands, its versions, and the outcomes of its points. */
@Repository
class VoorstelRepository {

    private static final String VOORSTEL = """
            select v.id, v.dossier, v.soort, v.planversie, v.stand, v.ronde, v.informatieplicht, v.informatieplicht_grondslag,
                   v.terug_reden, v.terug_door, v.terug_op, v.vrijgegeven_versie, v.vrijgegeven_door, v.vrijgegeven_waarnemend,
                   v.vrijgegeven_op, v.vrijgave_reden, v.agendapunt, v.rib_herstel, v.begonnen_door, v.begonnen_op, k.onderwerp
            from voorstel v
            left join bewaring b on b.werk = v.id and b.stuk = 'KERN' and b.stand = 'GELDEND'
            left join voorstel_kern k on k.bewaring = b.id\s""";
    private static final String VERSIE = "select id, hoofdnummer, ondernummer, sha256, document, bevroren_door, bevroren_op from voorstelversie ";

    private final JdbcClient jdbc;

    VoorstelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void voegToe(UUID id, String dossier, Voorstel.Soort soort, @Nullable UUID planversie, Handeling handeling) {
        jdbc.sql("""
                insert into voorstel (id, dossier, soort, planversie, stand, ronde, rib_herstel, begonnen_door, begonnen_op)
                values (:id, :dossier, :soort, :planversie, 'SCHRIJVEN', 0, false, :door, :op)""")
                .param("id", id).param("dossier", dossier).param("soort", soort.name()).param("planversie", planversie)
                .param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).update();
    }

    Optional<Voorstel> zoek(UUID id) {
        return jdbc.sql(VOORSTEL + "where v.id = :id").param("id", id).query(this::voorstel).optional();
    }

    /** The voorstel, its row locked until the transaction ends. @throws Geweigerd where there is none */
    Voorstel opSlot(UUID id) {
        jdbc.sql("select id from voorstel where id = :id for update").param("id", id).query(UUID.class).optional();
        return zoek(id).orElseThrow(() -> new Geweigerd("Dit voorstel bestaat niet. Ga terug naar het dossier."));
    }

    List<Voorstel> vanDossier(String dossier) {
        return jdbc.sql(VOORSTEL + "where v.dossier = :dossier order by v.begonnen_op, v.id").param("dossier", dossier).query(this::voorstel).list();
    }

    List<Voorstel> metStand(Voorstelstand stand) {
        return jdbc.sql(VOORSTEL + "where v.stand = :stand order by v.vrijgegeven_op, v.id").param("stand", stand.name())
                .query(this::voorstel).list();
    }

    void zetStand(UUID id, Voorstelstand stand) {
        jdbc.sql("update voorstel set stand = :stand where id = :id").param("stand", stand.name()).param("id", id).update();
    }

    void zetRonde(UUID id, int ronde) {
        jdbc.sql("update voorstel set ronde = :ronde where id = :id").param("ronde", ronde).param("id", id).update();
    }

    void zetInformatieplicht(UUID id, Informatieplicht plicht, @Nullable String grondslag) {
        jdbc.sql("update voorstel set informatieplicht = :plicht, informatieplicht_grondslag = :grondslag where id = :id")
                .param("plicht", plicht.name()).param("grondslag", grondslag).param("id", id).update();
    }

    void zetTerug(UUID id, @Nullable String reden, @Nullable Handeling handeling) {
        jdbc.sql("update voorstel set terug_reden = :reden, terug_door = :door, terug_op = :op where id = :id")
                .param("reden", reden).param("door", handeling == null ? null : handeling.gebruiker())
                .param("op", handeling == null ? null : Timestamp.from(handeling.tijdstip())).param("id", id).update();
    }

    void zetVrijgave(UUID id, UUID versie, @Nullable String reden, Handeling handeling) {
        jdbc.sql("""
                update voorstel set vrijgegeven_versie = :versie, vrijgegeven_door = :door, vrijgegeven_waarnemend = :waarnemend,
                    vrijgegeven_op = :op, vrijgave_reden = :reden where id = :id""")
                .param("versie", versie).param("door", handeling.gebruiker()).param("waarnemend", handeling.waarnemend())
                .param("op", Timestamp.from(handeling.tijdstip())).param("reden", reden).param("id", id).update();
    }

    void zetAgendapunt(UUID id, @Nullable UUID agendapunt) {
        jdbc.sql("update voorstel set agendapunt = :agendapunt where id = :id").param("agendapunt", agendapunt).param("id", id).update();
    }

    void zetRibHerstel(UUID id, boolean herstel) {
        jdbc.sql("update voorstel set rib_herstel = :herstel where id = :id").param("herstel", herstel).param("id", id).update();
    }

    void zetEinde(UUID id, Voorstelstand stand, @Nullable String reden, Handeling handeling) {
        jdbc.sql("update voorstel set stand = :stand, einde_reden = :reden, einde_door = :door, einde_op = :op where id = :id")
                .param("stand", stand.name()).param("reden", reden).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).param("id", id).update();
    }

    private Voorstel voorstel(ResultSet rij, int nr) throws SQLException {
        UUID id = id(rij, "id");
        String onderwerp = rij.getString("onderwerp");
        String plicht = rij.getString("informatieplicht");
        Instant terug = moment(rij, "terug_op");
        Instant vrij = moment(rij, "vrijgegeven_op");
        return new Voorstel(id, rij.getString("dossier"), Voorstel.Soort.valueOf(rij.getString("soort")),
                rij.getObject("planversie", UUID.class), onderwerp == null ? "Voorstel zonder onderwerp" : onderwerp,
                Voorstelstand.valueOf(rij.getString("stand")), rij.getInt("ronde"),
                plicht == null ? null : Informatieplicht.valueOf(plicht), rij.getString("informatieplicht_grondslag"),
                terug == null ? null : new Terug(rij.getString("terug_door"), terug, rij.getString("terug_reden")),
                vrij == null ? null : new Vrijgave(id(rij, "vrijgegeven_versie"), rij.getString("vrijgegeven_door"),
                        rij.getBoolean("vrijgegeven_waarnemend"), vrij, rij.getString("vrijgave_reden")),
                rij.getObject("agendapunt", UUID.class), rij.getString("begonnen_door"),
                rij.getTimestamp("begonnen_op").toInstant(), rij.getBoolean("rib_herstel"), versies(id).stream().findFirst().orElse(null));
    }

    // ---- versions

    /** Newest first. */
    List<Versie> versies(UUID voorstel) {
        return jdbc.sql(VERSIE + "where voorstel = :voorstel order by hoofdnummer desc, ondernummer desc").param("voorstel", voorstel)
                .query(VoorstelRepository::versie).list();
    }

    Optional<Versie> versie(UUID id) {
        return jdbc.sql(VERSIE + "where id = :id").param("id", id).query(VoorstelRepository::versie).optional();
    }

    UUID voorstelVan(UUID versie) {
        return jdbc.sql("select voorstel from voorstelversie where id = :id").param("id", versie).query(UUID.class).single();
    }

    void voegVersieToe(UUID voorstel, Versie versie, int hoofdnummer, int ondernummer) {
        jdbc.sql("""
                insert into voorstelversie (id, voorstel, hoofdnummer, ondernummer, sha256, document, bevroren_door, bevroren_op)
                values (:id, :voorstel, :hoofd, :onder, :sha256, :document, :door, :op)""")
                .param("id", versie.id()).param("voorstel", voorstel).param("hoofd", hoofdnummer).param("onder", ondernummer)
                .param("sha256", versie.sha256()).param("document", versie.document()).param("door", versie.bevrorenDoor())
                .param("op", Timestamp.from(versie.bevrorenOp())).update();
    }

    private static Versie versie(ResultSet rij, int nr) throws SQLException {
        return new Versie(id(rij, "id"), rij.getInt("hoofdnummer") + "." + rij.getInt("ondernummer"), rij.getString("sha256"),
                rij.getObject("document", UUID.class), rij.getString("bevroren_door"), rij.getTimestamp("bevroren_op").toInstant());
    }

    // ---- outcomes

    /** Oldest first. */
    List<Behandeling> behandelingen(UUID beslispunt) {
        return jdbc.sql("""
                select behandeling, uitkomst, letterlijke_tekst, gewijzigde_tekst, aangehouden_tot, datum, vergadering
                from beslispunt_uitkomst where beslispunt = :punt order by behandeling""").param("punt", beslispunt)
                .query((rij, nr) -> new Behandeling(rij.getInt("behandeling"), Uitkomst.valueOf(rij.getString("uitkomst")),
                        rij.getString("letterlijke_tekst"), rij.getString("gewijzigde_tekst"),
                        rij.getObject("aangehouden_tot", LocalDate.class), Objects.requireNonNull(rij.getObject("datum", LocalDate.class)),
                        rij.getObject("vergadering", UUID.class))).list();
    }

    void voegBehandelingToe(UUID beslispunt, Behandeling b, Handeling handeling) {
        jdbc.sql("""
                insert into beslispunt_uitkomst (id, beslispunt, behandeling, uitkomst, letterlijke_tekst, gewijzigde_tekst, aangehouden_tot,
                    datum, vergadering, door, op)
                values (:id, :punt, :behandeling, :uitkomst, :letterlijk, :gewijzigd, :tot, :datum, :vergadering, :door, :op)""")
                .param("id", UUID.randomUUID()).param("punt", beslispunt).param("behandeling", b.nummer()).param("uitkomst", b.uitkomst().name())
                .param("letterlijk", b.letterlijk()).param("gewijzigd", b.gewijzigdeTekst()).param("tot", b.aangehoudenTot())
                .param("datum", b.datum()).param("vergadering", b.vergaderingId()).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).update();
    }

    boolean isGemeld(UUID beslispunt) {
        return jdbc.sql("select count(*) from beslispunt where id = :id and gemeld_op is not null").param("id", beslispunt)
                .query(Integer.class).single() > 0;
    }

    void zetGemeld(UUID beslispunt, Instant op) {
        jdbc.sql("update beslispunt set gemeld_op = :op where id = :id").param("op", Timestamp.from(op)).param("id", beslispunt).update();
    }

    // ---- bringing in line

    /**
     * One time that plan and RIB were brought in line.
     *
     * @param akkoord null while the holder has not answered
     */
    record Verwerking(int volgnr, UUID versie, @Nullable String toelichting, String door, Instant op, @Nullable Boolean akkoord,
            @Nullable String reden) {}

    Optional<Verwerking> laatsteVerwerking(UUID voorstel) {
        return jdbc.sql("""
                select volgnr, versie, toelichting, door, op, akkoord, oordeel_reden from voorstel_verwerking
                where voorstel = :voorstel order by volgnr desc""").param("voorstel", voorstel)
                .query((rij, nr) -> {
                    boolean akkoord = rij.getBoolean("akkoord");
                    Boolean oordeel = rij.wasNull() ? null : Boolean.valueOf(akkoord);
                    return new Verwerking(rij.getInt("volgnr"), id(rij, "versie"), rij.getString("toelichting"),
                            rij.getString("door"), rij.getTimestamp("op").toInstant(), oordeel, rij.getString("oordeel_reden"));
                }).list().stream().findFirst();
    }

    void voegVerwerkingToe(UUID voorstel, int volgnr, UUID versie, @Nullable String toelichting, Handeling handeling) {
        jdbc.sql("""
                insert into voorstel_verwerking (voorstel, volgnr, versie, toelichting, door, op)
                values (:voorstel, :volgnr, :versie, :toelichting, :door, :op)""")
                .param("voorstel", voorstel).param("volgnr", volgnr).param("versie", versie).param("toelichting", toelichting)
                .param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).update();
    }

    void zetOordeel(UUID voorstel, int volgnr, boolean akkoord, @Nullable String reden, Handeling handeling) {
        jdbc.sql("""
                update voorstel_verwerking set akkoord = :akkoord, oordeel_reden = :reden, oordeel_door = :door, oordeel_op = :op
                where voorstel = :voorstel and volgnr = :volgnr""")
                .param("akkoord", akkoord).param("reden", reden).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).param("voorstel", voorstel).param("volgnr", volgnr).update();
    }

    private static @Nullable Instant moment(ResultSet rij, String kolom) throws SQLException {
        Timestamp waarde = rij.getTimestamp(kolom);
        return waarde == null ? null : waarde.toInstant();
    }
}
