package nl.besluitspoor.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.FunctieLoop;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Who works with the software comes from a list; each test is taken back. */
@Transactional
class PersonenlijstTests extends ProcesTests {

    private static final String KOP = "gebruiker;naam;mail;functie;bereik;vanaf;tot;waarnemend\n";
    private static final String EEN = "u100;Voorbeeld Een;een@voorbeeld.example;onderzoek;;2025-01-01;;nee\n";

    @Autowired
    FunctieLoop loop;

    @Autowired
    Functies functies;

    @Autowired
    IdentityService identiteit;

    private Personenlijst.Inlezing lees(String tekst) {
        return loop.leesIn(tekst.getBytes(StandardCharsets.UTF_8), nu());
    }

    private static Handeling nu() {
        return door("beheer", "beheer");
    }

    private long invoeren(String soort) {
        return jdbc.sql("select count(*) from register_invoer where soort = :soort").param("soort", soort).query(Long.class).single();
    }

    @Test
    void aListGivesPeopleTheirFunctionsWithAnEntryForEach() {
        long personen = invoeren("persoon-vastgelegd");
        long gegeven = invoeren("functie-gegeven");
        assertThat(lees("\ufeff" + KOP + EEN + "u100;Voorbeeld Een;een@voorbeeld.example;auditor;;2025-01-01;2025-06-30;nee\n"
                + "u101;Voorbeeld Twee;twee@voorbeeld.example;portefeuillehouder;Cultuur;2025-01-01;2025-12-31;ja\n"))
                .isEqualTo(new Personenlijst.Inlezing(2, 3));
        assertThat(functies.persoon("u100")).contains(new Persoon("u100", "Voorbeeld Een", "een@voorbeeld.example"));
        assertThat(functies.van("u100")).containsExactly("onderzoek");
        assertThat(functies.functiesOp("u100", LocalDate.of(2025, 3, 1))).containsExactly("auditor", "onderzoek");
        assertThat(functies.houdersOp("portefeuillehouder", "Cultuur", LocalDate.of(2025, 3, 1))).singleElement()
                .satisfies(h -> assertThat(h.waarnemend()).isTrue());
        assertThat(invoeren("persoon-vastgelegd")).isEqualTo(personen + 2);
        assertThat(invoeren("functie-gegeven")).isEqualTo(gegeven + 3);
    }

    @Test
    void theSameListAgainChangesNothingAndANewAddressAlone() {
        lees(KOP + EEN);
        assertThat(lees(KOP + EEN)).isEqualTo(new Personenlijst.Inlezing(0, 0));
        jdbc.sql("update functie_houder set tot = '2025-05-01' where gebruiker = 'u100'").update();
        later(java.time.Duration.ofSeconds(1));
        assertThat(lees(KOP + EEN.replace("een@", "nieuw@"))).as("a function that ended is not given again").isEqualTo(new Personenlijst.Inlezing(1, 0));
        assertThat(functies.persoon("u100").orElseThrow().mail()).isEqualTo("nieuw@voorbeeld.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "u 1;N;n@v.example;auditor;;2025-01-01;;nee | Regel 3: gebruiker 'u 1' heeft tekens die niet mogen.",
        "u1;;n@v.example;auditor;;2025-01-01;;nee | Regel 3: naam is leeg.",
        "u1;N;geen adres;auditor;;2025-01-01;;nee | Regel 3: 'geen adres' is geen e-mailadres.",
        "u1;N;n@v.example;tovenaar;;2025-01-01;;nee | Regel 3: functie 'tovenaar' bestaat niet.",
        "u1;N;n@v.example;camunda-x;;2025-01-01;;nee | Regel 3: functie 'camunda-x' bestaat niet.",
        "u1;N;n@v.example;camunda-admin;;2025-01-01;;nee | Regel 3: functie 'camunda-admin' bestaat niet.",
        "u1;N;n@v.example;portefeuillehouder;;2025-01-01;;nee | Regel 3: een portefeuillehouder heeft een portefeuille",
        "u1;N;n@v.example;auditor;;1-1-2025;;nee | Regel 3: vanaf '1-1-2025' is geen datum.",
        "u1;N;n@v.example;auditor;;2025-01-01;2024-01-01;nee | Regel 3: tot ligt voor vanaf.",
        "u1;N;n@v.example;auditor;;2025-01-01;;soms | waarnemend is langer dan 3 tekens.",
        "u1;N;n@v.example;auditor;;2025-01-01;;jan | waarnemend is 'ja' of 'nee', niet 'jan'.",
        "u1;N;n@v.example;auditor | Regel 3: deze regel heeft 4 velden in plaats van 8.",
        "u100;Iemand anders;een@voorbeeld.example;auditor;;2025-01-01;;nee | Regel 3: 'u100' staat hierboven met een andere naam",
    })
    void aWrongLineIsNamedAndNothingIsStored(String regel, String zin) {
        assertThatThrownBy(() -> lees(KOP + EEN + regel + "\n")).isInstanceOf(Geweigerd.class).hasMessageContaining(zin);
        assertThat(functies.persoon("u100")).isEmpty();
    }

    @Test
    void everyWrongLineIsNamed() {
        assertThatThrownBy(() -> lees(KOP + "x\n" + EEN + "y\n")).isInstanceOf(Geweigerd.class).satisfies(
                fout -> assertThat(String.valueOf(fout.getMessage()).lines()).hasSize(2));
        assertThatThrownBy(() -> lees("gebruiker;naam\n")).hasMessageContaining("deze kolommen ontbreken: mail, functie");
        assertThatThrownBy(() -> lees(KOP)).hasMessageContaining("Het bestand noemt niemand.");
        assertThatThrownBy(() -> loop.leesIn(new byte[] {(byte) 0xff}, nu())).hasMessageContaining("UTF-8");
    }

    @Test
    void whoSignsInElsewhereComesInWithTheFunctionsOfToday() {
        lees(KOP + EEN + "u100;Voorbeeld Een;een@voorbeeld.example;auditor;;2025-01-01;2025-06-30;nee\n"
                + "u102;Voorbeeld Weg;weg@voorbeeld.example;auditor;;2025-01-01;2025-06-30;nee\n"
                + "u103;Voorbeeld Raad;raad@voorbeeld.example;raad;;2025-01-01;;nee\n");
        assertThat(loop.laatBinnen("u100")).isTrue();
        assertThat(identiteit.createGroupQuery().groupMember("u100").list()).extracting(g -> g.getId()).isEqualTo(List.of("onderzoek"));
        assertThat(identiteit.checkPassword("u100", "")).isFalse();
        assertThat(loop.laatBinnen("u102")).as("his function is over").isFalse();
        assertThat(loop.laatBinnen("u103")).as("the council is told and signs in nowhere").isFalse();
        assertThat(loop.laatBinnen("onbekend")).isFalse();
        assertThat(identiteit.createUserQuery().userIdIn("u102", "u103", "onbekend").count()).isZero();
    }
}
