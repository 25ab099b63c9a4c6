package nl.besluitspoor.inzage.logboek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.controle.Bevinding;
import nl.besluitspoor.register.controle.RegisterControle;
import nl.besluitspoor.register.zegel.Sequencer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A privacy officer puts a redacted file in the place of an upload that names someone. */
class WisPaginaTests extends ProcesTests {

    private static final String GROND = "AVG artikel 17, eerste lid, onder c";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Documenten documenten;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private RegisterControle controle;

    @Autowired
    private Logboek logboek;

    private MockMvc web;

    @BeforeEach
    void opent() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private ResultActions lak(String document, String naam, String inhoud, String grond, boolean zeker) throws Exception {
        return web.perform(multipart("/register/wissen/bestand").file(new MockMultipartFile("bestand", naam, null, inhoud.getBytes(StandardCharsets.UTF_8)))
                .param("document", document).param("grond", grond).param("zeker", String.valueOf(zeker)).with(user("privacy").authorities(
                        new org.springframework.security.core.authority.SimpleGrantedAuthority("GROEP_privacy"))).with(csrf()));
    }

    private ResultActions zoek(String naam) throws Exception {
        return web.perform(post("/register/wissen/zoek").param("naam", naam).with(user("privacy").authorities(
                new org.springframework.security.core.authority.SimpleGrantedAuthority("GROEP_privacy"))).with(csrf()));
    }

    private Document bewaar(String naam, byte[] inhoud) {
        return documenten.bewaar(new NieuwDocument("bijlage", naam, null, naam, null, inhoud, Openbaarheid.INTERN), door("beleidsmedewerker", "beleidsmedewerker"));
    }

