package nl.besluitspoor.register.boom;

import java.util.Arrays;

/** Grows a tree leaf by leaf and hands out each tile that becomes full; keeps at most one tile a level, however large it grows. */
public final class Groeiboom {

    /** Who gets a tile that became full. */
    @FunctionalInterface
    public interface VolleTegel {

        /**
         * @param niveau level of the tile
         * @param nr     number of the tile on its level
         * @param inhoud its 256 hashes
         * @param wortel their root: the tile's hash on the level above
         */
        void vol(int niveau, long nr, byte[] inhoud, byte[] wortel);
    }

    private static final int NIVEAUS = 8;

    private final VolleTegel uit;
    private final byte[][] randen = new byte[NIVEAUS][];
    private final int[] breedten = new int[NIVEAUS];
    private long omvang;

    public Groeiboom(VolleTegel uit) {
        this.uit = uit;
    }

    /** A tree that grows on from one that stands: its unfinished tiles are read. */
    public static Groeiboom van(Boom.Tegels tegels, long omvang, VolleTegel uit) {
        Groeiboom boom = new Groeiboom(uit);
        boom.omvang = omvang;
        for (int niveau = 0; niveau < NIVEAUS && omvang >> (8 * niveau) > 0; niveau++) {
            long hashes = omvang >> (8 * niveau);
            int breedte = (int) (hashes % Boom.TEGEL);
            if (breedte > 0) {
                byte[] gelezen = tegels.lees(niveau, hashes / Boom.TEGEL, breedte);
                if (gelezen.length < breedte * Hashes.LENGTE) {
                    throw new IllegalStateException("tegel %d/%d heeft %d hashes, er zijn er %d nodig"
                            .formatted(niveau, hashes / Boom.TEGEL, gelezen.length / Hashes.LENGTE, breedte));
                }
                System.arraycopy(gelezen, 0, boom.rand(niveau), 0, breedte * Hashes.LENGTE);
                boom.breedten[niveau] = breedte;
            }
        }
        return boom;
    }

    /** Number of leaves. */
    public long omvang() {
        return omvang;
    }

    /** Adds a leaf; returns its index. */
    public long voegToe(byte[] bladhash) {
        zet(0, bladhash);
        return omvang++;
    }

    /** Root of the tree as it stands. */
    public byte[] wortel() {
        if (omvang == 0) {
            return Hashes.leeg();
        }
        byte[] wortel = null;
        for (int niveau = 0; niveau < NIVEAUS; niveau++) {
            int rest = breedten[niveau];
            while (rest > 0) {
                int laatste = Integer.lowestOneBit(rest);
                byte[] links = Hashes.volledig(rand(niveau), rest - laatste, laatste);
                wortel = wortel == null ? links : Hashes.knoop(links, wortel);
                rest -= laatste;
            }
        }
        return java.util.Objects.requireNonNull(wortel);
    }

    /** The hashes of the tile on this level that is not full yet. */
    public byte[] rand(int niveau, int breedte) {
        return Arrays.copyOf(rand(niveau), breedte * Hashes.LENGTE);
    }

    private void zet(int niveau, byte[] hash) {
        byte[] rand = rand(niveau);
        System.arraycopy(hash, 0, rand, breedten[niveau] * Hashes.LENGTE, Hashes.LENGTE);
        if (++breedten[niveau] == Boom.TEGEL) {
            byte[] inhoud = Arrays.copyOf(rand, rand.length);
            byte[] wortel = Boom.tegelwortel(inhoud);
            breedten[niveau] = 0;
            uit.vol(niveau, omvang >> (8 * (niveau + 1)), inhoud, wortel);
            zet(niveau + 1, wortel);
        }
    }

    private byte[] rand(int niveau) {
        if (randen[niveau] == null) {
            randen[niveau] = new byte[Boom.TEGEL * Hashes.LENGTE];
        }
        return randen[niveau];
    }
}
