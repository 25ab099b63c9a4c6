package nl.besluitspoor.proces.collegebesluit;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Advies;
import nl.besluitspoor.plan.Plan;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planstand;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Rib;
import nl.besluitspoor.voorstel.BehandeldeBevinding;
import nl.besluitspoor.voorstel.BehandeldeBevinding.Stand;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Beslispunt.Behandeling;
import nl.besluitspoor.voorstel.Besluitverwerking;
import nl.besluitspoor.voorstel.Informatieplicht;
import nl.besluitspoor.voorstel.Parafering;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelgang;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of collegebesluit show. */
@Component
class CollegebesluitInhoud implements TaakInhoud {

    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-NL"));

    private final Voorstellen voorstellen;
    private final Voorstelgang gang;
    private final Parafering parafering;
    private final Besluitverwerking verwerking;
    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Raadsinformatiebrieven ribs;

    CollegebesluitInhoud(Voorstellen voorstellen, Voorstelgang gang, Parafering parafering,
            Besluitverwerking verwerking, Dossiers dossiers, Plannen plannen, Raadsinformatiebrieven ribs) {
        this.voorstellen = voorstellen;
        this.gang = gang;
        this.parafering = parafering;
        this.verwerking = verwerking;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.ribs = ribs;
    }

    @Override
    public boolean toont(String proces, String taak) {
        return CollegebesluitModel.PROCES.equals(proces) && !CollegebesluitModel.MANDAAT_VASTLEGGEN.equals(taak);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Voorstel voorstel = voorstellen.van(taak.id(CollegebesluitModel.VOORSTEL_ID));
        Dossier dossier = dossiers.van(voorstel.dossier());
        Map<String, @Nullable Object> waarden = new HashMap<>();
        waarden.put("nummer", dossier.nummer());
        waarden.put("dossierTitel", dossier.korteTitel());
        waarden.put("dossierLink", "/dossiers/" + dossier.nummer());
        waarden.put("onderwerpVoorstel", voorstellen.magLezen(voorstel, gebruiker) ? voorstel.onderwerp() : "Geheim voorstel");
        waarden.put("voorstelLink", "/voorstellen/" + voorstel.id());
        if (voorstel.versie() != null) {
            waarden.put("versie", voorstel.versie().nummer());
            waarden.put("sha256", voorstel.versie().sha256());
            waarden.put("documentLink", "/documenten/" + voorstel.versie().document());
        }
        switch (taak.taak()) {
            case CollegebesluitModel.SCHRIJVEN -> {
                waarden.put("ontbreekt", ontbreekt(voorstel));
                waarden.put("terugReden", voorstel.terug() == null ? null : voorstel.terug().reden());
                waarden.put("teHerstellen", bevindingen(voorstel, Stand.HERSTELLEN));
            }
            case CollegebesluitModel.BEVINDINGEN_BEHANDELEN -> {
                waarden.put("antwoorden", gang.bevindingen(voorstel.id()).stream().filter(b -> b.stand() != Stand.BEVESTIGD)
                        .map(CollegebesluitInhoud::bevinding).toList());
                waarden.put("eerderBevestigd", bevindingen(voorstel, Stand.BEVESTIGD));
            }
            case CollegebesluitModel.PARAAF, CollegebesluitModel.PARAAF_MANAGEMENT -> {
                waarden.put("waarom", parafering.waarom(voorstel.id(), String.valueOf(taak.tekst(CollegebesluitModel.DISCIPLINE))).orElse(""));
                waarden.put("beslispunten", beslispunten(voorstel.id()));
                waarden.put("parafen", parafen(voorstel.id()));
                waarden.put("handhaving", parafering.handhaving(voorstel.id()).orElse(null));
            }
            case CollegebesluitModel.PARAFEN_VERWERKEN -> {
                waarden.put("parafen", parafen(voorstel.id()));
                waarden.put("gewijzigd", parafering.isGewijzigd(voorstel.id()));
                waarden.put("ontbreekt", ontbreekt(voorstel));
            }
            case CollegebesluitModel.BEOORDELEN -> {
                waarden.put("beslispunten", beslispunten(voorstel.id()));
                waarden.put("parafen", parafen(voorstel.id()));
                waarden.put("contrair", voorstellen.heeftContrairAdvies(voorstel.id()));
                waarden.put("handhaving", parafering.handhaving(voorstel.id()).orElse(null));
                waarden.put("bevestigd", bevindingen(voorstel, Stand.BEVESTIGD));
                waarden.put("vooraf", voorstel.informatieplicht() == Informatieplicht.VOORAF);
                waarden.put("informatieplicht", voorstel.informatieplicht() == null ? "" : voorstel.informatieplicht().naam()
                        + (voorstel.informatieplichtGrondslag() == null ? "." : " (" + voorstel.informatieplichtGrondslag() + ")."));
                waarden.put("ouder", voorstellen.wachtOpOuder(dossier.nummer()).orElse(null));
            }
            case CollegebesluitModel.BESLUIT_VERWERKEN -> {
                waarden.put("uitkomsten", uitkomsten(voorstel.id(), gebruiker));
                waarden.put("terugReden", verwerking.teruggaveReden(voorstel.id()).orElse(null));
                waarden.put("ribReden", ribReden(taak));
                waarden.put("ribLink", "/voorstellen/" + voorstel.id() + "/stukken/rib");
                waarden.put("planLink", planLink(dossier));
                waarden.put("ontbreekt", Stream.concat(ontbreekt(voorstel).stream(), verwerking.nietInLijn(voorstel.id()).stream()
                        .map(zin -> Map.of("wat", zin))).toList());
            }
            case CollegebesluitModel.VERWERKING_BEVESTIGEN -> {
                waarden.put("uitkomsten", uitkomsten(voorstel.id(), gebruiker));
                waarden.put("planLink", planLink(dossier));
                waarden.put("toelichting", verwerking.toelichting(voorstel.id()).orElse(""));
                RibTekst rib = voorstellen.ribVan(voorstel.id());
                waarden.put("ribKern", rib.kernboodschap());
                waarden.put("ribAanleiding", rib.aanleiding());
                waarden.put("ribGevolgen", rib.gevolgen());
                waarden.put("ribVervolg", rib.vervolg());
            }
            default -> throw new IllegalStateException("onbekende taak " + taak.taak());
        }
        return waarden;
    }

