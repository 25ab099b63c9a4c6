package nl.besluitspoor.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a document from a template of {@code templates/document/}, as HTML and as PDF with the same words. A template
 * takes its page, head and footer from {@code document/blad} (see the comment there).
 */
@Component
public class PdfMaker {

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
        PdfRendererBuilder maker = new PdfRendererBuilder();
        maker.withHtmlContent(html(sjabloon, model), null);
        maker.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        maker.usePdfUaAccessibility(true);
        maker.withProducer("Besluitspoor");
        maker.useColorProfile(kleurprofiel());
        letter(maker, "Regular", 400, FontStyle.NORMAL);
        letter(maker, "Bold", 700, FontStyle.NORMAL);
        letter(maker, "Italic", 400, FontStyle.ITALIC);
        letter(maker, "BoldItalic", 700, FontStyle.ITALIC);
        maker.toStream(pdf);
        try {
            maker.run();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF van sjabloon %s is niet te maken".formatted(sjabloon), e);
        }
        return pdf.toByteArray();
    }

    private static void letter(PdfRendererBuilder maker, String snede, int gewicht, FontStyle stijl) {
        maker.useFont(() -> Objects.requireNonNull(PdfMaker.class.getResourceAsStream("/liberation/LiberationSans-" + snede + ".ttf")),
                "Liberation Sans", gewicht, stijl, true);
    }

    /** sRGB, as PDF/A asks a file to carry it. */
    private static byte[] kleurprofiel() {
        return java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB).getData();
    }
}
