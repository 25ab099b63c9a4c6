package nl.besluitspoor.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact for the register, built up by the step that made it.
 *
 * <p>Fields are <em>open</em> (ids, types, functions, dates, outcomes, text of what is OPENBAAR) or <em>committed</em>
 * (whatever can name a citizen or an official acting internally, free text and form input, and every content of an
 * object that is not OPENBAAR): of the latter only an HMAC under a salt of its own enters the entry.
 */
public final class Feit {

    private final String soort;
    private final int versie;
    private final String sleutel;
    private @Nullable String dossier;
    private @Nullable String objectSoort;
    private @Nullable String objectId;
    private @Nullable String uitkomst;
    private final Map<String, Object> open = new LinkedHashMap<>();
    private final Map<String, String> besloten = new LinkedHashMap<>();
    private final List<String> documenten = new ArrayList<>();
    private final List<String> grondslagen = new ArrayList<>();
    private final List<Map<String, Object>> beslistabellen = new ArrayList<>();

    private Feit(String soort, int versie, String sleutel) {
        this.soort = soort;
        this.versie = versie;
        this.sleutel = sleutel;
    }

    /**
     * @param soort   type of the entry in kebab case, for example {@code paraaf-gegeven}
     * @param versie  version of the type's fields, from 1
     * @param sleutel idempotency key: two entries for one fact cannot exist
     */
    public static Feit van(String soort, int versie, String sleutel) {
        return new Feit(soort, versie, sleutel);
    }

    /** The dossier's number, for example {@code VW-2025-0001}. */
    public Feit dossier(String nummer) {
        this.dossier = nummer;
        return this;
    }

    /** What the deed is about. */
    public Feit object(String soortObject, Object id) {
        this.objectSoort = soortObject;
        this.objectId = id.toString();
        return this;
    }

    /** Result of the deed, for example {@code CONFORM}. */
    public Feit uitkomst(String waarde) {
        this.uitkomst = waarde;
        return this;
    }

    /** An open field; null is left out. Numbers are integers; amounts, dates and times become strings. */
    public Feit open(String veld, @Nullable Object waarde) {
        if (waarde != null) {
            open.put(veld, openWaarde(waarde));
        }
        return this;
    }

    /** A committed field; null is left out. */
    public Feit besloten(String veld, @Nullable Object waarde) {
        if (waarde != null) {
            besloten.put(veld, waarde instanceof BigDecimal bedrag ? bedrag.toPlainString() : waarde.toString());
        }
        return this;
    }

    /** Text that is open where its object is public and committed where it is not. */
    public Feit tekst(String veld, @Nullable String waarde, boolean openbaar) {
        return openbaar ? open(veld, waarde) : besloten(veld, waarde);
    }

    /** SHA-256 (hex) of a document the fact rests on. */
    public Feit document(@Nullable String sha256) {
        if (sha256 != null) {
            documenten.add(sha256);
        }
        return this;
    }

    /** Article or rule the deed rests on, for example {@code Gemeentewet 59}. */
    public Feit grondslag(String artikel) {
        grondslagen.add(artikel);
        return this;
    }

    /**
     * A decision table that was used.
     *
     * @param sleutelTabel key of the decision
     * @param versieTabel  its version
     * @param sha256       SHA-256 of the DMN resource, hex
     * @param invoer       its inputs
     * @param regels       ids of the rules that were hit
     */
    public Feit beslistabel(String sleutelTabel, int versieTabel, String sha256, Map<String, ?> invoer, List<String> regels) {
        Map<String, Object> gevraagd = new LinkedHashMap<>();
        invoer.forEach((naam, waarde) -> {
            if (waarde != null) {
                gevraagd.put(naam, openWaarde(waarde));
            }
        });
        beslistabellen.add(Map.of("sleutel", sleutelTabel, "versie", versieTabel, "sha256", sha256,
                "invoer", gevraagd, "regels", List.copyOf(regels)));
        return this;
    }

    private static Object openWaarde(Object waarde) {
        if (waarde instanceof BigDecimal bedrag) {
            return bedrag.toPlainString();
        }
        if (waarde instanceof Integer || waarde instanceof Long || waarde instanceof Boolean) {
            return waarde;
        }
        if (waarde instanceof List<?> rij) {
            return rij.stream().map(Feit::openWaarde).toList();
        }
        if (waarde instanceof Instant || waarde instanceof LocalDate || waarde instanceof Enum<?>) {
            return waarde.toString();
        }
        return waarde.toString();
    }

    String soort() {
        return soort;
    }

    int versie() {
        return versie;
    }

    String sleutel() {
        return sleutel;
    }

    @Nullable String dossier() {
        return dossier;
    }

    @Nullable String objectSoort() {
        return objectSoort;
    }

    @Nullable String objectId() {
        return objectId;
    }

    @Nullable String uitkomst() {
        return uitkomst;
    }

    Map<String, Object> open() {
        return open;
    }

    Map<String, String> besloten() {
        return besloten;
    }

    List<String> documenten() {
        return documenten;
    }

    List<String> grondslagen() {
        return grondslagen;
    }

    List<Map<String, Object>> beslistabellen() {
        return beslistabellen;
    }
}
