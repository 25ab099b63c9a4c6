package nl.besluitspoor.inzage.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives an answer the ETag of its bytes, and 304 to who has the same; to HEAD as to GET (RFC 9110, 9.3.2). */
final class Etags extends ShallowEtagHeaderFilter {

    @Override
    protected boolean isEligibleForEtag(HttpServletRequest vraag, HttpServletResponse antwoord, int status, InputStream inhoud) {
        return super.isEligibleForEtag(HttpMethod.HEAD.matches(vraag.getMethod()) ? new AlsGet(vraag) : vraag, antwoord, status, inhoud);
    }

    private static final class AlsGet extends HttpServletRequestWrapper {

        AlsGet(HttpServletRequest vraag) {
            super(vraag);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }
    }
}
