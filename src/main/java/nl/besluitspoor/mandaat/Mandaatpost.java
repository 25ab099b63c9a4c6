package nl.besluitspoor.mandaat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.bericht.WieHoortWat;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import org.springframework.stereotype.Component;

/** Tells the holders and those who work on the plan that a mandaat was laid down, or that it ended. */
@Component
class Mandaatpost {

    private static final List<String> WERKERS = List.of("beleidsmedewerker", "programmamanager");

    private final Berichten berichten;
    private final Functies functies;
    private final Dossiers dossiers;

    Mandaatpost(Berichten berichten, Functies functies, Dossiers dossiers) {
        this.berichten = berichten;
        this.functies = functies;
        this.dossiers = dossiers;
    }

    void vastgelegd(Mandaat m, List<Houder> houders, Handeling handeling) {
        bericht("mandaat-vastgelegd", m.id().toString(), m, houders, "Mandaat " + m.naam() + " is vastgelegd",
                "Een jurist legde vast wie welke wijzigingen mag vaststellen en tot wanneer. U leest het op de pagina van het dossier.", handeling);
    }

    void geeindigd(Mandaat m, Mandaatfeit feit, List<Houder> houders, Handeling handeling) {
        bericht("mandaat-geeindigd", feit.id().toString(), m, houders, "Mandaat " + m.naam() + " geldt niet meer",
                "Het mandaat is " + feit.soort().naam() + ". Wat eronder is besloten, blijft gelden.", handeling);
    }

    private void bericht(String soort, String sleutel, Mandaat m, List<Houder> houders, String onderwerp, String alinea, Handeling handeling) {
        String dossier = m.dossier();
        if (dossier == null) {
            return;
        }
        Set<String> rollen = WieHoortWat.regel(soort).map(WieHoortWat.Regel::rollen).orElse(Set.of());
        List<Ontvanger> ontvangers = new ArrayList<>();
        for (Houder houder : houders) {
            Optional<String> rol = rollen.contains(houder.functie()) ? Optional.of(houder.functie())
                    : functies.van(houder.persoon().gebruiker()).stream().filter(rollen::contains).findFirst();
            rol.ifPresent(r -> ontvangers.add(new Ontvanger(houder.persoon().naam(), houder.persoon().mail(), r)));
        }
        WERKERS.forEach(groep -> ontvangers.addAll(Ontvanger.alle(functies.houders(groep))));
        berichten.enqueue(Bericht.over(soort, sleutel).dossier(dossier)
                .neutraalOnderwerp(onderwerp + ": " + dossiers.van(dossier).korteTitel() + " (" + dossier + ")").alinea(alinea)
                .link("/dossiers/" + dossier, "Naar het dossier"), ontvangers, handeling);
    }
}
