package nl.besluitspoor.publicatie;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.college.Besluitenlijst;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dialoog.Wijkdialoog;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.kalender.Termijnen;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Raadsinformatiebrieven.Openstaand;
import nl.besluitspoor.raad.Rib;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges whether a list may be public, and makes it so. */
@Service
@Transactional
public class Publicaties {

    /** Name of the term within which a signed list is published. */
    public static final String TERMIJN = "besluitenlijst-publicatie";

    /** Who hears that a list waits. */
    private static final List<String> WACHTENDEN = List.of("gemeentesecretaris", "griffie", "bestuurssecretariaat");

    private final Vergaderingen vergaderingen;
    private final Besluitenlijsten lijsten;
    private final Raadsinformatiebrieven brieven;
    private final Dialogen dialogen;
    private final Plannen plannen;
    private final Dossiers dossiers;
    private final Termijnen termijnen;
    private final Functies functies;
    private final Berichten berichten;
    private final Clock klok;

    Publicaties(Vergaderingen vergaderingen, Besluitenlijsten lijsten, Raadsinformatiebrieven brieven, Dialogen dialogen, Plannen plannen,
            Dossiers dossiers, Termijnen termijnen, Functies functies, Berichten berichten, Clock klok) {
        this.vergaderingen = vergaderingen;
        this.lijsten = lijsten;
        this.brieven = brieven;
        this.dialogen = dialogen;
        this.plannen = plannen;
        this.dossiers = dossiers;
        this.termijnen = termijnen;
        this.functies = functies;
        this.berichten = berichten;
        this.klok = klok;
    }

    /**
     * Whether nothing holds the list back; who can do something about it is told, once a list. The meeting stays locked
     * until the transaction ends: a letter that is sent at this moment is seen here, or its sender finds whoever waits.
     */
    public boolean isVrij(UUID vergaderingId, Handeling handeling) {
        Vergadering vergadering = vergaderingen.opSlot(vergaderingId);
        List<Openstaand> open = brieven.openstaandeVoor(vergaderingId);
        if (!open.isEmpty()) {
            List<Ontvanger> wie = new ArrayList<>();
            WACHTENDEN.forEach(functie -> wie.addAll(Ontvanger.alle(functies.houders(functie))));
            String dossiersMetBrief = String.join(", ", open.stream().map(Openstaand::dossier).distinct().toList());
            berichten.enqueue(Bericht.over("publicatie-wacht", lijsten.laatste(vergaderingId).orElseThrow().id().toString())
                    .neutraalOnderwerp("De besluitenlijst van vergadering %s wacht op een brief aan de raad".formatted(vergadering.nummer()))
                    .alinea("De besluitenlijst is ondertekend. Zij wordt openbaar zodra de raad zijn brief heeft.")
                    .alinea("Is dat op de laatste dag niet gebeurd, dan krijgt de gemeentesecretaris de taak 'Geef vrij voor publicatie'.")
                    .gegeven("Dossiers met een brief", dossiersMetBrief)
                    .gegeven("Laatste dag", Datum.voluit(LocalDate.ofInstant(uiterlijk(vergaderingId), klok.getZone())))
                    .taak(vergadering.nummer(), "publicatie-vrijgeven", "Naar de vergadering"), wie, handeling);
        }
        return open.isEmpty();
    }

    /** The letters that the list waits for. */
    @Transactional(readOnly = true)
    public List<Openstaand> wachtOp(UUID vergaderingId) {
        return brieven.openstaandeVoor(vergaderingId);
    }

    /**
     * When the list should be public, counted from its adoption.
     *
     * @throws Geweigerd where the meeting has no list
     */
    @Transactional(readOnly = true)
    public Instant uiterlijk(UUID vergaderingId) {
        Besluitenlijst lijst = lijsten.laatste(vergaderingId)
                .orElseThrow(() -> new Geweigerd("Deze vergadering heeft nog geen besluitenlijst."));
        return termijnen.eind(TERMIJN, lijst.vastgesteldOp());
    }

    /**
     * Releases the list although the council does not have every letter yet.
     *
     * @throws Geweigerd before the term has ended, without reason, or by another than the gemeentesecretaris
     */
    public void geefVrij(UUID vergaderingId, @Nullable String reden, Handeling handeling) {
        vergaderingen.opSlot(vergaderingId);
        if (handeling.tijdstip().isBefore(uiterlijk(vergaderingId))) {
            throw new Geweigerd("De termijn voor publicatie loopt nog. Wacht tot de raad zijn brief heeft.");
        }
        lijsten.geefVrij(vergaderingId, reden, handeling);
    }

    /**
     * Publishes the signed list.
     *
     * @throws Geweigerd while a letter that the council should have first was not sent and nobody released the list
     */
    public Besluitenlijst publiceer(UUID vergaderingId, Handeling handeling) {
        vergaderingen.opSlot(vergaderingId);
        List<Openstaand> open = brieven.openstaandeVoor(vergaderingId);
        boolean vrijgegeven = lijsten.laatste(vergaderingId).map(l -> l.vrijgegevenReden() != null).orElse(false);
        if (!open.isEmpty() && !vrijgegeven) {
            throw new Geweigerd("De besluitenlijst wacht nog op een brief aan de raad (dossier %s).".formatted(open.get(0).dossier()));
        }
        return lijsten.publiceer(vergaderingId, handeling);
    }

    /**
     * A letter to the council that anyone may read.
     *
     * @param verzondenOp when the griffie got it
     */
    public record OpenbareBrief(UUID id, String kenmerk, String dossier, String korteTitel, UUID pdf, Instant verzondenOp) {}

    /** The letters that anyone may read, newest first: public, and sent to the griffie. */
    @Transactional(readOnly = true)
    public List<OpenbareBrief> brieven() {
        List<OpenbareBrief> openbaar = new ArrayList<>();
        for (Rib rib : brieven.verzonden()) {
            if (isOpenbaar(rib) && rib.pdfId() != null && rib.verzondenOp() != null) {
                openbaar.add(new OpenbareBrief(rib.id(), rib.kenmerk(), rib.dossier(), dossiers.van(rib.dossier()).korteTitel(), rib.pdfId(), rib.verzondenOp()));
            }
        }
        return openbaar;
    }

    /** Whether anyone may read this letter: sent to the griffie, and public. */
    @Transactional(readOnly = true)
    public boolean isOpenbaar(Rib rib) {
        LocalDate embargo = dossiers.van(rib.dossier()).embargo();
        return rib.verzondenOp() != null && (rib.openbaarheid() == Openbaarheid.OPENBAAR
                || rib.openbaarheid() == Openbaarheid.EMBARGO && embargo != null && !LocalDate.now(klok).isBefore(embargo));
    }

    /** The dialogues whose report was adopted and whose dossier anyone may read. */
    @Transactional(readOnly = true)
    public List<Wijkdialoog> dialogen() {
        LocalDate vandaag = LocalDate.now(klok);
        return dialogen.vastgestelde().stream().filter(d -> dossiers.van(d.dossier()).isOpenbaar(vandaag)).toList();
    }

    /** What was done with the inbreng of a dialogue: once the plan is adopted, nothing before. */
    @Transactional(readOnly = true)
    public List<Antwoord> antwoorden(Wijkdialoog dialoog) {
        boolean vastgesteld = plannen.vanDossier(dialoog.dossier()).flatMap(plan -> plannen.vastgesteld(plan.id())).isPresent();
        return vastgesteld ? plannen.antwoorden(dialoog.dossier()) : List.of();
    }
}
