package nl.besluitspoor.proces.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what in the engine and its webapps, as one table. A right to a task is not in it: the engine gives that
 * with the task itself, to its candidates. Made again at each start, so that the table is what holds.
 */
@Component
@Order(10)
public class EngineRechten implements Inrichtingsstap {

    /** Groups of design section 8 that work in Tasklist; partners by their own groups besides. */
    public static final List<String> WERKGROEPEN = List.of("wijkmanager", "programmamanager", "beleidsmedewerker", "financien", "juridisch",
            "communicatie", "onderzoek", "management", "bestuurssecretariaat", "collegelid", "burgemeester", "gemeentesecretaris",
            "portefeuillehouder", "griffie");
    /** Groups that read alone, each what its function asks. */
    public static final List<String> LEESGROEPEN = List.of("manager", "auditor", "privacy", "beheer");
    static final List<String> PARTNERS = List.of("servatius", "woonpunt", "trajekt", "envida", "mondriaan", "provincielimburg");

    private record Recht(String groep, Resource bron, String id, Permission... mag) {}

    private final AuthorizationService rechten;
    private final IdentityService identiteit;

    EngineRechten(AuthorizationService rechten, IdentityService identiteit) {
        this.rechten = rechten;
        this.identiteit = identiteit;
    }

    private static List<Recht> tabel() {
        List<Recht> tabel = new ArrayList<>();
        for (String groep : alleWerkgroepen()) {
            tabel.add(new Recht(groep, APPLICATION, "tasklist", ACCESS));
        }
        // Managers follow dossiers in Cockpit: they read instances, steps and who has which task; no values, no change.
        tabel.add(new Recht("manager", APPLICATION, "cockpit", ACCESS));
        tabel.add(new Recht("manager", PROCESS_DEFINITION, "*", READ, READ_INSTANCE, READ_HISTORY, READ_TASK));
        tabel.add(new Recht("manager", DECISION_DEFINITION, "*", READ, READ_HISTORY));
        tabel.add(new Recht("manager", DEPLOYMENT, "*", READ));
        // Technical administration sees the same, and decides nothing; a step that stopped it tries again on our own page (Storingen).
        tabel.add(new Recht("beheer", APPLICATION, "cockpit", ACCESS));
        tabel.add(new Recht("beheer", PROCESS_DEFINITION, "*", READ, READ_INSTANCE, READ_HISTORY, READ_TASK));
        tabel.add(new Recht("beheer", DECISION_DEFINITION, "*", READ, READ_HISTORY));
        tabel.add(new Recht("beheer", DEPLOYMENT, "*", READ));
        return tabel;
    }

    static List<String> alleWerkgroepen() {
        List<String> groepen = new ArrayList<>(WERKGROEPEN);
        PARTNERS.forEach(partner -> groepen.add("partner-" + partner));
        return groepen;
    }

    @Override
    @Transactional
    public void richtIn() {
        List<String> groepen = new ArrayList<>(alleWerkgroepen());
        groepen.addAll(LEESGROEPEN);
        groepen.forEach(this::groep);
        tabel().forEach(this::geef);
    }

    private void groep(String id) {
        if (identiteit.createGroupQuery().groupId(id).count() == 0) {
            Group groep = identiteit.newGroup(id);
            groep.setName(id.startsWith("partner-") ? "Partner " + id.substring(8) : Character.toUpperCase(id.charAt(0)) + id.substring(1));
            groep.setType("WORKFLOW");
            identiteit.saveGroup(groep);
        }
    }

    private void geef(Recht recht) {
        Authorization bestaand = rechten.createAuthorizationQuery().groupIdIn(recht.groep()).resourceType(recht.bron())
                .resourceId(recht.id()).singleResult();
        Authorization nieuw = bestaand != null ? bestaand : rechten.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        nieuw.setGroupId(recht.groep());
        nieuw.setResource(recht.bron());
        nieuw.setResourceId(recht.id());
        nieuw.setPermissions(new Permission[] {Permissions.NONE});
        for (Permission mag : recht.mag()) {
            nieuw.addPermission(mag);
        }
        rechten.saveAuthorization(nieuw);
    }
}
