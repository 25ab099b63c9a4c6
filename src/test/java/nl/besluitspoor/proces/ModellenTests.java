package nl.besluitspoor.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.kalender.Termijnen;
import nl.besluitspoor.proces.formulier.Formulieren;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Holds the models, the forms and the code against one another: a name that only one side knows fails. */
class ModellenTests extends ProcesTests {

    private static final Path MODELLEN = Path.of("processes");
    private static final Path FORMULIEREN = Path.of("forms");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern TERM = Pattern.compile("termijnen\\.(?:op|telkens)\\('([^']+)'(?:, '([^']+)')?\\)");
    private static final Pattern TAAKLINK = Pattern.compile("\\.taak\\([^\"]*,\\s*\"([a-z-]+)\"");
    private static final Pattern VASTE_TERMIJN = Pattern.compile("<bpmn:time(?:Date|Duration|Cycle)[^>]*>([^$<][^<]*)<");
    private static final Pattern NEEM = Pattern.compile("Invoer\\.neem\\(\\s*\\w+,\\s*([\\w.]+)\\.class");
    private static final Pattern COMPONENT = Pattern.compile("@Component\\(\"(\\w+)\"\\)");

    @Autowired
    ApplicationContext context;

    @Autowired
    Formulieren formulieren;

    @Autowired
    Termijnen termijnen;

    private static Map<String, BpmnModelInstance> modellen() throws IOException {
        Map<String, BpmnModelInstance> modellen = new TreeMap<>();
        try (Stream<Path> bestanden = Files.list(MODELLEN)) {
            bestanden.filter(p -> p.toString().endsWith(".bpmn")).forEach(p -> modellen.put(
                    p.getFileName().toString().replace(".bpmn", ""), Bpmn.readModelFromFile(p.toFile())));
        }
        return modellen;
    }

    @Test
    void theSixModelsAndThreeTablesAreThere() throws IOException {
        assertThat(modellen().keySet()).contains("beleidscyclus", "wijkdialoog", "planvorming", "collegebesluit", "collegevergadering",
                "raadsinformatiebrief");
        assertThat(MODELLEN.resolve("adviesroutering.dmn")).exists();
        assertThat(MODELLEN.resolve("behandelvoorstel.dmn")).exists();
        assertThat(MODELLEN.resolve("informatieplicht.dmn")).exists();
    }

    @Test
    void everyFileHoldsOneProcessOfItsNameWithATimeToLive() throws IOException {
        modellen().forEach((naam, model) -> assertThat(model.getModelElementsByType(Process.class)).as(naam).singleElement().satisfies(p -> {
            assertThat(p.getId()).isEqualTo(naam);
            assertThat(p.isExecutable()).isTrue();
            assertThat(p.getCamundaHistoryTimeToLiveString()).isNotBlank();
        }));
    }

    @Test
    void everyUserTaskSaysWhoWhatAndWhen() throws IOException {
        List<String> fouten = new ArrayList<>();
        modellen().forEach((naam, model) -> model.getModelElementsByType(UserTask.class).forEach(taak -> {
            String waar = naam + "/" + taak.getId();
            if (taak.getName() == null || taak.getName().isBlank()) {
                fouten.add(waar + " heeft geen naam");
            }
            if (taak.getCamundaCandidateGroups() == null && taak.getCamundaCandidateUsers() == null) {
                fouten.add(waar + " heeft geen kandidaten");
            }
            if (taak.getCamundaDueDate() == null || !taak.getCamundaDueDate().contains("termijnen")) {
                fouten.add(waar + " heeft geen termijn uit de kalender");
            }
            if (taak.getDocumentations().isEmpty() || taak.getDocumentations().iterator().next().getTextContent().length() < 40) {
                fouten.add(waar + " zegt niet wat er gevraagd wordt en wat er daarna gebeurt");
            }
            if (taak.getCamundaFormKey() == null && taak.getCamundaFormRef() == null) {
                fouten.add(waar + " heeft geen formulier");
            }
        }));
        assertThat(fouten).isEmpty();
    }

