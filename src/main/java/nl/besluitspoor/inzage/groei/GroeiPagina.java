package nl.besluitspoor.inzage.groei;

import java.time.Clock;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.proces.GroeiLoop;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Leads the programmamanager from a dossier's page to the task by which it grows. */
@Controller
class GroeiPagina {

    private static final String TAAK = "redirect:/camunda/app/tasklist/default/#/?task=";

    private final DossierToegang toegang;
    private final GroeiLoop loop;
    private final Clock klok;

    GroeiPagina(DossierToegang toegang, GroeiLoop loop, Clock klok) {
        this.toegang = toegang;
        this.loop = loop;
        this.klok = klok;
    }

    @PostMapping("/dossiers/{nummer}/partners")
    String wijzigPartners(Authentication wie, @PathVariable String nummer) {
        toegang.leesAlles(wie.getName(), nummer);
        return TAAK + loop.vraagPartnerwijziging(nummer, Handeling.opPagina(wie.getName(), Dossiers.PROGRAMMAMANAGER, klok.instant()));
    }

    @PostMapping("/dossiers/{nummer}/wijken")
    String vraagWijk(Authentication wie, @PathVariable String nummer) {
        toegang.leesAlles(wie.getName(), nummer);
        return TAAK + loop.vraagWijk(nummer, Handeling.opPagina(wie.getName(), Dossiers.PROGRAMMAMANAGER, klok.instant()));
    }
}
