package nl.besluitspoor.doorbraak;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.besluitspoor.doorbraak.Doorbraak.Afsluiting;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraak;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraakstand;
import nl.besluitspoor.doorbraak.Doorbraak.Deelname;
import nl.besluitspoor.doorbraak.Doorbraak.Lobbypartner;
import nl.besluitspoor.doorbraak.Doorbraak.Resultaat;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Rijsleutel;
import nl.besluitspoor.kalender.Termijnen;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of a doorbraak, and the partners that join a lobby for what is left of it. */
@Service
@Transactional
public class Afsluitingen {

    private static final String LOBBY = "doorbraak-lobby";

    private final DoorbraakRepository opslag;
    private final Doorbraken doorbraken;
    private final Afspraken afspraken;
    private final Dossiers dossiers;
    private final Termijnen termijnen;
    private final Functies functies;
    private final Register register;
    private final Doorbraakpost post;
    private final Clock klok;

    Afsluitingen(DoorbraakRepository opslag, Doorbraken doorbraken, Afspraken afspraken, Dossiers dossiers, Termijnen termijnen, Functies functies,
            Register register, Doorbraakpost post, Clock klok) {
        this.opslag = opslag;
        this.doorbraken = doorbraken;
        this.afspraken = afspraken;
        this.dossiers = dossiers;
        this.termijnen = termijnen;
        this.functies = functies;
        this.register = register;
        this.post = post;
        this.klok = klok;
    }

    /** How an agreement stands at the end, as typed. @param hoe required where it was not kept */
    public record Slotstand(@Rijsleutel @Nullable Integer volgnr, @Nullable Afspraakstand stand, @Nullable String hoe) {}

    /** Whether a partner is asked, as typed. */
    public record Lobbykeuze(@Rijsleutel @Nullable String partner, @Nullable Boolean vragen) {}

    /**
     * Closes a doorbraak: how each agreement stands, what came of it, and whether partners are asked for a joint lobby.
     *
     * @return keys of the partners that are asked; empty where none is
     * @throws Geweigerd by another than a programmamanager, or with what is missing
     * @throws Gewijzigd where it was closed already
     */
    public List<String> sluit(UUID id, List<Slotstand> standen, @Nullable Resultaat resultaat, @Nullable String toelichting, @Nullable Boolean lobby,
            List<Lobbykeuze> keuzes, @Nullable String bericht, Handeling handeling) {
        Doorbraak d = doorbraken.opSlot(id, Doorbraakstand.AFSPRAKEN_LOPEN);
        doorbraken.eisProgrammamanager(handeling, "Alleen een programmamanager sluit een doorbraak af.");
        for (Afspraak a : d.afspraken().stream().filter(x -> x.stand() == Afspraakstand.LOOPT).toList()) {
            Slotstand slot = standen.stream().filter(s -> s.volgnr() != null && s.volgnr() == a.volgnr()).findFirst().orElse(null);
            if (slot == null || slot.stand() == null) {
                throw new Geweigerd("Kies hoe het staat met afspraak " + a.volgnr() + ": nagekomen, niet nagekomen, of loopt nog.");
            }
            if (slot.stand() != Afspraakstand.LOOPT) {
                afspraken.zetAf(d, a, slot.stand(), slot.hoe(), handeling);
            }
        }
        if (resultaat == null) {
            throw new Geweigerd("Kies wat ervan kwam: opgelost, deels opgelost of niet opgelost.");
        }
        String uitleg = Doorbraken.eis("wat ervan kwam", toelichting);
        if (lobby == null) {
            throw new Geweigerd("Kies of u partners vraagt voor een gezamenlijke lobby.");
        }
        List<Partner> gevraagd = lobby ? gevraagd(d, keuzes) : List.of();
        String tekst = lobby ? Doorbraken.eis("wat u de partners vraagt", bericht) : null;
        Instant uiterlijk = lobby ? termijnen.eind(LOBBY, handeling.tijdstip()) : null;
        opslag.zetAfgesloten(id, lobby ? Doorbraakstand.LOBBY : Doorbraakstand.AFGESLOTEN,
                new Afsluiting(resultaat, uitleg, lobby, tekst, uiterlijk, handeling.gebruiker(), handeling.tijdstip()));
        gevraagd.forEach(p -> opslag.voegLobbypartnerToe(id, p.sleutel(), p.naam()));
        Doorbraak nu = doorbraken.van(id);
        register.append(Feit.van("doorbraak-afgesloten", 1, "doorbraak-afgesloten:" + id).dossier(d.dossier()).object("doorbraak", id)
                .uitkomst(resultaat.name()).open("kenmerk", d.kenmerk()).open("lobby", lobby).open("partners", gevraagd.stream().map(Partner::sleutel).toList())
                .open("nagekomen", aantal(nu, Afspraakstand.NAGEKOMEN)).open("nietNagekomen", aantal(nu, Afspraakstand.NIET))
                .open("loopt", aantal(nu, Afspraakstand.LOOPT)).besloten("toelichting", uitleg).besloten("bericht", tekst), handeling);
        post.afgesloten(nu, handeling);
        if (uiterlijk != null) {
            post.lobbyGevraagd(nu, uiterlijk, handeling);
        }
        return gevraagd.stream().map(Partner::sleutel).toList();
    }

