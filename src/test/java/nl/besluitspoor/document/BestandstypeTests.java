package nl.besluitspoor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.besluitspoor.handeling.Geweigerd;
import org.junit.jupiter.api.Test;

class BestandstypeTests {

    private static final byte[] PDF = tekst("%PDF-1.7\n1 0 obj\n");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] JPG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
    private static final byte[] EXE = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

    @Test
    void tellsTheTypeByItsContent() throws IOException {
        assertThat(Bestandstype.van("plan.PDF", "application/pdf", PDF)).isEqualTo(Bestandstype.PDF);
        assertThat(Bestandstype.van("foto.png", null, PNG)).isEqualTo(Bestandstype.PNG);
        assertThat(Bestandstype.van("foto.jpeg", "image/jpeg", JPG)).isEqualTo(Bestandstype.JPG);
        assertThat(Bestandstype.van("brief.docx", null, kantoor("word/document.xml"))).isEqualTo(Bestandstype.DOCX);
        assertThat(Bestandstype.van("cijfers.xlsx", null, kantoor("xl/workbook.xml"))).isEqualTo(Bestandstype.XLSX);
        assertThat(Bestandstype.van("dia.pptx", null, kantoor("ppt/presentation.xml"))).isEqualTo(Bestandstype.PPTX);
        assertThat(Bestandstype.van("brief.odt", null, odf("application/vnd.oasis.opendocument.text"))).isEqualTo(Bestandstype.ODT);
        assertThat(Bestandstype.van("cijfers.ods", null, odf("application/vnd.oasis.opendocument.spreadsheet"))).isEqualTo(Bestandstype.ODS);
        assertThat(Bestandstype.van("notitie.txt", "text/plain", tekst("Café in de wijk\r\n"))).isEqualTo(Bestandstype.TXT);
        assertThat(Bestandstype.van("lijst.csv", "text/plain", tekst("wijk;aantal\nNazareth;12\n"))).isEqualTo(Bestandstype.CSV);
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        weigert("brief.pdf", null, PNG, "De naam zegt dat dit een pdf-bestand is, maar de inhoud is png.");
        weigert("notitie.txt", null, PDF, "maar de inhoud is pdf");
        weigert("brief.pdf", "image/png", PDF, "Het bestand is aangeboden als image/png, maar de inhoud is pdf.");
        weigert("brief.docx", null, zip("xl/workbook.xml"), "maar de inhoud is xlsx");
    }

    @Test
    void refusesTypesThatAreNotKept() {
        weigert("spel.exe", null, EXE, "Een bestand van het soort 'exe' kan hier niet worden bewaard.");
        weigert("pagina.html", null, tekst("<html></html>"), "Een bestand van het soort 'html'");
        weigert("zonder", null, PDF, "kan hier niet worden bewaard");
        weigert("spel.pdf", null, EXE, "is niet van een soort die hier kan worden bewaard");
        weigert("pagina.txt", null, tekst("<!DOCTYPE html><html><script>alert(1)</script></html>"), "is niet van een soort");
        weigert("archief.docx", null, zip("iets.txt"), "is niet van een soort");
        weigert("notitie.txt", null, new byte[] {0, 1, 2, 3}, "is niet van een soort");
    }

    private static void weigert(String naam, String gezegd, byte[] bytes, String zin) {
        assertThatThrownBy(() -> Bestandstype.van(naam, gezegd, bytes)).isInstanceOf(Geweigerd.class).hasMessageContaining(zin);
    }

    private static byte[] tekst(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String deel) {
        try {
            return kantoor(deel);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] kantoor(String deel) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            for (String naam : new String[] {"[Content_Types].xml", "_rels/.rels", deel}) {
                zip.putNextEntry(new ZipEntry(naam));
                zip.write(tekst("<x/>"));
                zip.closeEntry();
            }
        }
        return uit.toByteArray();
    }

    private static byte[] odf(String mediatype) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            ZipEntry eerste = new ZipEntry("mimetype");
            CRC32 som = new CRC32();
            som.update(tekst(mediatype));
            eerste.setMethod(ZipEntry.STORED);
            eerste.setSize(mediatype.length());
            eerste.setCrc(som.getValue());
            zip.putNextEntry(eerste);
            zip.write(tekst(mediatype));
            zip.closeEntry();
        }
        return uit.toByteArray();
    }
}
