package nl.besluitspoor.register.boom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads roots and proofs of a tree from its tiles (C2SP tlog-tiles: 256 hashes each, eight levels of the tree apart).
 * Keeps each tile it read; one for one question.
 */
public final class Boom {

    /** Hashes in a full tile. */
    public static final int TEGEL = 256;
    private static final int HOOGTE = 8;

    /** Where tiles come from. */
    @FunctionalInterface
    public interface Tegels {

        /**
         * The hashes of a tile, one behind the other.
         *
         * @param niveau  level, 0 for leaf hashes
         * @param nr      number of the tile on its level
         * @param breedte how many hashes it must have at least, 1 to 256
         */
        byte[] lees(int niveau, long nr, int breedte);
    }

    private record Plaats(int niveau, long nr) {}

    private final Tegels tegels;
    private final long omvang;
    private final Map<Plaats, byte[]> gelezen = new HashMap<>();

    /** @param omvang number of leaves of the tree; tiles are read as far as they belong to it */
    public Boom(Tegels tegels, long omvang) {
        this.tegels = tegels;
        this.omvang = omvang;
    }

    /** Root of the first leaves. */
    public byte[] wortel(long aantal) {
        if (aantal < 0 || aantal > omvang) {
            throw new IllegalArgumentException("een boom van %d bladeren heeft geen wortel bij %d".formatted(omvang, aantal));
        }
        return aantal == 0 ? Hashes.leeg() : wortel(0, aantal);
    }

    /** Proof that the leaf at this index stands in the tree of the first leaves. */
    public List<byte[]> insluiting(long index, long aantal) {
        if (index < 0 || index >= aantal || aantal > omvang) {
            throw new IllegalArgumentException("index %d staat niet in een boom van %d bladeren".formatted(index, aantal));
        }
        List<byte[]> pad = new ArrayList<>();
        pad(index, 0, aantal, pad);
        return pad;
    }

    /** Proof that the tree of this size begins with the tree of the smaller size. */
    public List<byte[]> samenhang(long klein, long groot) {
        if (klein < 0 || klein > groot || groot > omvang) {
            throw new IllegalArgumentException("geen samenhang van %d naar %d in een boom van %d bladeren".formatted(klein, groot, omvang));
        }
        List<byte[]> pad = new ArrayList<>();
        if (klein > 0 && klein < groot) {
            deel(klein, 0, groot, true, pad);
        }
        return pad;
    }

    /** Width of a tile in a tree of this size, 0 to 256. */
    public static int breedte(long omvang, int niveau, long nr) {
        long hashes = HOOGTE * niveau >= Long.SIZE - 1 ? 0 : omvang >> (HOOGTE * niveau);
        return (int) Math.max(0, Math.min(TEGEL, hashes - nr * TEGEL));
    }

    /** Root of a full tile: its hash on the level above. */
    public static byte[] tegelwortel(byte[] tegel) {
        return Hashes.volledig(tegel, 0, TEGEL);
    }

    private byte[] wortel(long van, long tot) {
        long aantal = tot - van;
        if (Long.bitCount(aantal) == 1) {
            return volledig(Long.numberOfTrailingZeros(aantal), van);
        }
        long links = Long.highestOneBit(aantal - 1);
        return Hashes.knoop(wortel(van, van + links), wortel(van + links, tot));
    }

    private void pad(long index, long van, long tot, List<byte[]> pad) {
        if (tot - van == 1) {
            return;
        }
        long midden = van + Long.highestOneBit(tot - van - 1);
        if (index < midden) {
            pad(index, van, midden, pad);
            pad.add(wortel(midden, tot));
        } else {
            pad(index, midden, tot, pad);
            pad.add(wortel(van, midden));
        }
    }

    private void deel(long klein, long van, long tot, boolean heel, List<byte[]> pad) {
        if (klein == tot) {
            if (!heel) {
                pad.add(wortel(van, tot));
            }
            return;
        }
        long midden = van + Long.highestOneBit(tot - van - 1);
        if (klein <= midden) {
            deel(klein, van, midden, heel, pad);
            pad.add(wortel(midden, tot));
        } else {
            deel(klein, midden, tot, false, pad);
            pad.add(wortel(van, midden));
        }
    }

    /** Root of a complete subtree of {@code 2^hoogte} leaves that begins at a multiple of its size. */
    private byte[] volledig(int hoogte, long van) {
        int niveau = hoogte / HOOGTE;
        int aantal = 1 << (hoogte % HOOGTE);
        long plaats = van >> (HOOGTE * niveau);
        byte[] tegel = tegel(niveau, plaats / TEGEL, (int) (plaats % TEGEL) + aantal);
        return Hashes.volledig(tegel, (int) (plaats % TEGEL), aantal);
    }

    private byte[] tegel(int niveau, long nr, int nodig) {
        byte[] tegel = gelezen.computeIfAbsent(new Plaats(niveau, nr), p -> tegels.lees(niveau, nr, breedte(omvang, niveau, nr)));
        if (tegel.length < nodig * Hashes.LENGTE) {
            throw new IllegalStateException("tegel %d/%d heeft %d hashes, er zijn er %d nodig"
                    .formatted(niveau, nr, tegel.length / Hashes.LENGTE, nodig));
        }
        return tegel;
    }
}
