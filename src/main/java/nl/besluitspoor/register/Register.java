package nl.besluitspoor.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Invoerschrijver.Zegel;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.rijen.Rijenzegel;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes facts to the append-only decision register. */
@Component
public class Register {

    /** Largest entry, in bytes of canonical JSON (design section 5). */
    static final int MAX_BYTES = 65_535;
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private final JdbcClient jdbc;
    private final Invoerschrijver schrijver;
    private final ObjectMapper json;
    private final Soorten soorten;
    private final Rijenzegel rijenzegel;
    private final ApplicationEventPublisher omroep;
    private final SecureRandom toeval = new SecureRandom();

    Register(JdbcClient jdbc, Invoerschrijver schrijver, ObjectMapper json, Soorten soorten, Rijenzegel rijenzegel, ApplicationEventPublisher omroep) {
        this.jdbc = jdbc;
        this.schrijver = schrijver;
        this.json = json;
        this.soorten = soorten;
        this.rijenzegel = rijenzegel;
        this.omroep = omroep;
    }

    /**
     * Appends one entry in the running transaction: canonical JSON (RFC 8785), committed fields as HMAC-SHA-256 under
     * a salt of their own, whose salt and value are kept apart where they can be erased. The rows of the domain that the
     * type's schema names are sealed in it as they are now: they are written before this is called.
     *
     * @return the entry's id
     * @throws IllegalArgumentException where the entry is too large, holds a lone surrogate, a number out of range,
     *         or a field that its type's schema does not have
     * @throws org.springframework.dao.DuplicateKeyException where the fact stands in the register already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(Feit feit, Handeling handeling) {
        UUID id = UUID.randomUUID();
        Instant tijdstip = handeling.tijdstip().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("id", id.toString());
        velden.put("soort", feit.soort());
        velden.put("soortVersie", feit.versie());
        velden.put("sleutel", feit.sleutel());
        zet(velden, "dossier", feit.dossier());
        velden.put("tijdstip", tijdstip.toString());
        velden.put("actor", Map.of("gebruiker", handeling.gebruiker(), "functie", handeling.functie(),
                "waarnemend", handeling.waarnemend()));
        velden.put("herkomst", handeling.herkomst());
        if (handeling.stap() != null) {
            velden.put("proces", Map.of("sleutel", handeling.stap().proces(), "versie", handeling.stap().versie(),
                    "sha256", handeling.stap().sha256(), "activiteit", handeling.stap().activiteit(),
                    "instantie", handeling.stap().instantie()));
        }
        if (feit.objectSoort() != null && feit.objectId() != null) {
            velden.put("object", Map.of("soort", feit.objectSoort(), "id", feit.objectId()));
        }
        zet(velden, "uitkomst", feit.uitkomst());
        if (!feit.open().isEmpty()) {
            velden.put("open", feit.open());
        }
        Map<String, Zegel> zegels = new LinkedHashMap<>();
        feit.besloten().forEach((veld, waarde) -> zegels.put(veld, verzegel(waarde)));
        if (rijenzegel.heeftRegels(feit.soort(), feit.versie())) {
            rijenzegel.lijnen(feit.soort(), feit.versie(), json.valueToTree(controleer(velden)))
                    .ifPresent(lijnen -> zegels.put(Rijenzegel.VELD, verzegel(lijnen)));
        }
        if (!zegels.isEmpty()) {
            Map<String, String> hmacs = new LinkedHashMap<>();
            zegels.forEach((veld, zegel) -> hmacs.put(veld, zegel.hmac()));
            velden.put("besloten", hmacs);
        }
        zetLijst(velden, "documenten", feit.documenten());
        zetLijst(velden, "grondslag", feit.grondslagen());
        zetLijst(velden, "beslistabellen", feit.beslistabellen());
        byte[] inhoud = canoniek(controleer(velden));
        if (inhoud.length > MAX_BYTES) {
            throw new IllegalArgumentException("registerinvoer %s is %d bytes, meer dan %d".formatted(feit.soort(), inhoud.length, MAX_BYTES));
        }
        String tekst = new String(inhoud, StandardCharsets.UTF_8);
        soorten.controleer(feit.soort(), feit.versie(), tekst);
        schrijver.schrijf(new Invoerschrijver.Regel(id, feit.sleutel(), feit.soort(), feit.versie(), feit.dossier(), tijdstip, tekst,
                HexFormat.of().formatHex(Hashes.sha256(inhoud))), zegels);
        omroep.publishEvent(new Vastgelegd(id, feit.soort(), feit.sleutel(), feit.dossier()));
        return id;
    }

    /** Whether a fact with this idempotency key stands in the register, or is written in this transaction. */
    public boolean kent(String sleutel) {
        return jdbc.sql("select id from register_invoer where sleutel = :sleutel").param("sleutel", sleutel).query(UUID.class).optional().isPresent();
    }

    private Zegel verzegel(String ruw) {
        String waarde = Normalizer.normalize(ruw, Normalizer.Form.NFC);
        byte[] zout = new byte[Besloten.ZOUT];
        toeval.nextBytes(zout);
        return new Zegel(zout, waarde, Besloten.hmac(zout, waarde));
    }

    private byte[] canoniek(Object velden) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(velden)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("registerinvoer is geen JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("registerinvoer is niet canoniek te schrijven", e);
        }
    }

    /** Normalises text to NFC and refuses what canonical JSON cannot carry. */
    private static Object controleer(Object waarde) {
        if (waarde instanceof String tekst) {
            String nfc = Normalizer.normalize(tekst, Normalizer.Form.NFC);
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(nfc)) {
                throw new IllegalArgumentException("tekst met een los surrogaat hoort niet in het register");
            }
            return nfc;
        }
        if (waarde instanceof Map<?, ?> velden) {
            Map<String, Object> nieuw = new LinkedHashMap<>();
            velden.forEach((sleutel, inhoud) -> nieuw.put((String) sleutel, controleer(inhoud)));
            return nieuw;
        }
        if (waarde instanceof List<?> rij) {
            return rij.stream().map(Register::controleer).toList();
        }
        if (waarde instanceof Number getal && Math.abs(getal.longValue()) > MAX_INTEGER) {
            throw new IllegalArgumentException("getal buiten ±(2^53−1) hoort niet in het register: " + getal);
        }
        return waarde;
    }

    private static void zet(Map<String, Object> velden, String naam, @org.jspecify.annotations.Nullable Object waarde) {
        if (waarde != null) {
            velden.put(naam, waarde);
        }
    }

    private static void zetLijst(Map<String, Object> velden, String naam, List<?> rij) {
        if (!rij.isEmpty()) {
            velden.put(naam, rij);
        }
    }
}
