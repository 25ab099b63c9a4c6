package nl.besluitspoor.proces.mandaatwijziging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.mandaat.Toetsing;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planverschil;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.wijziging.Mandaatbesluit;
import nl.besluitspoor.wijziging.Wijziging;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of mandaatwijziging show. */
@Component
class MandaatwijzigingInhoud implements TaakInhoud {

    private final Wijzigingen wijzigingen;
    private final Plannen plannen;
    private final Dossiers dossiers;
    private final Vergaderingen vergaderingen;
    private final Functies functies;
    private final Clock klok;

    MandaatwijzigingInhoud(Wijzigingen wijzigingen, Plannen plannen, Dossiers dossiers, Vergaderingen vergaderingen, Functies functies, Clock klok) {
        this.wijzigingen = wijzigingen;
        this.plannen = plannen;
        this.dossiers = dossiers;
        this.vergaderingen = vergaderingen;
        this.functies = functies;
        this.klok = klok;
    }

    @Override
    public boolean toont(String proces, String taak) {
        return MandaatwijzigingModel.PROCES.equals(proces);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Wijziging w = wijzigingen.van(taak.id(MandaatwijzigingModel.WIJZIGING_ID));
        Dossier dossier = dossiers.van(w.dossier());
        Planversie basis = plannen.versie(w.aanvraag().basisversie());
        Map<String, @Nullable Object> waarden = new HashMap<>();
        waarden.put("nummer", dossier.nummer());
        waarden.put("dossierTitel", dossier.korteTitel());
        waarden.put("dossierLink", "/dossiers/" + dossier.nummer());
        waarden.put("kenmerk", w.kenmerk());
        waarden.put("wijzigingLink", "/dossiers/" + dossier.nummer() + "/wijzigingen/" + w.volgnr());
        waarden.put("versie", basis.nummer());
        waarden.put("versieLink", "/dossiers/" + dossier.nummer() + "/plan/versies/" + basis.nummer());
        waarden.put("soorten", w.aanvraag().soortenInWoorden());
        waarden.put("euro", "€ " + String.format(java.util.Locale.forLanguageTag("nl-NL"), "%,.2f", w.aanvraag().bedrag()));
        waarden.put("waarom", w.aanvraag().reden());
        waarden.put("aanleiding", w.bijsturing() == null ? "" : wijzigingen.bijsturing(w.dossier(), w.bijsturing()).map(a ->
                "**Aanleiding:** [monitoringronde %s](/dossiers/%s/monitoring/%d), %s: %s\n\n".formatted(a.kenmerk(), w.dossier(), a.ronde(),
                        a.doel() == null ? "het hele plan" : "doel D" + a.doel(), a.toelichting())).orElse(""));
        waarden.put("aanvrager", functies.persoon(w.aanvraag().door()).map(p -> p.naam()).orElse(w.aanvraag().door()));
        waarden.put("verschil", verschil(w));
        switch (taak.taak()) {
            case MandaatwijzigingModel.BESLISSEN -> {
                toets(waarden, w);
                waarden.put("wijzigingSha256", w.aanvraag().sha256());
            }
            case MandaatwijzigingModel.BEOORDELEN -> toets(waarden, w);
            case MandaatwijzigingModel.KENNISNEMEN -> {
                Mandaatbesluit besluit = wijzigingen.besluit(w.id()).orElseThrow();
                waarden.put("besluitDatum", Datum.voluit(LocalDate.ofInstant(besluit.op(), klok.getZone())));
                waarden.put("ondertekening", besluit.ondertekening());
                waarden.put("grondslag", besluit.grondslag());
                waarden.put("mandaat", besluit.mandaatnaam());
                waarden.put("documentLink", "/documenten/" + besluit.document());
                waarden.put("nieuweVersie", besluit.nieuweVersie() == null ? "" : plannen.versie(besluit.nieuweVersie()).nummer());
                waarden.put("vergadering", volgende().map(v -> "[vergadering " + v.nummer() + " van " + Datum.voluit(v.datum()) + "](/vergaderingen/" + v.nummer() + ")")
                        .orElse("de eerstvolgende vergadering (er is er nog geen gepland)"));
            }
            case MandaatwijzigingModel.AANPASSEN -> {
                waarden.put("terugReden", w.terugReden());
                String nu = plannen.geldend(w.plan()).map(Planversie::nummer).orElse("");
                waarden.put("geldend", nu);
                waarden.put("opnieuwLink", "/dossiers/" + dossier.nummer() + "/wijzigingen/" + w.volgnr() + "/opnieuw");
                waarden.put("opnieuwGevraagd", basis.nummer().equals(nu));
            }
            default -> throw new IllegalStateException("onbekende taak " + taak.taak());
        }
        return waarden;
    }

    private void toets(Map<String, @Nullable Object> waarden, Wijziging w) {
        Toetsing toetsing = wijzigingen.toetsNu(w);
        waarden.put("toetsuitkomst", toetsing.uitkomst().naam());
        waarden.put("regels", toetsing.regels().stream().map(r -> Map.of("uitkomst", r.uitkomst().naam(), "reden", r.reden(), "artikel", r.artikel())).toList());
        waarden.put("mandaat", toetsing.mandaat() == null ? "Er is nu geen mandaat waarop dit kan rusten." : toetsing.mandaat().naam() + ", " + toetsing.mandaat().bron());
        waarden.put("mandaattekst", toetsing.mandaat() == null ? "" : toetsing.mandaat().letterlijkeTekst());
        waarden.put("oordeel", toetsing.oordeel() == null ? null
                : (toetsing.oordeel().binnen() ? "De jurist oordeelt: binnen het mandaat. " : "De jurist oordeelt: buiten het mandaat. ") + toetsing.oordeel().reden());
    }

    private List<Map<String, String>> verschil(Wijziging w) {
        List<Map<String, String>> rijen = new ArrayList<>();
        for (Planverschil.Regel regel : wijzigingen.verschil(w).regels()) {
            if (regel.velden().isEmpty()) {
                rijen.add(Map.of("wat", regel.naam(), "veld", regel.soort().naam(), "oud", "", "nieuw", ""));
            }
            regel.velden().forEach(veld -> rijen.add(Map.of("wat", regel.naam() + " (" + regel.soort().naam() + ")", "veld", veld.naam(),
                    "oud", veld.oud(), "nieuw", veld.nieuw())));
        }
        wijzigingen.wijkregels(w).forEach(zin -> rijen.add(Map.of("wat", zin, "veld", "", "oud", "", "nieuw", "")));
        return rijen;
    }

    private Optional<Vergadering> volgende() {
        LocalDate vandaag = LocalDate.now(klok);
        return vergaderingen.alle().stream().filter(v -> !v.datum().isBefore(vandaag) && v.status() != Vergadering.Status.AFGELAST
                && v.status() != Vergadering.Status.GEHOUDEN).min(java.util.Comparator.comparing(Vergadering::datum));
    }
}
