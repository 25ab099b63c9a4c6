package nl.besluitspoor.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.besluitspoor.handeling.Geweigerd;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** The kinds of file that are kept, told by their content and never by their name. */
enum Bestandstype {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    PNG("png", "image/png"),
    JPG("jpg", "image/jpeg"),
    CSV("csv", "text/csv"),
    TXT("txt", "text/plain");

    /** Entries of an office file that are looked through to tell which it is; a bound against hostile archives. */
    private static final int MAX_DELEN = 2_000;
    /** Looks at the first bytes alone: no archive is opened before it is bounded here. */
    private static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());

    private final String extensie;
    private final String mediatype;

    Bestandstype(String extensie, String mediatype) {
        this.extensie = extensie;
        this.mediatype = mediatype;
    }

    String mediatype() {
        return mediatype;
    }

    /**
     * The type of a file.
     *
     * @throws Geweigerd where the content is of no kept type, or name or sender say otherwise
     */
    static Bestandstype van(String bestandsnaam, @Nullable String gezegd, byte[] bytes) {
        String extensie = extensie(bestandsnaam);
        Bestandstype genoemd = metExtensie(extensie).orElseThrow(() -> new Geweigerd(
                "Een bestand van het soort '%s' kan hier niet worden bewaard. Bewaar het als %s en probeer het opnieuw."
                        .formatted(extensie, soorten())));
        Bestandstype gezien = gezien(bytes, genoemd).orElseThrow(() -> new Geweigerd(
                "De inhoud van dit bestand is niet van een soort die hier kan worden bewaard. Toegestaan zijn %s."
                        .formatted(soorten())));
        if (gezien != genoemd) {
            throw new Geweigerd("De naam zegt dat dit een %s-bestand is, maar de inhoud is %s. Kies het goede bestand of geef het de goede naam."
                    .formatted(genoemd.extensie, gezien.extensie));
        }
        if (gezegd != null && !gezegd.isBlank() && Arrays.stream(values()).anyMatch(t -> t != gezien && t.mediatype.equals(kaal(gezegd)))
                && !(gezien == CSV && kaal(gezegd).equals(TXT.mediatype))) {
            throw new Geweigerd("Het bestand is aangeboden als %s, maar de inhoud is %s. Kies het goede bestand."
                    .formatted(kaal(gezegd), gezien.extensie));
        }
        return gezien;
    }

    private static Optional<Bestandstype> gezien(byte[] bytes, Bestandstype genoemd) {
        String soort = TIKA.detect(bytes);
        if (soort.equals("application/zip") || soort.equals("application/x-tika-ooxml")) {
            return kantoorbestand(bytes);
        }
        if (soort.startsWith("text/") && !isOpmaakOfProgramma(soort) || soort.equals("application/octet-stream")) {
            return isTekst(bytes) ? Optional.of(genoemd == CSV ? CSV : TXT) : Optional.empty();
        }
        return Arrays.stream(values()).filter(t -> t.mediatype.equals(soort)).findFirst();
    }

    /** A text that a browser or a computer would carry out is no plain text. */
    private static boolean isOpmaakOfProgramma(String soort) {
        return soort.contains("html") || soort.contains("xml") || soort.contains("script");
    }

    private static boolean isTekst(byte[] bytes) {
        try {
            String tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return tekst.chars().noneMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<Bestandstype> kantoorbestand(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry deel = zip.getNextEntry();
            for (int nr = 0; deel != null && nr < MAX_DELEN; nr++, deel = zip.getNextEntry()) {
                switch (deel.getName()) {
                    case "word/document.xml": return Optional.of(DOCX);
                    case "xl/workbook.xml": return Optional.of(XLSX);
                    case "ppt/presentation.xml": return Optional.of(PPTX);
                    default: break;
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String extensie(String bestandsnaam) {
        String naam = bestandsnaam.toLowerCase(Locale.ROOT);
        int punt = naam.lastIndexOf('.');
        return punt < 0 ? "" : naam.substring(punt + 1);
    }

    private static Optional<Bestandstype> metExtensie(String extensie) {
        String zelfde = extensie.equals("jpeg") ? "jpg" : extensie;
        return Arrays.stream(values()).filter(t -> t.extensie.equals(zelfde)).findFirst();
    }

    private static String kaal(String mediatype) {
        return mediatype.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String soorten() {
        return Arrays.stream(values()).map(t -> t.extensie).collect(Collectors.joining(", "));
    }
}
