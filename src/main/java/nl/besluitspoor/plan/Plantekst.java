package nl.besluitspoor.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.plan.PlanInhoud.Hoofdstuk;
import nl.besluitspoor.plan.Stuk.Acties;
import nl.besluitspoor.plan.Stuk.Begroting;
import nl.besluitspoor.plan.Stuk.Doelen;
import nl.besluitspoor.plan.Stuk.Kern;
import nl.besluitspoor.plan.Stuk.Talen;
import nl.besluitspoor.plan.Stuk.Tekst;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import org.springframework.stereotype.Component;

/** The text of a plan as it is written now: its pieces together, without the answers. */
@Component
class Plantekst {

    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final PlanRepository opslag;

    Plantekst(Schrijftafel<Stuk.Inhoud> schrijftafel, PlanRepository opslag) {
        this.schrijftafel = schrijftafel;
        this.opslag = opslag;
    }

    /** The newest saves that make up the text, in the order of the plan. */
    List<Bewaring<Stuk.Inhoud>> stukken(UUID planId) {
        return stukken(schrijftafel.geldend(planId), opslag.hoofdstukken(planId));
    }

    /** The same of all newest saves, which hold answers and chapters taken out as well. */
    static List<Bewaring<Stuk.Inhoud>> stukken(Map<String, Bewaring<Stuk.Inhoud>> geldend, List<Integer> hoofdstukken) {
        List<Bewaring<Stuk.Inhoud>> stukken = new ArrayList<>(Stuk.VASTE.stream().map(geldend::get).filter(Objects::nonNull).toList());
        hoofdstukken.stream().map(nummer -> "H" + nummer)
                .forEach(code -> stukken.add(geldend.getOrDefault(code, Bewaring.nooit(code, Stuk.leeg(code)))));
        return stukken;
    }

    PlanInhoud concept(UUID planId) {
        return inhoud(stukken(planId));
    }

    /** Everyone who wrote in the text itself; none of them frees it or advises on it. */
    List<String> schrijvers(UUID planId) {
        return schrijftafel.schrijvers(planId, Stuk::isTekst);
    }

    /** What the pieces say together; chapters in the order they come in. */
    static PlanInhoud inhoud(Collection<Bewaring<Stuk.Inhoud>> stukken) {
        Map<String, Stuk.Inhoud> vast = new HashMap<>();
        List<Hoofdstuk> hoofdstukken = new ArrayList<>();
        for (Bewaring<Stuk.Inhoud> stuk : stukken) {
            if (Stuk.isHoofdstuk(stuk.code()) && stuk.inhoud() instanceof Tekst tekst) {
                hoofdstukken.add(new Hoofdstuk(Integer.parseInt(stuk.code().substring(1)), tekst.kop(), tekst.tekst()));
            } else {
                vast.put(stuk.code(), stuk.inhoud());
            }
        }
        Kern kern = vast.get(Stuk.KERN) instanceof Kern k ? k : (Kern) Stuk.leeg(Stuk.KERN);
        return new PlanInhoud(kern.titel(), kern.begindatum(), kern.einddatum(), kern.persoonsgegevens(), kern.communicatie(),
                vast.get(Stuk.SAMENVATTING) instanceof Tekst t ? t.tekst() : null,
                vast.get(Stuk.VOORWOORD) instanceof Tekst t ? t.tekst() : null,
                vast.get(Stuk.TALEN) instanceof Talen t ? t.rijen() : List.of(),
                vast.get(Stuk.THEMAS) instanceof Stuk.Themas t ? t.rijen() : List.of(),
                vast.get(Stuk.DOELEN) instanceof Doelen d ? d.rijen() : List.of(),
                vast.get(Stuk.ACTIES) instanceof Acties a ? a.rijen() : List.of(),
                vast.get(Stuk.BEGROTING) instanceof Begroting b ? b.rijen() : List.of(), hoofdstukken);
    }
}
