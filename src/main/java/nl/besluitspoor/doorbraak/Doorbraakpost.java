package nl.besluitspoor.doorbraak;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraak;
import nl.besluitspoor.doorbraak.Doorbraak.Lobbypartner;
import nl.besluitspoor.doorbraak.Doorbraak.Vraag;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.toegang.Functies;
import org.springframework.stereotype.Component;

/** Tells people of a doorbraak; who did the deed himself is not told of it. What was written is read behind the sign-in. */
@Component
class Doorbraakpost {

    private static final String BELEIDSMEDEWERKER = "beleidsmedewerker";
    private static final String GEMEENTESECRETARIS = "gemeentesecretaris";
    private static final String PORTEFEUILLEHOUDER = "portefeuillehouder";
    private static final String WIJKMANAGER = "wijkmanager";
    private static final String PARTNER = "partner-";

    private final Berichten berichten;
    private final Functies functies;
    private final Dossiers dossiers;
    private final Clock klok;

    Doorbraakpost(Berichten berichten, Functies functies, Dossiers dossiers, Clock klok) {
        this.berichten = berichten;
        this.functies = functies;
        this.dossiers = dossiers;
        this.klok = klok;
    }

    void gemeld(Doorbraak d, Handeling handeling) {
        List<Ontvanger> wie = houders(Dossiers.PROGRAMMAMANAGER);
        wie.addAll(wijkmanagers(d));
        stuur(over(Bericht.over("doorbraak-gemeld", d.id().toString()), d, "gemeld")
                .alinea("Iemand meldt iets wat de wijk niet zelf kan oplossen. De programmamanager weegt of het wordt opgeschaald.")
                .gegeven("Wijk", d.melding().wijkNaam()).gegeven("Nodig op", Datum.voluit(d.melding().nodigOp())), wie, handeling);
    }

    void nietOpgeschaald(Doorbraak d, Handeling handeling) {
        stuur(over(Bericht.over("doorbraak-niet-opgeschaald", d.id().toString()), d, "niet opgeschaald")
                .alinea("De programmamanager heeft uw melding gewogen en schaalt haar niet op. De reden leest u bij de doorbraak."), melder(d), handeling);
    }

    void opgeschaald(Doorbraak d, Handeling handeling) {
        List<Ontvanger> wie = melder(d);
        wie.addAll(wijkmanagers(d));
        wie.addAll(portefeuillehouder(d));
        stuur(over(Bericht.over("doorbraak-opgeschaald", d.id().toString()), d, "opgeschaald")
                .alinea("De doorbraak wordt voorgelegd aan " + opsomming(d.vragen().stream().map(v -> v.niveau().voluit()).toList()) + "."), wie, handeling);
    }

    /** Asks a level; the Rijk is asked by the programmamanager himself. */
    void voorgelegd(Doorbraak d, Vraag vraag, Handeling handeling) {
        Bericht bericht = over(Bericht.over("doorbraak-voorgelegd", d.id() + ":" + vraag.niveau()), d, "voorgelegd aan " + vraag.niveau().voluit());
        if (vraag.uiterlijk() != null) {
            bericht.gegeven("Antwoord uiterlijk", dag(vraag.uiterlijk()));
        }
        switch (vraag.niveau()) {
            case DIRECTIE -> stuur(bericht.alinea("De directie wordt gevraagd te beslissen. U legt het antwoord vast in uw takenlijst.")
                    .taak(d.dossier(), "directie-antwoorden", d.kort(), "Naar de taak"), houders(GEMEENTESECRETARIS), handeling);
            case COLLEGE -> stuur(bericht.alinea("Het college wordt gevraagd te beslissen. Het voorstel is begonnen en alvast ingevuld.")
                    .link("/voorstellen/" + vraag.voorstel(), "Naar het voorstel"), houders(BELEIDSMEDEWERKER), handeling);
            case ALLIANTIE -> stuur(bericht.alinea("De partners samen worden gevraagd te helpen. De programmamanager neemt contact met u op en legt het antwoord vast."),
                    partners(dossiers.leden(dossiers.van(d.dossier()))), handeling);
            case RIJK -> { }
        }
    }

    void herinner(Doorbraak d, Niveau niveau, boolean teLaat, Handeling handeling) {
        List<Ontvanger> wie = new ArrayList<>(switch (niveau) {
            case DIRECTIE -> houders(GEMEENTESECRETARIS);
            case COLLEGE -> houders(BELEIDSMEDEWERKER);
            case ALLIANTIE, RIJK -> List.of();
        });
        wie.addAll(houders(Dossiers.PROGRAMMAMANAGER));
        stuur(over(Bericht.over("doorbraak-herinnering", d.id() + ":" + niveau + ":" + handeling.tijdstip().toEpochMilli()), d,
                (teLaat ? "te laat" : "herinnering") + ", antwoord van " + niveau.voluit())
                .alinea("Het antwoord van " + niveau.voluit() + (teLaat ? " is te laat: de termijn is voorbij." : " is er nog niet.")
                        + " Zonder dit antwoord komen er geen afspraken."), wie, handeling);
    }

