package nl.besluitspoor.wijziging;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.plan.Planverschil;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.SoortSectie;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.springframework.stereotype.Component;

/** What a proposal about a change says before its writer begins: the change, why, and why it is the college's. */
@Component
class Wijzigingsnota {

    private static final int MAX_OBJECT = 200;

    private final Dossiers dossiers;
    private final Clock klok;

    Wijzigingsnota(Dossiers dossiers, Clock klok) {
        this.dossiers = dossiers;
        this.klok = klok;
    }

    /** The change that the college decides on itself. @param waarom why it is the college's, a line each */
    Map<String, Notastuk.Inhoud> wijziging(Wijziging w, Planversie basis, Planverschil verschil, List<String> wijken, List<String> waarom,
            Handeling handeling) {
        Dossier dossier = dossiers.van(w.dossier());
        String titel = titel(basis, dossier);
        int nieuw = basis.hoofdnummer() + 1;
        Punt punt = punt(SoortBeslispunt.VASTSTELLEN, "De wijziging van het plan '" + titel + "' vast te stellen zoals in de samenvatting staat. "
                + "Versie " + basis.nummer() + " wordt daarmee versie " + nieuw + ".0.", ObjectSoort.PLAN, titel, dossier);
        Map<String, Notastuk.Inhoud> stukken = begin(dossier, "Wijziging van '" + titel + "'", w, basis, handeling);
        stukken.put(SoortSectie.SAMENVATTING.name(), sectie(SoortSectie.SAMENVATTING, "Gevraagd is een wijziging van het plan '" + titel + "', versie "
                + basis.nummer() + " (" + w.aanvraag().soortenInWoorden() + "). Wat er verandert:\n" + regels(verschil, wijken), null));
        stukken.put(Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(punt)));
        stukken.put(SoortSectie.AANLEIDING.name(), sectie(SoortSectie.AANLEIDING, w.aanvraag().reden() + "\n\nDe wijziging " + w.kenmerk()
                + " kan niet onder het mandaat worden vastgesteld:\n" + waarom.stream().map(r -> "- " + r).collect(Collectors.joining("\n")), null));
        stukken.put(Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(List.of(new Onderbouwing("1.1", "De wijziging is nodig", w.aanvraag().reden()))));
        stukken.put(SoortSectie.FINANCIEN.name(), sectie(SoortSectie.FINANCIEN, geld(w), w.aanvraag().bedrag().signum() > 0 ? w.aanvraag().bedrag() : null));
        stukken.put(SoortSectie.VERVOLG.name(), sectie(SoortSectie.VERVOLG, "Na het besluit geldt versie " + nieuw
                + ".0 van het plan. Partners, deelnemers die dat wilden en betrokken teams krijgen bericht.", null));
        stukken.put(Notastuk.RIB, new Notastuk.Rib(new RibTekst("Het college wijzigt het plan '" + titel + "': versie " + basis.nummer() + " wordt versie "
                + nieuw + ".0.", w.aanvraag().reden(), "Wat er verandert:\n" + regels(verschil, wijken), "Het gewijzigde plan geldt vanaf het besluit."),
                List.of(punt.id())));
        return stukken;
    }

    /** The letter that tells the council of a change that was decided in the college's name; both versions are named. */
    Map<String, Notastuk.Inhoud> brief(Wijziging w, Mandaatbesluit besluit, Planversie oud, Planversie nieuw, Planverschil verschil, Handeling handeling) {
        Dossier dossier = dossiers.van(w.dossier());
        String titel = titel(oud, dossier);
        String versies = "versie " + oud.nummer() + " is nu versie " + nieuw.nummer();
        Punt punt = punt(SoortBeslispunt.INSTEMMEN, "In te stemmen met de raadsinformatiebrief over de wijziging van het plan '" + titel + "' ("
                + versies + ").", ObjectSoort.OVERIG, "raadsinformatiebrief", dossier);
        Map<String, Notastuk.Inhoud> stukken = begin(dossier, "Raadsinformatiebrief: wijziging van '" + titel + "'", w, oud, handeling);
        String grond = w.informatieplichtGrondslag() == null ? "" : " (" + w.informatieplichtGrondslag() + ")";
        stukken.put(SoortSectie.SAMENVATTING.name(), sectie(SoortSectie.SAMENVATTING, "Namens het college is op " + datum(besluit) + " het plan '" + titel
                + "' gewijzigd: " + versies + ". De raad wordt daarover geïnformeerd" + grond + ".", null));
        stukken.put(Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(punt)));
        stukken.put(SoortSectie.AANLEIDING.name(), sectie(SoortSectie.AANLEIDING, w.aanvraag().reden() + "\n\nHet besluit is genomen op grond van "
                + besluit.mandaatnaam() + " (" + besluit.grondslag() + ").", null));
        stukken.put(Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(List.of(new Onderbouwing("1.1", "De raad hoort dit te weten",
                "De wijziging " + w.kenmerk() + " raakt wat de raad over het plan weet" + grond + "."))));
        stukken.put(SoortSectie.FINANCIEN.name(), sectie(SoortSectie.FINANCIEN, geld(w), null));
        stukken.put(Notastuk.RIB, new Notastuk.Rib(new RibTekst("Het plan '" + titel + "' is gewijzigd: " + versies + ".", w.aanvraag().reden(),
                "Wat er verandert:\n" + regels(verschil, List.of()), "Het gewijzigde plan geldt sinds " + datum(besluit) + "."), List.of(punt.id())));
        return stukken;
    }

    /** The matter that the college drew to itself. */
    Map<String, Notastuk.Inhoud> aangetrokken(Wijziging w, Mandaatbesluit besluit, Planversie oud, Planversie nieuw, Planverschil verschil, Handeling handeling) {
        Dossier dossier = dossiers.van(w.dossier());
        String titel = titel(oud, dossier);
        Punt punt = punt(SoortBeslispunt.BEKRACHTIGEN, "Het besluit van " + datum(besluit) + " om het plan '" + titel + "' te wijzigen (versie " + oud.nummer()
                + " werd versie " + nieuw.nummer() + "), genomen namens het college, te bekrachtigen.", ObjectSoort.OVERIG, "wijziging " + w.kenmerk(), dossier);
        Map<String, Notastuk.Inhoud> stukken = begin(dossier, "Wijziging van '" + titel + "' bij het college", w, oud, handeling);
        stukken.put(SoortSectie.SAMENVATTING.name(), sectie(SoortSectie.SAMENVATTING, "Het college trok de wijziging " + w.kenmerk()
                + " aan zich. Het besluit dat namens het college is genomen, geldt tot het college anders besluit. Wat er veranderde:\n" + regels(verschil, List.of()), null));
        stukken.put(Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(punt)));
        stukken.put(SoortSectie.AANLEIDING.name(), sectie(SoortSectie.AANLEIDING, String.valueOf(besluit.aangetrokkenReden()), null));
        stukken.put(Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(List.of(new Onderbouwing("1.1", "Waarom de wijziging is doorgevoerd", w.aanvraag().reden()))));
        stukken.put(SoortSectie.FINANCIEN.name(), sectie(SoortSectie.FINANCIEN, geld(w), null));
        return stukken;
    }

    private Map<String, Notastuk.Inhoud> begin(Dossier dossier, String onderwerp, Wijziging w, Planversie versie, Handeling handeling) {
        Map<String, Notastuk.Inhoud> stukken = new LinkedHashMap<>();
        stukken.put(Notastuk.KERN, new Notastuk.Kern(knip(onderwerp, MAX_OBJECT), LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()),
                openbaarheid(dossier), new Kenmerken(false, false, w.aanvraag().ingrijpend(), w.aanvraag().toezegging(),
                        versie.inhoud().persoonsgegevens(), versie.inhoud().communicatie())));
        return stukken;
    }

    private static Punt punt(SoortBeslispunt soort, String tekst, ObjectSoort objectSoort, String object, Dossier dossier) {
        return new Punt(UUID.randomUUID(), 1, soort, tekst, objectSoort, knip(object, MAX_OBJECT), openbaarheid(dossier), null);
    }

    private static Openbaarheid openbaarheid(Dossier dossier) {
        return dossier.openbaarheid() == Openbaarheid.EMBARGO ? Openbaarheid.INTERN : dossier.openbaarheid();
    }

    private static Notastuk.Sectie sectie(SoortSectie soort, String tekst, @org.jspecify.annotations.Nullable BigDecimal bedrag) {
        return new Notastuk.Sectie(soort.nummer(), soort.kop(), tekst, bedrag, null);
    }

    private static String titel(Planversie versie, Dossier dossier) {
        return versie.inhoud().titel() == null ? dossier.titel() : versie.inhoud().titel();
    }

    private String datum(Mandaatbesluit besluit) {
        return Datum.voluit(LocalDate.ofInstant(besluit.op(), klok.getZone()));
    }

    private static String geld(Wijziging w) {
        return w.aanvraag().bedrag().signum() == 0 ? "De wijziging verandert geen bedrag."
                : "De wijziging gaat over " + Aanvraagcontrole.euro(w.aanvraag().bedrag()) + " binnen het plan.";
    }

    private static String knip(String tekst, int max) {
        return tekst.length() <= max ? tekst : tekst.substring(0, max - 1) + "…";
    }

    /** What changes, a line each; long texts are named, not repeated. */
    static String regels(Planverschil verschil, List<String> wijken) {
        String regels = verschil.regels().stream().map(r -> "- " + r.naam() + " (" + r.soort().naam() + ")"
                + r.velden().stream().map(v -> v.oud().length() + v.nieuw().length() > 300 ? v.naam().toLowerCase() + " gewijzigd"
                        : v.oud().isEmpty() ? v.naam().toLowerCase() + " '" + v.nieuw() + "'"
                        : v.nieuw().isEmpty() ? v.naam().toLowerCase() + " was '" + v.oud() + "'"
                        : v.naam().toLowerCase() + " van '" + v.oud() + "' naar '" + v.nieuw() + "'")
                        .collect(Collectors.joining("; ", r.velden().isEmpty() ? "" : ": ", "")))
                .collect(Collectors.joining("\n"));
        String metWijken = wijken.stream().map(wijk -> "- " + wijk).collect(Collectors.joining("\n"));
        return regels.isEmpty() ? metWijken : metWijken.isEmpty() ? regels : regels + "\n" + metWijken;
    }
}
