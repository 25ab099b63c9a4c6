package nl.besluitspoor.proces.beleidscyclus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.besluitspoor.dossier.Alliantie;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.groei.Wijkuitbreidingen;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What 'Wijzig de partners' and 'Voeg een wijk toe' show: who takes part, which wijken there are, and what can be chosen. */
@Component
class GroeiInhoud implements TaakInhoud {

    private static final Set<String> TAKEN = Set.of(BeleidscyclusModel.TAAK_PARTNERS_WIJZIGEN, BeleidscyclusModel.TAAK_WIJK_TOEVOEGEN);

    private final Dossiers dossiers;
    private final Alliantie alliantie;
    private final Wijkuitbreidingen wijken;

    GroeiInhoud(Dossiers dossiers, Alliantie alliantie, Wijkuitbreidingen wijken) {
        this.dossiers = dossiers;
        this.alliantie = alliantie;
        this.wijken = wijken;
    }

    /** An option of a list. */
    record Keuze(String waarde, String tekst) {}

    /** A partner with its period, in words. */
    record Partnerregel(String naam, String lid) {}

    @Override
    public boolean toont(String proces, String taak) {
        return proces.equals(BeleidscyclusModel.PROCES) && TAKEN.contains(taak);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Dossier dossier = dossiers.van(taak.businessKey());
        Map<String, @Nullable Object> inhoud = new LinkedHashMap<>();
        inhoud.put("dossierTitel", dossier.nummer() + " " + dossier.korteTitel());
        inhoud.put("dossierLink", "/dossiers/" + dossier.nummer());
        if (taak.taak().equals(BeleidscyclusModel.TAAK_WIJK_TOEVOEGEN)) {
            inhoud.put("wijken", dossier.wijken().stream().map(Wijk::naam).toList());
            inhoud.put("wijkKeuzes", wijken.mogelijk(dossier.nummer()).stream().map(w -> new Keuze(w.code(), w.naam() + " (" + w.code() + ")")).toList());
            return inhoud;
        }
        List<Partner> leden = dossier.partners().stream().filter(p -> p.lidTot() == null).toList();
        inhoud.put("partners", dossier.partners().stream().map(p -> new Partnerregel(p.naam(), periode(p))).toList());
        List<Keuze> erbij = new ArrayList<>(alliantie.leden().stream().filter(lid -> leden.stream().noneMatch(p -> p.sleutel().equals(lid.sleutel())))
                .map(lid -> new Keuze(lid.sleutel(), lid.naam())).toList());
        erbij.add(new Keuze(LegPartnerwijzigingVast.NIEUW, "een organisatie die niet in de lijst staat"));
        inhoud.put("erbijKeuzes", erbij);
        inhoud.put("erafKeuzes", leden.stream().map(p -> new Keuze(p.sleutel(), p.naam())).toList());
        return inhoud;
    }

    private static String periode(Partner partner) {
        LocalDate tot = partner.lidTot();
        return "lid van " + Datum.voluit(partner.lidVanaf()) + (tot == null ? "" : " tot en met " + Datum.voluit(tot));
    }
}
