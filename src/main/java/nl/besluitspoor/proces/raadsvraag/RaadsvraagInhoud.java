package nl.besluitspoor.proces.raadsvraag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import nl.besluitspoor.raad.Raadsvraag;
import nl.besluitspoor.raad.Raadsvragen;
import nl.besluitspoor.toezegging.Toezeggingen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What 'Beantwoord de raadsvraag' and 'Beoordeel het antwoord' show. */
@Component
class RaadsvraagInhoud implements TaakInhoud {

    private final Raadsvragen vragen;
    private final Toezeggingen toezeggingen;
    private final Dossiers dossiers;
    private final Clock klok;

    RaadsvraagInhoud(Raadsvragen vragen, Toezeggingen toezeggingen, Dossiers dossiers, Clock klok) {
        this.vragen = vragen;
        this.toezeggingen = toezeggingen;
        this.dossiers = dossiers;
        this.klok = klok;
    }

    @Override
    public boolean toont(String proces, String taak) {
        return RaadsvraagModel.PROCES.equals(proces);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Raadsvraag v = vragen.van(taak.id(RaadsvraagModel.RAADSVRAAG_ID));
        Map<String, @Nullable Object> inhoud = new LinkedHashMap<>();
        inhoud.put("kenmerk", v.kenmerk());
        inhoud.put("vraagOnderwerp", v.onderwerp());
        inhoud.put("vraag", v.vraag());
        inhoud.put("steller", v.steller());
        inhoud.put("ontvangen", Datum.voluit(v.ontvangenOp()));
        inhoud.put("uiterlijk", Datum.voluit(v.termijn()) + (v.isTeLaat(LocalDate.now(klok)) ? " (die dag is voorbij)" : ""));
        inhoud.put("vraagLink", "/dossiers/" + v.dossier() + "/raadsvragen/" + v.id());
        inhoud.put("dossierTitel", dossiers.van(v.dossier()).titel());
        inhoud.put("terugReden", v.terugReden());
        if (RaadsvraagModel.TAAK_BEANTWOORDEN.equals(taak.taak())) {
            inhoud.put("antwoord", v.antwoord());
            inhoud.put("toezeggingen", v.beloften());
            inhoud.put("bekendeTermijnen", toezeggingen.bekendeTermijnen());
        } else {
            inhoud.put("antwoordTekst", v.antwoord());
            inhoud.put("beloften", v.beloften().isEmpty() ? List.of() : v.beloften());
            inhoud.put("hierna", Boolean.TRUE.equals(taak.variabelen().get(RaadsvraagModel.AL_BESLOTEN))
                    ? "Het college besloot al over dit antwoord. Bent u akkoord, dan gaat het naar de griffie."
                    : "Bent u akkoord, dan schrijft de beleidsmedewerker er een collegevoorstel met één beslispunt bij.");
        }
        return inhoud;
    }
}
