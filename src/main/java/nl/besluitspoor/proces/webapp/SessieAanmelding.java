package nl.besluitspoor.proces.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One sign-in for our pages and the webapps: whoever is signed in to the engine's webapps in this session is signed in
 * here too, with a {@code GROEP_…} authority for each of his groups.
 */
final class SessieAanmelding extends OncePerRequestFilter {

    static final String ENGINE = "default";
    static final String VOORVOEGSEL = "GROEP_";

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        UserAuthentication aangemeld = aangemeld(vraag.getSession(false));
        if (aangemeld != null && SecurityContextHolder.getContext().getAuthentication() == null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    aangemeld.getIdentityId(), null, rollen(aangemeld.getGroupIds())));
            SecurityContextHolder.setContext(context);
        }
        keten.doFilter(vraag, antwoord);
    }

    /** An error page knows who is signed in too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static Collection<GrantedAuthority> rollen(List<String> groepen) {
        return groepen.stream().<GrantedAuthority>map(groep -> new SimpleGrantedAuthority(VOORVOEGSEL + groep)).toList();
    }

    private static @Nullable UserAuthentication aangemeld(@Nullable HttpSession sessie) {
        if (sessie == null) {
            return null;
        }
        Authentications aanmeldingen = AuthenticationUtil.getAuthsFromSession(sessie);
        return aanmeldingen == null ? null
                : (UserAuthentication) aanmeldingen.getAuthenticationForProcessEngine(ENGINE);
    }
}
