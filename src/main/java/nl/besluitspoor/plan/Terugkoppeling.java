package nl.besluitspoor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dialoog.Deelnemer;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dialoog.Inbreng;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.toegang.Functies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who took part what became of it, once the plan is adopted. */
@Service
public class Terugkoppeling {

    private final Plannen plannen;
    private final Dossiers dossiers;
    private final Dialogen dialogen;
    private final Functies functies;
    private final Berichten berichten;

    Terugkoppeling(Plannen plannen, Dossiers dossiers, Dialogen dialogen, Functies functies, Berichten berichten) {
        this.plannen = plannen;
        this.dossiers = dossiers;
        this.dialogen = dialogen;
        this.functies = functies;
        this.berichten = berichten;
    }

    /** Queues a message for each participant with consent (his own inbreng and its answer), each partner and the wijkmanagers. */
    @Transactional
    public void vertel(UUID planversieId, Handeling handeling) {
        Planversie versie = plannen.versie(planversieId);
        Dossier dossier = dossiers.van(versie.dossier());
        Map<UUID, Antwoord> antwoorden = plannen.antwoorden(dossier.nummer()).stream()
                .collect(Collectors.toMap(Antwoord::inbreng, Function.identity(), (eerste, laatste) -> laatste));
        Map<UUID, Inbreng> inbreng = dialogen.inbrengVan(dossier.nummer()).stream()
                .collect(Collectors.toMap(Inbreng::id, Function.identity(), (een, zelfde) -> een));
        for (Deelnemer deelnemer : dialogen.metToestemming(dossier.nummer())) {
            if (dossiers.isVertrokken(dossier, deelnemer.mail())) {
                continue;
            }
            berichten.enqueue(aanDeelnemer(dossier, versie, deelnemer, inbreng, antwoorden),
                    List.of(new Ontvanger(deelnemer.naam(), deelnemer.mail(), "deelnemer")), handeling);
        }
        List<Ontvanger> betrokken = new ArrayList<>();
        dossiers.leden(dossier).forEach(partner -> betrokken.add(new Ontvanger(partner.naam(), partner.mail(), "partner-" + partner.sleutel())));
        dossier.wijken().forEach(wijk -> betrokken.addAll(Ontvanger.alle(functies.houders("wijkmanager", wijk.code()))));
        Bericht overzicht = Bericht.over("inbreng-beantwoord", versie.id().toString()).dossier(dossier.nummer())
                .neutraalOnderwerp("Wat wij met de inbreng deden: " + dossier.korteTitel())
                .alinea("Het college heeft het plan vastgesteld. Bewoners en partners die dat wilden, horen vandaag wat met hun inbreng is gedaan.")
                .gegeven("Inbreng in de wijkdialoog", String.valueOf(inbreng.size()));
        for (Antwoord.Uitkomst uitkomst : Antwoord.Uitkomst.values()) {
            overzicht.gegeven(uitkomst.naam(), String.valueOf(antwoorden.values().stream().filter(a -> a.uitkomst() == uitkomst).count()));
        }
        berichten.enqueue(overzicht.link("/dossiers/" + dossier.nummer(), "Bekijk het dossier"), betrokken, handeling);
    }

    private static Bericht aanDeelnemer(Dossier dossier, Planversie versie, Deelnemer deelnemer, Map<UUID, Inbreng> inbreng,
            Map<UUID, Antwoord> antwoorden) {
        Bericht bericht = Bericht.over("inbreng-beantwoord", versie.id().toString()).dossier(dossier.nummer())
                .neutraalOnderwerp("Wat wij met uw inbreng deden: " + dossier.korteTitel())
                .alinea("Het college heeft het plan '" + dossier.korteTitel() + "' vastgesteld. U deed mee aan de wijkdialoog en wilde horen wat wij ermee deden.");
        for (UUID id : deelnemer.inbreng()) {
            Inbreng gegeven = inbreng.get(id);
            Antwoord antwoord = antwoorden.get(id);
            if (gegeven != null) {
                bericht.gegeven("Uw inbreng", gegeven.tekst());
            }
            if (antwoord != null && antwoord.uitkomst() != null) {
                bericht.gegeven("Wat wij ermee deden", antwoord.uitkomst().naam()
                        + (antwoord.plaatsInPlan() == null ? "" : ", in " + antwoord.plaatsInPlan())
                        + (antwoord.reden() == null ? "" : ". " + antwoord.reden()));
            }
        }
        return bericht.alinea("Op onze openbare pagina leest u wat met alle inbreng is gedaan.")
                .link("/publicaties", "Lees wat met de inbreng is gedaan");
    }
}
