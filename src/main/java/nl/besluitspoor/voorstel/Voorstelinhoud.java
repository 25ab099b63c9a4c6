package nl.besluitspoor.voorstel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Nota.Sectie;
import org.jspecify.annotations.Nullable;

/**
 * All that a voorstel says. In a draft any field may still be empty (null); in a frozen version none that is required is.
 *
 * @param datum          day of the nota; statements are read as of it
 * @param openbaarheid   who may read nota and RIB
 * @param secties        in the nota's order, with headings and numbers as written; text empty where none is
 * @param bedrag         in euros; null where the nota asks for no money
 * @param begrotingspost where the money stands; null where not named
 * @param ribPunten      ids of the points that the RIB tells of, in the nota's order
 */
public record Voorstelinhoud(
        @Nullable String onderwerp, @Nullable LocalDate datum, @Nullable Openbaarheid openbaarheid, Kenmerken kenmerken,
        List<Sectie> secties, List<Punt> beslispunten, List<Onderbouwing> argumenten, List<Onderbouwing> risicos,
        @Nullable BigDecimal bedrag, @Nullable String begrotingspost, RibTekst rib, List<UUID> ribPunten) {

    public Voorstelinhoud {
        secties = List.copyOf(secties);
        beslispunten = List.copyOf(beslispunten);
        argumenten = List.copyOf(argumenten);
        risicos = List.copyOf(risicos);
        ribPunten = List.copyOf(ribPunten);
    }

    /**
     * A beslispunt as it is written.
     *
     * @param id      stays with the point over every save
     * @param mandaat proposed terms; null for every kind but MANDATEREN
     * @param geheim  what it asks about secrecy; null for every kind but the two about it, and then no part of the version's hash
     * @see Beslispunt
     */
    public record Punt(
            UUID id, int nummer, @Nullable SoortBeslispunt soort, @Nullable String tekst, @Nullable ObjectSoort objectSoort,
            @Nullable String object, @Nullable Openbaarheid openbaarheid, @Nullable Mandaatvoorstel mandaat,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Geheimvoorstel geheim) {

        /** A point that is not about secrecy. */
        public Punt(UUID id, int nummer, @Nullable SoortBeslispunt soort, @Nullable String tekst, @Nullable ObjectSoort objectSoort,
                @Nullable String object, @Nullable Openbaarheid openbaarheid, @Nullable Mandaatvoorstel mandaat) {
            this(id, nummer, soort, tekst, objectSoort, object, openbaarheid, mandaat, null);
        }
    }

    /**
     * What the decision tables ask of it; null is: not answered yet.
     *
     * @param privaatrechtelijk acts of Gemeentewet 160, first paragraph, e to h
     * @param rechtspersoon     founding of or taking part in a legal person (Gemeentewet 160, second paragraph)
     * @param ingrijpend        whether the consequences for the municipality are far-reaching (Gemeentewet 169, fourth paragraph)
     * @param toezegging        whether the council was promised to hear of it
     * @param persoonsgegevens  whether carrying it out processes personal data
     * @param communicatie      whether it asks for communication with residents
     */
    public record Kenmerken(
            @Nullable Boolean privaatrechtelijk, @Nullable Boolean rechtspersoon, @Nullable Boolean ingrijpend,
            @Nullable Boolean toezegging, @Nullable Boolean persoonsgegevens, @Nullable Boolean communicatie) {}

    /**
     * The nota as its readers get it; of a frozen version alone, which has every field that is asked here.
     *
     * @param ribVerplicht whether the council must be informed
     */
    Nota nota(boolean ribVerplicht) {
        boolean brief = rib.ontbrekend().size() < 4;
        return new Nota(Objects.requireNonNull(onderwerp), Objects.requireNonNull(datum),
                beslispunten.stream().map(p -> new Nota.Punt(p.nummer(), Objects.requireNonNull(p.soort()), Objects.requireNonNull(p.tekst()),
                        p.object(), p.mandaat())).toList(),
                secties, argumenten, risicos, brief ? rib : null, ribVerplicht);
    }
}
