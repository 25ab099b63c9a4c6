package nl.besluitspoor.proces.beleidscyclus;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What 'Kies het vervolg' shows: the plan, and what the college said of it. */
@Component
class VervolgInhoud implements TaakInhoud {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-NL"));

    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Planbesluit besluit;

    VervolgInhoud(Dossiers dossiers, Plannen plannen, Planbesluit besluit) {
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.besluit = besluit;
    }

    @Override
    public boolean toont(String proces, String taak) {
        return proces.equals(BeleidscyclusModel.PROCES) && taak.equals(BeleidscyclusModel.TAAK_VERVOLG_KIEZEN);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Map<String, @Nullable Object> waarden = new LinkedHashMap<>();
        waarden.put("onderwerp", dossiers.van(taak.businessKey()).titel());
        waarden.put("planversie", plannen.versie(taak.id(BeleidscyclusModel.PLANVERSIE_ID)).nummer());
        waarden.put("dossierpad", "/dossiers/" + taak.businessKey());
        waarden.put("uitkomstNaam", Uitkomst.valueOf(taak.tekst(BeleidscyclusModel.UITKOMST)).naam());
        waarden.put("letterlijk", "Er ligt geen tekst van het college.");
        waarden.put("datum", "geen vergadering");
        besluit.punt(taak.id(BeleidscyclusModel.VOORSTEL_ID)).map(punt -> punt.behandeling()).ifPresent(behandeling -> {
            waarden.put("uitkomstNaam", behandeling.uitkomst().naam());
            waarden.put("letterlijk", behandeling.letterlijk());
            waarden.put("datum", DAG.format(behandeling.datum()));
        });
        return waarden;
    }
}
