package nl.besluitspoor.proces.migratie;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.EngineToegang;
import nl.besluitspoor.proces.migratie.Migratieverslag.Stap;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running instances of older versions to the newest version of their model. A dossier lives for twenty years; what
 * runs keeps its tasks, its terms and who holds them, and goes on in the model of today.
 */
@Service
public class Migratie {

    private static final String BEHEER = "beheer";
    private static final int POGINGEN = 3;
    private static final int MAX_REDEN = 1000;

    private final RuntimeService processen;
    private final RepositoryService opslag;
    private final Migratieplannen plannen;
    private final EngineToegang toegang;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Register register;
    private final TransactionTemplate transactie;
    private final Hernoemingen hernoemd = Hernoemingen.lees();

    Migratie(RuntimeService processen, RepositoryService opslag, Migratieplannen plannen, EngineToegang toegang, Dossiers dossiers, Functies functies,
            Register register, PlatformTransactionManager transacties) {
        this.processen = processen;
        this.opslag = opslag;
        this.plannen = plannen;
        this.toegang = toegang;
        this.dossiers = dossiers;
        this.functies = functies;
        this.register = register;
        this.transactie = new TransactionTemplate(transacties);
        transactie.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Tries to move what runs in an older version, and takes each try back.
     *
     * @param sleutel number of one dossier or meeting; null for all
     */
    public Migratieverslag proef(@Nullable String sleutel, Handeling handeling) {
        Map<String, ProcessDefinition> nieuwste = nieuwste();
        List<Stap> stappen = new ArrayList<>();
        verouderd(nieuwste, sleutel).values().forEach(groep -> groep.forEach(een ->
                stappen.addAll(verplaats(List.of(een), nieuwste, true, "proef", handeling))));
        return new Migratieverslag(true, stappen);
    }

    /**
     * Moves what runs in an older version: all instances of a dossier, or none of them. Tried first in full; a dossier
     * of which one instance does not go is left as it is.
     *
     * @param sleutel number of one dossier or meeting; null for all
     * @param reden   why; kept in the register
     * @throws Geweigerd by another than technical administration or the software itself, or without a reason
     */
    public Migratieverslag voerUit(@Nullable String sleutel, @Nullable String reden, Handeling handeling) {
        if (!handeling.isVanSysteem() && !functies.heeft(handeling.gebruiker(), BEHEER)) {
            throw new Geweigerd("Alleen het technisch beheer verplaatst lopende dossiers naar een nieuwe versie; %s doet dat niet.".formatted(handeling.gebruiker()));
        }
        String waarom = reden == null ? "" : reden.strip();
        if (waarom.isEmpty()) {
            throw new Geweigerd("Vul in waarom de lopende dossiers worden verplaatst.");
        }
        if (waarom.length() > MAX_REDEN) {
            throw new Geweigerd("De reden heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(waarom.length(), MAX_REDEN));
        }
        Handeling deed = handeling.isVanSysteem() ? handeling : handeling.als(BEHEER, handeling.waarnemend());
        Map<String, ProcessDefinition> nieuwste = nieuwste();
        List<Stap> stappen = new ArrayList<>();
        verouderd(nieuwste, sleutel).values().forEach(groep -> stappen.addAll(verplaats(groep, nieuwste, false, waarom, deed)));
        return new Migratieverslag(false, stappen);
    }

    /** Moves these instances together, each to the given version of its model, or says why none of them goes. */
    List<Stap> verplaats(List<ProcessInstance> groep, Map<String, ProcessDefinition> naar, boolean proef, String reden, Handeling handeling) {
        List<Stap> gevraagd = groep.stream().map(een -> stap(een, naar)).toList();
        for (int poging = 1; ; poging++) {
            List<Stap> gedaan = new ArrayList<>();
            try {
                transactie.executeWithoutResult(status -> {
                    for (int i = 0; i < groep.size(); i++) {
                        gedaan.add(gevraagd.get(i));
                        verplaats(groep.get(i), gevraagd.get(i), naar, reden, handeling);
                    }
                    if (proef) {
                        status.setRollbackOnly();
                    }
                });
                return gevraagd;
            } catch (OptimisticLockingException bezig) {
                if (poging == POGINGEN) {
                    return tegen(gevraagd, gedaan, List.of("er wordt in dit dossier gewerkt; probeer het later opnieuw"));
                }
            } catch (RuntimeException fout) {
                return tegen(gevraagd, gedaan, bezwaren(fout));
            }
        }
    }

    private void verplaats(ProcessInstance instantie, Stap stap, Map<String, ProcessDefinition> naar, String reden, Handeling handeling) {
        ProcessDefinition nieuw = nieuw(instantie, naar);
        ProcessDefinition oud = opslag.getProcessDefinition(instantie.getProcessDefinitionId());
        toegang.zonderRechten(() -> {
            processen.newMigration(plannen.van(oud, nieuw, hernoemd)).processInstanceIds(instantie.getId()).execute();
            return true;
        });
        Feit feit = Feit.van("proces-verplaatst", 1, "proces-verplaatst:%s:%s".formatted(instantie.getId(), nieuw.getId()))
                .object("procesinstantie", instantie.getId()).open("sleutel", instantie.getBusinessKey()).open("proces", nieuw.getKey())
                .open("vanVersie", oud.getVersion()).open("vanSha256", sha256(oud)).open("naarVersie", nieuw.getVersion())
                .open("naarSha256", sha256(nieuw)).open("wachtIn", String.join(", ", stap.waar())).besloten("reden", reden);
        if (instantie.getBusinessKey() != null && dossiers.zoek(instantie.getBusinessKey()).isPresent()) {
            feit.dossier(instantie.getBusinessKey());
        }
        register.append(feit, handeling);
    }

    /** The newest version of each model. */
    private Map<String, ProcessDefinition> nieuwste() {
        return toegang.zonderRechten(() -> opslag.createProcessDefinitionQuery().latestVersion().listPage(0, EngineToegang.GROOTSTE_PAGINA).stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, model -> model)));
    }

