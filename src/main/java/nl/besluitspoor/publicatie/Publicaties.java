package nl.besluitspoor.publicatie;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.college.Besluitenlijst;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.kalender.Termijnen;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Raadsinformatiebrieven.Openstaand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges whether a list may be public, and makes it so. */
@Service
@Transactional
public class Publicaties {

    /** Name of the term within which a signed list is published. */
    public static final String TERMIJN = "besluitenlijst-publicatie";

    private final Vergaderingen vergaderingen;
    private final Besluitenlijsten lijsten;
    private final Raadsinformatiebrieven brieven;
    private final Termijnen termijnen;

    Publicaties(Vergaderingen vergaderingen, Besluitenlijsten lijsten, Raadsinformatiebrieven brieven, Termijnen termijnen) {
        this.vergaderingen = vergaderingen;
        this.lijsten = lijsten;
        this.brieven = brieven;
        this.termijnen = termijnen;
    }

    /**
     * Whether nothing holds the list back. The meeting stays locked until the transaction ends: a letter that is sent at
     * this moment is seen here, or its sender finds whoever waits.
     */
    public boolean isVrij(UUID vergaderingId) {
        vergaderingen.opSlot(vergaderingId);
        return brieven.openstaandeVoor(vergaderingId).isEmpty();
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
}
