package nl.besluitspoor.duurzaam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.register.controle.ElkeCommit;
import nl.besluitspoor.register.zegel.Sequencer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One whole cycle, and what stands where after it. */
class HeleCyclusTests extends ProcesTests {

    private static final Pattern STAND = Pattern.compile(
            "Standvanhetbesluitenregisterbijhetopmakenvandeze(?:lijst|brief):(\\d+?)([A-Za-z0-9+/]{43}=)");

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource bron;

    @Autowired
    ElkeCommit commits;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Documenten documenten;

    @Test
    void afterACycleNoTextOfAFormPlanOrNotaStandsInTheEngineAndAtNoCommitARowWithoutItsEntry() throws Exception {
        String merk = Dossiergegevens.VOORBEELD.strip();
        List<String> dossier = new ArrayList<>();
        ElkeCommit.Uitslag uitslag = commits.tijdens(() -> dossier.add(Cyclus.in(context, taak -> { }).loop("Zoekplaat Merelnest")));
        System.out.printf("een cyclus: %d commits, %d rijen zonder invoer%n", uitslag.commits(), uitslag.zinnen().size());
        assertThat(uitslag.zinnen()).isEmpty();
        assertThat(uitslag.commits()).isGreaterThan(30);
        assertThat(dossier).singleElement().asString().matches("VW-\\d{4}-\\d{4}");
        assertThat(waar(merk)).isEmpty();
        assertThat(waar("Merelnest")).allMatch(plek -> plek.endsWith(".NAME_"));
    }

    /** Whoever holds a printed list or letter can hold the register to what it was then. */
    @Test
    void theListAndTheLetterCarrySizeAndRootOfTheRegister() throws Exception {
        sequencer.allesNu();
        String dossier = Cyclus.in(context, taak -> { }).loop("Lijst en brief met hun stand");
        List<UUID> bladen = List.of(
                jdbc.sql("select l.pdf from besluitenlijst l join besluit b on b.vergadering = l.vergadering where b.dossier = :dossier order by l.versie desc fetch first 1 rows only")
                        .param("dossier", dossier).query(UUID.class).single(),
                jdbc.sql("select pdf_document from rib where dossier = :dossier").param("dossier", dossier).query(UUID.class).single());
        for (UUID blad : bladen) {
            try (PDDocument pdf = Loader.loadPDF(documenten.inhoud(blad))) {
                Matcher stand = STAND.matcher(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""));
                assertThat(stand.find()).as("de stand staat erop").isTrue();
                long omvang = Long.parseLong(stand.group(1));
                byte[] wortel = Base64.getDecoder().decode(stand.group(2));
                assertThat(jdbc.sql("select wortel from register_checkpoint where omvang = :omvang").param("omvang", omvang).query(byte[].class).single())
                        .isEqualTo(wortel);
            }
        }
    }

    /** Every column of the engine's tables that holds these words; the deployed files of models and forms left out. */
    private List<String> waar(String woorden) throws Exception {
        List<String> gevonden = new ArrayList<>();
        byte[] gezocht = woorden.getBytes(StandardCharsets.UTF_8);
        try (Connection verbinding = bron.getConnection()) {
            DatabaseMetaData soort = verbinding.getMetaData();
            try (ResultSet kolommen = soort.getColumns(null, null, null, null)) {
                while (kolommen.next()) {
                    String tabel = kolommen.getString("TABLE_NAME").toUpperCase(Locale.ROOT);
                    if (!tabel.startsWith("ACT_")) {
                        continue;
                    }
                    String kolom = kolommen.getString("COLUMN_NAME");
                    String waar = tabel.equals("ACT_GE_BYTEARRAY") ? " where deployment_id_ is null" : "";
                    try (Statement vraag = verbinding.createStatement();
                            ResultSet rijen = vraag.executeQuery("select " + kolom + " from " + tabel + waar)) {
                        while (rijen.next()) {
                            Object waarde = rijen.getObject(1);
                            byte[] inhoud = waarde instanceof byte[] bytes ? bytes
                                    : waarde instanceof java.sql.Blob blob ? blob.getBytes(1, (int) blob.length())
                                    : String.valueOf(waarde).getBytes(StandardCharsets.UTF_8);
                            if (bevat(inhoud, gezocht)) {
                                gevonden.add(tabel + "." + kolom.toUpperCase(Locale.ROOT));
                                break;
                            }
                        }
                    }
                }
            }
        }
        return gevonden;
    }

    private static boolean bevat(byte[] inhoud, byte[] gezocht) {
        return new String(inhoud, StandardCharsets.ISO_8859_1).contains(new String(gezocht, StandardCharsets.ISO_8859_1));
    }
}
