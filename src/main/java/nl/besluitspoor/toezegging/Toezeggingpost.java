package nl.besluitspoor.toezegging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toezegging.Toezegging.Deel;
import org.springframework.stereotype.Component;

/** What is told about a promise, and to whom. */
@Component
class Toezeggingpost {

    private final Berichten berichten;
    private final Functies functies;
    private final Dossiers dossiers;

    Toezeggingpost(Berichten berichten, Functies functies, Dossiers dossiers) {
        this.berichten = berichten;
        this.functies = functies;
        this.dossiers = dossiers;
    }

    void gedaan(Toezegging t, Handeling handeling) {
        Bericht bericht = over(Bericht.over("toezegging-gedaan", t.id().toString()), t)
                .neutraalOnderwerp("Toezegging %s is vastgelegd".formatted(t.kenmerk()))
                .alinea("De toezegging staat op naam van de functie %s. U krijgt bericht voordat een termijn afloopt.".formatted(t.eigenaar()));
        t.delen().forEach(d -> bericht.gegeven("Deel " + d.volgnr() + " uiterlijk", termijn(d)));
        berichten.enqueue(bericht, aan(t, Toezeggingen.GRIFFIE), handeling);
    }

    void nadert(Toezegging t, Deel deel, Handeling handeling) {
        berichten.enqueue(over(Bericht.over("toezegging-nadert", deel.id().toString()), t)
                .neutraalOnderwerp("De termijn van toezegging %s loopt af op %s".formatted(t.kenmerk(), termijn(deel)))
                .alinea("Deel %d is nog niet nagekomen. Zorg dat de raad op tijd krijgt wat is toegezegd.".formatted(deel.volgnr())), aan(t), handeling);
    }

    void verlopen(Toezegging t, Deel deel, int keer, Handeling handeling) {
        berichten.enqueue(over(Bericht.over("toezegging-verlopen", deel.id() + ":" + keer), t)
                .neutraalOnderwerp("De termijn van toezegging %s is voorbij".formatted(t.kenmerk()))
                .alinea("Deel %d had uiterlijk op %s moeten zijn nagekomen en staat nog open.".formatted(deel.volgnr(), termijn(deel)))
                .alinea("Kom de toezegging na, of leg de raad uit waarom het later wordt."), aan(t, Toezeggingen.GRIFFIE, "manager"), handeling);
    }

    void nagekomen(Toezegging t, Deel deel, Handeling handeling) {
        boolean klaar = t.stand() == Toezeggingstand.VOLDAAN;
        Bericht bericht = klaar ? Bericht.over("toezegging-voldaan", t.id().toString())
                : Bericht.over("toezegging-deels-voldaan", deel.id().toString());
        berichten.enqueue(over(bericht, t)
                .neutraalOnderwerp(klaar ? "Toezegging %s is voldaan".formatted(t.kenmerk()) : "Toezegging %s is deels voldaan".formatted(t.kenmerk()))
                .alinea(klaar ? "Alle delen zijn nagekomen. De toezegging is gesloten."
                        : "Deel %d is nagekomen. Van de %d delen zijn er nu %d voldaan.".formatted(deel.volgnr(), t.delen().size(), t.aantalVoldaan()))
                .gegeven("Nagekomen op", Datum.voluit(Objects.requireNonNull(deel.feit()).datum())), aan(t, Toezeggingen.GRIFFIE, "raad"), handeling);
    }

    private static Bericht over(Bericht bericht, Toezegging t) {
        bericht.dossier(t.dossier()).gegeven("Toezegging", t.kenmerk()).gegeven("Gedaan op", Datum.voluit(t.gedaanOp()))
                .link("/toezeggingen/" + t.id(), "Bekijk de toezegging");
        return t.openbaarheid() == Openbaarheid.OPENBAAR ? bericht.gegeven("Toegezegd", t.inhoud()) : bericht;
    }

    private List<Ontvanger> aan(Toezegging t, String... ook) {
        String eigenaar = Objects.requireNonNull(t.eigenaar());
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(eigenaar.equals("portefeuillehouder")
                ? functies.houders(eigenaar, dossiers.van(t.dossier()).portefeuille()) : functies.houders(eigenaar)));
        wie.addAll(Ontvanger.alle(functies.houders(Dossiers.PROGRAMMAMANAGER)));
        for (String functie : ook) {
            wie.addAll(Ontvanger.alle(functies.houders(functie)));
        }
        return wie;
    }

    private static String termijn(Deel deel) {
        return deel.eind() == null ? deel.termijn() : Datum.voluit(deel.eind());
    }
}
