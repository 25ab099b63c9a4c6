package nl.besluitspoor.proces.planvorming;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.plan.Advies;
import nl.besluitspoor.plan.Adviesvraag;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.plan.Consultaties;
import nl.besluitspoor.plan.Plan;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.plan.Planvorming.Punt;
import nl.besluitspoor.plan.Reactie;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of planvorming show. */
@Component
class PlanvormingInhoud implements TaakInhoud {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM uuuu", NEDERLANDS);

    private final Plannen plannen;
    private final Planvorming planvorming;
    private final Consultaties consultaties;
    private final Dossiers dossiers;
    private final Dialogen dialogen;

    PlanvormingInhoud(Plannen plannen, Planvorming planvorming, Consultaties consultaties, Dossiers dossiers, Dialogen dialogen) {
        this.plannen = plannen;
        this.planvorming = planvorming;
        this.consultaties = consultaties;
        this.dossiers = dossiers;
        this.dialogen = dialogen;
    }

    @Override
    public boolean toont(String proces, String taak) {
        return PlanvormingModel.PROCES.equals(proces);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Plan plan = plannen.van(taak.id(PlanvormingModel.PLAN));
        Dossier dossier = dossiers.van(plan.dossier());
        PlanInhoud concept = plannen.concept(plan.id());
        String pad = "/dossiers/" + dossier.nummer();
        Map<String, @Nullable Object> waarden = new HashMap<>();
        waarden.put("nummer", dossier.nummer());
        waarden.put("dossierTitel", dossier.korteTitel());
        waarden.put("planTitel", concept.titel() == null ? dossier.titel() : concept.titel());
        waarden.put("planLink", pad + "/plan");
        waarden.put("inbrengLink", pad + "/inbreng");
        waarden.put("reactiesLink", pad + "/plan/reacties");
        switch (taak.taak()) {
            case PlanvormingModel.OPSTELLEN -> waarden.put("ontbreekt", punten(planvorming.ontbreekt(plan.id())));
            case PlanvormingModel.INBRENG -> {
                List<Punt> punten = new ArrayList<>(planvorming.openInbreng(plan.id()));
                punten.addAll(planvorming.ontbreekt(plan.id()));
                waarden.put("ontbreekt", punten(punten));
                waarden.put("aantalInbreng", dialogen.inbrengVan(dossier.nummer()).size());
                waarden.put("partnernamen", opsomming(dossier.partners().stream().map(Partner::naam).toList()));
            }
            case PlanvormingModel.REAGEREN -> partner(waarden, taak, plan);
            case PlanvormingModel.ADVIES -> advies(waarden, taak, plan, dossier);
            case PlanvormingModel.VERWERKEN -> verwerken(waarden, taak, plan, dossier);
            case PlanvormingModel.VRIJGEVEN -> vrijgeven(waarden, taak, plan, dossier);
            default -> throw new IllegalStateException("onbekende taak " + taak.taak());
        }
        return waarden;
    }

    private Planversie versie(Map<String, @Nullable Object> waarden, TaakContext taak) {
        Planversie versie = plannen.versie(taak.id(PlanvormingModel.VERSIE));
        waarden.put("planTitel", versie.inhoud().titel());
        waarden.put("versie", versie.nummer());
        waarden.put("versieLink", "/dossiers/" + versie.dossier() + "/plan/versies/" + versie.nummer());
        waarden.put("documentLink", "/documenten/" + versie.document());
        waarden.put("sha256", versie.sha256());
        waarden.put("bedragBegroting", euro(versie.inhoud().bedragBegroting()));
        waarden.put("bedragActies", euro(versie.inhoud().bedragActies()));
        waarden.put("looptijd", datum(versie.inhoud().begindatum()) + " tot en met " + datum(versie.inhoud().einddatum()));
        return versie;
    }

    private void partner(Map<String, @Nullable Object> waarden, TaakContext taak, Plan plan) {
        versie(waarden, taak);
        String partner = taak.tekst(PlanvormingModel.PARTNER);
        waarden.put("antwoordOpVorige", plannen.reacties(plan.id()).stream()
                .filter(reactie -> reactie.partner().equals(partner) && reactie.ronde() < plan.ronde()).map(Reactie::antwoord)
                .filter(Objects::nonNull).reduce((a, b) -> b).orElse(null));
    }

