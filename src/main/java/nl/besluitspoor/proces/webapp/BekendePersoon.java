package nl.besluitspoor.proces.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.besluitspoor.proces.FunctieLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Who may come in with an account of the municipality (OpenID Connect Core 1.0): the issuer says who somebody is, our own
 * register of functions says what he may do. Somebody without a function today is refused.
 */
@Component
class BekendePersoon implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger LOG = LoggerFactory.getLogger(BekendePersoon.class);
    private static final String ZONDER_FUNCTIE = "zonder-functie";

    private final OidcUserService uitgever = new OidcUserService();
    private final FunctieLoop functies;

    BekendePersoon(FunctieLoop functies) {
        this.functies = functies;
    }

    /** @throws OAuth2AuthenticationException where the person has no function today */
    @Override
    public OidcUser loadUser(OidcUserRequest vraag) {
        OidcUser wie = uitgever.loadUser(vraag);
        if (!functies.laatBinnen(wie.getName())) {
            throw new OAuth2AuthenticationException(new OAuth2Error(ZONDER_FUNCTIE));
        }
        return wie;
    }

    /** Back to the page to sign in on, which says what to do. */
    static void nietAangemeld(HttpServletRequest vraag, HttpServletResponse antwoord, AuthenticationException fout) throws IOException {
        boolean zonderFunctie = fout instanceof OAuth2AuthenticationException oidc && ZONDER_FUNCTIE.equals(oidc.getError().getErrorCode());
        if (!zonderFunctie) {
            LOG.warn("aanmelden bij de uitgever mislukte: {}", fout.getMessage());
        }
        antwoord.sendRedirect(vraag.getContextPath() + "/aanmelden?" + (zonderFunctie ? ZONDER_FUNCTIE : "mislukt"));
    }
}
