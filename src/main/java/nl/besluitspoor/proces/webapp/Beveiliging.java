package nl.besluitspoor.proces.webapp;

import static org.springframework.security.web.util.matcher.AntPathRequestMatcher.antMatcher;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.besluitspoor.proces.engine.EngineRechten;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/**
 * Stands in front of everything and denies by default: every address that may be opened is named here, with who may.
 */
@Configuration(proxyBeanMethods = false)
class Beveiliging {

    private static final String API = "/camunda/api/engine/engine/default";

    /** Reading by POST, as Tasklist and Cockpit ask their lists. */
    private static final Pattern LEZEN_MET_POST = Pattern.compile(API + "/(?:"
            + "(?:task|process-instance|execution|incident|job|job-definition|variable-instance|process-definition|"
            + "decision-definition|external-task)(?:/count)?"
            + "|history/(?:process-instance|activity-instance|task|incident|job-log|user-operation)(?:/count)?"
            + "|filter/[^/]+/(?:list|count|singleResult)|authorization/check)");

    /** What Tasklist does to a task. Comments, variables, attachments, delegation and new tasks stay closed. */
    private static final Pattern WERKEN_AAN_TAAK = Pattern.compile(API + "/task/[^/]+/(?:claim|unclaim|complete|submit-form)");

    @Bean
    SecurityFilterChain keten(HttpSecurity http, AuthenticationProvider aanmelding, ProcessEngine engine,
            ObjectProvider<ClientRegistrationRepository> uitgevers, BekendePersoon bekendePersoon,
            @Value("${besluitspoor.demonstratie}") boolean demonstratie,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize grootsteInzending) throws Exception {
        http.securityContext(c -> c.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterBefore(new TeGroteInzending(grootsteInzending), CsrfFilter.class)
                .addFilterBefore(new SessieAanmelding(), AnonymousAuthenticationFilter.class)
                .authenticationProvider(aanmelding)
                .csrf(c -> c.ignoringRequestMatchers(antMatcher("/camunda/**")))
                .headers(h -> h
                        .contentSecurityPolicy(c -> c.policyDirectives("default-src 'self'; img-src 'self' data:; "
                                + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'self'; "
                                + "form-action 'self'; base-uri 'self'; object-src 'none'"))
                        .frameOptions(f -> f.sameOrigin()))
                .exceptionHandling(e -> e
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), antMatcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/aanmelden"), antMatcher("/**")))
                .formLogin(f -> f.loginPage("/aanmelden").permitAll().successHandler(naAanmelden(engine)))
                .logout(l -> l.logoutUrl("/afmelden").logoutSuccessUrl("/?afgemeld").invalidateHttpSession(true))
                .authorizeHttpRequests(r -> r
                        .dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD).permitAll()
                        // Open to anyone.
                        .requestMatchers(HttpMethod.GET, "/", "/aanmelden", "/publicaties/**", "/stijl/**", "/script/**", "/formulieren/**",
                                "/webjars/bpmn-js/**", "/favicon.ico", "/actuator/health", "/documenten/*").permitAll()
                        .requestMatchers("/error").permitAll()
                        // The webapps' own pages are static; they sign in by these three addresses.
                        .requestMatchers(antMatcher("/camunda/app/admin/*/setup/**"), antMatcher("/camunda/api/admin/setup/**"),
                                antMatcher("/camunda/**/application.wadl"), antMatcher("/camunda/app/welcome/**")).denyAll()
                        .requestMatchers(HttpMethod.GET, "/camunda/app/tasklist/**", "/camunda/app/cockpit/**", "/camunda/lib/**",
                                "/camunda/assets/**", "/camunda/favicon.ico", "/camunda/api/*/plugin/*/static/**",
                                "/camunda/api/admin/auth/user/default").permitAll()
                        .requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/default/login/*",
                                "/camunda/api/admin/auth/user/default/logout").permitAll()
                        .requestMatchers(HttpMethod.GET, "/camunda/app/admin/**", "/camunda/api/admin/**").hasAuthority("GROEP_camunda-admin")
                        // The API of Tasklist and Cockpit: reading, and working on a task. The engine judges each object.
                        .requestMatchers(HttpMethod.GET, "/camunda/api/engine/engine/").authenticated()
                        .requestMatchers(HttpMethod.GET, API + "/user/*/profile", API + "/user", API + "/user/count", API + "/group").authenticated()
                        .requestMatchers(HttpMethod.GET, API + "/user/**", API + "/authorization", API + "/authorization/count",
                                API + "/history/variable-instance/**", API + "/history/detail/**", API + "/deployment/*/resources/*/data")
                                .hasAnyAuthority("GROEP_manager", "GROEP_beheer", "GROEP_camunda-admin")
                        .requestMatchers(HttpMethod.GET, API + "/**").authenticated()
                        .requestMatchers(HttpMethod.OPTIONS, API + "/**").authenticated()
                        .requestMatchers(post(LEZEN_MET_POST)).authenticated()
                        .requestMatchers(post(WERKEN_AAN_TAAK)).authenticated()
                        .requestMatchers(antMatcher(HttpMethod.GET, "/camunda/api/cockpit/**"), antMatcher(HttpMethod.POST, "/camunda/api/cockpit/**"))
                                .hasAnyAuthority("GROEP_manager", "GROEP_beheer", "GROEP_camunda-admin")
                        .requestMatchers(HttpMethod.GET, "/camunda/api/tasklist/**").authenticated()
                        // The log: hashes and what is signed are public, its entries are the auditor's.
                        .requestMatchers(HttpMethod.GET, "/register/log/tile/entries/**").hasAuthority("GROEP_auditor")
                        .requestMatchers(HttpMethod.GET, "/register/log/checkpoint", "/register/log/vkey", "/register/log/tile/**",
                                "/register/log/insluiting/*", "/register/log/samenhang", "/register/controleren").permitAll()
                        .requestMatchers("/register/wissen", "/register/wissen/**").hasAuthority("GROEP_privacy")
                        // Our own pages; who may see which dossier is judged by the domain.
                        .requestMatchers("/dossiers/nieuw").hasAuthority("GROEP_programmamanager")
                        .requestMatchers("/taken/**").authenticated()
                        .requestMatchers("/dossiers/**", "/voorstellen/**", "/documenten/**", "/berichten/**").authenticated()
                        .requestMatchers("/vergaderingen/**", "/toezeggingen/**", "/mandaten/**").hasAnyAuthority(groepen())
                        .requestMatchers("/functies").hasAnyAuthority("GROEP_bestuurssecretariaat", "GROEP_beheer")
                        .requestMatchers("/beheer/**").hasAuthority("GROEP_beheer")
                        .requestMatchers(HttpMethod.GET, "/cockpit/**").hasAnyAuthority("GROEP_manager", "GROEP_beheer")
                        .requestMatchers(HttpMethod.GET, "/register", "/register/**").hasAuthority("GROEP_auditor")
                        .requestMatchers("/postvak/**").access((wie, vraag) -> new org.springframework.security.authorization.AuthorizationDecision(
                                demonstratie && isAangemeld(wie.get())))
                        .anyRequest().denyAll());
        if (uitgevers.getIfAvailable() != null) {
            http.oauth2Login(o -> o.loginPage("/aanmelden").authorizedClientRepository(new TokensWeg())
                    .userInfoEndpoint(u -> u.oidcUserService(bekendePersoon))
                    .successHandler(naAanmelden(engine)).failureHandler(BekendePersoon::nietAangemeld));
        }
        return http.build();
    }