    @Test
    void everyThingAPersonSeesHasADutchName() throws IOException {
        List<String> zonder = new ArrayList<>();
        modellen().forEach((naam, model) -> model.getModelElementsByType(FlowNode.class).forEach(knoop -> {
            boolean samenloop = knoop instanceof Gateway && knoop.getOutgoing().size() == 1;
            boolean parallel = knoop.getElementType().getTypeName().equals("parallelGateway")
                    || knoop.getElementType().getTypeName().equals("eventBasedGateway");
            if (!samenloop && !parallel && (knoop.getName() == null || knoop.getName().isBlank())) {
                zonder.add(naam + "/" + knoop.getId());
            }
        }));
        assertThat(zonder).isEmpty();
    }

    @Test
    void everyBeanATaskNamesExists() throws IOException {
        List<String> fouten = new ArrayList<>();
        modellen().forEach((naam, model) -> Stream.concat(
                model.getModelElementsByType(ServiceTask.class).stream().map(t -> Map.entry(t.getId(), String.valueOf(t.getCamundaDelegateExpression()))),
                model.getModelElementsByType(BusinessRuleTask.class).stream().map(t -> Map.entry(t.getId(), String.valueOf(t.getCamundaDelegateExpression()))))
                .forEach(taak -> {
                    Matcher bean = BEAN.matcher(taak.getValue());
                    if (!bean.matches() || !context.containsBean(bean.group(1))) {
                        fouten.add(naam + "/" + taak.getKey() + " noemt " + taak.getValue());
                    }
                }));
        assertThat(fouten).isEmpty();
    }

    @Test
    void everyTermIsKnownToTheCalendar() throws IOException {
        List<String> onbekend = new ArrayList<>();
        for (Map.Entry<String, String> model : bronnen(MODELLEN, ".bpmn").entrySet()) {
            Matcher term = TERM.matcher(model.getValue().replace("&#39;", "'"));
            while (term.find()) {
                for (String naam : term.group(2) == null ? List.of(term.group(1)) : List.of(term.group(1), term.group(2))) {
                    try {
                        termijnen.eind(naam, java.time.Instant.parse("2025-06-24T10:00:00Z"));
                    } catch (RuntimeException e) {
                        onbekend.add(naam + ": " + e.getMessage());
                    }
                }
            }
            Matcher vast = VASTE_TERMIJN.matcher(model.getValue());
            while (vast.find()) {
                onbekend.add(model.getKey() + " heeft een vaste termijn: " + vast.group(1));
            }
        }
        assertThat(onbekend).isEmpty();
    }

