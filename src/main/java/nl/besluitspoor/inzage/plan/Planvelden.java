package nl.besluitspoor.inzage.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.inzage.schrijven.Velden;
import nl.besluitspoor.inzage.schrijven.Velden.Rij;
import nl.besluitspoor.inzage.schrijven.Veldvorm;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Taalversie;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.plan.PlanInhoud.Themaverwijzing;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.plan.Taal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How fields are the pieces of a plan, and the answers that stand with it. */
@Component
class Planvelden implements Veldvorm<Stuk.Inhoud> {

    private static final Map<String, List<String>> RIJVELDEN = Map.of(
            Stuk.TALEN, List.of("taal", "vorm"),
            Stuk.THEMAS, List.of("nummer", "naam", "omschrijving", "resultaat", "partner", "lobby"),
            Stuk.DOELEN, List.of("nummer", "pijler", "omschrijving", "indicator", "nulmeting", "streefwaarde", "jaar"),
            Stuk.ACTIES, List.of("nummer", "omschrijving", "doel", "wijk", "trekker", "partner", "begindatum", "einddatum", "bedrag", "thema"),
            Stuk.BEGROTING, List.of("jaar", "bedrag", "dekking"));

    @Override
    public List<String> rijvelden(String code) {
        return RIJVELDEN.getOrDefault(code, List.of());
    }

    @Override
    public Velden velden(Stuk.Inhoud inhoud) {
        Velden velden = Velden.leeg();
        if (inhoud instanceof Stuk.Kern kern) {
            velden.met("titel", kern.titel(), "begindatum", kern.begindatum(), "einddatum", kern.einddatum(),
                    "persoonsgegevens", kern.persoonsgegevens(), "communicatie", kern.communicatie());
        } else if (inhoud instanceof Stuk.Tekst tekst) {
            velden.met("kop", tekst.kop(), "tekst", tekst.tekst());
        } else if (inhoud instanceof Stuk.InbrengAntwoord antwoord) {
            velden.met("uitkomst", antwoord.uitkomst(), "reden", antwoord.reden(), "plaats", antwoord.plaats());
        } else if (inhoud instanceof Stuk.Talen talen) {
            talen.rijen().forEach(versie -> velden.metRij("taal", versie.taal(), "vorm", versie.vorm()));
        } else if (inhoud instanceof Stuk.Themas themas) {
            themas.rijen().forEach(thema -> velden.metRij("nummer", thema.nummer(), "naam", thema.naam(), "omschrijving", thema.omschrijving(),
                    "resultaat", thema.resultaat(), "partner", thema.partner(), "lobby", thema.lobby()));
        } else if (inhoud instanceof Stuk.Doelen doelen) {
            doelen.rijen().forEach(doel -> velden.metRij("nummer", doel.nummer(), "pijler", doel.pijler(), "omschrijving", doel.omschrijving(),
                    "indicator", doel.indicator(), "nulmeting", doel.nulmeting(), "streefwaarde", doel.streefwaarde(), "jaar", doel.jaar()));
        } else if (inhoud instanceof Stuk.Acties acties) {
            acties.rijen().forEach(actie -> velden.metRij("nummer", actie.nummer(), "omschrijving", actie.omschrijving(), "doel", actie.doel(),
                    "wijk", actie.wijk(), "trekker", actie.trekker(), "partner", actie.partner(), "begindatum", actie.begindatum(),
                    "einddatum", actie.einddatum(), "bedrag", actie.bedrag(), "thema", actie.thema() == null ? null : actie.thema().sleutel()));
        } else if (inhoud instanceof Stuk.Begroting begroting) {
            begroting.rijen().forEach(jaar -> velden.metRij("jaar", jaar.jaar(), "bedrag", jaar.bedrag(), "dekking", jaar.dekking()));
        }
        return velden;
    }

    @Override
    public Stuk.Inhoud lees(String code, Velden velden, Map<String, String> fouten) {
        Rij alles = velden.alles();
        return switch (code) {
            case Stuk.KERN -> new Stuk.Kern(alles.tekst("titel"), alles.datum("begindatum", fouten), alles.datum("einddatum", fouten),
                    alles.janee("persoonsgegevens"), alles.janee("communicatie"));
            case Stuk.TALEN -> new Stuk.Talen(velden.lees(rij -> rij.isGevuld(""), rij -> new Taalversie(
                    rij.keuze(Taal.values(), "taal"), rij.keuze(Taal.Vorm.values(), "vorm"))));
            case Stuk.THEMAS -> new Stuk.Themas(velden.lees(Planvelden::bestaat, rij -> new Thema(nummer(rij), rij.tekst("naam"),
                    rij.tekst("omschrijving"), rij.tekst("resultaat"), rij.tekst("partner"), rij.tekst("lobby"))));
            case Stuk.DOELEN -> new Stuk.Doelen(velden.lees(Planvelden::bestaat, rij -> new Doel(nummer(rij),
                    rij.keuze(Pijler.values(), "pijler"), rij.tekst("omschrijving"), rij.tekst("indicator"), rij.tekst("nulmeting"),
                    rij.tekst("streefwaarde"), rij.getal("jaar", fouten))));
            case Stuk.ACTIES -> new Stuk.Acties(velden.lees(Planvelden::bestaat, rij -> new Actie(nummer(rij), rij.getal("doel", fouten),
                    rij.tekst("omschrijving"), rij.tekst("wijk"), rij.tekst("trekker"), rij.tekst("partner"),
                    rij.datum("begindatum", fouten), rij.datum("einddatum", fouten), rij.bedrag("bedrag", fouten),
                    thema(rij))));
            case Stuk.BEGROTING -> new Stuk.Begroting(velden.lees(Planvelden::bestaat, rij -> new Begrotingsjaar(rij.getal("jaar", fouten),
                    rij.bedrag("bedrag", fouten), rij.tekst("dekking"))));
            default -> code.startsWith("I:")
                    ? new Stuk.InbrengAntwoord(UUID.fromString(code.substring(2)), alles.keuze(Antwoord.Uitkomst.values(), "uitkomst"),
                            alles.tekst("reden"), alles.tekst("plaats"))
                    : new Stuk.Tekst(Stuk.isHoofdstuk(code) ? alles.tekst("kop") : null, alles.tekst("tekst"));
        };
    }

    @Override
    public List<Integer> nummers(Stuk.Inhoud inhoud) {
        return inhoud instanceof Stuk.Doelen doelen ? doelen.rijen().stream().map(Doel::nummer).toList()
                : inhoud instanceof Stuk.Themas themas ? themas.rijen().stream().map(Thema::nummer).toList()
                : inhoud instanceof Stuk.Acties acties ? acties.rijen().stream().map(Actie::nummer).toList() : List.of();
    }

    /** What was chosen from the list; what is no theme of a list is refused by whoever knows the themes. */
    private static @Nullable Themaverwijzing thema(Rij rij) {
        String sleutel = rij.tekst("thema");
        return sleutel == null ? null : Themaverwijzing.lees(sleutel).orElseGet(() -> new Themaverwijzing(sleutel, 0));
    }

    private static boolean bestaat(Rij rij) {
        return rij.isGevuld("nummer") || nummer(rij) > 0;
    }

    private static int nummer(Rij rij) {
        String waarde = rij.regel("nummer");
        return waarde.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(waarde) : 0;
    }
}
