package nl.besluitspoor.dialoog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.dialoog.Bijeenkomstverslag.Regel;
import nl.besluitspoor.dialoog.DialoogPlan.Bijeenkomst;
import nl.besluitspoor.dialoog.Verslagoordeel.Keuze;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DialogenTests extends ProcesTests {

    private static final String POTTENBERG = "BU09350203";
    private static final String NAZARETH = "BU09350403";
    private static final LocalDate DAG = LocalDate.of(2024, 2, 5);

    @Autowired
    Dossiers dossiers;

    @Autowired
    Dialogen dialogen;

    @Autowired
    DialoogVerloop verloop;

    @Autowired
    Functies functies;

    @BeforeEach
    void opEenDag() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2024-02-05T09:00:00Z")));
    }

    private static Handeling wijkmanager() {
        return door("wijkmanager", "wijkmanager");
    }

    private static Handeling programmamanager() {
        return door("programmamanager", "programmamanager");
    }

    private String dossier(SoortPlan soort, @Nullable String ouder, boolean nieuweDialoog, String... wijken) {
        return dossiers.start(new NieuwDossier("Plan voor de wijk", "Plan", soort, List.of(wijken), List.of("servatius"), "Veerkrachtige Wijken",
                Openbaarheid.OPENBAAR, null, "Voorbeeld", ouder, nieuweDialoog), programmamanager()).nummer();
    }

    private UUID gepland(String nummer, String wijk) {
        UUID id = verloop.open(nummer, wijk, wijkmanager()).id();
        verloop.plan(id, new DialoogPlan("Wat is er nodig?", List.of(new Bijeenkomst(DAG, LocalTime.of(19, 30), "Buurthuis")), List.of()), wijkmanager());
        return id;
    }

    private UUID vastgesteld(String nummer, String wijk, String tekst) {
        UUID id = gepland(nummer, wijk);
        verloop.legVast(id, verslag(tekst), wijkmanager());
        verloop.beoordeel(id, new Verslagoordeel(Keuze.VASTSTELLEN, null), programmamanager());
        return id;
    }

    private static Bijeenkomstverslag verslag(String tekst) {
        return new Bijeenkomstverslag(DAG, 3, List.of(new Regel(SoortGever.BEWONER, "Bea Voorbeeld", "bea@voorbeeld.example", true, Pijler.ANDERS, tekst)),
                List.of(), false, "Samenvatting");
    }

    private String invoerbaarUit(String ouder) {
        dossiers.zetFase(ouder, Fase.PLANVORMING, programmamanager());
        return ouder;
    }

    @Test
    void aChildTakesWhatItsParentHeardInItsOwnWijk() {
        String ouder = dossier(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG, NAZARETH);
        vastgesteld(ouder, POTTENBERG, "Uit Pottenberg");
        vastgesteld(ouder, NAZARETH, "Uit Nazareth");
        String kind = dossier(SoortPlan.UITVOERINGSPLAN, invoerbaarUit(ouder), false, NAZARETH);
        dialogen.neemOver(kind, ouder, programmamanager());
        assertThat(dialogen.inbrengVan(kind)).extracting(Inbreng::tekst).containsExactly("Uit Nazareth");
        assertThat(dialogen.inbrengVan(kind).get(0).dossier()).isEqualTo(ouder);
        assertThat(dialogen.inbrengVan(ouder)).hasSize(2);
        assertThat(dialogen.metToestemming(kind)).singleElement().satisfies(een -> assertThat(een.inbreng())
                .containsExactly(dialogen.inbrengVan(kind).get(0).id()));
        assertThatThrownBy(() -> dialogen.neemOver(kind, ouder, programmamanager())).isInstanceOf(Geweigerd.class).hasMessageContaining("al overgenomen");
    }

    @Test
    void nothingToTakeIsRefused() {
        String ouder = invoerbaarUit(dossier(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG, NAZARETH));
        String kind = dossier(SoortPlan.UITVOERINGSPLAN, ouder, false, NAZARETH);
        assertThatThrownBy(() -> dialogen.neemOver(kind, ouder, programmamanager())).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("geen vastgestelde inbreng uit de wijk");
        String ander = dossier(SoortPlan.PROGRAMMAPLAN, null, true, NAZARETH);
        assertThatThrownBy(() -> dialogen.neemOver(kind, ander, programmamanager())).isInstanceOf(Geweigerd.class).hasMessageContaining("hoort niet onder");
    }

    @Test
    void eachDialogueInAWijkIsARoundOfItsOwn() {
        String nummer = dossier(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG);
        vastgesteld(nummer, POTTENBERG, "Eerst");
        vastgesteld(nummer, POTTENBERG, "Later");
        assertThat(dialogen.dialogenVan(nummer)).extracting(Wijkdialoog::ronde).containsExactly(1, 2);
        assertThat(dialogen.inbrengVan(nummer)).extracting(Inbreng::tekst).containsExactly("Eerst", "Later");
        assertThat(dialogen.vastgestelde()).extracting(Wijkdialoog::dossier).contains(nummer);
    }

    @Test
    void aWijkTheDossierIsNotAboutIsRefused() {
        String nummer = dossier(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG);
        assertThatThrownBy(() -> verloop.open(nummer, NAZARETH, wijkmanager())).isInstanceOf(Geweigerd.class).hasMessageContaining("gaat niet over de wijk");
    }

    @Test
    void whoWroteAnyOfTheReportDoesNotAdoptIt() {
        persoon("beide");
        functies.geef("beide", "wijkmanager", POTTENBERG, DAG, DAG, true);
        functies.geef("beide", "programmamanager", null, DAG, DAG, false);
        String nummer = dossier(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG);
        UUID id = gepland(nummer, POTTENBERG);
        verloop.legVast(id, verslag("Tekst"), door("beide", "wijkmanager"));
        Verslagoordeel vaststellen = new Verslagoordeel(Keuze.VASTSTELLEN, null);
        assertThatThrownBy(() -> verloop.beoordeel(id, vaststellen, door("beide", "programmamanager"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("U schreef zelf mee aan dit verslag");
        assertThatThrownBy(() -> verloop.beoordeel(id, vaststellen, wijkmanager())).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Alleen een programmamanager");
        assertThat(jdbc.sql("select inhoud from register_invoer where dossier = :d and soort = 'inbreng-vastgelegd'").param("d", nummer)
                .query(String.class).single()).contains("\"waarnemend\":true");
        assertThat(verloop.beoordeel(id, vaststellen, programmamanager())).isTrue();
    }

    @Test
    void onlyTheWijkmanagerOfTheWijkWritesInIt() {
        persoon("elders");
        functies.geef("elders", "wijkmanager", NAZARETH, DAG, DAG, false);
        UUID id = gepland(dossier(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG), POTTENBERG);
        assertThatThrownBy(() -> verloop.legVast(id, verslag("Tekst"), door("elders", "wijkmanager"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Alleen de wijkmanager van Pottenberg");
    }

    @Test
    void aDeedAtTheWrongMomentSaysWhereTheDialogueStands() {
        UUID id = gepland(dossier(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG), POTTENBERG);
        assertThatThrownBy(() -> verloop.beoordeel(id, new Verslagoordeel(Keuze.VASTSTELLEN, null), programmamanager()))
                .isInstanceOf(Gewijzigd.class).hasMessageContaining("inbreng wordt vastgelegd");
        verloop.legVast(id, verslag("Tekst"), wijkmanager());
        assertThatThrownBy(() -> verloop.legVast(id, verslag("Nog eens"), wijkmanager())).isInstanceOf(Gewijzigd.class).hasMessageContaining("verslag ligt voor");
    }

    private void persoon(String gebruiker) {
        functies.leg(new Persoon(gebruiker, gebruiker, gebruiker + "@voorbeeld.example"));
    }
}
