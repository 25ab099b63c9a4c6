package nl.besluitspoor.proces.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a browser keep scripts and styles and ask each time whether they are still the same (RFC 9111, no-cache): with the
 * {@code no-store} that Spring Security gives everything, each visit of Tasklist would fetch four megabytes again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BewaardeBestanden extends OncePerRequestFilter {

    /** Files of the application, the same for everybody. */
    private static final List<String> PADEN = List.of("/camunda/lib/", "/formulieren/", "/script/", "/stijl/");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest vraag) {
        String pad = vraag.getRequestURI().substring(vraag.getContextPath().length());
        return PADEN.stream().noneMatch(pad::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten) throws ServletException, IOException {
        antwoord.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        keten.doFilter(vraag, antwoord);
    }
}
