package nl.besluitspoor.voorstel;

import static nl.besluitspoor.voorstel.NotastukRepository.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.voorstel.Paraaf.Laag;
import nl.besluitspoor.voorstel.Paraaf.Oordeel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the rounds of parafen. */
@Repository
class ParaafRepository {

    private static final String PARAAF = """
            select p.id, p.ronde, p.discipline, p.versie, p.oordeel, p.toelichting, p.door, p.op, v.hoofdnummer, v.ondernummer
            from paraaf p join voorstelversie v on v.id = p.versie\s""";

    private final JdbcClient jdbc;

    ParaafRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who is asked in a round.
     *
     * @param reden why this discipline, for it to read
     */
    record Vraag(String discipline, Laag laag, UUID versie, String reden) {}

    void voegVraagToe(UUID voorstel, int ronde, Vraag vraag) {
        jdbc.sql("""
                insert into paraafvraag (voorstel, ronde, discipline, laag, versie, reden)
                values (:voorstel, :ronde, :discipline, :laag, :versie, :reden)""")
                .param("voorstel", voorstel).param("ronde", ronde).param("discipline", vraag.discipline()).param("laag", vraag.laag().name())
                .param("versie", vraag.versie()).param("reden", vraag.reden()).update();
    }

    List<Vraag> vragen(UUID voorstel, int ronde) {
        return jdbc.sql("""
                select discipline, laag, versie, reden from paraafvraag where voorstel = :voorstel and ronde = :ronde order by laag, discipline""")
                .param("voorstel", voorstel).param("ronde", ronde)
                .query((rij, nr) -> new Vraag(rij.getString("discipline"), Laag.valueOf(rij.getString("laag")), id(rij, "versie"),
                        rij.getString("reden"))).list();
    }

    Optional<Vraag> vraag(UUID voorstel, int ronde, String discipline) {
        return vragen(voorstel, ronde).stream().filter(v -> v.discipline().equals(discipline)).findFirst();
    }

    void voegToe(UUID voorstel, Paraaf paraaf) {
        jdbc.sql("""
                insert into paraaf (id, voorstel, versie, ronde, discipline, oordeel, toelichting, door, op)
                values (:id, :voorstel, :versie, :ronde, :discipline, :oordeel, :toelichting, :door, :op)""")
                .param("id", paraaf.id()).param("voorstel", voorstel).param("versie", paraaf.versieId()).param("ronde", paraaf.ronde())
                .param("discipline", paraaf.discipline()).param("oordeel", paraaf.oordeel().name()).param("toelichting", paraaf.toelichting())
                .param("door", paraaf.door()).param("op", Timestamp.from(paraaf.op())).update();
    }

    /** Every paraaf ever given, oldest round first. */
    List<Paraaf> alle(UUID voorstel) {
        return jdbc.sql(PARAAF + "where p.voorstel = :voorstel order by p.ronde, p.op, p.discipline").param("voorstel", voorstel)
                .query(ParaafRepository::paraaf).list();
    }

    /** The newest paraaf of each discipline, by name. */
    List<Paraaf> nieuwste(UUID voorstel) {
        Map<String, Paraaf> nieuwste = new LinkedHashMap<>();
        alle(voorstel).forEach(p -> nieuwste.put(p.discipline(), p));
        return nieuwste.values().stream().sorted(java.util.Comparator.comparing(Paraaf::discipline)).toList();
    }

    void voegVerwerkingToe(UUID voorstel, int ronde, String keuze, @Nullable String reden, Handeling handeling) {
        jdbc.sql("insert into paraaf_verwerking (voorstel, ronde, keuze, reden, door, op) values (:voorstel, :ronde, :keuze, :reden, :door, :op)")
                .param("voorstel", voorstel).param("ronde", ronde).param("keuze", keuze).param("reden", reden)
                .param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).update();
    }

    /** Why the writer left the nota as it was after a round; empty where he did not. */
    Optional<String> handhaving(UUID voorstel, int ronde) {
        return jdbc.sql("select reden from paraaf_verwerking where voorstel = :voorstel and ronde = :ronde and keuze = 'HANDHAVEN'")
                .param("voorstel", voorstel).param("ronde", ronde).query(String.class).optional();
    }

    private static Paraaf paraaf(ResultSet rij, int nr) throws SQLException {
        return new Paraaf(id(rij, "id"), rij.getInt("ronde"), rij.getString("discipline"), id(rij, "versie"),
                rij.getInt("hoofdnummer") + "." + rij.getInt("ondernummer"), Oordeel.valueOf(rij.getString("oordeel")),
                rij.getString("toelichting"), rij.getString("door"), rij.getTimestamp("op").toInstant());
    }
}
