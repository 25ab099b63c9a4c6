package nl.besluitspoor.inzage.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.Datums;
import nl.besluitspoor.inzage.plan.Schrijfvelden.Gelezen;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.schrijven.Schrijftafel.Bewaard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Keeps what a writing page sent, or says field by field what is wrong with it. */
@Component
class Bewaarder {

    /** Header by which the script of a writing page says that it saves while someone types. */
    static final String TUSSENTIJDS = "X-Tussentijds";

    private final Schrijftafel<Stuk.Inhoud> schrijftafel;

    Bewaarder(Schrijftafel<Stuk.Inhoud> schrijftafel) {
        this.schrijftafel = schrijftafel;
    }

    /**
     * What came of it.
     *
     * @param bewaard null where something is wrong
     * @param fouten  a sentence by field
     */
    record Uitslag(@Nullable Bewaard<Stuk.Inhoud> bewaard, Map<String, String> fouten) {}

    Uitslag bewaar(UUID planId, String code, int basis, @Nullable Integer samengevoegd, Schrijfvelden velden, Handeling handeling) {
        Gelezen gelezen = velden.als(code);
        Map<String, String> fouten = new LinkedHashMap<>(schrijftafel.bezwaren(planId, gelezen.inhoud()));
        fouten.putAll(gelezen.fouten());
        if (!fouten.isEmpty()) {
            return new Uitslag(null, fouten);
        }
        try {
            return new Uitslag(schrijftafel.bewaar(planId, code, basis, samengevoegd, gelezen.inhoud(), handeling), Map.of());
        } catch (Geweigerd weigering) {
            return new Uitslag(null, Map.of("", weigering.zin()));
        }
    }

    /** The same, as the script of the page reads it. */
    ResponseEntity<Map<String, Object>> antwoord(UUID planId, String code, int basis, @Nullable Integer samengevoegd, Schrijfvelden velden,
            Handeling handeling, String pad, Datums datums) {
        Uitslag uitslag = bewaar(planId, code, basis, samengevoegd, velden, handeling);
        Bewaard<Stuk.Inhoud> bewaard = uitslag.bewaard();
        if (bewaard == null) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(Map.of("fouten", uitslag.fouten()));
        }
        Map<String, Object> antwoord = new LinkedHashMap<>();
        antwoord.put("versie", bewaard.stuk().versie());
        antwoord.put("nummers", nummers(bewaard.stuk()));
        antwoord.put("zin", "Bewaard: " + datums.moment(handeling.tijdstip()));
        if (bewaard.botst()) {
            antwoord.put("botst", true);
            antwoord.put("zin", "Iemand anders heeft dit onderdeel intussen bewaard. Uw tekst is apart bewaard en gaat niet verloren.");
            antwoord.put("link", pad + (pad.contains("?") ? "&" : "?") + "naast=" + bewaard.stuk().versie());
        }
        return ResponseEntity.ok(antwoord);
    }

    private static List<Integer> nummers(Bewaring<Stuk.Inhoud> stuk) {
        return stuk.inhoud() instanceof Stuk.Doelen doelen ? doelen.rijen().stream().map(Doel::nummer).toList()
                : stuk.inhoud() instanceof Stuk.Acties acties ? acties.rijen().stream().map(Actie::nummer).toList() : List.of();
    }
}
