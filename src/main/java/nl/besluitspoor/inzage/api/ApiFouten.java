package nl.besluitspoor.inzage.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.besluitspoor.raadpleging.OngeldigeVraag;
import nl.besluitspoor.raadpleging.OngeldigeVraag.Fout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** Errors of the API as problem+json (RFC 9457), with a Dutch sentence and the parameters that are wrong. */
@RestControllerAdvice(assignableTypes = RegisterApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFouten {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFouten.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ongeldig(OngeldigeVraag fout, HttpServletRequest vraag) {
        return parameters(fout.fouten(), vraag);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> geenSleutel(MethodArgumentTypeMismatchException fout, HttpServletRequest vraag) {
        return parameters(List.of(new Fout(fout.getName(), "Dit is geen sleutel.")), vraag);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> teVeel(ApiPoort.TeVeel fout, HttpServletRequest vraag) {
        ResponseEntity<ProblemDetail> antwoord = maak(HttpStatus.TOO_MANY_REQUESTS, "Te veel vragen",
                "Wacht %d seconden en vraag het dan opnieuw.".formatted(fout.seconden()), vraag);
        return ResponseEntity.status(antwoord.getStatusCode()).headers(antwoord.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(fout.seconden())).body(antwoord.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> geenJson(HttpMediaTypeNotAcceptableException fout, HttpServletRequest vraag) {
        return maak(HttpStatus.NOT_ACCEPTABLE, "Kan zo niet antwoorden", "Dit adres antwoordt met application/json. Vraag daarom in Accept.", vraag);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> status(ResponseStatusException fout, HttpServletRequest vraag) {
        if (fout.getStatusCode().isSameCodeAs(HttpStatus.METHOD_NOT_ALLOWED)) {
            ResponseEntity<ProblemDetail> antwoord = maak(HttpStatus.METHOD_NOT_ALLOWED, "Kan niet op deze manier",
                    "Hier kunt u alleen lezen: gebruik GET.", vraag);
            return ResponseEntity.status(405).headers(antwoord.getHeaders()).header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS").body(antwoord.getBody());
        }
        return maak(fout.getStatusCode(), "Niet gevonden", "Dit is er niet, of was er op de gevraagde dag nog niet.", vraag);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anders(Exception fout, HttpServletRequest vraag) {
        LOG.error("fout in de API", fout);
        return maak(HttpStatus.INTERNAL_SERVER_ERROR, "Er ging iets mis", "Probeer het later opnieuw, of meld het aan het beheer.", vraag);
    }

    private static ResponseEntity<ProblemDetail> parameters(List<Fout> fouten, HttpServletRequest vraag) {
        ResponseEntity<ProblemDetail> antwoord = maak(HttpStatus.BAD_REQUEST, "De vraag klopt niet",
                fouten.stream().map(f -> f.parameter() + ": " + f.zin()).collect(Collectors.joining(" ")), vraag);
        ProblemDetail probleem = antwoord.getBody();
        if (probleem != null) {
            probleem.setProperty("invalidParams", fouten.stream().map(f -> Map.of("name", f.parameter(), "reason", f.zin())).toList());
        }
        return antwoord;
    }

    private static ResponseEntity<ProblemDetail> maak(HttpStatusCode status, String titel, String zin, HttpServletRequest vraag) {
        ProblemDetail probleem = ProblemDetail.forStatusAndDetail(status, zin);
        probleem.setTitle(titel);
        probleem.setInstance(URI.create(vraag.getRequestURI()));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(probleem);
    }
}
