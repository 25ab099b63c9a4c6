package nl.besluitspoor.proces.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.monitoring.Doelbeeld;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronde.Duiding;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tasks of a round show. */
@Component
class MonitoringInhoud implements TaakInhoud {

    private final Monitoringronden rondes;
    private final Dossiers dossiers;
    private final Clock klok;

    MonitoringInhoud(Monitoringronden rondes, Dossiers dossiers, Clock klok) {
        this.rondes = rondes;
        this.dossiers = dossiers;
        this.klok = klok;
    }

    /** A goal with how many figures it has. */
    record Doelregel(String doel, String indicator, String streefwaarde, long cijfers) {}

    /** A goal to be read: its picture, its numbers in a sentence, and what they seem to say. */
    record Duidregel(int doel, String naam, String indicator, String beeld, String getallen, String trend, String lezing) {}

    /** What was said of a goal. */
    record Gezegd(String doel, String trend, String lezing) {}

    /** A choice of a list. */
    record Keus(String waarde, String tekst) {}

    @Override
    public boolean toont(String proces, String taak) {
        return MonitoringModel.PROCES.equals(proces);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Monitoringronde r = rondes.van(taak.id(MonitoringModel.RONDE_ID));
        Dossier dossier = dossiers.van(r.dossier());
        List<Doel> doelen = rondes.doelen(r);
        Map<String, @Nullable Object> inhoud = new LinkedHashMap<>();
        inhoud.put("kenmerk", r.kenmerk());
        inhoud.put("dossierTitel", dossier.titel());
        inhoud.put("rondeLink", "/dossiers/" + r.dossier() + "/monitoring/" + r.volgnr());
        inhoud.put("aantal", r.cijfers().size());
        inhoud.put("doelKeuzes", doelen.stream().map(d -> new Keus(String.valueOf(d.nummer()), d.code() + ": " + d.indicator())).toList());
        switch (taak.taak()) {
            case MonitoringModel.TAAK_VERZAMELEN -> {
                inhoud.put("doelen", doelen.stream().map(d -> new Doelregel(d.code() + " " + d.omschrijving(), leeg(d.indicator()), leeg(d.streefwaarde()),
                        r.cijfers().stream().filter(c -> Integer.valueOf(d.nummer()).equals(c.doel())).count())).toList());
                inhoud.put("wijkKeuzes", dossier.wijken().stream().map(w -> new Keus(w.code(), w.naam())).toList());
                inhoud.put("ditJaar", LocalDate.now(klok).getYear());
            }
            case MonitoringModel.TAAK_DUIDEN -> inhoud.put("duidingen", rondes.beelden(r).stream().map(b -> regel(r, b)).toList());
            default -> {
                inhoud.put("samenvatting", r.samenvatting());
                inhoud.put("gezegd", r.duidingen().stream().map(d -> gezegd(doelen, d)).toList());
            }
        }
        return inhoud;
    }

    private static Duidregel regel(Monitoringronde r, Doelbeeld b) {
        StringBuilder getallen = new StringBuilder();
        b.cijfers().forEach(c -> getallen.append(getallen.isEmpty() ? "" : "; ").append(c.naam()).append(c.jaar() == null ? "" : " " + c.jaar())
                .append(": ").append(c.waardeTekst()).append(' ').append(c.eenheid()));
        return new Duidregel(b.doel().nummer(), b.doel().code() + " " + b.doel().omschrijving(),
                b.doel().indicator() + " (nulmeting " + b.doel().nulmeting() + ", streefwaarde " + b.doel().streefwaarde() + ")",
                "/dossiers/" + r.dossier() + "/monitoring/" + r.volgnr() + "/doel-" + b.doel().nummer() + ".svg",
                getallen.isEmpty() ? "Er zijn geen cijfers bij dit doel." : getallen.toString(), b.voorstel().name(), "");
    }

    private static Gezegd gezegd(List<Doel> doelen, Duiding d) {
        String naam = doelen.stream().filter(doel -> doel.nummer() == d.doel()).map(doel -> doel.code() + " " + doel.omschrijving()).findFirst().orElse("D" + d.doel());
        return new Gezegd(naam, d.trend() == null ? "" : d.trend().omschrijving(), leeg(d.lezing()));
    }

    private static String leeg(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }
}
