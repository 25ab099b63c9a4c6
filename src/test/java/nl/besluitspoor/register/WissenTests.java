package nl.besluitspoor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.controle.RegisterControle;
import nl.besluitspoor.register.zegel.Sequencer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.RowCallbackHandler;

/** A resident gave inbreng, is told of it, and asks to be erased: every table is searched, the engine's and the mailbox included. */
@ExtendWith(OutputCaptureExtension.class)
class WissenTests extends ProcesTests {

    private static final String NAAM = "Wilhelmina Wisbaar";
    private static final String MAIL = "wilhelmina@wisbaar.example";
    private static final String GROND = "AVG artikel 17, eerste lid, onder b";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Wisser wisser;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private RegisterControle controle;

    @Autowired
    private Logboek logboek;

    @Test
    void nothingOfThePersonStaysAndTheRegisterIsSoundAsBefore(CapturedOutput uitvoer) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2025-02-03T09:00:00Z")));
        String nummer = dossiers.start(new NieuwDossier("Programmaplan wissen", "Wissen", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"),
                List.of("servatius"), "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld van een aanleiding", null, true),
                door("programmamanager", "programmamanager")).nummer();
        runtime.startProcessInstanceByKey("wijkdialoog", nummer, Map.of("dossier", nummer, "wijk", "BU09350203"));
        rol.voltooi("wijkmanager", "taak-dialoog-plannen", nummer, Map.of("vraag", "Wat heeft Pottenberg nodig?",
                "bijeenkomsten", List.of(Map.of("datum", "2025-02-10", "begintijd", "19:30", "plaats", "Buurthuis Pottenberg")),
                "genodigden", List.of(Map.of("soort", "BEWONER", "naam", NAAM, "mail", MAIL, "toestemming", true))));
        rol.jobs();
        sequencer.allesNu();
        assertThat(vindplaatsen(NAAM)).as("zij staat er eerst wel").isNotEmpty();
        String wortel = logboek.samenhang(1, logboek.stand().omvang()).wortelNaar();
        long omvang = logboek.stand().omvang();

        Wisser.Gedaan gedaan = wisser.wis(List.of(NAAM, MAIL), GROND, door("privacy", "privacy"));
        sequencer.allesNu();
        System.out.printf("wissen: %d besloten waarden, %d waarden elders%n", gedaan.velden(), gedaan.cellen());

        assertThat(gedaan.velden()).isPositive();
        assertThat(vindplaatsen(NAAM)).isEmpty();
        assertThat(vindplaatsen(MAIL)).isEmpty();
        assertThat(uitvoer.getAll()).doesNotContain(NAAM).doesNotContain(MAIL);
        assertThat(logboek.samenhang(omvang, logboek.stand().omvang()).klopt()).isTrue();
        assertThat(logboek.samenhang(omvang, logboek.stand().omvang()).wortelVan()).isEqualTo(wortel);
        assertThat(controle.controleer(List.of(), Voortgang.STIL).bevindingen().stream().filter(een -> een.zin().contains("gewist") || een.zin().contains("zout")
                || een.zin().contains("bij deze invoer") && !isGeknoei(een.zin()))).isEmpty();
        assertThat(jdbc.sql("select count(*) from register_invoer where soort = 'rijen-opnieuw-verzegeld'").query(Long.class).single())
                .as("de rijen die het wissen veranderde zijn opnieuw verzegeld").isPositive();
        jdbc.sql("update dialoog_genodigde set naam = 'Iemand Anders' where dialoog = (select id from wijkdialoog where dossier = :nummer)").param("nummer", nummer).update();
        assertThat(controle.controleer(List.of(), Voortgang.STIL).bevindingen().stream().map(een -> een.zin()))
                .as("en wie ze daarna verandert, wordt gevonden").anyMatch(zin -> zin.contains(nummer) && zin.contains("in dialoog_genodigde"));
        knoeit(nummer);
    }

    @Test
    void asksForAGroundAndForAPersonThatIsThere() {
        assertThatThrownBy(() -> wisser.wis(List.of("Niemand Bestaat"), " ", door("privacy", "privacy"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Noem de grond");
        assertThatThrownBy(() -> wisser.wis(List.of("Jo"), GROND, door("privacy", "privacy"))).isInstanceOf(Geweigerd.class).hasMessageContaining("tekens");
        assertThatThrownBy(() -> wisser.wis(List.of("Niemand Bestaat"), GROND, door("privacy", "privacy"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Er staat niets");
    }

    /** Every column of every table that holds the words, as text or as bytes. */
    private List<String> vindplaatsen(String woorden) {
        String gezocht = woorden.toLowerCase(Locale.ROOT);
        List<String> uit = new ArrayList<>();
        jdbc.sql("""
                select c.table_name, c.column_name, lower(c.data_type) from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE' and lower(c.table_name) <> 'flyway_schema_history'""").query((rij, nr) -> new String[] {rij.getString(1), rij.getString(2), rij.getString(3)})
                .list().forEach(kolom -> {
                    boolean bytes = kolom[2].contains("binary") || kolom[2].equals("bytea");
                    if (bytes || kolom[2].contains("char") || kolom[2].equals("text")) {
                        jdbc.sql("select %s from %s where %s is not null".formatted(kolom[1], kolom[0], kolom[1])).query((RowCallbackHandler) rij -> {
                            String tekst = bytes ? new String(rij.getBytes(1), StandardCharsets.UTF_8) : rij.getString(1);
                            if (tekst.toLowerCase(Locale.ROOT).contains(gezocht) && !uit.contains(kolom[0] + "." + kolom[1])) {
                                uit.add(kolom[0] + "." + kolom[1]);
                            }
                        });
                    }
                });
        return uit;
    }
}
