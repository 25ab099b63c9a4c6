package nl.besluitspoor.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.besluitspoor.register.Voortgang;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xml.sax.SAXException;

/**
 * Finds the files that name someone, whatever their type, so that a redacted one can take their place: a file is not changed
 * by itself, a person judges it.
 */
@Component
public class Bestandszoeker {

    private final DocumentRepository opslag;

    Bestandszoeker(DocumentRepository opslag) {
        this.opslag = opslag;
    }

    /**
     * What was found.
     *
     * @param noemen     documents whose content, or what their file says of itself, has one of the words
     * @param onleesbaar documents whose words cannot be read: pictures, scans without text, protected or damaged files
     */
    public record Uitslag(List<Document> noemen, List<Document> onleesbaar) {}

    /**
     * Reads every document as it is kept now.
     *
     * @param woorden what names the person; case, accents and line ends do not matter
     */
    @Transactional(readOnly = true)
    public Uitslag zoek(List<String> woorden, Voortgang voortgang) {
        List<String> gezocht = woorden.stream().map(Bestandszoeker::vouw).filter(een -> !een.isEmpty()).toList();
        List<Document> noemen = new ArrayList<>();
        List<Document> onleesbaar = new ArrayList<>();
        List<Document> alle = opslag.alle();
        // made when it is needed: it brings hundreds of readers, and hardly ever is asked
        Parser lezer = new AutoDetectParser();
        for (int nr = 0; nr < alle.size(); nr++) {
            Document document = alle.get(nr);
            String tekst = vouw(tekst(document, lezer));
            if (tekst.isEmpty()) {
                onleesbaar.add(document);
            } else if (gezocht.stream().anyMatch(tekst::contains)) {
                noemen.add(document);
            }
            voortgang.stand(nr + 1L, alle.size());
        }
        return new Uitslag(noemen, onleesbaar);
    }

    /** The words of a document; empty where they cannot be read. */
    private String tekst(Document document, Parser lezer) {
        byte[] inhoud = opslag.inhoud(document.id());
        if (document.mediatype().startsWith("text/") && !document.mediatype().equals("text/html")) {
            return new String(inhoud, StandardCharsets.UTF_8);
        }
        BodyContentHandler tekst = new BodyContentHandler(-1);
        Metadata gegevens = new Metadata();
        try {
            lezer.parse(new ByteArrayInputStream(inhoud), tekst, gegevens, new ParseContext());
        } catch (IOException | SAXException | TikaException e) {
            return "";
        }
        String woorden = tekst.toString();
        if (woorden.isBlank()) {
            return "";
        }
        StringBuilder alles = new StringBuilder(woorden);
        for (String naam : gegevens.names()) {
            alles.append(' ').append(String.join(" ", gegevens.getValues(naam)));
        }
        return alles.toString();
    }

    private static String vouw(String tekst) {
        return Normalizer.normalize(tekst, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\u00ad]+", "").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
