package nl.besluitspoor.proces.engine;

import nl.besluitspoor.proces.EngineToegang;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The group of a partner that joined, so that it can be asked; in the demonstration with a user of the same name. */
@Component
public class Partnergroepen {

    private final IdentityService identiteit;
    private final Accounts accounts;
    private final AuthorizationService rechten;
    private final EngineToegang toegang;
    private final boolean demonstratie;
    private final String demoWachtwoord;

    Partnergroepen(IdentityService identiteit, Accounts accounts, AuthorizationService rechten, EngineToegang toegang,
            @Value("${besluitspoor.demonstratie}") boolean demonstratie, @Value("${besluitspoor.demo-wachtwoord}") String demoWachtwoord) {
        this.identiteit = identiteit;
        this.accounts = accounts;
        this.rechten = rechten;
        this.toegang = toegang;
        this.demonstratie = demonstratie;
        this.demoWachtwoord = demoWachtwoord;
    }

    /** Makes the group where it is not there; elsewhere than in the demonstration its users come from sign-in. */
    public void maak(String sleutel, String naam) {
        toegang.zonderRechten(() -> {
            String id = "partner-" + sleutel;
            if (identiteit.createGroupQuery().groupId(id).count() == 0) {
                Group groep = identiteit.newGroup(id);
                groep.setName("Partner " + naam);
                groep.setType("WORKFLOW");
                identiteit.saveGroup(groep);
                Authorization recht = rechten.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                recht.setGroupId(id);
                recht.setResource(Resources.APPLICATION);
                recht.setResourceId("tasklist");
                recht.addPermission(Permissions.ACCESS);
                rechten.saveAuthorization(recht);
            }
            if (demonstratie && !accounts.bestaat(sleutel)) {
                accounts.maak(sleutel, naam, demoWachtwoord);
                identiteit.createMembership(sleutel, id);
            }
            return true;
        });
    }
}
