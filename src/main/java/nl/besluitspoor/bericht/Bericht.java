package nl.besluitspoor.bericht;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about one fact, built up by the step that made it.
 *
 * <p>A mail can be read by others than the one it is for: what is not public stays out of it, the link leads there.
 */
public final class Bericht {

    /** A label with its value: 'Datum', '24 juni 2025'. */
    record Gegeven(String label, String waarde) {}

    /** Where the reader goes on: a path of this application and the words on the button. */
    record Link(String pad, String tekst) {}

    private final String feitSoort;
    private final String feitSleutel;
    private @Nullable String dossier;
    private String onderwerp = "";
    private boolean onderwerpOpen;
    private String kop = "";
    private final List<String> alineas = new ArrayList<>();
    private final List<Gegeven> gegevens = new ArrayList<>();
    private @Nullable Link link;
    private final List<UUID> bijlagen = new ArrayList<>();

    private Bericht(String feitSoort, String feitSleutel) {
        this.feitSoort = feitSoort;
        this.feitSleutel = feitSleutel;
    }

    /**
     * @param feitSoort   kind of fact, as in {@link WieHoortWat}
     * @param feitSleutel which fact of that kind: an id, nothing that names a person; it is told once to one address
     */
    public static Bericht over(String feitSoort, String feitSleutel) {
        return new Bericht(feitSoort, feitSleutel);
    }

    /** The dossier's number; stands in the footer. */
    public Bericht dossier(String nummer) {
        this.dossier = nummer;
        return this;
    }

    /** Subject of the mail; committed in the register. */
    public Bericht onderwerp(String tekst) {
        this.onderwerp = tekst.replaceAll("\\p{Cntrl}", " ").strip();
        return this;
    }

    /** Subject that everyone may know; open in the register. */
    public Bericht neutraalOnderwerp(String tekst) {
        this.onderwerpOpen = true;
        return onderwerp(tekst);
    }

    /** Heading of the message; without one the subject is it. */
    public Bericht kop(String tekst) {
        this.kop = tekst;
        return this;
    }

    /** A paragraph, plain text. */
    public Bericht alinea(String tekst) {
        alineas.add(tekst);
        return this;
    }

    /** A line of the list of details. */
    public Bericht gegeven(String label, String waarde) {
        gegevens.add(new Gegeven(label, waarde));
        return this;
    }

    /**
     * Where the reader goes on.
     *
     * @param pad   path in this application, from {@code /}
     * @param tekst what the button says
     */
    public Bericht link(String pad, String tekst) {
        if (!pad.startsWith("/")) {
            throw new IllegalArgumentException("een link in een bericht is een pad vanaf /: " + pad);
        }
        this.link = new Link(pad, tekst);
        return this;
    }

    /**
     * Leads to the reader's own open task; who has none any more comes to the dossier or the meeting.
     *
     * @param sleutel number of the dossier or meeting
     * @param taak    id of the user task in its model, without {@code taak-}
     * @param tekst   what the button says
     */
    public Bericht taak(String sleutel, String taak, String tekst) {
        return link("/taken/" + sleutel + "/" + taak, tekst);
    }

    /** As {@link #taak(String, String, String)}, where a dossier has several such tasks: the one whose name holds this word. */
    public Bericht taak(String sleutel, String taak, String woord, String tekst) {
        return link("/taken/" + sleutel + "/" + taak + "?over=" + URLEncoder.encode(woord, StandardCharsets.UTF_8), tekst);
    }

    /** A document that goes with it. */
    public Bericht bijlage(UUID documentId) {
        bijlagen.add(documentId);
        return this;
    }

    String feitSoort() {
        return feitSoort;
    }

    String feitSleutel() {
        return feitSleutel;
    }

    @Nullable String dossier() {
        return dossier;
    }

    String onderwerp() {
        return onderwerp;
    }

    boolean onderwerpOpen() {
        return onderwerpOpen;
    }

    String kop() {
        return kop.isEmpty() ? onderwerp : kop;
    }

    List<String> alineas() {
        return alineas;
    }

    List<Gegeven> gegevens() {
        return gegevens;
    }

    @Nullable Link link() {
        return link;
    }

    List<UUID> bijlagen() {
        return bijlagen;
    }
}
