package nl.besluitspoor.inzage.voorstel;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of a voorstel have in common: who reads it, and the words for it. */
@Component
class Voorstellezing {

    private final DossierToegang toegang;
    private final Voorstellen voorstellen;
    private final Clock klok;

    Voorstellezing(DossierToegang toegang, Voorstellen voorstellen, Clock klok) {
        this.toegang = toegang;
        this.voorstellen = voorstellen;
        this.klok = klok;
    }

    /** A voorstel with its dossier. */
    record Gelezen(Voorstel voorstel, Dossier dossier) {}

    /**
     * For whoever sees all of the dossier, and the nota where secrecy rests on it; that it is there, the dossier's page says.
     *
     * @throws org.springframework.web.server.ResponseStatusException 404
     */
    Gelezen lees(String gebruiker, UUID id) {
        Voorstel voorstel;
        try {
            voorstel = voorstellen.van(id);
        } catch (Geweigerd onbekend) {
            throw DossierToegang.bestaatNiet();
        }
        Gelezen gelezen = new Gelezen(voorstel, toegang.leesAlles(gebruiker, voorstel.dossier()));
        if (!voorstellen.magLezen(voorstel, gebruiker)) {
            throw DossierToegang.bestaatNiet();
        }
        return gelezen;
    }

    /** A deed on a page, now. */
    Handeling door(String gebruiker, String functie) {
        return Handeling.opPagina(gebruiker, functie, klok.instant());
    }

    Handeling schrijver(String gebruiker) {
        return door(gebruiker, Schrijftafel.BELEIDSMEDEWERKER);
    }

    /** A page of this voorstel, with what every one shows. */
    ModelAndView pagina(String sjabloon, Gelezen gelezen) {
        ModelAndView pagina = new ModelAndView(sjabloon);
        pagina.addObject("dossier", gelezen.dossier());
        pagina.addObject("voorstel", gelezen.voorstel());
        pagina.addObject("geheel", "voorstel");
        pagina.addObject("pad", "/voorstellen/" + gelezen.voorstel().id());
        pagina.addObject("geheimvragen", voorstellen.geheimvragen(gelezen.voorstel().id()));
        return pagina;
    }

    static String slug(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The piece that an address names. @throws org.springframework.web.server.ResponseStatusException 404 where it names none */
    static String code(String slug) {
        String code = slug.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!Notastuk.ALLE.contains(code)) {
            throw DossierToegang.bestaatNiet();
        }
        return code;
    }
}
