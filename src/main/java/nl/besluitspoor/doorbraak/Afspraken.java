package nl.besluitspoor.doorbraak;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraak;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraakstand;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.kalender.Termijnen;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed after the answers: who does what, and when; each is followed until it is done or is said not to be. */
@Service
@Transactional
public class Afspraken {

    /** Who keeps it: the national government. */
    public static final String RIJK = "RIJK";
    /** Who keeps it: someone else, named beside it. */
    public static final String ANDERS = "ANDERS";

    private static final String AFSLUITEN = "doorbraak-afsluiten";
    private static final int MAX_NAAM = 180;
    private static final int MEESTE_JAREN = 10;
    private static final List<String> FUNCTIES = List.of(Dossiers.PROGRAMMAMANAGER, "wijkmanager", "beleidsmedewerker", "portefeuillehouder",
            "gemeentesecretaris", "management", "financien", "juridisch", "communicatie", "onderzoek");

    private final DoorbraakRepository opslag;
    private final Doorbraken doorbraken;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Termijnen termijnen;
    private final Register register;
    private final Doorbraakpost post;
    private final Clock klok;

    Afspraken(DoorbraakRepository opslag, Doorbraken doorbraken, Dossiers dossiers, Functies functies, Termijnen termijnen, Register register, Doorbraakpost post, Clock klok) {
        this.opslag = opslag;
        this.doorbraken = doorbraken;
        this.dossiers = dossiers;
        this.functies = functies;
        this.termijnen = termijnen;
        this.register = register;
        this.post = post;
        this.klok = klok;
    }

    /** Who can keep an agreement in this dossier, by key, as people read it. */
    @Transactional(readOnly = true)
    public Map<String, String> wie(String dossier) {
        Map<String, String> wie = new LinkedHashMap<>();
        FUNCTIES.forEach(functie -> wie.put(functie, functies.naam(functie)));
        dossiers.leden(dossiers.van(dossier)).forEach(p -> wie.put("partner-" + p.sleutel(), p.naam()));
        wie.put(RIJK, "Het Rijk");
        wie.put(ANDERS, "Iemand anders");
        return wie;
    }

    /** An agreement as typed. @param naam which organisation or person; with RIJK and ANDERS alone */
    public record NieuweAfspraak(@Nullable String wie, @Nullable String naam, @Nullable String wat, @Nullable LocalDate wanneer) {}

    /**
     * Records what was agreed, or why nothing was.
     *
     * @param gemaakt whether there are agreements at all
     * @throws Geweigerd by another than a programmamanager, or with what is wrong, by its row
     * @throws Gewijzigd where they were recorded already
     */
    public void legVast(UUID id, @Nullable Boolean gemaakt, @Nullable String zonder, List<NieuweAfspraak> nieuwe, Handeling handeling) {
        Doorbraak d = doorbraken.opSlot(id, Doorbraakstand.AFSPREKEN);
        doorbraken.eisProgrammamanager(handeling, "Alleen een programmamanager legt de afspraken vast.");
        if (gemaakt == null) {
            throw new Geweigerd("Kies of er afspraken zijn gemaakt.");
        }
        String reden = gemaakt ? null : Doorbraken.eis("waarom er geen afspraken zijn", zonder);
        List<NieuweAfspraak> rijen = gemaakt ? nieuwe : List.of();
        if (gemaakt && rijen.isEmpty()) {
            throw new Geweigerd("Vul ten minste één afspraak in: wie, wat en wanneer.");
        }
        Map<String, String> wie = wie(d.dossier());
        LocalDate vandaag = LocalDate.ofInstant(handeling.tijdstip(), klok.getZone());
        for (int i = 0; i < rijen.size(); i++) {
            NieuweAfspraak a = rijen.get(i);
            String rij = "Afspraak " + (i + 1) + ": ";
            if (a.wie() == null || !wie.containsKey(a.wie())) {
                throw new Geweigerd(rij + "kies wie haar nakomt.");
            }
            String wat = Doorbraken.tekst(a.wat());
            if (wat.isEmpty()) {
                throw new Geweigerd(rij + "vul in wat er is afgesproken.");
            }
            if (wat.length() > Doorbraken.MAX_TEKST) {
                throw new Geweigerd(rij + "de tekst heeft " + wat.length() + " tekens; er passen er " + Doorbraken.MAX_TEKST + ". Maak hem korter.");
            }
            LocalDate wanneer = a.wanneer();
            if (wanneer == null) {
                throw new Geweigerd(rij + "vul in wanneer het klaar is.");
            }
            if (wanneer.isBefore(vandaag)) {
                throw new Geweigerd(rij + Datum.voluit(wanneer) + " is al voorbij. Kies vandaag of later.");
            }
            if (wanneer.isAfter(vandaag.plusYears(MEESTE_JAREN))) {
                throw new Geweigerd(rij + Datum.voluit(wanneer) + " ligt meer dan " + MEESTE_JAREN + " jaar vooruit. Kijk het jaartal na.");
            }
            opslag.voegAfspraakToe(id, i + 1, a.wie(), naam(rij, a, wie), wat, wanneer);
        }
        opslag.zetAfgesproken(id, reden, handeling);
        Doorbraak nu = doorbraken.van(id);
        Feit feit = Feit.van("doorbraak-afgesproken", 1, "doorbraak-afgesproken:" + id).dossier(d.dossier()).object("doorbraak", id)
                .uitkomst(gemaakt ? "AFGESPROKEN" : "GEEN_AFSPRAKEN").open("kenmerk", d.kenmerk()).open("aantal", rijen.size())
                .open("wie", nu.afspraken().stream().map(Afspraak::wie).toList()).open("wanneer", nu.afspraken().stream().map(Afspraak::wanneer).toList())
                .besloten("afspraken", nu.afspraken().isEmpty() ? null : String.join("\n", nu.afspraken().stream().map(a -> a.naam() + ": " + a.wat()).toList()))
                .besloten("reden", reden);
        register.append(feit, handeling);
        post.afgesproken(nu, handeling);
    }