    void beantwoord(Doorbraak d, Vraag vraag, Handeling handeling) {
        List<Ontvanger> wie = houders(Dossiers.PROGRAMMAMANAGER);
        wie.addAll(portefeuillehouder(d));
        stuur(over(Bericht.over("doorbraak-beantwoord", d.id() + ":" + vraag.niveau()), d, "antwoord van " + vraag.niveau().voluit())
                .alinea("Het antwoord van " + vraag.niveau().voluit() + " is vastgelegd."
                        + (d.vragen().stream().allMatch(v -> v.antwoord() != null) ? " Alle antwoorden zijn er nu; er kunnen afspraken worden gemaakt." : "")), wie, handeling);
    }

    void afgesproken(Doorbraak d, Handeling handeling) {
        List<Ontvanger> wie = new ArrayList<>();
        d.afspraken().forEach(a -> wie.addAll(eigenaar(d, a)));
        wie.addAll(melder(d));
        wie.addAll(wijkmanagers(d));
        wie.addAll(portefeuillehouder(d));
        stuur(over(Bericht.over("doorbraak-afgesproken", d.id().toString()), d, d.afspraken().isEmpty() ? "zonder afspraken" : "afspraken gemaakt")
                .alinea(d.afspraken().isEmpty() ? "Er zijn geen afspraken gemaakt. De reden leest u bij de doorbraak."
                        : "De afspraken staan bij de doorbraak: wie wat doet, en wanneer. Staat er een bij die u nakomt, dan krijgt u daar bericht van als de dag nadert."),
                wie, handeling);
    }

    void nadert(Doorbraak d, Afspraak a, Handeling handeling) {
        stuur(over(Bericht.over("doorbraak-afspraak-nadert", d.id() + ":" + a.volgnr()), d, "afspraak bijna om")
                .alinea("Op " + Datum.voluit(a.wanneer()) + " moet een afspraak zijn nagekomen. De programmamanager legt vast hoe het ging."), metManager(d, a), handeling);
    }

    void verlopen(Doorbraak d, Afspraak a, int keer, Handeling handeling) {
        stuur(over(Bericht.over("doorbraak-afspraak-verlopen", d.id() + ":" + a.volgnr() + ":" + keer), d, "afspraak te laat")
                .alinea("Een afspraak moest op " + Datum.voluit(a.wanneer()) + " zijn nagekomen. Nog niet vastgelegd is hoe het ging."), metManager(d, a), handeling);
    }

    void afgesloten(Doorbraak d, Handeling handeling) {
        List<Ontvanger> wie = melder(d);
        wie.addAll(wijkmanagers(d));
        wie.addAll(portefeuillehouder(d));
        wie.addAll(houders(BELEIDSMEDEWERKER));
        if (d.vraag(Niveau.DIRECTIE).isPresent()) {
            wie.addAll(houders(GEMEENTESECRETARIS));
        }
        if (d.vraag(Niveau.ALLIANTIE).isPresent()) {
            wie.addAll(partners(dossiers.leden(dossiers.van(d.dossier()))));
        }
        d.afspraken().forEach(a -> wie.addAll(eigenaar(d, a)));
        stuur(over(Bericht.over("doorbraak-afgesloten", d.id().toString()), d, "afgesloten")
                .alinea("De doorbraak is afgesloten. Bij de doorbraak leest u wat ervan kwam.")
                .gegeven("Resultaat", d.afsluiting() == null ? "" : d.afsluiting().resultaat().naam()), wie, handeling);
    }

    void lobbyGevraagd(Doorbraak d, Instant uiterlijk, Handeling handeling) {
        stuur(over(Bericht.over("doorbraak-lobby-gevraagd", d.id().toString()), d, "doet u mee aan een gezamenlijke lobby?")
                .alinea("Wij vragen u mee te doen aan een gezamenlijke lobby. U antwoordt in uw takenlijst. Zonder antwoord leggen wij vast dat u niet meedoet.")
                .gegeven("Antwoord uiterlijk", dag(uiterlijk)).taak(d.dossier(), "lobby-antwoorden", d.kort(), "Naar de taak"), gevraagden(d), handeling);
    }

