package nl.besluitspoor.register.boom;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Checks the proofs of RFC 6962 (sections 2.1.1 and 2.1.2; algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Bewijs {

    private Bewijs() {}

    /**
     * Whether the proof shows that this leaf stands at this index of the tree with this size and root.
     *
     * @param index    place of the leaf, from 0
     * @param omvang   number of leaves of the tree
     * @param bladhash hash of the leaf, 32 bytes
     * @param pad      hashes from the leaf's neighbour up
     * @param wortel   root of the tree
     */
    public static boolean insluitingKlopt(long index, long omvang, byte[] bladhash, List<byte[]> pad, byte[] wortel) {
        return wortelUitInsluiting(index, omvang, bladhash, pad).filter(uit -> MessageDigest.isEqual(uit, wortel)).isPresent();
    }

    /** The root that leaf and proof lead to; empty where they cannot belong together. */
    static Optional<byte[]> wortelUitInsluiting(long index, long omvang, byte[] bladhash, List<byte[]> pad) {
        if (index < 0 || index >= omvang || bladhash.length != Hashes.LENGTE || !zijnHashes(pad)) {
            return Optional.empty();
        }
        long plaats = index;
        long laatste = omvang - 1;
        byte[] hash = bladhash;
        for (byte[] buur : pad) {
            if (laatste == 0) {
                return Optional.empty();
            }
            if ((plaats & 1) == 1 || plaats == laatste) {
                hash = Hashes.knoop(buur, hash);
                while ((plaats & 1) == 0 && plaats != 0) {
                    plaats >>= 1;
                    laatste >>= 1;
                }
            } else {
                hash = Hashes.knoop(hash, buur);
            }
            plaats >>= 1;
            laatste >>= 1;
        }
        return laatste == 0 ? Optional.of(hash) : Optional.empty();
    }

    /**
     * Whether the proof shows that the larger tree begins with the whole smaller one.
     *
     * @param klein        size of the smaller tree; nothing is proved by an empty one, which is refused
     * @param groot        size of the larger
     * @param wortelKlein  root of the smaller
     * @param wortelGroot  root of the larger
     * @param pad          the proof; empty where the sizes are the same
     */
    public static boolean samenhangKlopt(long klein, long groot, byte[] wortelKlein, byte[] wortelGroot, List<byte[]> pad) {
        if (klein <= 0 || groot < klein || !zijnHashes(pad)) {
            return false;
        }
        if (klein == groot) {
            return pad.isEmpty() && MessageDigest.isEqual(wortelKlein, wortelGroot);
        }
        if (pad.isEmpty()) {
            return false;
        }
        boolean volledig = Long.bitCount(klein) == 1;
        byte[] eerste = volledig ? wortelKlein : pad.get(0);
        List<byte[]> rest = volledig ? pad : pad.subList(1, pad.size());
        long plaats = klein - 1;
        long laatste = groot - 1;
        while ((plaats & 1) == 1) {
            plaats >>= 1;
            laatste >>= 1;
        }
        byte[] oud = eerste;
        byte[] nieuw = eerste;
        for (byte[] buur : rest) {
            if (laatste == 0) {
                return false;
            }
            if ((plaats & 1) == 1 || plaats == laatste) {
                oud = Hashes.knoop(buur, oud);
                nieuw = Hashes.knoop(buur, nieuw);
                while ((plaats & 1) == 0 && plaats != 0) {
                    plaats >>= 1;
                    laatste >>= 1;
                }
            } else {
                nieuw = Hashes.knoop(nieuw, buur);
            }
            plaats >>= 1;
            laatste >>= 1;
        }
        return laatste == 0 && MessageDigest.isEqual(oud, wortelKlein) && MessageDigest.isEqual(nieuw, wortelGroot);
    }

    private static boolean zijnHashes(List<byte[]> pad) {
        return pad.stream().allMatch(hash -> hash.length == Hashes.LENGTE);
    }
}