    private void advies(Map<String, @Nullable Object> waarden, TaakContext taak, Plan plan, Dossier dossier) {
        Planversie versie = versie(waarden, taak);
        String discipline = taak.tekst(PlanvormingModel.DISCIPLINE);
        waarden.put("waaromAdvies", consultaties.vragen(versie.id()).stream().filter(vraag -> vraag.discipline().equals(discipline))
                .map(Adviesvraag::reden).findFirst().orElse("de programmamanager vroeg het."));
        waarden.put("reacties", reacties(plan, dossier, versie.id()));
        waarden.put("antwoordOpVorige", plannen.adviezen(plan.id()).stream()
                .filter(advies -> advies.discipline().equals(discipline) && advies.ronde() < plan.ronde()).map(Advies::antwoord)
                .filter(Objects::nonNull).reduce((a, b) -> b).orElse(null));
    }

    private void verwerken(Map<String, @Nullable Object> waarden, TaakContext taak, Plan plan, Dossier dossier) {
        versie(waarden, taak);
        waarden.put("ronde", plan.ronde());
        waarden.put("terugReden", plan.terugReden());
        waarden.put("reacties", reacties(plan, dossier, null));
        waarden.put("adviezen", adviezen(plan));
        List<Punt> punten = new ArrayList<>(planvorming.openReacties(plan.id()));
        punten.addAll(planvorming.openInbreng(plan.id()));
        punten.addAll(planvorming.ontbreekt(plan.id()));
        waarden.put("ontbreekt", punten(punten));
    }

    private void vrijgeven(Map<String, @Nullable Object> waarden, TaakContext taak, Plan plan, Dossier dossier) {
        versie(waarden, taak);
        waarden.put("reacties", reacties(plan, dossier, null));
        waarden.put("adviezen", adviezen(plan));
        Map<Antwoord.Uitkomst, Long> telling = plannen.antwoorden(dossier.nummer()).stream()
                .collect(Collectors.groupingBy(antwoord -> Objects.requireNonNull(antwoord.uitkomst()), Collectors.counting()));
        waarden.put("inbrengTelling", telling.isEmpty() ? "geen"
                : java.util.Arrays.stream(Antwoord.Uitkomst.values()).filter(telling::containsKey)
                        .map(uitkomst -> telling.get(uitkomst) + " " + uitkomst.naam().toLowerCase(NEDERLANDS)).collect(Collectors.joining(", ")));
    }

    private List<Map<String, String>> reacties(Plan plan, Dossier dossier, @Nullable UUID versie) {
        Map<String, String> namen = dossier.partners().stream().collect(Collectors.toMap(Partner::sleutel, Partner::naam));
        return plannen.reacties(plan.id()).stream().filter(reactie -> versie == null || reactie.planversie().equals(versie))
                .map(reactie -> Map.of("wie", wie(namen.getOrDefault(reactie.partner(), reactie.partner()), reactie.oordeel().naam(),
                        reactie.versienummer()), "tekst", leeg(reactie.tekst()), "eigenBijdrage", leeg(reactie.eigenBijdrage()),
                        "antwoord", leeg(reactie.antwoord()))).toList();
    }

    private List<Map<String, String>> adviezen(Plan plan) {
        return plannen.adviezen(plan.id()).stream().map(advies -> Map.of("wie", wie(hoofdletter(Advies.disciplinenaam(advies.discipline())),
                advies.oordeel().naam(), advies.versienummer()), "tekst", leeg(advies.tekst()), "antwoord", leeg(advies.antwoord()))).toList();
    }

    private static List<Map<String, String>> punten(List<Punt> punten) {
        return punten.stream().map(punt -> Map.of("waar", punt.waar(), "wat", punt.zin())).toList();
    }

    private static String wie(String naam, String oordeel, String versie) {
        return "%s: %s (versie %s)".formatted(naam, oordeel.toLowerCase(NEDERLANDS), versie);
    }

    private static String hoofdletter(String woord) {
        return Character.toUpperCase(woord.charAt(0)) + woord.substring(1);
    }

    private static String leeg(@Nullable String tekst) {
        return tekst == null ? "–" : tekst;
    }

    private static String opsomming(List<String> namen) {
        return namen.isEmpty() ? "niemand" : namen.size() == 1 ? namen.get(0)
                : String.join(", ", namen.subList(0, namen.size() - 1)) + " en " + namen.get(namen.size() - 1);
    }

    private static String datum(@Nullable LocalDate dag) {
        return dag == null ? "–" : DATUM.format(dag);
    }

    private static String euro(BigDecimal bedrag) {
        NumberFormat vorm = NumberFormat.getNumberInstance(NEDERLANDS);
        vorm.setMinimumFractionDigits(2);
        return "€\u00a0" + vorm.format(bedrag);
    }
}
