package nl.besluitspoor.doorbraak;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.doorbraak.Doorbraak.Antwoord;
import nl.besluitspoor.doorbraak.Doorbraak.Strekking;
import nl.besluitspoor.doorbraak.Doorbraak.Vraag;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.kalender.Termijnen;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.SoortSectie;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of each level and what it answers: the college by a voorstel, the others by whoever records their answer. */
@Service
@Transactional
public class Opschaling {

    private static final int MAX_ONDERWERP = 200;
    private static final int MAX_NAAM = 200;

    private final DoorbraakRepository opslag;
    private final Doorbraken doorbraken;
    private final Dossiers dossiers;
    private final Voorstellen voorstellen;
    private final Termijnen termijnen;
    private final Functies functies;
    private final Register register;
    private final Doorbraakpost post;
    private final Clock klok;

    Opschaling(DoorbraakRepository opslag, Doorbraken doorbraken, Dossiers dossiers, Voorstellen voorstellen, Termijnen termijnen, Functies functies,
            Register register, Doorbraakpost post, Clock klok) {
        this.opslag = opslag;
        this.doorbraken = doorbraken;
        this.dossiers = dossiers;
        this.voorstellen = voorstellen;
        this.termijnen = termijnen;
        this.functies = functies;
        this.register = register;
        this.post = post;
        this.klok = klok;
    }

    /**
     * Puts its question to every level that was chosen, each with its own term; for the college a prefilled voorstel is begun.
     *
     * @return that voorstel, to start {@code collegebesluit} with; empty where the college is not asked
     */
    public Optional<UUID> legVoor(UUID id, Handeling handeling) {
        Doorbraak d = doorbraken.opSlot(id, Doorbraakstand.OPGESCHAALD);
        UUID voorstel = null;
        for (Vraag vraag : d.vragen()) {
            UUID punt = null;
            if (vraag.niveau() == Niveau.COLLEGE) {
                punt = UUID.randomUUID();
                voorstel = beginVoorstel(d, vraag, punt, handeling);
            }
            Instant uiterlijk = termijnen.eind(vraag.niveau().termijn(), handeling.tijdstip());
            opslag.zetVoorgelegd(id, vraag.niveau(), uiterlijk, punt == null ? null : voorstel, punt);
            register.append(Feit.van("doorbraak-voorgelegd", 1, "doorbraak-voorgelegd:" + id + ":" + vraag.niveau()).dossier(d.dossier())
                    .object("doorbraak", id).uitkomst("VOORGELEGD").open("kenmerk", d.kenmerk()).open("niveau", vraag.niveau())
                    .open("uiterlijk", dag(uiterlijk)).open("voorstel", punt == null ? null : voorstel).open("beslispunt", punt)
                    .besloten("vraag", vraag.vraag()), handeling);
            Doorbraak nu = doorbraken.van(id);
            post.voorgelegd(nu, nu.vraag(vraag.niveau()).orElseThrow(), handeling);
        }
        return Optional.ofNullable(voorstel);
    }

