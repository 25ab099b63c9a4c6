package nl.besluitspoor.proces.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form that is larger than the server reads, before its fields are looked for: the token against forged
 * requests is one of them, and its absence would be answered with another sentence.
 */
final class TeGroteInzending extends OncePerRequestFilter {

    private final DataSize grens;

    TeGroteInzending(DataSize grens) {
        this.grens = grens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        String soort = vraag.getContentType();
        if (soort != null && soort.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) && vraag.getContentLengthLong() > grens.toBytes()) {
            antwoord.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        }
        keten.doFilter(vraag, antwoord);
    }
}
