package nl.besluitspoor.inzage;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in on; the same sign-in serves Tasklist and Cockpit. */
@Controller
class AanmeldPagina {

    @GetMapping("/aanmelden")
    String toon() {
        return "aanmelden";
    }
}
