package nl.besluitspoor.proces.wijkdialoog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dialoog.DialoogPlan.Bijeenkomst;
import nl.besluitspoor.dialoog.DialoogPlan.Genodigde;
import nl.besluitspoor.dialoog.DialoogPlan.SoortGenodigde;
import nl.besluitspoor.dialoog.Inbreng;
import nl.besluitspoor.dialoog.Verslag;
import nl.besluitspoor.dialoog.Wijkdialoog;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the three forms of a wijkdialoog show. */
@Component
class WijkdialoogInhoud implements TaakInhoud {

    private final Dialogen dialogen;
    private final Dossiers dossiers;
    private final Clock klok;

    WijkdialoogInhoud(Dialogen dialogen, Dossiers dossiers, Clock klok) {
        this.dialogen = dialogen;
        this.dossiers = dossiers;
        this.klok = klok;
    }

    @Override
    public boolean toont(String proces, String taak) {
        return WijkdialoogModel.PROCES.equals(proces);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        UUID id = taak.id(WijkdialoogModel.DIALOOG_ID);
        Verslag verslag = dialogen.verslag(id);
        Wijkdialoog dialoog = verslag.dialoog();
        Dossier dossier = dossiers.van(dialoog.dossier());
        Map<String, @Nullable Object> inhoud = new LinkedHashMap<>();
        inhoud.put("wijkNaam", dialoog.wijkNaam());
        inhoud.put("dossierTitel", dossier.nummer() + " " + dossier.titel());
        inhoud.put("dossierLink", "/dossiers/" + dossier.nummer());
        switch (taak.taak()) {
            case WijkdialoogModel.TAAK_PLANNEN -> plannen(inhoud, dossier);
            case WijkdialoogModel.TAAK_INBRENG -> inbreng(inhoud, verslag);
            case WijkdialoogModel.TAAK_VERSLAG -> verslag(inhoud, verslag);
            default -> throw new IllegalArgumentException("wijkdialoog heeft geen formulier voor " + taak.taak());
        }
        return inhoud;
    }

    private void plannen(Map<String, @Nullable Object> inhoud, Dossier dossier) {
        inhoud.put("aanleiding", dossier.aanleiding());
        inhoud.put("genodigden", dossier.partners().stream().filter(partner -> partner.isLidOp(LocalDate.now(klok)))
                .map(partner -> new Genodigde(SoortGenodigde.PARTNER, partner.naam(), partner.mail(), false)).toList());
    }

    private void inbreng(Map<String, @Nullable Object> inhoud, Verslag verslag) {
        Wijkdialoog dialoog = verslag.dialoog();
        inhoud.put("vraag", dialoog.vraag());
        inhoud.put("watOntbreekt", dialoog.watOntbreekt());
        inhoud.put("gepland", dialogen.gepland(dialoog.id()).stream().map(WijkdialoogInhoud::gepland).toList());
        inhoud.put("aantalGenodigden", dialogen.aantalGenodigden(dialoog.id()));
        inhoud.put("gehouden", gehouden(verslag));
        inhoud.put("eerdereInbreng", verslag.inbreng().stream().map(WijkdialoogInhoud::eerdere).toList());
        inhoud.put("samenvatting", dialoog.samenvatting());
        dialogen.nogVastTeLeggen(dialoog.id()).stream().filter(datum -> !datum.isAfter(LocalDate.now(klok))).findFirst()
                .ifPresent(datum -> inhoud.put("bijeenkomstdatum", datum.toString()));
    }

    private static void verslag(Map<String, @Nullable Object> inhoud, Verslag verslag) {
        inhoud.put("vraag", verslag.dialoog().vraag());
        inhoud.put("samenvatting", verslag.dialoog().samenvatting());
        inhoud.put("watEerderOntbrak", verslag.dialoog().watOntbreekt());
        inhoud.put("gehouden", gehouden(verslag));
        inhoud.put("totaalAanwezig", verslag.aanwezig());
        inhoud.put("inbreng", verslag.inbreng().stream().map(WijkdialoogInhoud::rij).toList());
        inhoud.put("vervallen", verslag.vervallen());
    }

    private static Map<String, Object> gepland(Bijeenkomst bijeenkomst) {
        return Map.of("dag", bijeenkomst.datum() == null ? "" : Datum.metWeekdag(bijeenkomst.datum()),
                "tijd", String.valueOf(bijeenkomst.begintijd()), "plaats", String.valueOf(bijeenkomst.plaats()));
    }

    private static List<Map<String, Object>> gehouden(Verslag verslag) {
        return verslag.bijeenkomsten().stream().map(een -> Map.<String, Object>of("dag", Datum.metWeekdag(een.datum()),
                "aanwezig", een.aanwezig(), "aantalInbreng", een.aantalInbreng())).toList();
    }

    private static Map<String, Object> rij(Inbreng een) {
        return Map.of("nummer", een.nummer(), "dag", een.bijeenkomst().toString(), "gever", een.soortGever().omschrijving(),
                "pijler", een.pijler().omschrijving(), "tekst", een.tekst());
    }

    private static Map<String, Object> eerdere(Inbreng een) {
        return Map.of("id", een.id(), "nummer", een.nummer(), "dag", een.bijeenkomst().toString(),
                "gever", een.soortGever().omschrijving(), "pijler", een.pijler(), "tekst", een.tekst());
    }
}