    void lobbyBekend(Doorbraak d, Handeling handeling) {
        List<Ontvanger> wie = gevraagden(d);
        wie.addAll(houders(Dossiers.PROGRAMMAMANAGER));
        wie.addAll(portefeuillehouder(d));
        wie.addAll(houders("communicatie"));
        List<String> namen = d.deelnemers().stream().map(Lobbypartner::naam).toList();
        stuur(over(Bericht.over("doorbraak-lobby-bekend", d.id().toString()), d, "wie meedoet aan de lobby")
                .alinea(namen.isEmpty() ? "Geen partner doet mee aan de lobby." : "Aan de gezamenlijke lobby doen mee: " + opsomming(namen) + "."), wie, handeling);
    }

    void vervallen(Doorbraak d, Handeling handeling) {
        if (!d.melding().als().startsWith(PARTNER)) {
            stuur(over(Bericht.over("doorbraak-vervallen", d.id().toString()), d, "vervallen")
                    .alinea("Het dossier is beëindigd. De doorbraak die u meldde, vervalt daarmee."), melder(d), handeling);
        }
    }

    private Bericht over(Bericht bericht, Doorbraak d, String wat) {
        return bericht.dossier(d.dossier()).neutraalOnderwerp("Doorbraak " + d.kenmerk() + ": " + wat).gegeven("Doorbraak", d.melding().titel())
                .link(pad(d), "Bekijk de doorbraak");
    }

    private static String pad(Doorbraak d) {
        return "/dossiers/" + d.dossier() + "/doorbraken/" + d.volgnr();
    }

    private void stuur(Bericht bericht, List<Ontvanger> wie, Handeling handeling) {
        List<Ontvanger> anderen = new ArrayList<>(wie);
        functies.persoon(handeling.gebruiker()).ifPresent(zelf -> anderen.removeIf(o -> o.mail().equalsIgnoreCase(zelf.mail())));
        berichten.enqueue(bericht, anderen, handeling);
    }

    private List<Ontvanger> houders(String functie) {
        return new ArrayList<>(Ontvanger.alle(functies.houders(functie)));
    }

    private List<Ontvanger> wijkmanagers(Doorbraak d) {
        return Ontvanger.alle(functies.houders(WIJKMANAGER, d.melding().wijk()));
    }

    private List<Ontvanger> portefeuillehouder(Doorbraak d) {
        return Ontvanger.alle(functies.houders(PORTEFEUILLEHOUDER, dossiers.van(d.dossier()).portefeuille()));
    }

    /** Who reported it, in the function in which he did; a partner that left hears nothing more. */
    private List<Ontvanger> melder(Doorbraak d) {
        String als = d.melding().als();
        if (als.startsWith(PARTNER)) {
            return partners(leden(d, List.of(als.substring(PARTNER.length()))));
        }
        return new ArrayList<>(functies.persoon(d.melding().door()).map(p -> new Ontvanger(p.naam(), p.mail(), als)).stream().toList());
    }

    private List<Ontvanger> gevraagden(Doorbraak d) {
        return partners(leden(d, d.lobby().stream().map(Lobbypartner::partner).toList()));
    }

    private List<Partner> leden(Doorbraak d, Collection<String> sleutels) {
        Dossier dossier = dossiers.van(d.dossier());
        return dossiers.leden(dossier).stream().filter(p -> sleutels.contains(p.sleutel())).toList();
    }

    private static List<Ontvanger> partners(List<Partner> partners) {
        return new ArrayList<>(partners.stream().map(p -> new Ontvanger(p.naam(), p.mail(), PARTNER + p.sleutel())).toList());
    }

    /** Who keeps an agreement; nobody of ours where the Rijk or someone outside does. */
    private List<Ontvanger> eigenaar(Doorbraak d, Afspraak a) {
        if (a.wie().startsWith(PARTNER)) {
            return partners(leden(d, List.of(a.wie().substring(PARTNER.length()))));
        }
        return switch (a.wie()) {
            case Afspraken.RIJK, Afspraken.ANDERS -> List.of();
            case WIJKMANAGER -> wijkmanagers(d);
            case PORTEFEUILLEHOUDER -> portefeuillehouder(d);
            default -> houders(a.wie());
        };
    }

    private List<Ontvanger> metManager(Doorbraak d, Afspraak a) {
        List<Ontvanger> wie = new ArrayList<>(eigenaar(d, a));
        wie.addAll(houders(Dossiers.PROGRAMMAMANAGER));
        return wie;
    }

    private String dag(Instant moment) {
        return Datum.voluit(LocalDate.ofInstant(moment, klok.getZone()));
    }

    static String opsomming(List<String> namen) {
        return namen.size() <= 1 ? String.join("", namen)
                : String.join(", ", namen.subList(0, namen.size() - 1)) + " en " + namen.get(namen.size() - 1);
    }
}
