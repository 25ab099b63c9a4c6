package nl.besluitspoor.proces.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ready filters of Tasklist. Nobody makes filters of his own, so that their expressions are ours alone. */
@Component
@Order(20)
class Takenfilters implements Inrichtingsstap {

    private final FilterService filters;
    private final TaskService taken;
    private final AuthorizationService rechten;

    Takenfilters(FilterService filters, TaskService taken, AuthorizationService rechten) {
        this.filters = filters;
        this.taken = taken;
        this.rechten = rechten;
    }

    @Override
    @Transactional
    public void richtIn() {
        maak("Mijn taken", "Taken die u hebt opgepakt", 1, taken.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        maak("Voor mijn groep", "Taken die u kunt oppakken", 2, eigenOfGroep().taskUnassigned());
        maak("Te laat", "Taken waarvan de termijn voorbij is", 3, eigenOfGroep().dueBeforeExpression("${now()}"));
        maak("Deze week", "Taken waarvan de termijn binnen zeven dagen afloopt", 4,
                eigenOfGroep().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusWeeks(1)}"));
    }

    private TaskQuery eigenOfGroep() {
        return taken.createTaskQuery().or().taskAssigneeExpression("${currentUser()}").taskCandidateUserExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr();
    }

    private void maak(String naam, String uitleg, int volgorde, TaskQuery query) {
        query.orderByDueDate().asc().orderByTaskCreateTime().asc();
        Filter filter = filters.createTaskFilterQuery().filterName(naam).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(naam);
        }
        filter.setQuery(query);
        filter.setProperties(Map.of("description", uitleg, "priority", volgorde, "refresh", true, "showUndefinedVariable", false,
                "variables", List.of()));
        filters.saveFilter(filter);
        if (rechten.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter.getId()).count() == 0) {
            Authorization lezen = rechten.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            lezen.setResource(Resources.FILTER);
            lezen.setResourceId(filter.getId());
            lezen.addPermission(Permissions.READ);
            rechten.saveAuthorization(lezen);
        }
    }
}
