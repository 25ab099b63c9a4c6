package nl.besluitspoor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PdfMakerTests {

    private final PdfMaker maker = new PdfMaker(sjablonen());

    @Test
    void printsHeadPageNumbersAndDossierWithEmbeddedFontsAndTags() throws IOException {
        byte[] pdf = maker.maak("proef", model("VW-2025-0001", 120));
        Files.schrijf("proef.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String tekst = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(tekst).contains("Gemeente Maastricht", "Pagina 1 van " + document.getNumberOfPages(),
                    "Pagina 2 van " + document.getNumberOfPages(), "Dossier VW-2025-0001", "€ 12.500", "Inbreng 120");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Verslag van de proef");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            for (PDPage blad : document.getPages()) {
                for (var naam : blad.getResources().getFontNames()) {
                    assertThat(blad.getResources().getFont(naam).isEmbedded()).as(naam.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void saysTheSameInHtml() {
        String html = maker.html("proef", model(null, 2));
        assertThat(html).contains("<h1>Verslag van de proef</h1>", "Inbreng 2").startsWith("<!DOCTYPE html>").doesNotContain("Dossier ", "th:text");
    }

    private static Map<String, Object> model(String dossier, int rijen) {
        Map<String, Object> model = new HashMap<>();
        model.put("titel", "Verslag van de proef");
        model.put("dossier", dossier);
        model.put("rijen", IntStream.rangeClosed(1, rijen).mapToObj(nr -> "Inbreng " + nr).toList());
        return model;
    }

    private static SpringTemplateEngine sjablonen() {
        ClassLoaderTemplateResolver bron = new ClassLoaderTemplateResolver();
        bron.setPrefix("templates/");
        bron.setSuffix(".html");
        bron.setCharacterEncoding("UTF-8");
        SpringTemplateEngine sjablonen = new SpringTemplateEngine();
        sjablonen.setTemplateResolver(bron);
        return sjablonen;
    }

    /** Keeps what was made beside the test's report, to be looked at. */
    private static final class Files {

        static void schrijf(String naam, byte[] inhoud) throws IOException {
            java.nio.file.Path map = java.nio.file.Path.of("target", "proef");
            java.nio.file.Files.createDirectories(map);
            java.nio.file.Files.write(map.resolve(naam), Arrays.copyOf(inhoud, inhoud.length));
        }
    }
}