    private UUID beginVoorstel(Doorbraak d, Vraag vraag, UUID puntId, Handeling handeling) {
        Dossier dossier = dossiers.van(d.dossier());
        Openbaarheid openbaarheid = dossier.openbaarheid() == Openbaarheid.EMBARGO ? Openbaarheid.INTERN : dossier.openbaarheid();
        Punt punt = new Punt(puntId, 1, SoortBeslispunt.INSTEMMEN, "In te stemmen met de gevraagde doorbraak '" + d.melding().titel() + "': " + vraag.vraag(),
                Beslispunt.ObjectSoort.OVERIG, knip("doorbraak " + d.kenmerk()), openbaarheid, null);
        Map<String, Notastuk.Inhoud> stukken = new LinkedHashMap<>();
        stukken.put(Notastuk.KERN, new Notastuk.Kern(knip("Doorbraak " + d.kort() + ": " + d.melding().titel()),
                LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()), openbaarheid, new Kenmerken(false, false, null, null, null, null)));
        stukken.put(SoortSectie.SAMENVATTING.name(), sectie(SoortSectie.SAMENVATTING, "In " + d.melding().wijkNaam() + " loopt de uitvoering van '"
                + dossier.korteTitel() + "' vast. De wijk kan dit niet zelf oplossen. Gevraagd wordt:\n" + vraag.vraag()));
        stukken.put(Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(punt)));
        stukken.put(SoortSectie.AANLEIDING.name(), sectie(SoortSectie.AANLEIDING, d.melding().blokkade()
                + doorbraken.plaats(d).map(plaats -> "\n\nDit raakt " + plaats + ".").orElse("")));
        stukken.put(Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(List.of(
                new Onderbouwing("1.1", "De wijk kan dit niet zelf oplossen", "Geprobeerd is: " + d.melding().geprobeerd()))));
        stukken.put(SoortSectie.VERVOLG.name(), sectie(SoortSectie.VERVOLG, "Het besluit komt terug in doorbraak " + d.kenmerk()
                + ". Daarna worden afspraken gemaakt: wie wat doet, en wanneer."));
        return voorstellen.begin(d.dossier(), Voorstel.Soort.LOS, null, stukken, handeling);
    }

    /** What a level answered, as typed. @param gegevenDoor who gave it @param gegevenOp the day it was given */
    public record NieuwAntwoord(@Nullable Strekking strekking, @Nullable String gegevenDoor, @Nullable LocalDate gegevenOp, @Nullable String toelichting) {}

    /**
     * Records what directie, alliance or Rijk answered.
     *
     * @throws Geweigerd by another than who answers for that level, or with what is wrong
     * @throws Gewijzigd where it was recorded already
     */
    public void beantwoord(UUID id, Niveau niveau, NieuwAntwoord nieuw, Handeling handeling) {
        Doorbraak d = doorbraken.opSlot(id, Doorbraakstand.OPGESCHAALD);
        if (niveau == Niveau.DIRECTIE && !functies.heeft(handeling.gebruiker(), "gemeentesecretaris")) {
            throw new Geweigerd("Alleen de gemeentesecretaris legt het antwoord van de directie vast.");
        }
        if (niveau != Niveau.DIRECTIE) {
            doorbraken.eisProgrammamanager(handeling, "Alleen een programmamanager legt het antwoord van " + niveau.voluit() + " vast.");
        }
        Vraag vraag = open(d, niveau);
        if (nieuw.strekking() == null) {
            throw new Geweigerd("Kies wat " + niveau.voluit() + " antwoordt.");
        }
        if (nieuw.strekking() == Strekking.GEEN && niveau == Niveau.DIRECTIE) {
            throw new Geweigerd("De directie geeft altijd een antwoord: ja, deels of nee.");
        }
        String door = Doorbraken.tekst(nieuw.gegevenDoor());
        if (door.isEmpty()) {
            throw new Geweigerd("Vul in wie het antwoord gaf.");
        }
        if (door.length() > MAX_NAAM) {
            throw new Geweigerd("'Wie gaf het antwoord' heeft " + door.length() + " tekens; er passen er " + MAX_NAAM + ". Maak het korter.");
        }
        LocalDate op = nieuw.gegevenOp();
        if (op == null) {
            throw new Geweigerd("Vul in op welke dag het antwoord kwam.");
        }
        LocalDate vandaag = LocalDate.ofInstant(handeling.tijdstip(), klok.getZone());
        if (op.isAfter(vandaag)) {
            throw new Geweigerd("De dag van het antwoord, " + Datum.voluit(op) + ", ligt in de toekomst. Kies vandaag of eerder.");
        }
        LocalDate gevraagd = LocalDate.ofInstant(d.weging() == null ? d.melding().op() : d.weging().op(), klok.getZone());
        if (op.isBefore(gevraagd)) {
            throw new Geweigerd("De dag van het antwoord, " + Datum.voluit(op) + ", ligt voor de dag van de vraag, " + Datum.voluit(gevraagd) + ".");
        }
        legVast(d, vraag, new Antwoord(nieuw.strekking(), door, op, Doorbraken.eis("wat het antwoord is", nieuw.toelichting()), null, handeling.gebruiker(),
                handeling.tijdstip()), handeling);
    }

    private static Vraag open(Doorbraak d, Niveau niveau) {
        Vraag vraag = d.vraag(niveau).orElseThrow(() -> new Geweigerd("Doorbraak " + d.kenmerk() + " is niet voorgelegd aan " + niveau.voluit() + "."));
        if (vraag.antwoord() != null) {
            throw new Gewijzigd("Het antwoord van " + niveau.voluit() + " op doorbraak " + d.kenmerk() + " is al vastgelegd.");
        }
        return vraag;
    }

    private void legVast(Doorbraak d, Vraag vraag, Antwoord antwoord, Handeling handeling) {
        opslag.zetAntwoord(d.id(), vraag.niveau(), antwoord);
        register.append(Feit.van("doorbraak-beantwoord", 1, "doorbraak-beantwoord:" + d.id() + ":" + vraag.niveau()).dossier(d.dossier())
                .object("doorbraak", d.id()).uitkomst(antwoord.strekking().name()).open("kenmerk", d.kenmerk()).open("niveau", vraag.niveau())
                .open("gegevenOp", antwoord.gegevenOp()).open("besluit", antwoord.uitkomst()).open("voorstel", vraag.voorstel())
                .besloten("gegevenDoor", antwoord.gegevenDoor()).besloten("toelichting", antwoord.toelichting()), handeling);
        Doorbraak nu = doorbraken.van(d.id());
        post.beantwoord(nu, nu.vraag(vraag.niveau()).orElseThrow(), handeling);
    }

    /** The doorbraak whose question this voorstel puts to the college; empty where it puts none. */
    @Transactional(readOnly = true)
    public Optional<Doorbraak> vanVoorstel(UUID voorstel) {
        return opslag.vanVoorstel(voorstel);
    }

    /** Whether this voorstel asked the college for a doorbraak, is decided, and nothing was done with that yet. */
    @Transactional(readOnly = true)
    public boolean isBesloten(UUID voorstel) {
        return opslag.vanVoorstel(voorstel).flatMap(d -> d.vraag(Niveau.COLLEGE)).filter(v -> v.antwoord() == null)
                .filter(v -> voorstellen.beslispunten(voorstel).stream().noneMatch(p -> p.id().equals(v.beslispunt()) && p.isOpen())).isPresent();
    }

    /** Works out what the college decided: its answer. Nothing happens where that was done, or the doorbraak does not wait for it any more. */
    public void verwerkBesluit(UUID id, Handeling handeling) {
        Doorbraak d = opslag.vergrendel(id).orElseThrow(Doorbraken::onbekend);
        Vraag vraag = d.vraag(Niveau.COLLEGE).orElseThrow();
        if (vraag.antwoord() != null || vraag.voorstel() == null) {
            return;
        }
        Optional<Beslispunt> punt = voorstellen.beslispunten(vraag.voorstel()).stream().filter(p -> p.id().equals(vraag.beslispunt())).findFirst();
        Uitkomst uitkomst = punt.map(Beslispunt::uitkomst).orElse(null);
        LocalDate dag = punt.map(Beslispunt::behandeling).map(Beslispunt.Behandeling::datum)
                .orElseGet(() -> LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()));
        legVast(d, vraag, new Antwoord(strekking(uitkomst), "het college", dag, woorden(punt, uitkomst), uitkomst, handeling.gebruiker(), handeling.tijdstip()),
                handeling);
    }

    private static Strekking strekking(@Nullable Uitkomst uitkomst) {
        if (uitkomst == null) {
            return Strekking.GEEN;
        }
        return switch (uitkomst) {
            case CONFORM -> Strekking.JA;
            case GEWIJZIGD, VOOR_KENNISGEVING -> Strekking.DEELS;
            case AFGEWEZEN -> Strekking.NEE;
            case TERUGGENOMEN, AANGEHOUDEN -> Strekking.GEEN;
        };
    }

    private static String woorden(Optional<Beslispunt> punt, @Nullable Uitkomst uitkomst) {
        if (punt.isEmpty() || uitkomst == null || punt.get().behandeling() == null) {
            return "Het college nam geen besluit: het voorstel is afgedaan zonder dit beslispunt.";
        }
        String letterlijk = punt.get().behandeling().letterlijk();
        return uitkomst == Uitkomst.GEWIJZIGD ? letterlijk + " Besloten is: " + punt.get().geldendeTekst() : letterlijk;
    }

    /** Reminds of an answer that is not there; nothing happens where it came meanwhile. */
    public void herinner(UUID id, Niveau niveau, Handeling handeling) {
        Doorbraak d = opslag.vergrendel(id).orElseThrow(Doorbraken::onbekend);
        d.vraag(niveau).filter(v -> v.antwoord() == null && d.stand() == Doorbraakstand.OPGESCHAALD)
                .ifPresent(v -> post.herinner(d, niveau, v.isTeLaat(handeling.tijdstip()), handeling));
    }

    /** Every level answered: agreements can be made. */
    public void rondAf(UUID id, Handeling handeling) {
        Doorbraak d = doorbraken.opSlot(id, Doorbraakstand.OPGESCHAALD);
        List<String> open = d.vragen().stream().filter(v -> v.antwoord() == null).map(v -> v.niveau().voluit()).toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("doorbraak %s wacht nog op antwoord van %s".formatted(d.kenmerk(), open));
        }
        opslag.zetStand(id, Doorbraakstand.AFSPREKEN);
    }

    private LocalDate dag(Instant moment) {
        return LocalDate.ofInstant(moment, klok.getZone());
    }

    private static Notastuk.Sectie sectie(SoortSectie soort, String tekst) {
        return new Notastuk.Sectie(soort.nummer(), soort.kop(), tekst, null, null);
    }

    private static String knip(String tekst) {
        return tekst.length() <= MAX_ONDERWERP ? tekst : tekst.substring(0, MAX_ONDERWERP - 1) + "…";
    }
}