    /** A mail leads to a task of a model that is there. */
    @Test
    void everyTaskThatAMailLeadsToIsInAModel() throws IOException {
        Set<String> taken = modellen().values().stream().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId).collect(Collectors.toSet());
        Set<String> genoemd = new TreeSet<>();
        try (Stream<Path> bestanden = Files.walk(Path.of("src/main/java/nl/besluitspoor"))) {
            for (Path bestand : bestanden.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher link = TAAKLINK.matcher(Files.readString(bestand));
                while (link.find()) {
                    genoemd.add("taak-" + link.group(1));
                }
            }
        }
        assertThat(genoemd).hasSizeGreaterThan(8).isSubsetOf(taken);
    }

    @Test
    void everyFormIsUsedAndEveryUsedFormExists() throws IOException {
        Set<String> gebruikt = new TreeSet<>();
        modellen().values().forEach(model -> model.getModelElementsByType(UserTask.class).forEach(taak -> {
            if (taak.getCamundaFormRef() != null) {
                gebruikt.add(taak.getCamundaFormRef() + ".form");
            } else if (taak.getCamundaFormKey() != null) {
                gebruikt.add(taak.getCamundaFormKey().replaceFirst("embedded:deployment:forms/", ""));
            }
        }));
        assertThat(bronnen(FORMULIEREN, "").keySet()).containsExactlyInAnyOrderElementsOf(gebruikt);
    }

    /** The step after each user task reads exactly the fields that its form sends. */
    @Test
    void everyFormSendsWhatItsStepReads() throws Exception {
        Map<String, String> records = recordVanBean();
        List<String> fouten = new ArrayList<>();
        for (Map.Entry<String, BpmnModelInstance> model : modellen().entrySet()) {
            ProcessDefinition definitie = engine.getRepositoryService().createProcessDefinitionQuery()
                    .processDefinitionKey(model.getKey()).latestVersion().singleResult();
            for (UserTask taak : model.getValue().getModelElementsByType(UserTask.class)) {
                String waar = model.getKey() + "/" + taak.getId();
                Set<String> stuurt = new TreeSet<>(formulieren.velden(definitie.getId(), taak.getId()));
                List<FlowNode> na = taak.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
                if (na.size() != 1 || !(na.get(0) instanceof ServiceTask stap)) {
                    fouten.add(waar + " wordt niet gevolgd door een stap die de invoer leest");
                    continue;
                }
                Matcher bean = BEAN.matcher(String.valueOf(stap.getCamundaDelegateExpression()));
                String soort = bean.matches() ? records.get(bean.group(1)) : null;
                Set<String> leest = soort == null ? Set.of() : Arrays.stream(Class.forName(soort).getRecordComponents())
                        .map(java.lang.reflect.RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
                if (!stuurt.equals(leest)) {
                    fouten.add("%s: formulier stuurt %s, %s leest %s".formatted(waar, stuurt, stap.getId(), leest));
                }
            }
        }
        assertThat(fouten).isEmpty();
    }

    /** The class of the record that each delegate takes from its form, read from the sources. */
    private static Map<String, String> recordVanBean() throws IOException {
        Map<String, String> gevonden = new LinkedHashMap<>();
        try (Stream<Path> bestanden = Files.walk(Path.of("src/main/java/nl/besluitspoor/proces"))) {
            for (Path bestand : bestanden.filter(p -> p.toString().endsWith(".java")).toList()) {
                String bron = Files.readString(bestand);
                Matcher component = COMPONENT.matcher(bron);
                Matcher neem = NEEM.matcher(bron);
                if (component.find() && neem.find()) {
                    gevonden.put(component.group(1), klasse(bron, bestand, neem.group(1)));
                }
            }
        }
        return gevonden;
    }

    private static String klasse(String bron, Path bestand, String naam) {
        String buiten = naam.contains(".") ? naam.substring(0, naam.indexOf('.')) : naam;
        String rest = naam.substring(buiten.length()).replace('.', '$');
        Matcher invoer = Pattern.compile("import ([\\w.]+)\\." + buiten + ";").matcher(bron);
        if (invoer.find()) {
            String pakket = invoer.group(1);
            String laatste = pakket.substring(pakket.lastIndexOf('.') + 1);
            return pakket + (Character.isUpperCase(laatste.charAt(0)) ? "$" : ".") + buiten + rest;
        }
        Matcher hier = Pattern.compile("package ([\\w.]+);").matcher(bron);
        assertThat(hier.find()).isTrue();
        String eigen = bestand.getFileName().toString().replace(".java", "");
        boolean genest = bron.contains("record " + buiten + "(") && !eigen.equals(buiten);
        return hier.group(1) + "." + (genest ? eigen + "$" : "") + buiten + rest;
    }

    private static Map<String, String> bronnen(Path map, String einde) throws IOException {
        Map<String, String> bronnen = new TreeMap<>();
        try (Stream<Path> bestanden = Files.list(map)) {
            for (Path bestand : bestanden.filter(p -> p.toString().endsWith(einde)).toList()) {
                bronnen.put(bestand.getFileName().toString(), Files.readString(bestand));
            }
        }
        return bronnen;
    }
}
