package nl.besluitspoor.document;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of documents and the parts of their content; nothing here removes one or changes more than
 * its openness: what takes the place of a content is the register's to write. */
@Repository
class DocumentRepository {

    /** Largest part, in bytes: both databases take it in one column. */
    private static final int DEEL = 900_000;

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void voegToe(Document document, byte[] inhoud) {
        jdbc.sql("""
                insert into document (id, soort, titel, dossier, versie, bestandsnaam, mediatype, grootte, sha256, openbaarheid,
                                      embargo_tot, door, op, vervangt)
                values (:id, :soort, :titel, :dossier, :versie, :bestandsnaam, :mediatype, :grootte, :sha256, :openbaarheid,
                        :embargoTot, :door, :op, :vervangt)""")
                .param("id", document.id()).param("soort", document.soort()).param("titel", document.titel())
                .param("dossier", document.dossier()).param("versie", document.versie())
                .param("bestandsnaam", document.bestandsnaam()).param("mediatype", document.mediatype())
                .param("grootte", document.grootte()).param("sha256", document.sha256())
                .param("openbaarheid", document.openbaarheid().name()).param("embargoTot", document.embargoTot())
                .param("door", document.door()).param("op", Timestamp.from(document.op()))
                .param("vervangt", document.vervangt()).update();
        for (int nr = 0, van = 0; van < inhoud.length; nr++, van += DEEL) {
            jdbc.sql("insert into document_deel (document, volgnr, inhoud) values (:document, :volgnr, :inhoud)")
                    .param("document", document.id()).param("volgnr", nr)
                    .param("inhoud", Arrays.copyOfRange(inhoud, van, Math.min(inhoud.length, van + DEEL))).update();
        }
    }

    Optional<Document> van(UUID id) {
        return jdbc.sql("select * from document where id = :id").param("id", id).query(DocumentRepository::rij).optional();
    }

    /** The newest version, its row locked so that two cannot both follow it. */
    Optional<Document> laatste(String soort, String titel, @Nullable String dossier) {
        return jdbc.sql("""
                select * from document d
                where soort = :soort and titel = :titel
                  and (dossier = :dossier or dossier is null and cast(:dossier as varchar) is null)
                  and not exists (select 1 from document v where v.vervangt = d.id)
                order by versie desc, volgnr desc
                for update""")
                .param("soort", soort).param("titel", titel).param("dossier", dossier)
                .query(DocumentRepository::rij).list().stream().findFirst();
    }

    List<Document> lijst(String dossier) {
        return jdbc.sql("select * from document where dossier = :dossier order by volgnr").param("dossier", dossier)
                .query(DocumentRepository::rij).list();
    }

    /** Every document, by dossier. */
    List<Document> alle() {
        return jdbc.sql("select * from document order by dossier, volgnr").query(DocumentRepository::rij).list();
    }

    void zetOpenbaarheid(UUID id, Openbaarheid openbaarheid, @Nullable LocalDate embargoTot) {
        jdbc.sql("update document set openbaarheid = :openbaarheid, embargo_tot = :embargoTot where id = :id")
                .param("openbaarheid", openbaarheid.name()).param("embargoTot", embargoTot).param("id", id).update();
    }

    byte[] inhoud(UUID id) {
        ByteArrayOutputStream inhoud = new ByteArrayOutputStream();
        jdbc.sql("select inhoud from document_deel where document = :id order by volgnr").param("id", id)
                .query((ResultSet rij) -> inhoud.writeBytes(rij.getBytes("inhoud")));
        return inhoud.toByteArray();
    }

    private static Document rij(ResultSet rij, int nr) throws SQLException {
        return new Document(rij.getObject("id", UUID.class), rij.getString("soort"), rij.getString("titel"), rij.getString("dossier"),
                rij.getInt("versie"), rij.getString("bestandsnaam"), rij.getString("mediatype"), rij.getLong("grootte"),
                rij.getString("sha256"), Openbaarheid.valueOf(rij.getString("openbaarheid")),
                rij.getObject("embargo_tot", LocalDate.class), rij.getString("door"), rij.getTimestamp("op").toInstant(),
                rij.getObject("vervangt", UUID.class));
    }
}
