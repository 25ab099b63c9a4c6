package nl.besluitspoor.voorstel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something the nota check noticed: what, where and what the writer can do. It changes nothing; the writer mends it or
 * confirms it with a reason.
 *
 * @param plaats      where, as a reader finds it: {@code 5, 1.1}, {@code beslispunt 2}, {@code RIB, gevolgen}
 * @param fragment    the sentence or heading itself, as it stands in the nota; empty where something is missing
 * @param uitleg      what is wrong and what one can do, Dutch, B1
 * @param toezegging  the promise in it, to be kept; null where it holds none
 */
public record Bevinding(
        Regel regel, Ernst ernst, String plaats, String fragment, String uitleg, @Nullable VoorgesteldeToezegging toezegging) {

    /** How much it matters. */
    public enum Ernst {
        FOUT, WAARSCHUWING, INFO
    }

    /** The rules of the check; {@link #sleutel()} is the word that other files use for it. */
    public enum Regel {
        NUMMER_ZONDER_BESLISPUNT("nummer-zonder-beslispunt"),
        NUMMERING_GAT("nummering-gat"),
        VERLEDEN_TIJD("verleden-tijd-met-datum-na-besluitdatum"),
        MANDAAT_ZONDER_GRENS("mandaat-zonder-grens"),
        TOEZEGGING_ONVOLLEDIG("toezegging-zonder-eigenaar-of-datum"),
        SECTIE_ONTBREEKT("sectie-ontbreekt"),
        RIB_ONTBREEKT("rib-ontbreekt"),
        RIB_BUITEN_NOTA("rib-buiten-nota"),
        GELD_ZONDER_BEGROTING("geld-zonder-begroting"),
        STAP_NIET_GEPLAND("stap-niet-gepland"),
        EVALUATIE_ZONDER_DATUM("evaluatie-zonder-datum");

        private final String sleutel;

        Regel(String sleutel) {
            this.sleutel = sleutel;
        }

        /** Key in kebab case, the same in the register. */
        public String sleutel() {
            return sleutel;
        }
    }

    /**
     * A promise that the text makes.
     *
     * @param inhoud     the sentence
     * @param aan        to whom; null where the text does not say
     * @param eigenaar   who keeps it; null where the text does not say
     * @param termijn    its term in the text's own words ('na de zomer'); null where there is none
     * @param uiterlijk  its last day; null where the term is no date
     */
    public record VoorgesteldeToezegging(
            String inhoud, @Nullable String aan, @Nullable String eigenaar, @Nullable String termijn, @Nullable LocalDate uiterlijk) {}

    /** Where, in words for who does not know the nota by its numbers: {@code kop 5, nummer 1.1}, {@code beslispunt 2}. */
    public String waar() {
        return plaats.replaceAll("(?<![\\p{L}\\d.] ?)(\\d+\\.\\d+)", "nummer $1").replaceFirst("^(\\d+)(?=$|,)", "kop $1");
    }

    /** The same for the same finding in a later version of the nota; hex. */
    public String sleutel() {
        try {
            byte[] bron = (regel.sleutel() + "\n" + plaats + "\n" + fragment).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bron));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", e);
        }
    }
}
