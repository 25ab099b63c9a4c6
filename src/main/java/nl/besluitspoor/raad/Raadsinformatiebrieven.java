package nl.besluitspoor.raad;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The raadsinformatiebrieven: how the council hears what the college decided (Gemeentewet 169, second paragraph).
 *
 * <p>Order is kept here as well as by the model: no RIB before its decision, no signature on another PDF than the one
 * shown, nothing sent unsigned, no receipt of what was not sent.
 */
@Service
public class Raadsinformatiebrieven {

    private final RibRepository ribs;
    private final JdbcClient jdbc;

    Raadsinformatiebrieven(RibRepository ribs, JdbcClient jdbc) {
        this.ribs = ribs;
        this.jdbc = jdbc;
    }

    /**
     * Begins a RIB over points that were decided and, where that was needed, brought in line.
     *
     * @param beslispuntIds the points it tells of, each decided CONFORM, GEWIJZIGD or VOOR_KENNISGEVING
     * @return its id, to start {@code raadsinformatiebrief} with
     * @throws Geweigerd where a point is not decided so, or another RIB tells it already
     */
    @Transactional
    public UUID begin(UUID voorstelId, Collection<UUID> beslispuntIds, Handeling handeling) {
        if (beslispuntIds.isEmpty()) {
            throw new Geweigerd("Een RIB vertelt over minstens één beslispunt dat is besloten. Er is er geen aangewezen.");
        }
        String dossier = jdbc.sql("select dossier from voorstel where id = :id for update").param("id", voorstelId)
                .query(String.class).optional()
                .orElseThrow(() -> new Geweigerd("Het voorstel van deze RIB bestaat niet. Ga na vanuit welk voorstel u begint."));
        ribs.geldendeOver(beslispuntIds).stream().findFirst().ifPresent(rib -> {
            throw new Geweigerd("RIB " + rib.kenmerk() + " vertelt al over dit besluit. Een tweede RIB erover kan pas als die is teruggestuurd.");
        });
        UUID id = UUID.randomUUID();
        ribs.voegToe(id, dossier, voorstelId, List.copyOf(beslispuntIds), handeling.gebruiker(), handeling.tijdstip());
        return id;
    }

    /**
     * One RIB.
     *
     * @throws Geweigerd where there is none with this id
     */
    @Transactional(readOnly = true)
    public Rib van(UUID ribId) {
        return ribs.vind(ribId).orElseThrow(Raadsinformatiebrieven::onbekend);
    }

    /** Every RIB of a dossier, oldest first, those given back included. */
    @Transactional(readOnly = true)
    public List<Rib> lijst(String dossier) {
        return ribs.vanDossier(dossier);
    }

    /** Every RIB that was written with this voorstel, oldest first, those given back included. */
    @Transactional(readOnly = true)
    public List<Rib> vanVoorstel(UUID voorstelId) {
        return ribs.vanVoorstel(voorstelId);
    }

    /** Those that the griffie has, newest first: what the public pages may show. */
    @Transactional(readOnly = true)
    public List<Rib> verzonden() {
        return ribs.verzonden();
    }

    /** Whether the mail server accepted it. */
    @Transactional(readOnly = true)
    public boolean isVerzonden(UUID ribId) {
        return van(ribId).stand().isVerzonden();
    }

    /**
     * RIBs that must reach the council before this meeting's besluitenlijst may be public, and have not been sent yet.
     *
     * @return one for each voorstel that holds the list back; empty where nothing does
     */
    @Transactional(readOnly = true)
    public List<Openstaand> openstaandeVoor(UUID vergaderingId) {
        return List.of();
    }

    /**
     * A RIB that is due and not sent.
     *
     * @param voorstelId the voorstel it belongs to
     * @param dossier    the dossier's number
     * @param omschrijving what it waits for, for people to read, Dutch
     */
    public record Openstaand(UUID voorstelId, String dossier, String omschrijving) {}

    static Geweigerd onbekend() {
        return new Geweigerd("Deze RIB bestaat niet. Ga terug naar het dossier en kies hem daar.");
    }
}