    /** What runs in an older version, by dossier or meeting. */
    private Map<String, List<ProcessInstance>> verouderd(Map<String, ProcessDefinition> nieuwste, @Nullable String sleutel) {
        Map<String, List<ProcessInstance>> uit = new TreeMap<>();
        toegang.zonderRechten(() -> {
            new TreeMap<>(nieuwste).values().forEach(nieuw -> opslag.createProcessDefinitionQuery().processDefinitionKey(nieuw.getKey())
                    .orderByProcessDefinitionVersion().asc().listPage(0, EngineToegang.GROOTSTE_PAGINA).stream()
                    .filter(oud -> oud.getVersion() < nieuw.getVersion()).forEach(oud -> lopend(oud, sleutel).forEach(een ->
                            uit.computeIfAbsent(sleutel(een), wie -> new ArrayList<>()).add(een))));
            return true;
        });
        return uit;
    }

    private List<ProcessInstance> lopend(ProcessDefinition model, @Nullable String sleutel) {
        List<ProcessInstance> alle = new ArrayList<>();
        List<ProcessInstance> bladzijde;
        do {
            var vraag = processen.createProcessInstanceQuery().processDefinitionId(model.getId()).orderByProcessInstanceId().asc();
            bladzijde = (sleutel == null ? vraag : vraag.processInstanceBusinessKey(sleutel)).listPage(alle.size(), EngineToegang.GROOTSTE_PAGINA);
            alle.addAll(bladzijde);
        } while (bladzijde.size() == EngineToegang.GROOTSTE_PAGINA);
        return alle;
    }

