package nl.besluitspoor.register.boom;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Hashes of the tree: SHA-256 with a prefix that tells leaf from node (RFC 6962, section 2.1). */
public final class Hashes {

    /** Length of a hash in bytes. */
    public static final int LENGTE = 32;

    private static final byte BLAD = 0;
    private static final byte KNOOP = 1;

    private Hashes() {}

    /** Hash of an entry's bytes: {@code SHA-256(0x00 || bytes)}. */
    public static byte[] blad(byte[] inhoud) {
        MessageDigest hash = sha256();
        hash.update(BLAD);
        return hash.digest(inhoud);
    }

    /** Hash of two subtrees: {@code SHA-256(0x01 || left || right)}. */
    public static byte[] knoop(byte[] links, byte[] rechts) {
        MessageDigest hash = sha256();
        hash.update(KNOOP);
        hash.update(links);
        return hash.digest(rechts);
    }

    /** Root of a tree without entries: the hash of nothing. */
    public static byte[] leeg() {
        return sha256().digest();
    }

    /** SHA-256 as it is, for documents, keys and entries outside the tree. */
    public static byte[] sha256(byte[] inhoud) {
        return sha256().digest(inhoud);
    }

    /** Root of a complete subtree whose hashes lie behind one another; their number is a power of two. */
    static byte[] volledig(byte[] hashes, int van, int aantal) {
        if (aantal == 1) {
            return java.util.Arrays.copyOfRange(hashes, van * LENGTE, (van + 1) * LENGTE);
        }
        int half = aantal / 2;
        return knoop(volledig(hashes, van, half), volledig(hashes, van + half, half));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", e);
        }
    }
}
