package nl.besluitspoor.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a document from a template of {@code templates/document/}, as HTML and as PDF, both with the same words. */
@Component
public class PdfMaker {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

    private final ITemplateEngine sjablonen;

    PdfMaker(ITemplateEngine sjablonen) {
        this.sjablonen = sjablonen;
    }

    /**
     * The document as a page of HTML.
     *
     * @param sjabloon name of the template without path and extension
     * @param model    its values; {@code titel} is the document's title, {@code dossier} stands in the footer
     */
    public String html(String sjabloon, Map<String, Object> model) {
        return sjablonen.process("document/" + sjabloon, new Context(NEDERLANDS, model));
    }

    /** The same document as an accessible PDF (PDF/UA) with its fonts embedded. @see #html(String, Map) */
    public byte[] maak(String sjabloon, Map<String, Object> model) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder maker = new PdfRendererBuilder();
        maker.withHtmlContent(html(sjabloon, model), null);
        maker.toStream(pdf);
        try {
            maker.run();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF van sjabloon %s is niet te maken".formatted(sjabloon), e);
        }
        return pdf.toByteArray();
    }
}
