package nl.besluitspoor.inzage.start;

import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.proces.Verloop;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the links of mails go: to the reader's own open task in Tasklist. A mail is read when the task may be done by
 * someone else already: then to the meeting or the dossier, which say how it stands.
 */
@Controller
class TaakPagina {

    private final Verloop verloop;
    private final Vergaderingen vergaderingen;

    TaakPagina(Verloop verloop, Vergaderingen vergaderingen) {
        this.verloop = verloop;
        this.vergaderingen = vergaderingen;
    }

    @GetMapping("/taken/{sleutel:[A-Z]{2}-[0-9]{4}-[0-9]+}/{taak:[a-z-]+}")
    String naarTaak(Authentication wie, @PathVariable String sleutel, @PathVariable String taak, @RequestParam(defaultValue = "") String over) {
        return "redirect:" + verloop.taakVan(wie.getName(), sleutel, "taak-" + taak, over)
                .map(id -> "/camunda/app/tasklist/default/#/?task=" + id)
                .orElseGet(() -> (vergaderingen.zoek(sleutel).isPresent() ? "/vergaderingen/" : "/dossiers/") + sleutel);
    }
}
