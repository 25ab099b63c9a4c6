package nl.besluitspoor.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a document from a template of {@code templates/document/}, as HTML and as PDF with the same words. A template
 * takes its page, head and footer from {@code document/blad} (see the comment there).
 */
@Component
public class PdfMaker {

    private static final List<Snede> LETTERS = List.of(Snede.van("Regular", 400, FontStyle.NORMAL), Snede.van("Bold", 700, FontStyle.NORMAL),
            Snede.van("Italic", 400, FontStyle.ITALIC), Snede.van("BoldItalic", 700, FontStyle.ITALIC));
    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

    private final ITemplateEngine sjablonen;

    PdfMaker(ITemplateEngine sjablonen) {
        this.sjablonen = sjablonen;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /**
     * The document as a page of HTML.
     *
     * @param sjabloon name of the template without path and extension
     * @param model    its values
     */
    public String html(String sjabloon, Map<String, Object> model) {
        String blad = sjablonen.process("document/" + sjabloon, new Context(NEDERLANDS, model)).strip();
        return blad.startsWith("<!") ? blad : "<!DOCTYPE html>\n" + blad;
    }

    /**
     * The same document as PDF/A-3a with its fonts embedded, tagged for who listens to it (PDF/UA).
     *
     * @see #html(String, Map)
     */
    public byte[] maak(String sjabloon, Map<String, Object> model) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder maker = new PdfRendererBuilder();
            maker.withHtmlContent(html(sjabloon, model), null);
            maker.usePDDocument(document);
            maker.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
            maker.usePdfUaAccessibility(true);
            maker.withProducer("Besluitspoor");
            maker.useColorProfile(kleurprofiel());
            LETTERS.forEach(letter -> maker.useFont(new Letter(document, letter), "Liberation Sans", letter.gewicht(), letter.stijl(), true));
            maker.toStream(pdf);
            maker.run();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF van sjabloon %s is niet te maken".formatted(sjabloon), e);
        }
        return pdf.toByteArray();
    }

    /** A cut of the typeface, its file read once. */
    private record Snede(byte[] bestand, int gewicht, FontStyle stijl) {

        static Snede van(String naam, int gewicht, FontStyle stijl) {
            try (InputStream in = Objects.requireNonNull(PdfMaker.class.getResourceAsStream("/liberation/LiberationSans-" + naam + ".ttf"))) {
                return new Snede(in.readAllBytes(), gewicht, stijl);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The cut in one document, read when a word needs it. */
    private static final class Letter extends PDFontSupplier {

        private final PDDocument document;
        private final Snede snede;
        private @Nullable PDFont letter;

        Letter(PDDocument document, Snede snede) {
            super(null);
            this.document = document;
            this.snede = snede;
        }

        @Override
        public PDFont supply() {
            PDFont nu = letter;
            if (nu == null) {
                try {
                    TrueTypeFont ttf = new TTFParser(false).parse(new RandomAccessReadBuffer(snede.bestand()));
                    // Without ligatures: a reader finds 'officieel' in the text, and PDFBox compiles their table again for each line.
                    ttf.setEnableGsub(false);
                    nu = PDType0Font.load(document, ttf, true);
                    letter = nu;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return nu;
        }
    }

    /** sRGB, as PDF/A asks a file to carry it. */
    private static byte[] kleurprofiel() {
        return java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB).getData();
    }
}