    /** A token says once who signs in; nothing is asked with it later, so none is kept. */
    private static final class TokensWeg implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String uitgever, Authentication wie, HttpServletRequest vraag) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication wie, HttpServletRequest vraag, HttpServletResponse antwoord) {
            // nothing to keep
        }

        @Override
        public void removeAuthorizedClient(String uitgever, Authentication wie, HttpServletRequest vraag, HttpServletResponse antwoord) {
            // nothing was kept
        }
    }

    private static boolean isAangemeld(Authentication wie) {
        return wie.isAuthenticated() && !(wie instanceof org.springframework.security.authentication.AnonymousAuthenticationToken);
    }

    /** Everyone of the municipality; partners are none of them. */
    private static String[] groepen() {
        return Stream.concat(EngineRechten.WERKGROEPEN.stream(), EngineRechten.LEESGROEPEN.stream())
                .map(groep -> SessieAanmelding.VOORVOEGSEL + groep).toArray(String[]::new);
    }

    private static RequestMatcher post(Pattern pad) {
        return (HttpServletRequest vraag) -> "POST".equals(vraag.getMethod()) && pad.matcher(vraag.getRequestURI()).matches();
    }

    /** A user's password is judged by the engine, which also slows down guessing. */
    @Bean
    AuthenticationProvider aanmelding(IdentityService identiteit) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication poging) {
                String naam = poging.getName();
                String wachtwoord = String.valueOf(poging.getCredentials());
                if (naam.isBlank() || wachtwoord.isEmpty() || !identiteit.checkPassword(naam, wachtwoord)) {
                    throw new BadCredentialsException("naam of wachtwoord klopt niet");
                }
                return UsernamePasswordAuthenticationToken.authenticated(naam, null, java.util.List.of());
            }

            @Override
            public boolean supports(Class<?> soort) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(soort);
            }
        };
    }

    private static SavedRequestAwareAuthenticationSuccessHandler naAanmelden(ProcessEngine engine) {
        SavedRequestAwareAuthenticationSuccessHandler verder = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(HttpServletRequest vraag, HttpServletResponse antwoord, Authentication wie)
                    throws java.io.IOException, jakarta.servlet.ServletException {
                Authentications aanmeldingen = new Authentications();
                aanmeldingen.addOrReplace(AuthenticationUtil.createAuthentication(engine, wie.getName()));
                AuthenticationUtil.updateSession(vraag.getSession(true), aanmeldingen);
                super.onAuthenticationSuccess(vraag, antwoord, wie);
            }
        };
        verder.setDefaultTargetUrl("/");
        return verder;
    }
}
