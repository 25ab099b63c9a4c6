package nl.besluitspoor.register.noot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.besluitspoor.register.boom.Hashes;

/** The public key by which a note is checked, written as {@code name+number+base64} (C2SP signed-note, 'vkey'). */
public final class Toetssleutel {

    private static final byte ED25519 = 1;
    /** Head of an X.509 SubjectPublicKeyInfo with an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String naam;
    private final byte[] sleutel;
    private final PublicKey publiek;

    private Toetssleutel(String naam, byte[] sleutel) {
        if (naam.isEmpty() || naam.contains("+") || naam.codePoints().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("de naam van een sleutel heeft geen spatie en geen plusteken: '" + naam + "'");
        }
        if (sleutel.length != Hashes.LENGTE) {
            throw new IllegalArgumentException("een Ed25519-sleutel heeft 32 bytes");
        }
        this.naam = naam;
        this.sleutel = sleutel.clone();
        byte[] x509 = Arrays.copyOf(X509, X509.length + sleutel.length);
        System.arraycopy(sleutel, 0, x509, X509.length, sleutel.length);
        try {
            this.publiek = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("dit is geen Ed25519-sleutel", e);
        }
    }

    /** Of a Java key, under the name of the log. */
    static Toetssleutel van(String naam, PublicKey publiek) {
        byte[] x509 = publiek.getEncoded();
        if (x509.length != X509.length + Hashes.LENGTE || !Arrays.equals(Arrays.copyOf(x509, X509.length), X509)) {
            throw new IllegalArgumentException("dit is geen Ed25519-sleutel");
        }
        return new Toetssleutel(naam, Arrays.copyOfRange(x509, X509.length, x509.length));
    }

    /** @throws IllegalArgumentException where the text is no vkey */
    public static Toetssleutel lees(String vkey) {
        String[] delen = vkey.strip().split("\\+", 3);
        if (delen.length != 3) {
            throw new IllegalArgumentException("een vkey is naam+nummer+sleutel");
        }
        byte[] bytes = Base64.getDecoder().decode(delen[2]);
        if (bytes.length != 1 + Hashes.LENGTE || bytes[0] != ED25519) {
            throw new IllegalArgumentException("de vkey is niet van een Ed25519-sleutel");
        }
        Toetssleutel sleutel = new Toetssleutel(delen[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!HexFormat.of().formatHex(sleutel.nummer()).equals(delen[1])) {
            throw new IllegalArgumentException("het nummer in de vkey hoort niet bij naam en sleutel");
        }
        return sleutel;
    }

    public String naam() {
        return naam;
    }

    /** First four bytes of {@code SHA-256(name || 0x0A || 0x01 || key)}. */
    public byte[] nummer() {
        byte[] begin = (naam + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] alles = Arrays.copyOf(begin, begin.length + 1 + sleutel.length);
        alles[begin.length] = ED25519;
        System.arraycopy(sleutel, 0, alles, begin.length + 1, sleutel.length);
        return Arrays.copyOf(Hashes.sha256(alles), 4);
    }

    /** The vkey. */
    public String tekst() {
        byte[] bytes = new byte[1 + sleutel.length];
        bytes[0] = ED25519;
        System.arraycopy(sleutel, 0, bytes, 1, sleutel.length);
        return naam + "+" + HexFormat.of().formatHex(nummer()) + "+" + Base64.getEncoder().encodeToString(bytes);
    }

    /** The public key as PEM (X.509), for openssl. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(publiek.getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether the signature of these bytes is this key's. */
    public boolean klopt(byte[] bytes, byte[] handtekening) {
        try {
            Signature toets = Signature.getInstance("Ed25519");
            toets.initVerify(publiek);
            toets.update(bytes);
            return toets.verify(handtekening);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Toetssleutel andere && andere.tekst().equals(tekst());
    }

    @Override
    public int hashCode() {
        return tekst().hashCode();
    }

    @Override
    public String toString() {
        return tekst();
    }
}
