package nl.besluitspoor.demonstratie;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.doorbraak.Doorbraak.Urgentie;
import nl.besluitspoor.doorbraak.NieuweDoorbraak;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.DoorbraakLoop;
import nl.besluitspoor.proces.Rollenspel;
import org.springframework.stereotype.Component;

/**
 * Leads a doorbraak half-way: the source names none, only that 'doorbraken' may be needed and that the alliance can lobby,
 * 'bijvoorbeeld bij het Rijk'. What is written here is an example and says so; no partner is given an opinion.
 */
@Component
class Doorbraakspel {

    private static final String VOORBEELD = Dossiergegevens.VOORBEELD;
    private static final String WEGEN = "taak-doorbraak-wegen";
    private static final List<String> OP = List.of("DIRECTIE", "RIJK");

    private final Rollenspel rol;
    private final DoorbraakLoop loop;
    private final Clock klok;

    Doorbraakspel(Rollenspel rol, DoorbraakLoop loop, Clock klok) {
        this.rol = rol;
        this.loop = loop;
        this.klok = klok;
    }

    /** The wijkmanager reports what holds the help with money up. */
    void meld(String dossier, String wijk) {
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), ZoneId.of("Europe/Amsterdam"));
        loop.meld(new NieuweDoorbraak(dossier, VOORBEELD + "hulp bij geld wacht op gegevens", wijk,
                VOORBEELD + "wie om hulp bij geld vraagt, moet bij elke organisatie opnieuw dezelfde papieren laten zien. Dat kost weken.",
                VOORBEELD + "de hulpverleners in de wijk maakten zelf afspraken; de regels over gegevens delen staan die in de weg.", "A1",
                VOORBEELD + "één afspraak over welke gegevens gedeeld mogen worden, en een vraag aan het Rijk om de regels te verruimen.", Urgentie.GEWOON,
                vandaag.plusMonths(3), null), Handeling.opPagina("wijkmanager", "wijkmanager", klok.instant()));
        rol.jobs();
    }

    /** The programmamanager asks directie and Rijk; both still have to answer. */
    @SuppressWarnings("unchecked")
    void schaalOp(String dossier) {
        List<Map<String, Object>> vragen = (List<Map<String, Object>>) rol.toont("programmamanager", WEGEN, dossier).get("vragen");
        vragen.forEach(v -> v.put("gevraagd", OP.contains(v.get("niveau"))));
        rol.voltooi("programmamanager", WEGEN, dossier, Map.of("oordeel", "OPSCHALEN", "vragen", vragen,
                "reden", VOORBEELD + "over het delen van gegevens beslist de wijk niet; daarvoor zijn de directie en het Rijk nodig."));
        rol.jobs();
    }
}
