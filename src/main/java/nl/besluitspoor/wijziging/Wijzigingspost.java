package nl.besluitspoor.wijziging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.bericht.WieHoortWat;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.Planverschil;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import org.springframework.stereotype.Component;

/** Tells people of a change. Mails are neutral: what is not public is read behind the sign-in. */
@Component
class Wijzigingspost {

    private static final String TAKEN = "/camunda/app/tasklist/default/";
    /** Those within the municipality who carry the plan out or must know of it. */
    private static final List<String> BETROKKEN = List.of("beleidsmedewerker", "wijkmanager", "programmamanager", "communicatie",
            "portefeuillehouder", "burgemeester", "gemeentesecretaris", "collegelid");

    private final Berichten berichten;
    private final Functies functies;
    private final Dossiers dossiers;
    private final Dialogen dialogen;
    private final Clock klok;

    Wijzigingspost(Berichten berichten, Functies functies, Dossiers dossiers, Dialogen dialogen, Clock klok) {
        this.berichten = berichten;
        this.functies = functies;
        this.dossiers = dossiers;
        this.dialogen = dialogen;
        this.klok = klok;
    }

    void gevraagd(Wijziging w, Handeling handeling) {
        Dossier d = dossiers.van(w.dossier());
        berichten.enqueue(kop(Bericht.over("wijziging-gevraagd", w.id().toString()), d, "Wijziging gevraagd")
                .alinea("Een collega vraagt een wijziging van het vastgestelde plan. De wijziging wordt getoetst aan het mandaat.")
                .gegeven("Wijziging", w.kenmerk()).gegeven("Soort", w.aanvraag().soortenInWoorden()).link(pad(w), "Bekijk de wijziging"),
                houders("programmamanager"), handeling);
    }

    void beoordelen(Wijziging w, Handeling handeling) {
        Dossier d = dossiers.van(w.dossier());
        berichten.enqueue(kop(Bericht.over("wijziging-beoordelen", w.aanvraag().id() + ":" + handeling.tijdstip().toEpochMilli()), d, "Beoordeel een wijziging")
                .alinea("De toets kan niet zelf zeggen of deze wijziging binnen het mandaat valt. U vindt de vraag in uw takenlijst.")
                .gegeven("Wijziging", w.kenmerk()).link(TAKEN, "Naar uw taken"), houders("juridisch"), handeling);
    }

    void beslissen(Wijziging w, List<Houder> beslissers, Handeling handeling) {
        Dossier d = dossiers.van(w.dossier());
        berichten.enqueue(kop(Bericht.over("wijziging-beslissen", w.aanvraag().id() + ":" + handeling.tijdstip().toEpochMilli()), d, "Beslis op een wijziging")
                .alinea("U hebt het mandaat om namens het college op deze wijziging te beslissen. U vindt haar in uw takenlijst.")
                .gegeven("Wijziging", w.kenmerk()).link(TAKEN, "Naar uw taken"), metRol("wijziging-beslissen", beslissers), handeling);
    }

    void terug(Wijziging w, Handeling handeling) {
        Dossier d = dossiers.van(w.dossier());
        berichten.enqueue(kop(Bericht.over("wijziging-terug", w.aanvraag().id() + ":" + handeling.tijdstip().toEpochMilli()), d, "Uw wijziging is terug")
                .alinea("De versie van het plan waarop u de wijziging vroeg, geldt niet meer. Kijk wat er veranderde, en vraag opnieuw of trek de wijziging in.")
                .gegeven("Wijziging", w.kenmerk()).link(pad(w), "Naar de wijziging"), aanvrager("wijziging-terug", w), handeling);
    }

    void afgewezen(Wijziging w, Handeling handeling) {
        Dossier d = dossiers.van(w.dossier());
        berichten.enqueue(kop(Bericht.over("wijziging-afgewezen", w.id().toString()), d, "Wijziging niet doorgevoerd")
                .alinea("De wijziging die u vroeg gaat niet door. De reden leest u bij de wijziging.")
                .gegeven("Wijziging", w.kenmerk()).link(pad(w), "Lees de reden"), met(aanvrager("wijziging-afgewezen", w), "programmamanager"), handeling);
    }

    void naarCollege(Wijziging w, Handeling handeling) {
        Dossier d = dossiers.van(w.dossier());
        List<Ontvanger> wie = met(aanvrager("wijziging-naar-college", w), "programmamanager", "beleidsmedewerker");
        wie.addAll(portefeuillehouder(d));
        berichten.enqueue(kop(Bericht.over("wijziging-naar-college", w.id().toString()), d, "Wijziging gaat naar het college")
                .alinea("Deze wijziging kan niet onder het mandaat worden vastgesteld. Er is een voorstel aan het college begonnen en alvast ingevuld.")
                .gegeven("Wijziging", w.kenmerk()).link(w.voorstel() == null ? pad(w) : "/voorstellen/" + w.voorstel(), "Naar het voorstel"), wie, handeling);
    }