    private static byte[] pdf(String... regels) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
            PDPage bladzijde = new PDPage();
            pdf.addPage(bladzijde);
            try (PDPageContentStream tekst = new PDPageContentStream(pdf, bladzijde)) {
                tekst.beginText();
                tekst.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                tekst.newLineAtOffset(50, 700);
                for (String regel : regels) {
                    tekst.showText(regel);
                    tekst.newLineAtOffset(0, -14);
                }
                tekst.endText();
            }
            pdf.save(uit);
            return uit.toByteArray();
        }
    }

    /** A text document in which the name is cut by mark-up, as a word processor does. */
    private static byte[] docx() throws IOException {
        try (XWPFDocument brief = new XWPFDocument(); ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
            XWPFParagraph alinea = brief.createParagraph();
            alinea.createRun().setText("Wilhelmina Zoek");
            XWPFRun vet = alinea.createRun();
            vet.setBold(true);
            vet.setText("gemaakt woont in de wijk.");
            brief.write(uit);
            return uit.toByteArray();
        }
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook boek = new XSSFWorkbook(); ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
            boek.createSheet("Bewoners").createRow(3).createCell(2).setCellValue("WILHELMINA ZOEKGEMAAKT");
            boek.write(uit);
            return uit.toByteArray();
        }
    }

    private static byte[] odt() throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            byte[] soort = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            ZipEntry eerst = new ZipEntry("mimetype");
            CRC32 som = new CRC32();
            som.update(soort);
            eerst.setMethod(ZipEntry.STORED);
            eerst.setSize(soort.length);
            eerst.setCrc(som.getValue());
            zip.putNextEntry(eerst);
            zip.write(soort);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                    + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>Wilhelmina <text:span>Zoekgemaakt</text:span></text:p>"
                    + "</office:text></office:body></office:document-content>").getBytes(StandardCharsets.UTF_8));
        }
        return uit.toByteArray();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", uit);
        return uit.toByteArray();
    }

    @Test
    void namesTheFilesThatNameSomeoneWhateverTheirType() throws Exception {
        List<Document> noemen = List.of(bewaar("zoek.pdf", pdf("Geachte mevrouw Wilhelmina", "Zoekgemaakt,")), bewaar("zoek.docx", docx()),
                bewaar("zoek.xlsx", xlsx()), bewaar("zoek.odt", odt()), bewaar("zoek.txt", "Wilhelmína\u0020Zoekgemaakt".getBytes(StandardCharsets.UTF_8)));
        Document ander = bewaar("ander.pdf", pdf("Geachte mevrouw Wilhelmina Anders,"));
        List<Document> onleesbaar = List.of(bewaar("foto.png", png()), bewaar("scan.pdf", pdf()));

        String pagina = zoek("wilhelmina zoekgemaakt").andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(pagina).contains("5 bestanden noemen deze persoon.");
        String lijst = pagina.substring(pagina.indexOf("id=\"noemen\""), pagina.indexOf("id=\"onleesbaar\""));
        assertThat(noemen).allSatisfy(een -> assertThat(lijst).contains("/documenten/" + een.id()));
        assertThat(pagina).doesNotContain(ander.id().toString());
        assertThat(onleesbaar).allSatisfy(een -> assertThat(pagina.substring(pagina.indexOf("id=\"onleesbaar\""))).contains("/documenten/" + een.id()));

        lak("/documenten/" + noemen.get(4).id(), "zoek.txt", "██████", GROND, true).andExpect(status().isOk());
        zoek("Wilhelmina Zoekgemaakt").andExpect(content().string(Matchers.allOf(Matchers.containsString("4 bestanden noemen deze persoon."),
                Matchers.not(Matchers.containsString(noemen.get(4).id().toString())))));
        zoek("Niemand Hiervan").andExpect(content().string(Matchers.containsString("Geen bestand noemt deze persoon.")));
        zoek("abc").andExpect(status().isUnprocessableEntity()).andExpect(content().string(Matchers.containsString("ten minste 4 tekens")));
    }

    @Test
    void putsARedactedFileInPlaceAndKeepsBothHashes() throws Exception {
        Document document = documenten.bewaar(new NieuwDocument("bijlage", "Brief van een bewoner", null, "brief.txt", null,
                "Geachte heer, Gerardus Lakbaar schrijft".getBytes(StandardCharsets.UTF_8), Openbaarheid.INTERN), door("beleidsmedewerker", "beleidsmedewerker"));
        String adres = "http://localhost:8080/documenten/" + document.id();

        lak(adres, "brief.txt", "Geachte heer, ██████ schrijft", GROND, false).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("Zet het vinkje")));
        lak(adres, "brief.txt", "Geachte heer, ██████ schrijft", "", true).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("Noem de grond")));
        lak("geen nummer", "brief.txt", "x", GROND, true).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("adres van het bestand")));
        lak(adres, "brief.csv", "a;b", GROND, true).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("hetzelfde soort bestand")));
        lak(adres, "brief.txt", "Geachte heer, Gerardus Lakbaar schrijft", GROND, true).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("hetzelfde bestand")));
        lak(adres, "brief.txt", "Geachte heer, ██████ schrijft", GROND, true).andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("De gelakte versie staat nu in het dossier")));

        assertThat(new String(documenten.inhoud(document.id()), StandardCharsets.UTF_8)).isEqualTo("Geachte heer, ██████ schrijft");
        assertThat(documenten.lees(document.id()).sha256()).as("de oude hash blijft").isEqualTo(document.sha256());
        assertThat(jdbc.sql("select inhoud from document_deel where document = :id").param("id", document.id()).query(byte[].class).list())
                .noneMatch(een -> new String(een, StandardCharsets.UTF_8).contains("Lakbaar"));
        assertThat(jdbc.sql("select inhoud from register_invoer where soort = 'document-gelakt' and sleutel like :id").param("id", "%" + document.id() + "%")
                .query(String.class).single()).contains(document.sha256()).contains(documenten.inhoudSha256(document)).contains(GROND);
        sequencer.allesNu();
        Long plaats = logboek.metSleutel("document:" + document.id()).orElseThrow().index();
        assertThat(controle.controleer(List.of(), Voortgang.STIL).bevindingen()).extracting(Bevinding::index).doesNotContain(plaats);
    }
}
