package nl.besluitspoor.proces.engine;

import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's users. Their names and functions are the domain's; here stands what the engine needs to know of them. */
@Component
public class Accounts {

    private final IdentityService identiteit;

    Accounts(IdentityService identiteit) {
        this.identiteit = identiteit;
    }

    /** Whether the engine has this user. */
    public boolean bestaat(String id) {
        return identiteit.createUserQuery().userId(id).count() > 0;
    }

    /**
     * Makes a user.
     *
     * @param wachtwoord null where he signs in elsewhere, or not at all: then nobody can guess it
     */
    public void maak(String id, String naam, @Nullable String wachtwoord) {
        User nieuw = identiteit.newUser(id);
        nieuw.setFirstName(naam);
        nieuw.setLastName("");
        nieuw.setPassword(wachtwoord == null ? onraadbaar() : wachtwoord);
        identiteit.saveUser(nieuw);
    }

    /** Makes a user who signs in elsewhere where there is none, and gives him the name that the domain has for him now. */
    public void leg(String id, String naam) {
        User user = identiteit.createUserQuery().userId(id).singleResult();
        if (user == null) {
            maak(id, naam, null);
        } else if (!naam.equals(user.getFirstName())) {
            user.setFirstName(naam);
            identiteit.saveUser(user);
        }
    }

    private static String onraadbaar() {
        byte[] toeval = new byte[33];
        new SecureRandom().nextBytes(toeval);
        return Base64.getUrlEncoder().encodeToString(toeval);
    }
}
