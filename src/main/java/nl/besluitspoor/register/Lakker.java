package nl.besluitspoor.register;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.wissen.Wislijst;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a redacted file in the place of an uploaded document's content. The document's row and the entry that kept it stay as
 * they are, with the hash of what was brought in; one more entry says which content took its place, and on what ground.
 */
@Component
public class Lakker {

    /** Type of the entry. */
    public static final String GELAKT = "document-gelakt";
    private static final int DEEL = 900_000;

    private final JdbcClient jdbc;
    private final Register register;
    private final Wislijst lijst;

    Lakker(JdbcClient jdbc, Register register, Wislijst lijst) {
        this.jdbc = jdbc;
        this.register = register;
        this.lijst = lijst;
    }

    /**
     * Takes the old content away for good.
     *
     * @param document id of the document
     * @param nieuw    the redacted content
     * @throws Geweigerd without ground, where there is no such document, or where the content is the same
     */
    @Transactional
    public void lak(UUID document, byte[] nieuw, String grond, Handeling handeling) {
        if (grond.isBlank()) {
            throw new Geweigerd("Noem de grond van het lakken, bijvoorbeeld AVG artikel 17, eerste lid, onder b.");
        }
        String was = opSlot(document).orElseThrow(() -> new Geweigerd("Er is geen bestand met dit nummer. Neem het nummer over uit het adres van het bestand."));
        String sha256 = sha256(nieuw);
        if (sha256.equals(was) || laatste(document).filter(sha256::equals).isPresent()) {
            throw new Geweigerd("Dit is hetzelfde bestand. Kies de versie waarin de gegevens onleesbaar zijn gemaakt.");
        }
        // kept before the commit, as the list of what was erased is
        lijst.bewaar(sha256, nieuw);
        lijst.voegToe(Wislijst.Regel.gelakt(grond, document + ":" + sha256));
        vervang(document, was, nieuw, grond, handeling);
    }

    /** Redacts again what was redacted before and stands there whole again, because a backup was put back; gives how many. */
    int lakOpnieuw(Wislijst.Regel regel, Handeling handeling) {
        int aantal = 0;
        for (String een : regel.gelakt()) {
            UUID document = UUID.fromString(een.substring(0, 36));
            String sha256 = een.substring(37);
            Optional<String> was = opSlot(document);
            if (was.isPresent() && !register.kent(sleutel(document, sha256))) {
                vervang(document, was.get(), lijst.bewaard(sha256), regel.grond(), handeling);
                aantal++;
            }
        }
        return aantal;
    }

    /** SHA-256 of the redacted content that holds for a document; empty where it is as it was brought in. */
    public Optional<String> laatste(UUID document) {
        return jdbc.sql("select sha256 from document_gelakt where document = :id order by volgnr desc fetch first 1 rows only").param("id", document)
                .query(String.class).optional();
    }

    private void vervang(UUID document, String was, byte[] nieuw, String grond, Handeling handeling) {
        int volgnr = jdbc.sql("select coalesce(max(volgnr), 0) + 1 from document_gelakt where document = :id").param("id", document)
                .query(Integer.class).single();
        String sha256 = sha256(nieuw);
        jdbc.sql("delete from document_deel where document = :id").param("id", document).update();
        for (int nr = 0, van = 0; van < nieuw.length; nr++, van += DEEL) {
            jdbc.sql("insert into document_deel (document, volgnr, inhoud) values (:id, :nr, :inhoud)").param("id", document).param("nr", nr)
                    .param("inhoud", Arrays.copyOfRange(nieuw, van, Math.min(nieuw.length, van + DEEL))).update();
        }
        jdbc.sql("insert into document_gelakt (document, volgnr, sha256, grootte, grond, door, op) values (:id, :volgnr, :sha256, :grootte, :grond, :door, :op)")
                .param("id", document).param("volgnr", volgnr).param("sha256", sha256).param("grootte", nieuw.length).param("grond", grond)
                .param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip().truncatedTo(ChronoUnit.MILLIS))).update();
        register.append(Feit.van(GELAKT, 1, sleutel(document, sha256)).object("document", document).open("volgnr", volgnr).open("nieuw", sha256)
                .open("grond", grond).document(was).grondslag(grond), handeling);
    }

    /** Idempotency key of the entry: one content takes the place of a document's once. */
    private static String sleutel(UUID document, String sha256) {
        return GELAKT + ":" + document + ":" + sha256;
    }

    /** The hash under which the document was kept, its row locked; empty where there is none. */
    private Optional<String> opSlot(UUID document) {
        return jdbc.sql("select sha256 from document where id = :id for update").param("id", document).query(String.class).optional();
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Hashes.sha256(bytes));
    }
}
