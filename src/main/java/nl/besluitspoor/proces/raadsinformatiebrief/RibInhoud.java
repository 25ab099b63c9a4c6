package nl.besluitspoor.proces.raadsinformatiebrief;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Rib;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What 'Onderteken de RIB' and 'Bevestig ontvangst' show. */
@Component
class RibInhoud implements TaakInhoud {

    private final Raadsinformatiebrieven ribs;
    private final Voorstellen voorstellen;
    private final Dossiers dossiers;
    private final Clock klok;

    RibInhoud(Raadsinformatiebrieven ribs, Voorstellen voorstellen, Dossiers dossiers, Clock klok) {
        this.ribs = ribs;
        this.voorstellen = voorstellen;
        this.dossiers = dossiers;
        this.klok = klok;
    }

    /** One decided point, as a row of the form's table. */
    record Punt(int nummer, String tekst, String uitkomst, String datum) {}

    @Override
    public boolean toont(String proces, String taak) {
        return RibModel.PROCES.equals(proces);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Rib rib = ribs.van(taak.id(RibModel.RIB_ID));
        Map<String, @Nullable Object> inhoud = new LinkedHashMap<>();
        inhoud.put("kenmerk", rib.kenmerk());
        inhoud.put("ribOnderwerp", voorstellen.van(rib.voorstelId()).onderwerp());
        inhoud.put("dossierTitel", dossiers.van(rib.dossier()).titel());
        inhoud.put("dossierLink", "/dossiers/" + rib.dossier());
        inhoud.put("pdfLink", "/documenten/" + rib.pdfId());
        inhoud.put("punten", ribs.punten(rib).stream().map(RibInhoud::punt).toList());
        if (RibModel.TAAK_ONDERTEKENEN.equals(taak.taak())) {
            inhoud.put("pdfSha256", rib.pdfSha256());
            inhoud.put("functie", taak.tekst(RibModel.FUNCTIE));
            inhoud.put("getekend", rib.handtekeningen().isEmpty() ? "nog niemand."
                    : "De " + rib.handtekeningen().get(0).functie() + ", op " + dag(rib.handtekeningen().get(0).tijdstip()) + ".");
        } else if (rib.verzondenOp() != null) {
            inhoud.put("verzondenOp", dag(rib.verzondenOp()));
            inhoud.put("datum", LocalDate.now(klok).toString());
        }
        return inhoud;
    }

    private String dag(Instant moment) {
        return Datum.voluit(LocalDate.ofInstant(moment, klok.getZone()));
    }

    private static Punt punt(Beslispunt punt) {
        var behandeling = punt.behandeling();
        return new Punt(punt.nummer(), punt.geldendeTekst(), behandeling == null ? "" : behandeling.uitkomst().naam(),
                behandeling == null ? "" : Datum.voluit(behandeling.datum()));
    }
}
