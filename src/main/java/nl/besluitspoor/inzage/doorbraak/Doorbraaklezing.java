package nl.besluitspoor.inzage.doorbraak;

import java.util.List;
import java.util.Optional;
import nl.besluitspoor.doorbraak.Doorbraak;
import nl.besluitspoor.doorbraak.Doorbraken;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.toegang.Functies;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Who sees which doorbraak: whoever sees the whole dossier sees all of them; a partner those that it has to do with, one
 * that left of these what it saw; the griffie none.
 */
@Component
public class Doorbraaklezing {

    private final Doorbraken doorbraken;
    private final DossierToegang toegang;
    private final Functies functies;

    Doorbraaklezing(Doorbraken doorbraken, DossierToegang toegang, Functies functies) {
        this.doorbraken = doorbraken;
        this.toegang = toegang;
        this.functies = functies;
    }

    /** Puts what this person sees of them in the page of a dossier. */
    public void vul(Model model, String gebruiker, Dossier dossier) {
        model.addAttribute("doorbraken", lijst(gebruiker, dossier));
        model.addAttribute("magDoorbraakMelden", doorbraken.waaromNiet(dossier.nummer(), gebruiker).isEmpty());
    }

    /** Those that this person sees, oldest first. */
    List<Doorbraak> lijst(String gebruiker, Dossier dossier) {
        return doorbraken.lijst(dossier.nummer()).stream().flatMap(d -> gezien(gebruiker, dossier, d).stream()).toList();
    }

    private Optional<Doorbraak> gezien(String gebruiker, Dossier dossier, Doorbraak d) {
        return switch (toegang.zicht(gebruiker, dossier)) {
            case ALLES -> Optional.of(d);
            case PARTNER -> {
                List<String> houdt = functies.van(gebruiker);
                boolean mijn = dossier.partners().stream().map(Partner::sleutel).filter(p -> houdt.contains("partner-" + p))
                        .anyMatch(p -> d.gezien(op -> toegang.zag(gebruiker, dossier, op)).isVoorPartner(p));
                yield mijn && toegang.zag(gebruiker, dossier, d.melding().op()) ? Optional.of(d.gezien(op -> toegang.zag(gebruiker, dossier, op)))
                        : Optional.empty();
            }
            case RAAD, GEEN -> Optional.empty();
        };
    }
}
