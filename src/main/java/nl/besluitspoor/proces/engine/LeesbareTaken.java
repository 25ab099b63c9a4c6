package nl.besluitspoor.proces.engine;

import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Who may work on a task may read its values too, and nobody else: reading values is a right of its own here
 * ({@code enforceSpecificVariablePermission}), and a form's content is given to whoever the engine lets read them.
 */
final class LeesbareTaken extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task taak, String vorige, String nieuwe) {
        return metWaarden(super.newTaskAssignee(taak, vorige, nieuwe));
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task taak, String gebruiker, String soort) {
        return metWaarden(super.newTaskUserIdentityLink(taak, gebruiker, soort));
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task taak, String groep, String soort) {
        return metWaarden(super.newTaskGroupIdentityLink(taak, groep, soort));
    }

    private static AuthorizationEntity[] metWaarden(AuthorizationEntity[] rechten) {
        if (rechten != null) {
            for (AuthorizationEntity recht : rechten) {
                if (recht != null) {
                    recht.addPermission(TaskPermissions.READ_VARIABLE);
                }
            }
        }
        return rechten;
    }
}