    /** Where the plan is brought in line; null where the decision left it as it was. */
    private @Nullable String planLink(Dossier dossier) {
        return plannen.vanDossier(dossier.nummer()).map(Plan::stand).filter(s -> s == Planstand.BESLUIT_VERWERKEN).isPresent()
                ? "/dossiers/" + dossier.nummer() + "/plan" : null;
    }

    private @Nullable String ribReden(TaakContext taak) {
        if (taak.tekst(CollegebesluitModel.RIB_ID) == null) {
            return null;
        }
        Rib rib = ribs.van(taak.id(CollegebesluitModel.RIB_ID));
        return rib.teruggave() == null ? null : rib.teruggave().reden();
    }

    private List<Map<String, String>> ontbreekt(Voorstel voorstel) {
        return voorstellen.ontbreekt(voorstel.id()).stream().map(wat -> Map.of("wat", wat)).toList();
    }

    private List<Map<String, String>> beslispunten(UUID voorstel) {
        return voorstellen.beslispunten(voorstel).stream().map(p -> Map.of("nummer", String.valueOf(p.nummer()),
                "soort", p.soort().omschrijving(), "tekst", voorstellen.gevraagd(p))).toList();
    }

    private List<Map<String, String>> parafen(UUID voorstel) {
        return parafering.nieuwste(voorstel).stream().map(p -> Map.of("discipline", Advies.disciplinenaam(p.discipline()), "versie", p.versie(),
                "oordeel", p.oordeel().naam(), "toelichting", p.toelichting() == null ? "" : p.toelichting())).toList();
    }

    private List<Map<String, String>> bevindingen(Voorstel voorstel, Stand stand) {
        return gang.bevindingen(voorstel.id()).stream().filter(b -> b.stand() == stand).map(CollegebesluitInhoud::bevinding).toList();
    }

    private static Map<String, String> bevinding(BehandeldeBevinding b) {
        return Map.of("id", b.id().toString(), "nummer", String.valueOf(b.volgnr()), "ernst", switch (b.bevinding().ernst()) {
            case FOUT -> "Fout";
            case WAARSCHUWING -> "Waarschuwing";
            case INFO -> "Ter informatie";
        }, "plaats", b.bevinding().waar(), "fragment", b.bevinding().fragment(), "uitleg", b.bevinding().uitleg(),
                "reden", b.reden() == null ? "" : b.reden());
    }

    private List<Map<String, String>> uitkomsten(UUID voorstel, String gebruiker) {
        boolean leest = voorstellen.magLezen(voorstellen.van(voorstel), gebruiker);
        return voorstellen.beslispunten(voorstel).stream().map(p -> leest || p.openbaarheid() != Openbaarheid.GEHEIM ? uitkomst(p)
                : Map.of("nummer", String.valueOf(p.nummer()), "tekst", "(geheim)", "besluit", "(geheim)")).toList();
    }

    private static Map<String, String> uitkomst(Beslispunt punt) {
        Behandeling b = punt.behandeling();
        return Map.of("nummer", String.valueOf(punt.nummer()), "tekst", punt.tekst(), "besluit", b == null ? "Nog geen." : besluit(b));
    }

    /** The outcome in one cell: what, until when, in which words, and the text that holds now. */
    private static String besluit(Behandeling b) {
        StringBuilder besluit = new StringBuilder(b.uitkomst().naam());
        if (b.aangehoudenTot() != null) {
            besluit.append(" tot ").append(DATUM.format(b.aangehoudenTot()));
        }
        besluit.append('.');
        if (!b.letterlijk().equals(besluit.toString())) {
            besluit.append("\nLetterlijk: ").append(b.letterlijk());
        }
        if (b.gewijzigdeTekst() != null) {
            besluit.append("\nDe tekst luidt nu: ").append(b.gewijzigdeTekst());
        }
        return besluit.toString();
    }
}
