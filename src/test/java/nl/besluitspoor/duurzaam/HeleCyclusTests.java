package nl.besluitspoor.duurzaam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.register.controle.ElkeCommit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One whole cycle, and what stands where after it. */
class HeleCyclusTests extends ProcesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource bron;

    @Autowired
    ElkeCommit commits;

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
