package nl.besluitspoor.inzage;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Geweigerd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** A refused deed on our pages: the sentence for a person, problem+json (RFC 9457) for a machine. */
@ControllerAdvice
class Weigeringen {

    private static final Logger LOG = LoggerFactory.getLogger(Weigeringen.class);

    @ExceptionHandler
    Object geweigerd(Geweigerd fout, HttpServletRequest vraag) {
        LOG.info("geweigerd: {}", fout.zin());
        return antwoord(HttpStatus.UNPROCESSABLE_ENTITY, "Dat kan zo niet", fout.zin(), vraag);
    }

    @ExceptionHandler
    Object gewijzigd(Gewijzigd fout, HttpServletRequest vraag) {
        return antwoord(HttpStatus.CONFLICT, "Gewijzigd", String.valueOf(fout.getMessage()), vraag);
    }

    /** A file that is larger than the server takes; refused before any page sees it. */
    @ExceptionHandler
    Object teGroot(MaxUploadSizeExceededException fout, HttpServletRequest vraag) {
        return antwoord(HttpStatus.PAYLOAD_TOO_LARGE, "Dat kan zo niet",
                "Het bestand is groter dan 50 MB. Maak het kleiner of splits het, en voeg het dan toe.", vraag);
    }

    private static Object antwoord(HttpStatus status, String titel, String zin, HttpServletRequest vraag) {
        String gewenst = vraag.getHeader(HttpHeaders.ACCEPT);
        if (gewenst != null && !gewenst.contains(MediaType.TEXT_HTML_VALUE) && gewenst.contains("json")) {
            ProblemDetail probleem = ProblemDetail.forStatusAndDetail(status, zin);
            probleem.setTitle(titel);
            probleem.setInstance(URI.create(vraag.getRequestURI()));
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(probleem);
        }
        ModelAndView pagina = new ModelAndView("error");
        pagina.setStatus(status);
        pagina.addObject("status", status.value());
        pagina.addObject("titel", titel);
        pagina.addObject("zin", zin);
        String vorige = vraag.getHeader(HttpHeaders.REFERER);
        if (vorige != null && vorige.startsWith(vraag.getScheme() + "://" + vraag.getHeader(HttpHeaders.HOST) + "/")) {
            pagina.addObject("terug", vorige);
        }
        return pagina;
    }
}
