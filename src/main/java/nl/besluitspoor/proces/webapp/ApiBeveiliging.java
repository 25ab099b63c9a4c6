package nl.besluitspoor.proces.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * The API's own gate: no session, and so no CSRF. A name and password with each question in the demonstration; a token of
 * the issuer that {@code spring.security.oauth2.resourceserver.jwt.issuer-uri} names where it is set; nobody where neither is.
 */
@Configuration(proxyBeanMethods = false)
class ApiBeveiliging {

    private static final String PAD = "/api/v1/**";

    private final ObjectMapper json;
    private final boolean demonstratie;
    private final String groepenInToken;

    ApiBeveiliging(ObjectMapper json, @Value("${besluitspoor.demonstratie}") boolean demonstratie,
            @Value("${besluitspoor.api.groepen-in-token}") String groepenInToken) {
        this.json = json;
        this.demonstratie = demonstratie;
        this.groepenInToken = groepenInToken;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiKeten(HttpSecurity http, IdentityService identiteit, ObjectProvider<JwtDecoder> tokens) throws Exception {
        JwtDecoder lezer = tokens.getIfAvailable();
        http.securityMatcher(PAD)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(c -> c.disable())
                .requestCache(r -> r.disable())
                .formLogin(f -> f.disable())
                .logout(l -> l.disable())
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .exceptionHandling(e -> e.authenticationEntryPoint(nietAangemeld(lezer != null)).accessDeniedHandler(nietVoorU()))
                .authorizeHttpRequests(r -> r
                        .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json").permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/api/v1/openapi.json").permitAll()
                        .anyRequest().hasAuthority("GROEP_auditor"));
        if (demonstratie) {
            http.authenticationProvider(metWachtwoord(identiteit)).httpBasic(b -> b.authenticationEntryPoint(nietAangemeld(lezer != null)));
        }
        if (lezer != null) {
            http.oauth2ResourceServer(o -> o.authenticationEntryPoint(nietAangemeld(true)).accessDeniedHandler(nietVoorU())
                    .jwt(j -> j.decoder(lezer).jwtAuthenticationConverter(groepenUitToken())));
        }
        return http.build();
    }

    private static AuthenticationProvider metWachtwoord(IdentityService identiteit) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication poging) {
                String naam = poging.getName();
                String wachtwoord = String.valueOf(poging.getCredentials());
                if (naam.isBlank() || wachtwoord.isEmpty() || !identiteit.checkPassword(naam, wachtwoord)) {
                    throw new BadCredentialsException("naam of wachtwoord klopt niet");
                }
                List<String> groepen = identiteit.createGroupQuery().groupMember(naam).unlimitedList().stream().map(Group::getId).toList();
                return UsernamePasswordAuthenticationToken.authenticated(naam, null, SessieAanmelding.rollen(groepen));
            }

            @Override
            public boolean supports(Class<?> soort) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(soort);
            }
        };
    }

    private JwtAuthenticationConverter groepenUitToken() {
        JwtAuthenticationConverter lezer = new JwtAuthenticationConverter();
        lezer.setJwtGrantedAuthoritiesConverter((Jwt token) -> {
            List<String> groepen = token.getClaimAsStringList(groepenInToken);
            return groepen == null ? List.of() : SessieAanmelding.rollen(groepen);
        });
        return lezer;
    }

    private AuthenticationEntryPoint nietAangemeld(boolean metToken) {
        return (vraag, antwoord, fout) -> {
            if (demonstratie) {
                antwoord.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"besluitenregister\", charset=\"UTF-8\"");
            }
            if (metToken) {
                antwoord.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            schrijf(HttpStatus.UNAUTHORIZED, "Niet aangemeld", "Meld u aan. Uw naam en wachtwoord, of uw token, ontbreken of kloppen niet.", vraag, antwoord);
        };
    }

    private AccessDeniedHandler nietVoorU() {
        return (vraag, antwoord, fout) ->
                schrijf(HttpStatus.FORBIDDEN, "Niet voor u", "Alleen een auditor leest dit.", vraag, antwoord);
    }

    private void schrijf(HttpStatus status, String titel, String zin, HttpServletRequest vraag, HttpServletResponse antwoord) throws IOException {
        ProblemDetail probleem = ProblemDetail.forStatusAndDetail(status, zin);
        probleem.setTitle(titel);
        probleem.setInstance(URI.create(vraag.getRequestURI()));
        antwoord.setStatus(status.value());
        antwoord.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        antwoord.setHeader("API-Version", "1.0.0");
        json.writeValue(antwoord.getOutputStream(), probleem);
    }
}