    private Stap stap(ProcessInstance instantie, Map<String, ProcessDefinition> naar) {
        ProcessDefinition oud = opslag.getProcessDefinition(instantie.getProcessDefinitionId());
        TreeSet<String> waar = new TreeSet<>();
        ActivityInstance boom = toegang.zonderRechten(() -> processen.getActivityInstance(instantie.getId()));
        if (boom != null) {
            verzamel(boom, waar);
        }
        return new Stap(sleutel(instantie), instantie.getId(), oud.getKey(), oud.getVersion(), nieuw(instantie, naar).getVersion(), List.copyOf(waar), List.of());
    }

    private static void verzamel(ActivityInstance boom, TreeSet<String> waar) {
        for (TransitionInstance overgang : boom.getChildTransitionInstances()) {
            waar.add(overgang.getActivityId());
        }
        for (ActivityInstance kind : boom.getChildActivityInstances()) {
            if (kind.getChildActivityInstances().length == 0 && kind.getChildTransitionInstances().length == 0) {
                waar.add(kind.getActivityId());
            }
            verzamel(kind, waar);
        }
    }

    private static String sleutel(ProcessInstance instantie) {
        return instantie.getBusinessKey() == null ? instantie.getId() : instantie.getBusinessKey();
    }

    private ProcessDefinition nieuw(ProcessInstance instantie, Map<String, ProcessDefinition> naar) {
        String proces = opslag.getProcessDefinition(instantie.getProcessDefinitionId()).getKey();
        ProcessDefinition nieuw = naar.get(proces);
        if (nieuw == null) {
            throw new IllegalStateException("er is geen versie van " + proces + " om naar te gaan");
        }
        return nieuw;
    }

    /** The last of what was done is what did not go; the others of the dossier stay with it. */
    private static List<Stap> tegen(List<Stap> gevraagd, List<Stap> gedaan, List<String> bezwaren) {
        Map<String, Stap> uit = new LinkedHashMap<>();
        Stap schuldig = gedaan.isEmpty() ? gevraagd.get(0) : gedaan.get(gedaan.size() - 1);
        gevraagd.forEach(stap -> uit.put(stap.instantie(), stap.met(stap.equals(schuldig) ? bezwaren
                : List.of("blijft staan, omdat %s %s van dit dossier niet gaat".formatted(schuldig.proces(), schuldig.instantie())))));
        return List.copyOf(uit.values());
    }

    private static List<String> bezwaren(RuntimeException fout) {
        List<String> uit = new ArrayList<>();
        if (fout instanceof MigrationPlanValidationException plan) {
            plan.getValidationReport().getInstructionReports().forEach(regel -> regel.getFailures().forEach(zin ->
                    uit.add("stap %s: %s".formatted(regel.getMigrationInstruction().getSourceActivityId(), zin))));
        } else if (fout instanceof MigratingProcessInstanceValidationException lopend) {
            MigratingProcessInstanceValidationReport verslag = lopend.getValidationReport();
            uit.addAll(verslag.getFailures());
            verslag.getActivityInstanceReports().forEach(regel -> regel.getFailures().forEach(zin -> uit.add("stap %s: %s".formatted(regel.getSourceScopeId(), zin))));
            verslag.getTransitionInstanceReports().forEach(regel -> regel.getFailures().forEach(zin -> uit.add("stap %s: %s".formatted(regel.getSourceScopeId(), zin))));
        }
        if (uit.isEmpty()) {
            uit.add(fout.getClass().getSimpleName() + ": " + fout.getMessage());
        }
        return uit.stream().sorted(Comparator.naturalOrder()).distinct().toList();
    }

    private String sha256(ProcessDefinition model) {
        try (var inhoud = toegang.zonderRechten(() -> opslag.getResourceAsStream(model.getDeploymentId(), model.getResourceName()))) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud.readAllBytes()));
        } catch (NoSuchAlgorithmException | java.io.IOException e) {
            throw new IllegalStateException("het model " + model.getId() + " is niet te lezen", e);
        }
    }
}
