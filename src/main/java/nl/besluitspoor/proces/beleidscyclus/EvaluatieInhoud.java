package nl.besluitspoor.proces.beleidscyclus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.monitoring.Doelbeeld;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What 'Evalueer' shows: each goal, and what the rounds of monitoring found of it. */
@Component
class EvaluatieInhoud implements TaakInhoud {

    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Monitoringronden rondes;

    EvaluatieInhoud(Dossiers dossiers, Plannen plannen, Monitoringronden rondes) {
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.rondes = rondes;
    }

    /** A goal to be judged. */
    record Doelregel(int doel, String naam, String indicator, String metingen, @Nullable String oordeel, String waarom, String advies, boolean meenemen) {}

    @Override
    public boolean toont(String proces, String taak) {
        return proces.equals(BeleidscyclusModel.PROCES) && taak.equals(BeleidscyclusModel.TAAK_EVALUEREN);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Planversie versie = plannen.versie(taak.id(BeleidscyclusModel.PLANVERSIE_ID));
        List<Monitoringronde> alle = rondes.lijst(taak.businessKey()).stream().filter(r -> r.stand() == Monitoringronde.Stand.AFGEROND).toList();
        List<Doelbeeld> beelden = alle.isEmpty() ? List.of() : rondes.beelden(alle.get(alle.size() - 1));
        Map<String, @Nullable Object> inhoud = new LinkedHashMap<>();
        inhoud.put("dossierTitel", dossiers.van(taak.businessKey()).titel());
        inhoud.put("dossierLink", "/dossiers/" + taak.businessKey());
        inhoud.put("planversie", versie.nummer());
        inhoud.put("rondes", alle.isEmpty() ? "Er is geen monitoringronde afgerond." : alle.size() == 1 ? "Er is 1 monitoringronde afgerond."
                : "Er zijn " + alle.size() + " monitoringrondes afgerond.");
        inhoud.put("doelen", versie.inhoud().doelen().stream().map(d -> new Doelregel(d.nummer(), d.code() + " " + d.omschrijving(),
                d.indicator() + " (nulmeting " + d.nulmeting() + ", streefwaarde " + d.streefwaarde() + ")", metingen(alle, beelden, d), null, "", "", true)).toList());
        return inhoud;
    }

    private static String metingen(List<Monitoringronde> rondes, List<Doelbeeld> beelden, Doel doel) {
        StringBuilder tekst = new StringBuilder();
        beelden.stream().filter(b -> b.doel().nummer() == doel.nummer()).flatMap(b -> b.cijfers().stream()).forEach(c -> tekst.append(c.naam())
                .append(c.jaar() == null ? "" : " " + c.jaar()).append(": ").append(c.waardeTekst()).append(' ').append(c.eenheid()).append(". "));
        rondes.forEach(r -> r.duidingen().stream().filter(d -> d.doel() == doel.nummer() && d.trend() != null)
                .forEach(d -> tekst.append("Ronde ").append(r.volgnr()).append(": ").append(d.trend().omschrijving()).append(". ").append(d.lezing()).append(' ')));
        return tekst.isEmpty() ? "Er is bij dit doel niets gemeten." : tekst.toString().strip();
    }
}
