package nl.besluitspoor.proces.mandaat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.mandaat.Bedragen;
import nl.besluitspoor.mandaat.Mandaat;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.mandaat.Vastlegging;
import nl.besluitspoor.mandaat.Vastleggingen;
import nl.besluitspoor.mandaat.Verlening;
import nl.besluitspoor.mandaat.Verleningen;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.proces.collegebesluit.CollegebesluitModel;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What 'Leg het mandaat vast' shows: the literal text beside the terms that the nota proposed. */
@Component
class MandaatInhoud implements TaakInhoud {

    private final Verleningen verleningen;
    private final Vastleggingen vastleggingen;
    private final Mandaten mandaten;
    private final Dossiers dossiers;
    private final Functies functies;

    MandaatInhoud(Verleningen verleningen, Vastleggingen vastleggingen, Mandaten mandaten, Dossiers dossiers, Functies functies) {
        this.verleningen = verleningen;
        this.vastleggingen = vastleggingen;
        this.mandaten = mandaten;
        this.dossiers = dossiers;
        this.functies = functies;
    }

    @Override
    public boolean toont(String proces, String taak) {
        return CollegebesluitModel.PROCES.equals(proces) && CollegebesluitModel.MANDAAT_VASTLEGGEN.equals(taak);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Verlening verlening = verleningen.van(taak.id(CollegebesluitModel.VERLENING_ID));
        Dossier dossier = dossiers.van(verlening.dossier());
        Vastlegging voorstel = vastleggingen.voorstel(verlening.id());
        Mandaatvoorstel nota = vastleggingen.nota(verlening);
        Map<String, @Nullable Object> waarden = new HashMap<>();
        waarden.put("nummer", dossier.nummer());
        waarden.put("dossierTitel", dossier.korteTitel());
        waarden.put("dossierLink", "/dossiers/" + dossier.nummer());
        waarden.put("bron", verlening.bron());
        waarden.put("tekst", verlening.tekst());
        waarden.put("isMachtiging", verlening.herkomst() == Mandaat.Herkomst.MACHTIGING);
        waarden.putAll(boven(verlening.boven() == null ? null : mandaten.van(verlening.boven())));
        waarden.put("heeftNota", nota != null);
        waarden.put("notaHouder", nota == null ? null : nota.houder());
        waarden.put("notaOmvang", nota == null ? null : nota.omvang());
        waarden.put("notaUitgesloten", nota == null ? null : nota.uitgesloten());
        waarden.put("notaPlafond", nota == null || nota.plafond() == null ? null : Bedragen.toon(nota.plafond()));
        waarden.put("notaEinde", nota == null || nota.einddatum() == null ? null : nota.einddatum().toString());
        waarden.put("notaRapportage", nota == null ? null : nota.rapportage());
        waarden.put("grondslag", naam(voorstel.grondslag()));
        waarden.put("objectSoort", naam(voorstel.objectSoort()));
        waarden.put("houderSoort", naam(voorstel.houderSoort()));
        waarden.put("houderFunctie", voorstel.houderFunctie());
        waarden.put("houderBereik", voorstel.houderBereik());
        waarden.put("houderPersoon", voorstel.houderPersoon());
        waarden.put("soorten", rijen(voorstel));
        waarden.put("voorwaarden", voorwaarden(voorstel));
        waarden.put("plafondEnkel", voorstel.plafondEnkel() == null ? null : getypt(voorstel.plafondEnkel()));
        waarden.put("plafondSamen", voorstel.plafondSamen() == null ? null : getypt(voorstel.plafondSamen()));
        waarden.put("geldigVan", voorstel.geldigVan() == null ? null : voorstel.geldigVan().toString());
        waarden.put("geldigTot", voorstel.geldigTot() == null ? null : voorstel.geldigTot().toString());
        waarden.put("ondermandaat", "false");
        waarden.put("rapportage", voorstel.rapportage());
        waarden.put("functiekeuze", functies.mandateerbaar().stream().map(f -> keuze(f, functies.naam(f))).toList());
        waarden.put("bereikkeuze", functies.portefeuilles().stream().map(p -> keuze(p, p)).toList());
        waarden.put("persoonkeuze", functies.personen().stream().map((Persoon p) -> keuze(p.gebruiker(), p.naam())).toList());
        waarden.put("vervangkeuze", mandaten.vanDossier(dossier.nummer()).stream()
                .filter(m -> dossier.nummer().equals(m.dossier()) && m.feiten().isEmpty()).map(m -> keuze(m.id().toString(), m.naam() + ", " + m.bron())).toList());
        return waarden;
    }

    /** What an ondermandaat cannot go beyond. */
    private Map<String, @Nullable Object> boven(@Nullable Mandaat boven) {
        Map<String, @Nullable Object> waarden = new HashMap<>();
        waarden.put("bovenNaam", boven == null ? null : boven.naam());
        if (boven != null) {
            waarden.put("bovenMag", boven.toegestaan().isEmpty() ? "geen soorten genoemd" : soorten(boven.toegestaan()));
            waarden.put("bovenMagNiet", boven.uitgesloten().isEmpty() ? "geen soorten genoemd" : soorten(boven.uitgesloten()));
            waarden.put("bovenEnkel", boven.plafondEnkel() == null ? "geen plafond" : Bedragen.toon(boven.plafondEnkel()));
            waarden.put("bovenSamen", boven.plafondSamen() == null ? "geen plafond" : Bedragen.toon(boven.plafondSamen()));
            waarden.put("bovenAdvies", boven.voorwaarden().isEmpty() ? "geen" : String.join(", ", boven.voorwaarden().stream().map(functies::naam).toList()));
            waarden.put("bovenVan", boven.geldigVan().toString());
            waarden.put("bovenTot", boven.geldigTot() == null ? null : boven.geldigTot().toString());
        }
        return waarden;
    }

    private static String soorten(Set<Wijzigingssoort> soorten) {
        return soorten.stream().sorted().map(Wijzigingssoort::naam).collect(Collectors.joining(", "));
    }

    private static List<Map<String, Object>> rijen(Vastlegging voorstel) {
        List<Map<String, Object>> rijen = new ArrayList<>();
        if (voorstel.soorten() != null) {
            voorstel.soorten().forEach(s -> rijen.add(Map.of("soort", String.valueOf(s.soort()), "naam", String.valueOf(s.naam()), "keuze", String.valueOf(s.keuze()))));
        }
        return rijen;
    }

    private static List<Map<String, Object>> voorwaarden(Vastlegging voorstel) {
        List<Map<String, Object>> rijen = new ArrayList<>();
        if (voorstel.voorwaarden() != null) {
            voorstel.voorwaarden().forEach(v -> rijen.add(Map.of("discipline", String.valueOf(v.discipline()), "naam", String.valueOf(v.naam()), "nodig", Boolean.TRUE.equals(v.nodig()))));
        }
        return rijen;
    }

    private static String getypt(BigDecimal bedrag) {
        return bedrag.toPlainString().replace('.', ',');
    }

    private static @Nullable String naam(@Nullable Enum<?> waarde) {
        return waarde == null ? null : waarde.name();
    }

    private static Map<String, String> keuze(String waarde, String tekst) {
        return Map.of("waarde", waarde, "tekst", tekst);
    }
}
