package nl.besluitspoor.proces.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.besluitspoor.proces.EngineToegang;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a list that Cockpit or Tasklist asks for without a page size the largest page. The engine refuses lists without
 * bounds (its {@code queryMaxResultsLimit}), and Cockpit asks a few: the versions of a model, the tasks of an activity.
 */
class PaginaGrens extends OncePerRequestFilter {

    private static final Pattern BEGRENSD = Pattern.compile("(?:^|&)maxResults=");

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        String zoekdeel = vraag.getQueryString();
        boolean onbegrensd = "GET".equals(vraag.getMethod()) && (zoekdeel == null || !BEGRENSD.matcher(zoekdeel).find());
        keten.doFilter(onbegrensd ? new Begrensd(vraag, zoekdeel) : vraag, antwoord);
    }

    private static final class Begrensd extends HttpServletRequestWrapper {

        private final String zoekdeel;

        Begrensd(HttpServletRequest vraag, String zoekdeel) {
            super(vraag);
            String grens = "maxResults=" + EngineToegang.GROOTSTE_PAGINA;
            this.zoekdeel = zoekdeel == null || zoekdeel.isEmpty() ? grens : zoekdeel + "&" + grens;
        }

        @Override
        public String getQueryString() {
            return zoekdeel;
        }
    }
}
