package nl.besluitspoor.proces.raadsinformatiebrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.raad.BeslotenVoorstel;
import nl.besluitspoor.raad.BeslotenVoorstel.Gemaakt;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.RibStand;
import nl.besluitspoor.raad.Routing;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class RaadsinformatiebriefTests extends ProcesTests {

    private BeslotenVoorstel voorstellen;

    @Autowired
    private Raadsinformatiebrieven ribs;

    @Autowired
    private RibInhoud inhoud;

    @Autowired
    void bouw(AutowireCapableBeanFactory fabriek) {
        voorstellen = fabriek.createBean(BeslotenVoorstel.class);
    }

    @Test
    void goesFromBothSignaturesToTheGriffieAndInformsTheCouncil() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        ProcessInstance loop = start(v, rib);
        assertThat(loop).isWaitingAt("brief-opmaken");
        rol.jobs();
        onderteken("burgemeester", v, rib);
        rol.jobs();
        assertThat(loop).isWaitingAt("taak-rib-ondertekenen");
        onderteken("gemeentesecretaris", v, rib);
        assertThat(loop).hasNotPassed("naar-griffie-sturen");
        rol.jobs();
        assertThat(loop).isWaitingAt("taak-ontvangst-bevestigen");
        assertThat(ribs.isVerzonden(rib)).isTrue();
        assertThat(ribs.openstaandeVoor(v.vergadering())).isEmpty();
        rol.voltooi("griffie", "taak-ontvangst-bevestigen", v.dossier(), Map.of("datum", vandaag().toString(), "routing", "VOOR_KENNISGEVING"));
        assertThat(loop).isEnded().hasPassedInOrder("brief-opmaken", "taak-rib-ondertekenen", "ondertekening-vastleggen", "naar-griffie-sturen",
                "bericht-rib-verzonden", "verzending-vastleggen", "taak-ontvangst-bevestigen", "ontvangst-vastleggen", "raad-geinformeerd", "einde-geinformeerd");
        assertThat(ribs.van(rib).stand()).isEqualTo(RibStand.ONTVANGEN);
        assertThat(ribs.van(rib).ontvangst()).satisfies(o -> assertThat(o.routing()).isEqualTo(Routing.VOOR_KENNISGEVING));
        assertThat(berichten("rib-verzonden", rib)).containsExactly("griffie");
        assertThat(berichten("rib-ontvangen", rib)).contains("portefeuillehouder", "beleidsmedewerker", "programmamanager", "burgemeester", "gemeentesecretaris");
    }

    @Test
    void waitsForTheMailServerAndNotForTheQueue() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        ProcessInstance loop = start(v, rib);
        rol.jobs();
        onderteken("burgemeester", v, rib);
        onderteken("gemeentesecretaris", v, rib);
        ondertekenJobs(loop);
        assertThat(loop).isWaitingAt("bericht-rib-verzonden");
        assertThat(ribs.isVerzonden(rib)).isFalse();
        assertThat(ribs.openstaandeVoor(v.vergadering())).hasSize(1);
        rol.jobs();
        assertThat(loop).isWaitingAt("taak-ontvangst-bevestigen");
    }

    @Test
    void doesNotWaitForAMailThatWasAcceptedBefore() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        ProcessInstance loop = start(v, rib);
        rol.jobs();
        onderteken("burgemeester", v, rib);
        onderteken("gemeentesecretaris", v, rib);
        ribs.biedAan(rib, systeem());
        ribs.noteerAanvaard(rib, ClockUtil.getCurrentTime().toInstant());
        rol.jobs();
        assertThat(loop).isWaitingAt("taak-ontvangst-bevestigen").hasNotPassed("bericht-rib-verzonden");
        assertThat(ribs.isVerzonden(rib)).isTrue();
    }

    @Test
    void goesBackToTheWritersWhenOneSignerSaysSoAndTakesTheOthersTaskAway() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        ProcessInstance loop = start(v, rib);
        rol.jobs();
        weigert("gemeentesecretaris", "taak-rib-ondertekenen", v.dossier(), Map.of("keuze", "TERUGSTUREN"), "Vul in waarom u de RIB terugstuurt.");
        rol.voltooi("gemeentesecretaris", "taak-rib-ondertekenen", v.dossier(), Map.of("keuze", "TERUGSTUREN", "reden", "De toon klopt niet."));
        rol.jobs();
        assertThat(loop).isEnded().hasPassed("terugsturen", "einde-teruggestuurd").hasNotPassed("naar-griffie-sturen");
        assertThat(rol.openTaken("burgemeester", "taak-rib-ondertekenen", v.dossier())).isEmpty();
        assertThat(ribs.van(rib).stand()).isEqualTo(RibStand.TERUGGESTUURD);
        List<Task> terug = rol.openTaken("beleidsmedewerker", "taak-besluit-verwerken", v.dossier());
        assertThat(terug).hasSize(1);
        assertThat(berichten("rib-teruggestuurd", rib)).contains("beleidsmedewerker", "portefeuillehouder");
    }

    @Test
    void goesBackAlsoWhenTheOtherHasSignedAlready() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        ProcessInstance loop = start(v, rib);
        rol.jobs();
        onderteken("burgemeester", v, rib);
        rol.voltooi("gemeentesecretaris", "taak-rib-ondertekenen", v.dossier(), Map.of("keuze", "TERUGSTUREN", "reden", "Fout in de datum."));
        rol.jobs();
        assertThat(loop).isEnded().hasPassed("einde-teruggestuurd");
    }

    @Test
    void refusesASignatureOnAnotherFileAndKeepsTheTask() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        start(v, rib);
        rol.jobs();
        weigert("burgemeester", "taak-rib-ondertekenen", v.dossier(), Map.of("keuze", "ONDERTEKENEN", "pdfSha256", "0".repeat(64)),
                "Het bestand dat u zag is niet het bestand dat nu ter ondertekening ligt.");
        weigert("burgemeester", "taak-rib-ondertekenen", v.dossier(), Map.of("pdfSha256", "0".repeat(64)), "Kies of u de RIB ondertekent of terugstuurt.");
        assertThat(ribs.van(rib).handtekeningen()).isEmpty();
    }

    @Test
    void signsInTheSameSecondWithoutError() throws Exception {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        ProcessInstance loop = start(v, rib);
        rol.jobs();
        CountDownLatch samen = new CountDownLatch(2);
        try (var tweeDraden = new Draden(2)) {
            List<Future<?>> beide = Raadsinformatiebrieven.ONDERTEKENAARS.stream().<Future<?>>map(functie -> tweeDraden.start(() -> {
                samen.countDown();
                samen.await();
                onderteken(functie, v, rib);
                return null;
            })).toList();
            for (Future<?> een : beide) {
                een.get();
            }
        }
        rol.jobs();
        assertThat(loop).isWaitingAt("taak-ontvangst-bevestigen");
        assertThat(ribs.van(rib).handtekeningen()).hasSize(2);
    }

    @Test
    void remindsTheGriffieAndGoesOnWaiting() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        ProcessInstance loop = start(v, rib);
        tekenEnVerzend(v, rib);
        rol.timer(v.dossier(), "timer-ontvangst-herinnering");
        assertThat(loop).isWaitingAt("taak-ontvangst-bevestigen").hasPassed("griffie-herinneren", "einde-herinnerd");
        assertThat(herinneringen(rib)).isEqualTo(1);
        later(java.time.Duration.ofDays(14));
        rol.timer(v.dossier(), "timer-ontvangst-herinnering");
        assertThat(herinneringen(rib)).isEqualTo(2);
    }

    private int herinneringen(UUID rib) {
        return jdbc.sql("select count(*) from bericht where feit_soort = 'rib-herinnering' and feit_sleutel like :rib and ontvanger_rol = 'griffie'")
                .param("rib", rib + ":%").query(Integer.class).single();
    }

    @Test
    void refusesAReceiptThatCannotBe() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        start(v, rib);
        tekenEnVerzend(v, rib);
        String taak = "taak-ontvangst-bevestigen";
        weigert("griffie", taak, v.dossier(), Map.of("datum", vandaag().minusDays(1).toString(), "routing", "VOOR_KENNISGEVING"), "Kies een latere dag.");
        weigert("griffie", taak, v.dossier(), Map.of("datum", vandaag().plusDays(1).toString(), "routing", "VOOR_KENNISGEVING"), "ligt in de toekomst");
        weigert("griffie", taak, v.dossier(), Map.of("datum", vandaag().toString(), "routing", "BETREKKEN_BIJ_AGENDAPUNT"), "bij welk agendapunt");
        weigert("griffie", taak, v.dossier(), Map.of("datum", "gisteren", "routing", "VOOR_KENNISGEVING"), "Het veld 'datum' is niet goed ingevuld.");
        assertThat(rol.openTaken("burgemeester", taak, v.dossier())).isEmpty();
        rol.voltooi("griffie", taak, v.dossier(), Map.of("datum", vandaag().toString(), "routing", "BETREKKEN_BIJ_AGENDAPUNT", "agendapunt", "Raad, punt 12"));
        assertThat(ribs.van(rib).ontvangst()).satisfies(o -> assertThat(o.agendapunt()).isEqualTo("Raad, punt 12"));
    }

    @Test
    void showsWhatIsSignedAndReceived() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        start(v, rib);
        rol.jobs();
        Map<String, ?> tekenen = inhoud.inhoud(context("taak-rib-ondertekenen", v, rib, "burgemeester"), "burgemeester");
        assertThat(tekenen.get("pdfSha256")).isEqualTo(ribs.van(rib).pdfSha256());
        assertThat(tekenen.get("getekend")).isEqualTo("nog niemand.");
        assertThat((List<?>) tekenen.get("punten")).hasSize(2);
        onderteken("burgemeester", v, rib);
        assertThat(String.valueOf(inhoud.inhoud(context("taak-rib-ondertekenen", v, rib, "gemeentesecretaris"), "gemeentesecretaris").get("getekend")))
                .startsWith("De burgemeester, op ");
        onderteken("gemeentesecretaris", v, rib);
        rol.jobs();
        Map<String, ?> ontvangst = inhoud.inhoud(context("taak-ontvangst-bevestigen", v, rib, ""), "griffie");
        assertThat(ontvangst.get("datum")).isEqualTo(vandaag().toString());
        assertThat(ontvangst.get("verzondenOp")).isNotNull();
        assertThat(String.valueOf(ontvangst.get("pdfLink"))).startsWith("/documenten/");
    }

    @Test
    void keepsOnlyIdsAndGatewayValues() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        ProcessInstance loop = start(v, rib);
        rol.jobs();
        onderteken("burgemeester", v, rib);
        Set<String> namen = runtime.createVariableInstanceQuery().processInstanceIdIn(loop.getId()).list().stream()
                .map(VariableInstance::getName).filter(naam -> !naam.startsWith("nrOf") && !naam.equals("loopCounter")).collect(Collectors.toSet());
        assertThat(RibModel.VARIABELEN).containsAll(namen);
    }

    @Test
    void doesNotBeginTwiceForOneRib() {
        Gemaakt v = voorstellen.conform();
        UUID rib = begin(v);
        start(v, rib);
        rol.jobs();
        String pdf = ribs.van(rib).pdfSha256();
        start(v, rib);
        rol.jobs();
        assertThat(ribs.van(rib).pdfSha256()).isEqualTo(pdf);
    }

    private static final class Draden implements AutoCloseable {

        private final ExecutorService draden;

        Draden(int aantal) {
            draden = Executors.newFixedThreadPool(aantal);
        }

        Future<?> start(java.util.concurrent.Callable<?> werk) {
            return draden.submit(werk);
        }

        @Override
        public void close() {
            draden.shutdown();
        }
    }

    private UUID begin(Gemaakt v) {
        return ribs.begin(v.voorstel(), v.punten(), systeem());
    }

    private ProcessInstance start(Gemaakt v, UUID rib) {
        String id = procesBerichten.start(RibModel.RIB_GEREED, v.dossier(), Map.of(RibModel.DOSSIER, v.dossier(),
                RibModel.RIB_ID, rib.toString(), RibModel.VOORSTEL_ID, v.voorstel().toString()));
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    private void onderteken(String functie, Gemaakt v, UUID rib) {
        rol.voltooi(functie, "taak-rib-ondertekenen", v.dossier(), Map.of("keuze", "ONDERTEKENEN", "pdfSha256", String.valueOf(ribs.van(rib).pdfSha256())));
    }

    private void tekenEnVerzend(Gemaakt v, UUID rib) {
        rol.jobs();
        onderteken("burgemeester", v, rib);
        onderteken("gemeentesecretaris", v, rib);
        rol.jobs();
    }

    /** Runs the jobs of this instance alone: the mail stays in the outbox. */
    private void ondertekenJobs(ProcessInstance loop) {
        beheer.createJobQuery().processInstanceId(loop.getId()).messages().list().forEach(job -> beheer.executeJob(job.getId()));
    }

    private static TaakContext context(String taak, Gemaakt v, UUID rib, String functie) {
        return new TaakContext("t", RibModel.PROCES, taak, v.dossier(), Map.of(RibModel.RIB_ID, rib.toString(), RibModel.FUNCTIE, functie));
    }

    private List<String> berichten(String soort, UUID rib) {
        return jdbc.sql("select ontvanger_rol from bericht where feit_soort = :soort and feit_sleutel = :id order by volgnr")
                .param("soort", soort).param("id", rib.toString()).query(String.class).list();
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
    }

    private static Handeling systeem() {
        return Handeling.vanSysteem(ClockUtil.getCurrentTime().toInstant());
    }
}
