package nl.besluitspoor.register;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A committed field of an entry: the entry holds its HMAC, the value lies apart while it exists.
 *
 * @param veld       name of the field
 * @param waarde     the value; null where it was erased
 * @param klopt      whether salt and value lead to the HMAC in the entry; true where the value was erased with an entry that says so
 * @param gewistOp   when it was erased; null where it was not
 * @param grond      ground of the erasure; null where it was not erased
 */
public record Besloten(String veld, @Nullable String waarde, boolean klopt, @Nullable Instant gewistOp, @Nullable String grond) {

    /** Length of a salt in bytes. */
    static final int ZOUT = 32;

    /** HMAC-SHA-256 of the value (UTF-8, NFC) under its salt, hex. */
    public static String hmac(byte[] zout, String waarde) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(zout, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(waarde.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 ontbreekt in deze Java", e);
        }
    }
}
