package nl.besluitspoor.proces;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.proces.engine.Accounts;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Periode;
import nl.besluitspoor.toegang.Functies.Wisseling;
import nl.besluitspoor.toegang.Personenlijst;
import nl.besluitspoor.toegang.Persoon;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when a function changes hands: the engine's groups, the candidates of open tasks, and the mandaten to
 * persons. Asked again every night, because a change can begin or end on a day to come.
 */
@Service
@EnableScheduling
public class FunctieLoop {

    private static final Logger LOG = LoggerFactory.getLogger(FunctieLoop.class);
    private static final int PAGINA = 500;
    /** Is told, and signs in nowhere. */
    private static final String RAAD = "raad";

    private final Functies functies;
    private final Personenlijst personen;
    private final Mandaten mandaten;
    private final EngineToegang toegang;
    private final TaskService taken;
    private final IdentityService identiteit;
    private final Accounts accounts;
    private final ProcessEngineConfigurationImpl engine;
    private final Clock klok;

    FunctieLoop(Functies functies, Personenlijst personen, Mandaten mandaten, EngineToegang toegang, TaskService taken, IdentityService identiteit,
            Accounts accounts, ProcessEngineConfigurationImpl engine, Clock klok) {
        this.functies = functies;
        this.personen = personen;
        this.mandaten = mandaten;
        this.toegang = toegang;
        this.taken = taken;
        this.identiteit = identiteit;
        this.accounts = accounts;
        this.engine = engine;
        this.klok = klok;
    }

    /**
     * Gives a function to another, and moves what goes with it in the same transaction.
     *
     * @see Functies#wissel
     */
    @Transactional
    public void wissel(Wisseling wisseling, Handeling handeling) {
        functies.wissel(wisseling, handeling);
        volg(handeling);
    }

    /**
     * Takes in who works with the software, from CSV, and moves what goes with it.
     *
     * @see Personenlijst#lees
     */
    @Transactional
    public Personenlijst.Inlezing leesIn(byte[] bestand, Handeling handeling) {
        // the engine's own administrators are no function of the municipality
        Set<String> groepen = new HashSet<>(toegang.zonderRechten(this::groepen));
        groepen.remove(Groups.CAMUNDA_ADMIN);
        Personenlijst.Inlezing gelezen = personen.lees(bestand, functie -> functie.equals(RAAD) || groepen.contains(functie), handeling);
        volg(handeling);
        return gelezen;
    }

    /** Every night: changes that begin or end today, and mandaten whose term is over. */
    @Transactional
    @Scheduled(cron = "0 5 0 * * *", zone = "Europe/Amsterdam")
    public void werkBij() {
        volg(Handeling.vanSysteem(klok.instant()));
    }

    /**
     * Lets somebody in whom the municipality's issuer of accounts knows: makes his user of the engine where there is none,
     * and his groups those of today.
     *
     * @return whether he holds a function today that works here; without one he stays outside
     */
    @Transactional
    public boolean laatBinnen(String gebruiker) {
        Persoon persoon = functies.persoon(gebruiker).orElse(null);
        if (persoon == null || functies.van(gebruiker).stream().noneMatch(toegang.zonderRechten(this::groepen)::contains)) {
            return false;
        }
        toegang.zonderRechten(() -> {
            accounts.leg(gebruiker, persoon.naam());
            return true;
        });
        // in a command of its own: the engine does not see in its queries what the same command made
        toegang.zonderRechten(() -> {
            zetGroepenGelijk(functies.perioden().stream().filter(p -> p.persoon().gebruiker().equals(gebruiker)).toList());
            return true;
        });
        return true;
    }

    /** The engine's groups. The council has a function, and is told; it is none of them. */
    private Set<String> groepen() {
        return identiteit.createGroupQuery().unlimitedList().stream().map(Group::getId).collect(Collectors.toSet());
    }

    private void volg(Handeling handeling) {
        toegang.zonderRechten(() -> {
            zetGroepenGelijk(functies.perioden());
            return verplaatsTaken();
        });
        mandaten.werkBij(handeling);
    }

    /** Who holds a function is in its group, who holds it no longer is not; groups of no function are left alone. */
    private void zetGroepenGelijk(List<Periode> perioden) {
        Set<String> groepen = groepen();
        Set<List<String>> gezien = new HashSet<>();
        for (Periode periode : perioden) {
            String wie = periode.persoon().gebruiker();
            if (!gezien.add(List.of(wie, periode.functie())) || !accounts.bestaat(wie) || !groepen.contains(periode.functie())) {
                continue;
            }
            boolean houdt = functies.heeft(wie, periode.functie());
            boolean lid = identiteit.createGroupQuery().groupMember(wie).groupId(periode.functie()).count() > 0;
            if (houdt && !lid) {
                identiteit.createMembership(wie, periode.functie());
            } else if (!houdt && lid) {
                identiteit.deleteMembership(wie, periode.functie());
            }
        }
    }

    /** Asks the models again who may take each open task; who may no longer loses it. @return how many tasks changed */
    private int verplaatsTaken() {
        int veranderd = 0;
        for (int van = 0;; van += PAGINA) {
            List<Task> bladzijde = taken.createTaskQuery().active().orderByTaskId().asc().listPage(van, PAGINA);
            for (Task taak : bladzijde) {
                veranderd += verplaats(taak.getId()) ? 1 : 0;
            }
            if (bladzijde.size() < PAGINA) {
                LOG.info("{} open taken gingen naar andere kandidaten", veranderd);
                return veranderd;
            }
        }
    }

    private boolean verplaats(String taakId) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity taak = context.getTaskManager().findTaskById(taakId);
            TaskDefinition model = taak == null ? null : taak.getTaskDefinition();
            if (taak == null || model == null || taak.getExecution() == null) {
                return false;
            }
            boolean veranderd = false;
            Set<String> nu = new LinkedHashSet<>();
            for (Expression wie : model.getCandidateUserIdExpressions()) {
                Object waarde = wie.getValue(taak.getExecution());
                if (waarde instanceof Iterable<?> meer) {
                    meer.forEach(een -> nu.add(String.valueOf(een)));
                } else if (waarde != null) {
                    Set.of(waarde.toString().split("\\s*,\\s*")).forEach(nu::add);
                }
            }
            boolean opNaam = !model.getCandidateUserIdExpressions().isEmpty();
            Set<String> groepen = new LinkedHashSet<>();
            Set<String> waren = new LinkedHashSet<>();
            for (IdentityLink band : List.copyOf(taak.getCandidates())) {
                if (band.getGroupId() != null) {
                    groepen.add(band.getGroupId());
                } else {
                    waren.add(band.getUserId());
                }
            }
            Set<String> mogen = opNaam ? nu : waren;
            for (String oud : waren) {
                if (!mogen.contains(oud)) {
                    taak.deleteCandidateUser(oud);
                    veranderd = true;
                }
            }
            for (String nieuw : mogen) {
                if (!waren.contains(nieuw)) {
                    taak.addCandidateUser(nieuw);
                    veranderd = true;
                }
            }
            String heeft = taak.getAssignee();
            if (heeft != null && !mogen.contains(heeft) && groepen.stream().noneMatch(groep -> functies.heeft(heeft, groep))) {
                taak.setAssignee(null);
                veranderd = true;
            }
            return veranderd;
        });
    }
}
