package nl.besluitspoor.inzage.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.besluitspoor.raadpleging.OngeldigeVraag;
import nl.besluitspoor.raadpleging.OngeldigeVraag.Fout;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What every question to the API passes: a limit a minute for each reader, an answer in JSON, and no parameter that the
 * address does not have. The limit holds for one node.
 */
class ApiPoort implements HandlerInterceptor {

    static final String VERSIE = "1.0.0";

    private final int perMinuut;
    private final Map<String, Bucket> emmers = new ConcurrentHashMap<>();

    ApiPoort(int perMinuut) {
        this.perMinuut = perMinuut;
    }

    /** More questions in a minute than allowed. */
    static final class TeVeel extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long seconden;

        TeVeel(long seconden) {
            super("te veel vragen");
            this.seconden = seconden;
        }

        /** Seconds after which the next is answered. */
        long seconden() {
            return seconden;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest vraag, HttpServletResponse antwoord, Object handler) throws Exception {
        antwoord.setHeader("API-Version", VERSIE);
        antwoord.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (vraag.getRequestURI().endsWith("/openapi.json")) {
            antwoord.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        tel(vraag, antwoord);
        eisJson(vraag);
        if (handler instanceof HandlerMethod methode && methode.getBeanType() == RegisterApi.class && "GET".equals(vraag.getMethod())) {
            Set<String> bekend = AnnotatedElementUtils.findMergedRepeatableAnnotations(methode.getMethod(), Parameter.class).stream()
                    .map(Parameter::name).collect(Collectors.toSet());
            if (!methode.getMethod().getName().equals("anders")) {
                eisBekend(vraag, bekend);
            }
        }
        return true;
    }

    private void tel(HttpServletRequest vraag, HttpServletResponse antwoord) {
        String lezer = vraag.getUserPrincipal() == null ? "adres " + vraag.getRemoteAddr() : vraag.getUserPrincipal().getName();
        if (emmers.size() > 10_000) {
            emmers.clear();
        }
        ConsumptionProbe proef = emmers.computeIfAbsent(lezer, wie -> Bucket.builder()
                .addLimit(grens -> grens.capacity(perMinuut).refillGreedy(perMinuut, Duration.ofMinutes(1))).build()).tryConsumeAndReturnRemaining(1);
        antwoord.setHeader("RateLimit-Limit", String.valueOf(perMinuut));
        antwoord.setHeader("RateLimit-Remaining", String.valueOf(proef.getRemainingTokens()));
        if (!proef.isConsumed()) {
            throw new TeVeel(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(proef.getNanosToWaitForRefill()) + 1));
        }
    }

    private static void eisJson(HttpServletRequest vraag) throws HttpMediaTypeNotAcceptableException {
        List<String> gevraagd = new ArrayList<>();
        vraag.getHeaders(HttpHeaders.ACCEPT).asIterator().forEachRemaining(gevraagd::add);
        try {
            if (!gevraagd.isEmpty() && MediaType.parseMediaTypes(gevraagd).stream().noneMatch(soort -> soort.getQualityValue() > 0
                    && (soort.includes(MediaType.APPLICATION_JSON) || soort.includes(MediaType.APPLICATION_PROBLEM_JSON)))) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static void eisBekend(HttpServletRequest vraag, Set<String> bekend) {
        List<Fout> fouten = new ArrayList<>();
        vraag.getParameterMap().forEach((naam, waarden) -> {
            if (!bekend.contains(naam)) {
                fouten.add(new Fout(naam.length() > 60 ? naam.substring(0, 60) : naam, "Deze parameter bestaat hier niet. Kies uit: %s."
                        .formatted(bekend.stream().sorted().collect(Collectors.joining(", ")))));
            } else if (waarden.length > 1) {
                fouten.add(new Fout(naam, "Deze parameter staat er %d keer. Geef hem één keer.".formatted(waarden.length)));
            }
        });
        if (!fouten.isEmpty()) {
            throw new OngeldigeVraag(fouten);
        }
    }
}
