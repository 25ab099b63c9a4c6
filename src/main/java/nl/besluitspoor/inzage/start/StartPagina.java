package nl.besluitspoor.inzage.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.proces.Verloop;
import nl.besluitspoor.toegang.Functies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: the doors that the signed-in person may use. */
@Controller
class StartPagina {

    private static final int RECENT = 5;
    private static final Set<String> ZONDER_TAKEN = Set.of("manager", "auditor", "privacy", "beheer");
    private static final Set<String> VERGADERINGEN = Set.of("bestuurssecretariaat", "collegelid", "burgemeester", "gemeentesecretaris",
            "portefeuillehouder", "manager", "auditor");

    private static final Set<String> TOEZEGGINGEN = Set.of("griffie", "programmamanager", "manager");

    private final Dossiers dossiers;
    private final DossierToegang toegang;
    private final Functies functies;
    private final Verloop verloop;
    private final boolean demonstratie;

    StartPagina(Dossiers dossiers, DossierToegang toegang, Functies functies, Verloop verloop,
            @Value("${besluitspoor.demonstratie}") boolean demonstratie) {
        this.dossiers = dossiers;
        this.toegang = toegang;
        this.functies = functies;
        this.verloop = verloop;
        this.demonstratie = demonstratie;
    }

    /** A door: where it leads, what it is called, and what is behind it. */
    record Deur(String pad, String naam, String uitleg) {}

    @GetMapping("/")
    String toon(@org.jspecify.annotations.Nullable Authentication wie, Model model) {
        if (wie == null || !wie.isAuthenticated() || wie instanceof org.springframework.security.authentication.AnonymousAuthenticationToken) {
            return "start/welkom";
        }
        String gebruiker = wie.getName();
        List<String> houdt = functies.van(gebruiker);
        List<Dossier> zichtbaar = toegang.zichtbaar(gebruiker, dossiers.lijst(null, null));
        model.addAttribute("gebruiker", gebruiker);
        model.addAttribute("deuren", deuren(gebruiker, houdt));
        model.addAttribute("dossiers", zichtbaar.stream().limit(RECENT).toList());
        model.addAttribute("aantal", zichtbaar.size());
        return "start/start";
    }

    private List<Deur> deuren(String gebruiker, List<String> houdt) {
        List<Deur> deuren = new ArrayList<>();
        if (houdt.stream().anyMatch(functie -> !ZONDER_TAKEN.contains(functie))) {
            long aantal = verloop.aantalTaken(gebruiker);
            deuren.add(new Deur("/camunda/app/tasklist/default/", "Mijn taken", switch ((int) Math.min(aantal, 2)) {
                case 0 -> "Er ligt nu niets voor u klaar.";
                case 1 -> "Er ligt 1 taak voor u of uw groep klaar.";
                default -> "Er liggen " + aantal + " taken voor u of uw groep klaar.";
            }));
        }
        if (houdt.contains(Dossiers.PROGRAMMAMANAGER)) {
            deuren.add(new Deur("/dossiers/nieuw", "Start een dossier", "Begin een nieuw plan: eerst de wijkdialoog, dan het plan en het besluit."));
        }
        deuren.add(new Deur("/dossiers", "Dossiers", "Zoek een dossier en zie waar het staat."));
        if (houdt.stream().anyMatch(VERGADERINGEN::contains)) {
            deuren.add(new Deur("/vergaderingen", "Vergaderingen", "Agenda's en besluitenlijsten van het college."));
        }
        if (houdt.contains("juridisch") || houdt.contains("portefeuillehouder")) {
            deuren.add(new Deur("/mandaten", "Mandaten", "Wie welke wijzigingen namens het college mag vaststellen."));
        }
        if (houdt.contains("bestuurssecretariaat") || houdt.contains("beheer")) {
            deuren.add(new Deur("/functies", "Functies", "Wie welke functie en portefeuille heeft, en vanaf wanneer."));
        }
        if (houdt.contains("auditor")) {
            deuren.add(new Deur("/register", "Besluitenregister", "Zoek een besluit, zie waar het op rust en controleer het."));
        }
        if (houdt.stream().anyMatch(TOEZEGGINGEN::contains)) {
            deuren.add(new Deur("/toezeggingen", "Toezeggingen", "Wat de raad is toegezegd, wie het nakomt en wanneer."));
        }
        if (houdt.contains("manager") || houdt.contains("beheer")) {
            deuren.add(new Deur("/camunda/app/cockpit/default/", "Cockpit", "Volg hoe alle dossiers door het proces gaan."));
        }
        if (houdt.contains("beheer")) {
            deuren.add(new Deur("/beheer/storingen", "Storingen", "Laat opnieuw proberen wat de software zelf niet kon."));
        }
        if (demonstratie) {
            deuren.add(new Deur("/postvak", "Postvak", "Lees de berichten die deze demonstratie verstuurt."));
        }
        deuren.add(new Deur("/publicaties", "Publicaties", "Openbare besluitenlijsten en raadsinformatiebrieven."));
        return deuren;
    }
}