    private static String naam(String rij, NieuweAfspraak a, Map<String, String> wie) {
        String sleutel = Objects.requireNonNull(a.wie());
        String naam = Doorbraken.tekst(a.naam());
        if (naam.length() > MAX_NAAM) {
            throw new Geweigerd(rij + "de naam heeft " + naam.length() + " tekens; er passen er " + MAX_NAAM + ".");
        }
        boolean buiten = ANDERS.equals(sleutel) || RIJK.equals(sleutel);
        if (buiten && naam.isEmpty()) {
            throw new Geweigerd(rij + "vul in welke organisatie of persoon haar nakomt.");
        }
        return ANDERS.equals(sleutel) ? naam : RIJK.equals(sleutel) ? "Het Rijk (" + naam + ")" : Objects.requireNonNull(wie.get(sleutel));
    }

    /**
     * Records how an agreement ended.
     *
     * @param hoe required where it was not kept
     * @throws Geweigerd by another than a programmamanager, or where something is missing
     * @throws Gewijzigd where that was recorded already
     */
    public void doeAf(UUID id, int volgnr, @Nullable Afspraakstand stand, @Nullable String hoe, Handeling handeling) {
        Doorbraak d = opslag.vergrendel(id).orElseThrow(Doorbraken::onbekend);
        doorbraken.eisProgrammamanager(handeling, "Alleen een programmamanager legt vast of een afspraak is nagekomen.");
        Afspraak a = d.afspraken().stream().filter(x -> x.volgnr() == volgnr).findFirst()
                .orElseThrow(() -> new Geweigerd("Doorbraak " + d.kenmerk() + " heeft geen afspraak " + volgnr + "."));
        if (a.stand() != Afspraakstand.LOOPT || d.stand() == Doorbraakstand.VERVALLEN) {
            throw new Gewijzigd("Afspraak " + volgnr + " van doorbraak " + d.kenmerk() + " loopt niet meer.");
        }
        if (stand == null || stand == Afspraakstand.LOOPT) {
            throw new Geweigerd("Kies of afspraak " + volgnr + " is nagekomen.");
        }
        zetAf(d, a, stand, hoe, handeling);
    }

    void zetAf(Doorbraak d, Afspraak a, Afspraakstand stand, @Nullable String hoe, Handeling handeling) {
        String schoon = Doorbraken.tekst(hoe);
        if (stand == Afspraakstand.NIET && schoon.isEmpty()) {
            throw new Geweigerd("Afspraak " + a.volgnr() + ": vul in waarom zij niet is nagekomen.");
        }
        if (schoon.length() > Doorbraken.MAX_TEKST) {
            throw new Geweigerd("Afspraak " + a.volgnr() + ": de toelichting heeft " + schoon.length() + " tekens; er passen er " + Doorbraken.MAX_TEKST + ". Maak haar korter.");
        }
        opslag.zetAfgedaan(d.id(), a.volgnr(), stand, schoon.isEmpty() ? null : schoon, handeling);
        register.append(Feit.van("doorbraak-afspraak-afgedaan", 1, "doorbraak-afspraak-afgedaan:" + d.id() + ":" + a.volgnr()).dossier(d.dossier())
                .object("doorbraak", d.id()).uitkomst(stand.name()).open("kenmerk", d.kenmerk()).open("volgnr", a.volgnr()).open("wie", a.wie())
                .open("wanneer", a.wanneer()).besloten("hoe", schoon.isEmpty() ? null : schoon), handeling);
    }

    /** When 'Sluit de doorbraak af' is due: after the last day that was agreed. */
    @Transactional(readOnly = true)
    public Instant afsluitenVoor(UUID id) {
        Instant nu = klok.instant();
        Instant laatste = doorbraken.van(id).afspraken().stream().map(a -> a.wanneer().atStartOfDay(klok.getZone()).toInstant())
                .filter(dag -> dag.isAfter(nu)).max(Instant::compareTo).orElse(nu);
        return termijnen.eind(AFSLUITEN, laatste);
    }
}
