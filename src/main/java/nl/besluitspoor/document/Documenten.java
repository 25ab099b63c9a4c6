package nl.besluitspoor.document;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Lakker;
import nl.besluitspoor.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps documents, and gives them back as they were kept. */
@Service
public class Documenten {

    /** Largest document, in bytes (50 MiB). */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private final DocumentRepository opslag;
    private final Register register;
    private final Lakker lakker;

    Documenten(DocumentRepository opslag, Register register, Lakker lakker) {
        this.opslag = opslag;
        this.register = register;
        this.lakker = lakker;
    }

    /**
     * Keeps a document; the same kind, title and dossier make the next version of it.
     *
     * @throws Geweigerd where it is empty, larger than {@link #MAX_BYTES}, of a type that is not kept, or not what its
     *                   name says
     * @throws Gewijzigd where someone else keeps a version of it at this very moment
     */
    @Transactional
    public Document bewaar(NieuwDocument nieuw, Handeling handeling) {
        eisOmvang(nieuw.bytes());
        return bewaar(nieuw, Bestandstype.van(veilig(nieuw.bestandsnaam()), nieuw.mediatype(), nieuw.bytes()).mediatype(), handeling);
    }

    /**
     * Keeps a page of HTML that this software made from a template of its own ({@link PdfMaker#html}). What people bring
     * in is never kept as HTML.
     *
     * @throws Geweigerd as {@link #bewaar(NieuwDocument, Handeling)}
     */
    @Transactional
    public Document bewaarPagina(NieuwDocument nieuw, Handeling handeling) {
        eisOmvang(nieuw.bytes());
        return bewaar(nieuw, "text/html", handeling);
    }

    private static void eisOmvang(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Geweigerd("Het bestand is leeg. Kies een ander bestand.");
        }
        if (bytes.length > MAX_BYTES) {
            throw new Geweigerd("Het bestand is %d MB en mag ten hoogste 50 MB zijn. Maak het kleiner of splits het."
                    .formatted((bytes.length + 1_048_575) / 1_048_576));
        }
    }

    private Document bewaar(NieuwDocument nieuw, String mediatype, Handeling handeling) {
        String titel = nieuw.titel().strip();
        if (titel.isEmpty() || titel.length() > 300) {
            throw new Geweigerd("Geef het document een titel van 1 tot 300 tekens.");
        }
        if ((nieuw.openbaarheid() == Openbaarheid.EMBARGO) != (nieuw.embargoTot() != null)) {
            throw new Geweigerd("Een document met een embargo heeft een datum waarop het openbaar wordt, een ander document niet.");
        }
        String bestandsnaam = veilig(nieuw.bestandsnaam());
        Optional<Document> vorige = opslag.laatste(nieuw.soort(), titel, nieuw.dossier());
        Document document = new Document(UUID.randomUUID(), nieuw.soort(), titel, nieuw.dossier(),
                vorige.map(v -> v.versie() + 1).orElse(1), bestandsnaam, mediatype, nieuw.bytes().length,
                sha256(nieuw.bytes()), nieuw.openbaarheid(), nieuw.embargoTot(), handeling.gebruiker(), handeling.tijdstip(),
                vorige.map(Document::id).orElse(null));
        try {
            opslag.voegToe(document, nieuw.bytes());
        } catch (DuplicateKeyException e) {
            throw new Gewijzigd("Iemand anders bewaarde op hetzelfde moment een versie van '%s'. Kijk die na en probeer het opnieuw."
                    .formatted(titel));
        }
        Feit feit = Feit.van("document-bewaard", 1, "document:" + document.id()).object("document", document.id())
                .open("soort", document.soort()).open("versie", document.versie()).open("mediatype", document.mediatype())
                .open("grootte", document.grootte()).open("openbaarheid", document.openbaarheid())
                .open("embargoTot", document.embargoTot()).open("vervangt", document.vervangt())
                .tekst("titel", titel, document.openbaarheid() == Openbaarheid.OPENBAAR).document(document.sha256());
        if (document.dossier() != null) {
            feit.dossier(document.dossier());
        }
        register.append(feit, handeling);
        return document;
    }

    /** @throws Geweigerd where there is no such document */
    public Document lees(UUID id) {
        return zoek(id).orElseThrow(() -> new Geweigerd("Er is geen document %s. Ga terug naar het dossier en kies het daar.".formatted(id)));
    }

    /** A document by id; empty where there is none. */
    public Optional<Document> zoek(UUID id) {
        return opslag.van(id);
    }

    /**
     * The content, as it was kept, or as it was redacted since.
     *
     * @throws IllegalStateException where the content no longer has the SHA-256 under which it was kept
     */
    public byte[] inhoud(UUID id) {
        String verwacht = inhoudSha256(lees(id));
        byte[] inhoud = opslag.inhoud(id);
        if (!sha256(inhoud).equals(verwacht)) {
            throw new IllegalStateException("de inhoud van document %s heeft niet meer SHA-256 %s".formatted(id, verwacht));
        }
        return inhoud;
    }

    /** SHA-256 of the content that is there: of a redacted document another than the one under which it was kept. */
    public String inhoudSha256(Document document) {
        return lakker.laatste(document.id()).orElse(document.sha256());
    }

    /**
     * Puts a redacted version in the place of the content; what it takes the place of is gone for good.
     *
     * @param bestandsnaam name of the redacted file
     * @param gezegd       type that the browser says it has; null where it says none
     * @param grond        the ground, for example {@code AVG artikel 17, eerste lid, onder b}
     * @throws Geweigerd where there is no such document, it is not of the same type, or it is the same file
     */
    @Transactional
    public void lak(UUID id, byte[] bytes, String bestandsnaam, @Nullable String gezegd, String grond, Handeling handeling) {
        Document document = lees(id);
        eisOmvang(bytes);
        String mediatype = Bestandstype.van(veilig(bestandsnaam), gezegd, bytes).mediatype();
        if (!mediatype.equals(document.mediatype())) {
            throw new Geweigerd("Het bestand in het dossier is van het type %s en dit van het type %s. Sla de gelakte versie op als hetzelfde soort bestand."
                    .formatted(document.mediatype(), mediatype));
        }
        lakker.lak(id, bytes, grond, handeling);
    }

    /**
     * Changes who may read a version: secrecy was imposed on it or lifted (Gemeentewet 87, 89). Whoever decides it appends the
     * entry.
     */
    @Transactional
    public void zetOpenbaarheid(UUID id, Openbaarheid openbaarheid, @Nullable LocalDate embargoTot) {
        opslag.zetOpenbaarheid(id, openbaarheid, embargoTot);
    }

    /** The documents of a dossier, every version, oldest first. */
    public List<Document> lijst(String dossier) {
        return opslag.lijst(dossier);
    }

    /** SHA-256 of a content, hex. */
    public static String sha256(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", e);
        }
    }

    /** The name without its path and without what a file system or a header trips over. */
    private static String veilig(String bestandsnaam) {
        String kaal = bestandsnaam.substring(Math.max(bestandsnaam.lastIndexOf('/'), bestandsnaam.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        return kaal.length() <= 200 ? kaal : kaal.substring(kaal.length() - 200);
    }
}
