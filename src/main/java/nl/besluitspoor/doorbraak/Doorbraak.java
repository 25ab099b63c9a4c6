package nl.besluitspoor.doorbraak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * One blockage and what is done about it.
 *
 * @param volgnr          from 1 within the dossier
 * @param weging          null while it was not weighed
 * @param vragen          what is asked of each level, in the order of {@link Niveau}; empty where it was not escalated
 * @param zonderAfspraken why nothing was agreed; null where something was, or nobody came to that yet
 * @param afgesprokenOp   when the agreements were recorded; null until then
 * @param afsluiting      what came of it; null until then
 * @param lobby           the partners that were asked to join a lobby
 */
public record Doorbraak(
        UUID id, String dossier, int volgnr, Doorbraakstand stand, Melding melding, @Nullable Weging weging, List<Vraag> vragen,
        List<Afspraak> afspraken, @Nullable String zonderAfspraken, @Nullable Instant afgesprokenOp, @Nullable Afsluiting afsluiting,
        List<Lobbypartner> lobby) {

    /**
     * The report.
     *
     * @param titel      a few words that everyone of the dossier may read
     * @param wijk       CBS code
     * @param planversie the version whose goal or action it touches
     * @param doel       number of the goal, of an action that of its goal; null where it touches none
     * @param actie      number of the action; null where it touches none
     * @param nodigOp    the day by which it is needed
     * @param bijsturing the choice in a round of monitoring that it came from; null where it came from none
     * @param als        function in which it was reported
     */
    public record Melding(
            String titel, String wijk, String wijkNaam, String blokkade, String geprobeerd, UUID planversie, @Nullable Integer doel,
            @Nullable Integer actie, String gevraagd, Urgentie urgentie, LocalDate nodigOp, @Nullable UUID bijsturing, String door, String als,
            Instant op) {}

    /** How urgent it is. */
    public enum Urgentie {
        SPOED("Spoed: er gaat nu iets mis voor bewoners"),
        GEWOON("Gewoon: het werk in de wijk staat stil"),
        LATER("Later: het werk gaat door, maar loopt straks vast");

        private final String omschrijving;

        Urgentie(String omschrijving) {
            this.omschrijving = omschrijving;
        }

        /** For people to read, Dutch. */
        public String omschrijving() {
            return omschrijving;
        }
    }

    /** What the programmamanager makes of it. */
    public record Weging(Oordeel oordeel, String reden, String door, Instant op) {}

    /** Whether it goes up. */
    public enum Oordeel {
        OPSCHALEN("Opschalen"),
        IN_DE_WIJK("Op te lossen in de wijk"),
        GEEN_BLOKKADE("Geen blokkade");

        private final String omschrijving;

        Oordeel(String omschrijving) {
            this.omschrijving = omschrijving;
        }

        /** For people to read, Dutch. */
        public String omschrijving() {
            return omschrijving;
        }
    }

    /**
     * What is asked of one level.
     *
     * @param uiterlijk  end of its term; null while it was not asked yet
     * @param voorstel   the voorstel that asks the college; null for another level
     * @param beslispunt the point in it
     * @param antwoord   null while there is none
     */
    public record Vraag(Niveau niveau, String vraag, @Nullable Instant uiterlijk, @Nullable UUID voorstel, @Nullable UUID beslispunt,
            @Nullable Antwoord antwoord) {

        /** Whether its term is over and it was not answered. */
        public boolean isTeLaat(Instant nu) {
            return antwoord == null && uiterlijk != null && uiterlijk.isBefore(nu);
        }
    }

    /**
     * What a level answered.
     *
     * @param gegevenDoor who gave it, in words
     * @param gegevenOp   the day it was given
     * @param uitkomst    of the college's beslispunt; null for another level, and where the college did not treat it
     * @param door        who recorded it
     */
    public record Antwoord(Strekking strekking, String gegevenDoor, LocalDate gegevenOp, String toelichting, @Nullable Uitkomst uitkomst, String door,
            Instant op) {}

    /** What an answer comes down to. */
    public enum Strekking {
        JA("Ja"),
        DEELS("Deels"),
        NEE("Nee"),
        /** None came, or the college did not decide. */
        GEEN("Geen antwoord");

        private final String naam;

        Strekking(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /**
     * What was agreed.
     *
     * @param wie             a function, {@code partner-<key>}, {@link Afspraken#RIJK} or {@link Afspraken#ANDERS}
     * @param naam            who, for people to read
     * @param hoe             how it ended; null while it runs, and where nothing was said
     * @param voorafHerinnerd whether its owner was reminded before the day
     * @param naHerinnerd     how often he was after it
     */
    public record Afspraak(int volgnr, String wie, String naam, String wat, LocalDate wanneer, Afspraakstand stand,
            @Nullable String hoe, @Nullable String afgedaanDoor, @Nullable Instant afgedaanOp, boolean voorafHerinnerd, int naHerinnerd,
            @Nullable Instant naHerinnerdOp) {

        /** Whether its day is over and it still runs. */
        public boolean isTeLaat(LocalDate vandaag) {
            return stand == Afspraakstand.LOOPT && wanneer.isBefore(vandaag);
        }
    }

    /** How an agreement stands. */
    public enum Afspraakstand {
        LOOPT("Loopt"),
        NAGEKOMEN("Nagekomen"),
        NIET("Niet nagekomen");

        private final String naam;

        Afspraakstand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /**
     * What came of it.
     *
     * @param lobby     whether partners are asked for a joint lobby
     * @param bericht   what they are asked; with lobby alone
     * @param uiterlijk until when they can answer; with lobby alone
     */
    public record Afsluiting(Resultaat resultaat, String toelichting, boolean lobby, @Nullable String bericht, @Nullable Instant uiterlijk, String door,
            Instant op) {}

    /** Whether the blockage is gone. */
    public enum Resultaat {
        OPGELOST("Opgelost"),
        DEELS("Deels opgelost"),
        NIET("Niet opgelost");

        private final String naam;

        Resultaat(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** A partner that was asked to join. @param deelname null while it may still answer */
    public record Lobbypartner(String partner, String naam, @Nullable Deelname deelname, @Nullable String toelichting, @Nullable Instant op) {}

    /** Whether a partner joins. */
    public enum Deelname {
        JA("doet mee"),
        NEE("doet niet mee"),
        /** No answer by its term: does not join. */
        GEEN_REACTIE("doet niet mee (geen reactie)");

        private final String naam;

        Deelname(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** Tells it apart from the others of its dossier: {@code DB-1}. */
    public String kort() {
        return "DB-" + volgnr;
    }

    /** What people call it: {@code VW-2025-0001/DB-1}. */
    public String kenmerk() {
        return dossier + "/" + kort();
    }

    /** What was asked of this level; empty where it was not asked. */
    public Optional<Vraag> vraag(Niveau niveau) {
        return vragen.stream().filter(v -> v.niveau() == niveau).findFirst();
    }

    /** The partners that join the lobby. */
    public List<Lobbypartner> deelnemers() {
        return lobby.stream().filter(l -> l.deelname() == Deelname.JA).toList();
    }

    /** What came of it or how far it is, in a few words. */
    public String standInWoorden() {
        if (stand == Doorbraakstand.NIET_OPGESCHAALD && weging != null) {
            return stand.omschrijving() + ": " + klein(weging.oordeel().omschrijving());
        }
        if (stand == Doorbraakstand.AFGESLOTEN && afsluiting != null) {
            String slot = klein(afsluiting.resultaat().naam());
            return stand.omschrijving() + ": " + slot + (!afsluiting.lobby() ? ""
                    : deelnemers().isEmpty() ? ", geen partner doet mee aan een lobby" : ", met een gezamenlijke lobby");
        }
        return stand.omschrijving();
    }

    private static String klein(String tekst) {
        return Character.toLowerCase(tekst.charAt(0)) + tekst.substring(1);
    }

    /** Whether this partner has to do with it: it reported it, the alliance is asked, it agreed to something, or it is asked to join a lobby. */
    public boolean isVoorPartner(String partner) {
        String groep = "partner-" + partner;
        return melding.als().equals(groep) || vraag(Niveau.ALLIANTIE).isPresent() || afspraken.stream().anyMatch(a -> a.wie().equals(groep))
                || lobby.stream().anyMatch(l -> l.partner().equals(partner));
    }

    /** As someone knows it who saw only what came at these moments: a partner that left. */
    public Doorbraak gezien(Predicate<Instant> zag) {
        boolean gewogen = weging != null && zag.test(weging.op());
        boolean afgesproken = afgesprokenOp != null && zag.test(afgesprokenOp);
        boolean gesloten = afsluiting != null && zag.test(afsluiting.op());
        List<Vraag> gevraagd = !gewogen ? List.of() : vragen.stream().map(v -> v.antwoord() == null || zag.test(v.antwoord().op()) ? v
                : new Vraag(v.niveau(), v.vraag(), v.uiterlijk(), v.voorstel(), v.beslispunt(), null)).toList();
        List<Afspraak> toen = !afgesproken ? List.of() : afspraken.stream().map(a -> a.afgedaanOp() == null || zag.test(a.afgedaanOp()) ? a
                : new Afspraak(a.volgnr(), a.wie(), a.naam(), a.wat(), a.wanneer(), Afspraakstand.LOOPT, null, null, null, a.voorafHerinnerd(),
                        a.naHerinnerd(), a.naHerinnerdOp())).toList();
        List<Lobbypartner> gevraagden = !gesloten ? List.of() : lobby.stream().map(l -> l.op() == null || zag.test(l.op()) ? l
                : new Lobbypartner(l.partner(), l.naam(), null, null, null)).toList();
        Doorbraakstand toenStand = gesloten ? stand : afgesproken ? Doorbraakstand.AFSPRAKEN_LOPEN
                : gewogen ? (weging.oordeel() == Oordeel.OPSCHALEN ? Doorbraakstand.OPGESCHAALD : Doorbraakstand.NIET_OPGESCHAALD) : Doorbraakstand.GEMELD;
        boolean alles = (weging == null || gewogen) && (afgesprokenOp == null || afgesproken) && (afsluiting == null || gesloten);
        return new Doorbraak(id, dossier, volgnr, alles ? stand : toenStand, melding, gewogen ? weging : null, gevraagd, toen,
                afgesproken ? zonderAfspraken : null, afgesproken ? afgesprokenOp : null, gesloten ? afsluiting : null, gevraagden);
    }
}