    private List<Partner> gevraagd(Doorbraak d, List<Lobbykeuze> keuzes) {
        Map<String, Partner> leden = dossiers.leden(dossiers.van(d.dossier())).stream().collect(Collectors.toMap(Partner::sleutel, Function.identity()));
        List<String> gekozen = keuzes.stream().filter(k -> k.partner() != null && Boolean.TRUE.equals(k.vragen())).map(Lobbykeuze::partner).distinct().toList();
        if (gekozen.isEmpty()) {
            throw new Geweigerd("Kies ten minste één partner om mee te doen aan de lobby.");
        }
        gekozen.stream().filter(p -> !leden.containsKey(p)).findFirst().ifPresent(p -> {
            throw new Geweigerd("De partner '" + p + "' doet niet mee in dossier " + d.dossier() + ". Kies een partner uit de lijst.");
        });
        return gekozen.stream().map(leden::get).toList();
    }

    private static int aantal(Doorbraak d, Afspraakstand stand) {
        return (int) d.afspraken().stream().filter(a -> a.stand() == stand).count();
    }

    /**
     * A partner says whether it joins.
     *
     * @param toelichting what it brings in, required where it joins; else why not
     * @throws Geweigerd by another, without a choice, or without what it brings in
     * @throws Gewijzigd where it answered already, or its term is over
     */
    public void antwoordPartner(UUID id, String partner, @Nullable Boolean mee, @Nullable String toelichting, Handeling ruw) {
        Doorbraak d = doorbraken.opSlot(id, Doorbraakstand.LOBBY);
        String functie = "partner-" + partner;
        Lobbypartner gevraagd = gevraagd(d, partner);
        Handeling handeling = functies.van(ruw.gebruiker(), functie, null).map(h -> ruw.als(functie, h.waarnemend()))
                .orElseThrow(() -> new Geweigerd("Alleen " + gevraagd.naam() + " zegt of " + gevraagd.naam() + " meedoet."));
        if (mee == null) {
            throw new Geweigerd("Kies of u meedoet aan de lobby.");
        }
        String tekst = Doorbraken.tekst(toelichting);
        if (mee && tekst.isEmpty()) {
            throw new Geweigerd("Vul in wat u inbrengt in de lobby.");
        }
        if (tekst.length() > Doorbraken.MAX_TEKST) {
            throw new Geweigerd("Uw toelichting heeft " + tekst.length() + " tekens; er passen er " + Doorbraken.MAX_TEKST + ". Maak haar korter.");
        }
        legDeelnameVast(d, partner, mee ? Deelname.JA : Deelname.NEE, tekst.isEmpty() ? null : tekst, handeling);
    }

    /** The term passed without an answer: the partner does not join. */
    public void geenAntwoord(UUID id, String partner, Handeling handeling) {
        Doorbraak d = doorbraken.opSlot(id, Doorbraakstand.LOBBY);
        gevraagd(d, partner);
        legDeelnameVast(d, partner, Deelname.GEEN_REACTIE, null, handeling);
    }

    private static Lobbypartner gevraagd(Doorbraak d, String partner) {
        Lobbypartner gevraagd = d.lobby().stream().filter(l -> l.partner().equals(partner)).findFirst()
                .orElseThrow(() -> new Geweigerd("De partner '" + partner + "' is niet gevraagd voor de lobby van doorbraak " + d.kenmerk() + "."));
        if (gevraagd.deelname() != null) {
            throw new Gewijzigd("Vastgelegd is al: " + gevraagd.naam() + " " + gevraagd.deelname().naam() + ".");
        }
        return gevraagd;
    }

    private void legDeelnameVast(Doorbraak d, String partner, Deelname deelname, @Nullable String toelichting, Handeling handeling) {
        opslag.zetDeelname(d.id(), partner, deelname, toelichting, handeling);
        register.append(Feit.van("doorbraak-lobby-antwoord", 1, "doorbraak-lobby-antwoord:" + d.id() + ":" + partner).dossier(d.dossier())
                .object("doorbraak", d.id()).uitkomst(deelname.name()).open("kenmerk", d.kenmerk()).open("partner", partner)
                .besloten("toelichting", toelichting), handeling);
    }

    /** Every partner answered or let its term pass: who joins is known, and told. */
    public void maakLobbyBekend(UUID id, Handeling handeling) {
        Doorbraak d = doorbraken.opSlot(id, Doorbraakstand.LOBBY);
        if (d.lobby().stream().anyMatch(l -> l.deelname() == null)) {
            throw new IllegalStateException("doorbraak %s wacht nog op een partner".formatted(d.kenmerk()));
        }
        opslag.zetStand(id, Doorbraakstand.AFGESLOTEN);
        register.append(Feit.van("doorbraak-lobby-bekend", 1, "doorbraak-lobby-bekend:" + id).dossier(d.dossier()).object("doorbraak", id)
                .uitkomst(d.deelnemers().isEmpty() ? "NIEMAND" : "GEZAMENLIJK").open("kenmerk", d.kenmerk())
                .open("doenMee", d.deelnemers().stream().map(Lobbypartner::partner).toList())
                .open("doenNietMee", d.lobby().stream().filter(l -> l.deelname() != Deelname.JA).map(Lobbypartner::partner).toList())
                .open("dag", LocalDate.ofInstant(handeling.tijdstip(), klok.getZone())), handeling);
        post.lobbyBekend(doorbraken.van(id), handeling);
    }
}
