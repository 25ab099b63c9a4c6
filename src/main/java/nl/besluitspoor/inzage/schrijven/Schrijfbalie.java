package nl.besluitspoor.inzage.schrijven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.inzage.Datums;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel.Bewaard;
import nl.besluitspoor.schrijven.Schrijftafel.Blad;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does on a writing page: fill fields, save, bring two texts together, let one go, read the earlier ones. */
@Component
public class Schrijfbalie {

    /** Header by which the script of a writing page says that it saves while someone types. */
    public static final String TUSSENTIJDS = "X-Tussentijds";

    private final Datums datums;

    Schrijfbalie(Datums datums) {
        this.datums = datums;
    }

    /**
     * A form that was sent.
     *
     * @param basis        number of the save it was typed on
     * @param samengevoegd number of the save beside it that it now holds as well; null where there is none
     */
    public record Inzending(MultiValueMap<String, String> velden, int basis, @Nullable Integer samengevoegd) {}

    /**
     * What came of a save.
     *
     * @param bewaard null where something is wrong
     * @param fouten  a sentence by field
     */
    public record Uitslag<I>(@Nullable Bewaard<I> bewaard, Velden velden, Map<String, String> fouten) {}

    /** Keeps what was sent, or says field by field what is wrong with it. */
    public <I> Uitslag<I> bewaar(Schrijfplek<I> plek, Inzending inzending) {
        Velden velden = Velden.getypt(plek.vorm().rijvelden(plek.code()), inzending.velden());
        Map<String, String> onleesbaar = new LinkedHashMap<>();
        I inhoud = plek.vorm().lees(plek.code(), velden, onleesbaar);
        Map<String, String> fouten = new LinkedHashMap<>(plek.tafel().bezwaren(plek.werk(), inhoud));
        fouten.putAll(onleesbaar);
        if (!fouten.isEmpty()) {
            return new Uitslag<>(null, velden, fouten);
        }
        try {
            return new Uitslag<>(plek.tafel().bewaar(plek.werk(), plek.code(), inzending.basis(), inzending.samengevoegd(), inhoud,
                    plek.schrijver()), velden, Map.of());
        } catch (Geweigerd weigering) {
            return new Uitslag<>(null, velden, Map.of("", weigering.zin()));
        }
    }

    /** Saving while typing: answers what became of it, for the script of the page. */
    public <I> ResponseEntity<Map<String, Object>> bewaarTussentijds(Schrijfplek<I> plek, Inzending inzending) {
        Uitslag<I> uitslag = bewaar(plek, inzending);
        Bewaard<I> bewaard = uitslag.bewaard();
        if (bewaard == null) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(Map.of("fouten", uitslag.fouten()));
        }
        Map<String, Object> antwoord = new LinkedHashMap<>();
        antwoord.put("versie", bewaard.stuk().versie());
        antwoord.put("nummers", plek.vorm().nummers(bewaard.stuk().inhoud()));
        antwoord.put("zin", "Bewaard: " + datums.moment(plek.schrijver().tijdstip()));
        if (bewaard.botst()) {
            antwoord.put("botst", true);
            antwoord.put("zin", "Iemand anders heeft dit onderdeel intussen bewaard. Uw tekst is apart bewaard en gaat niet verloren.");
            antwoord.put("link", plek.samenvoegen(bewaard.stuk().versie()));
        }
        return ResponseEntity.ok(antwoord);
    }

    /** The piece as it stands; in its fields the text that waits beside the newest one under this number, where there is one. */
    public <I> Schrijfvel<I> vel(Schrijfplek<I> plek, @Nullable Integer naast) {
        Blad<I> blad = plek.tafel().blad(plek.werk(), plek.code());
        Bewaring<I> ernaast = blad.naast(naast).orElse(null);
        return new Schrijfvel<>(blad.geldend(), blad.naast(), ernaast, blad.geldend().versie(),
                plek.vorm().velden((ernaast == null ? blad.geldend() : ernaast).inhoud()), Map.of());
    }

    /** The piece with what was typed and not kept. */
    public <I> Schrijfvel<I> vel(Schrijfplek<I> plek, int basis, Velden getypt, Map<String, String> fouten) {
        Blad<I> blad = plek.tafel().blad(plek.werk(), plek.code());
        return new Schrijfvel<>(blad.geldend(), blad.naast(), null, basis, getypt, fouten);
    }

    /** Shows a piece that has a page to itself. */
    public <I> ModelAndView toon(ModelAndView pagina, Schrijfplek<I> plek, @Nullable Integer naast) {
        return toon(pagina, plek, vel(plek, naast));
    }

    /** What the buttons of such a page do: save, add a row, take one away. */
    public <I> ModelAndView verwerk(ModelAndView pagina, Schrijfplek<I> plek, Inzending inzending, String doe, RedirectAttributes mee) {
        List<String> rijvelden = plek.vorm().rijvelden(plek.code());
        boolean weg = doe.matches("weg:[0-9]{1,4}");
        if (!rijvelden.isEmpty() && (weg || doe.equals("erbij"))) {
            Velden velden = Velden.getypt(rijvelden, inzending.velden());
            if (!weg) {
                velden.rijen().add(Velden.legeRij(rijvelden));
            } else if (Integer.parseInt(doe.substring(4)) < velden.rijen().size()) {
                velden.rijen().remove(Integer.parseInt(doe.substring(4)));
            }
            pagina.addObject("nogNiet", true);
            return toon(pagina, plek, vel(plek, inzending.basis(), velden, Map.of()));
        }
        Uitslag<I> uitslag = bewaar(plek, inzending);
        if (uitslag.bewaard() == null) {
            pagina.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return toon(pagina, plek, vel(plek, inzending.basis(), uitslag.velden(), uitslag.fouten()));
        }
        if (!uitslag.bewaard().botst()) {
            mee.addFlashAttribute("gedaan", "Bewaard.");
        }
        return new ModelAndView("redirect:" + plek.na(uitslag.bewaard()));
    }

    private static <I> ModelAndView toon(ModelAndView pagina, Schrijfplek<I> plek, Schrijfvel<I> vel) {
        List<String> rijvelden = plek.vorm().rijvelden(plek.code());
        pagina.addObject("plek", plek);
        pagina.addObject("vel", vel);
        pagina.addObject("f", vel.velden().velden());
        pagina.addObject("rijen", vel.velden().rijen());
        pagina.addObject("legeRijen", rijvelden.isEmpty() ? List.of() : List.of(Velden.legeRij(rijvelden)));
        pagina.addObject("fouten", vel.fouten());
        pagina.addObject("geenFouten", Map.of());
        return pagina;
    }

    /** Lets a text that waits beside the newest one go. @return where to go on */
    public String laatVallen(Schrijfplek<?> plek, int versie, RedirectAttributes mee) {
        plek.tafel().laatVallen(plek.werk(), plek.code(), versie, plek.schrijver());
        mee.addFlashAttribute("gedaan", "De tekst is vervallen. U vindt hem terug bij 'Eerdere teksten'.");
        return "redirect:" + plek.terug();
    }

    /** Shows every save of a piece, and one of them in full. */
    public <I> ModelAndView eerder(ModelAndView pagina, Schrijfplek<I> plek, @Nullable Integer versie) {
        pagina.addObject("plek", plek);
        pagina.addObject("stappen", plek.tafel().geschiedenis(plek.werk(), plek.code()));
        pagina.addObject("gekozen", versie == null ? null
                : plek.tafel().lees(plek.werk(), plek.code(), versie).orElseThrow(DossierToegang::bestaatNiet));
        return pagina;
    }
}