    /** Tells everybody who carries the plan out, worked on it or follows it; each once. */
    void besloten(Wijziging w, Planversie oud, Planversie nieuw, Planverschil verschil, boolean doorCollege, Handeling handeling) {
        Dossier d = dossiers.van(w.dossier());
        LocalDate vandaag = LocalDate.now(klok);
        boolean openbaar = d.isOpenbaar(vandaag);
        String wie = doorCollege ? "Het college heeft" : "Namens het college is";
        String zin = wie + (doorCollege ? " het plan gewijzigd." : " het plan gewijzigd, op grond van een mandaat.") + " Versie " + nieuw.nummer()
                + " geldt nu, in plaats van versie " + oud.nummer() + ".";
        List<Ontvanger> buiten = new ArrayList<>();
        d.partners().stream().filter(p -> p.isLidOp(vandaag)).forEach(p -> buiten.add(new Ontvanger(p.naam(), p.mail(), "partner-" + p.sleutel())));
        Bericht partners = versies(kop(Bericht.over("wijziging-besloten", w.id().toString()), d, "Plan gewijzigd").alinea(zin), oud, nieuw);
        if (openbaar) {
            verschil.regels().forEach(r -> partners.gegeven(r.naam(), r.soort().naam()));
        }
        berichten.enqueue(partners.link("/dossiers/" + d.nummer() + "/plan/versies/" + nieuw.nummer(), "Lees het plan"), buiten, handeling);
        Set<Ontvanger> binnen = new LinkedHashSet<>();
        BETROKKEN.forEach(functie -> {
            if (functie.equals("portefeuillehouder")) {
                binnen.addAll(portefeuillehouder(d));
            } else if (functie.equals("wijkmanager")) {
                d.wijken().forEach(wijk -> binnen.addAll(Ontvanger.alle(functies.houders(functie, wijk.code()))));
            } else {
                binnen.addAll(houders(functie));
            }
        });
        berichten.enqueue(versies(kop(Bericht.over("wijziging-besloten", w.id().toString()), d, "Plan gewijzigd").alinea(zin), oud, nieuw)
                .gegeven("Wijziging", w.kenmerk()).link(pad(w), "Bekijk wat er veranderde"), List.copyOf(binnen), handeling);
        List<Ontvanger> deelnemers = dialogen.metToestemming(d.nummer()).stream().filter(een -> !dossiers.isVertrokken(d, een.mail()))
                .map(deelnemer -> new Ontvanger(deelnemer.naam(), deelnemer.mail(), "deelnemer")).toList();
        Bericht aanDeelnemers = versies(kop(Bericht.over("wijziging-besloten", w.id().toString()), d, "Plan gewijzigd")
                .alinea("U deed mee aan de wijkdialoog voor '" + d.korteTitel() + "' en wilde horen wat ermee gebeurt.").alinea(zin), oud, nieuw);
        if (openbaar) {
            verschil.regels().forEach(r -> aanDeelnemers.gegeven(r.naam(), r.soort().naam()));
        }
        berichten.enqueue(aanDeelnemers, deelnemers, handeling);
    }

    private static Bericht versies(Bericht bericht, Planversie oud, Planversie nieuw) {
        return bericht.gegeven("Versie die gold", oud.nummer()).gegeven("Versie die nu geldt", nieuw.nummer());
    }

    void aangetrokken(Wijziging w, Handeling handeling) {
        Dossier d = dossiers.van(w.dossier());
        List<Ontvanger> wie = met(aanvrager("wijziging-aangetrokken", w), "programmamanager", "beleidsmedewerker");
        wie.addAll(portefeuillehouder(d));
        berichten.enqueue(kop(Bericht.over("wijziging-aangetrokken", w.id().toString()), d, "College trekt de zaak aan zich")
                .alinea("Het college trekt de zaak aan zich. Het mandaat kan voor dit plan niet meer worden gebruikt. Het besluit dat is genomen, blijft gelden tot het college anders besluit.")
                .gegeven("Wijziging", w.kenmerk()).link(pad(w), "Bekijk de wijziging"), wie, handeling);
    }

    private static Bericht kop(Bericht bericht, Dossier d, String wat) {
        return bericht.dossier(d.nummer()).neutraalOnderwerp(wat + ": " + d.korteTitel() + " (" + d.nummer() + ")");
    }

    private static String pad(Wijziging w) {
        return "/dossiers/" + w.dossier() + "/wijzigingen/" + w.volgnr();
    }

    private List<Ontvanger> houders(String functie) {
        return Ontvanger.alle(functies.houders(functie));
    }

    private List<Ontvanger> met(List<Ontvanger> wie, String... functiesErbij) {
        List<Ontvanger> samen = new ArrayList<>(wie);
        for (String functie : functiesErbij) {
            samen.addAll(houders(functie));
        }
        return samen;
    }

    private List<Ontvanger> portefeuillehouder(Dossier d) {
        return Ontvanger.alle(functies.houders("portefeuillehouder", d.portefeuille()).stream().filter(h -> d.portefeuille().equals(h.bereik())).toList());
    }

    private List<Ontvanger> aanvrager(String soort, Wijziging w) {
        return functies.persoon(w.aanvraag().door()).filter(p -> rollen(soort).contains(w.aanvraag().functie()))
                .map(p -> new Ontvanger(p.naam(), p.mail(), w.aanvraag().functie())).stream().toList();
    }

    /** The holders of a mandaat, each in a function that the table names for this fact. */
    private List<Ontvanger> metRol(String soort, List<Houder> houders) {
        List<Ontvanger> wie = new ArrayList<>();
        for (Houder h : houders) {
            (rollen(soort).contains(h.functie()) ? java.util.Optional.of(h.functie())
                    : functies.van(h.persoon().gebruiker()).stream().filter(rollen(soort)::contains).findFirst())
                    .ifPresent(rol -> wie.add(new Ontvanger(h.persoon().naam(), h.persoon().mail(), rol)));
        }
        return wie;
    }

    private static Set<String> rollen(String soort) {
        return WieHoortWat.regel(soort).map(WieHoortWat.Regel::rollen).orElse(Set.of());
    }
}
