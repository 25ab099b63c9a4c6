package nl.besluitspoor.register.boom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trees of many sizes against a second reading of RFC 6962 (section 2.1) that knows no tiles. */
class BoomTests {

    private static final int[] OMVANGEN = {1, 2, 3, 7, 8, 255, 256, 257, 511, 700, 65_536, 66_001};

    private final Map<String, byte[]> vol = new HashMap<>();
    private final List<byte[]> bladeren = new ArrayList<>();

    @Test
    void agreesWithTheDefinitionAtEverySize() {
        Groeiboom groei = new Groeiboom((niveau, nr, inhoud, wortel) -> vol.put(niveau + "/" + nr, inhoud));
        for (int omvang : OMVANGEN) {
            while (groei.omvang() < omvang) {
                byte[] blad = Hashes.blad(("blad " + groei.omvang()).getBytes());
                bladeren.add(blad);
                groei.voegToe(blad);
            }
            byte[] wortel = definitie(0, omvang);
            assertThat(groei.wortel()).as("groeiend bij %d", omvang).isEqualTo(wortel);
            assertThat(new Boom(this::tegel, omvang).wortel(omvang)).as("uit tegels bij %d", omvang).isEqualTo(wortel);
            assertThat(Groeiboom.van(this::tegel, omvang, (n, nr, i, w) -> {}).wortel()).as("verder bij %d", omvang).isEqualTo(wortel);
            for (long index : new long[] {0, omvang / 3, omvang - 1}) {
                assertThat(Bewijs.insluitingKlopt(index, omvang, bladeren.get((int) index), new Boom(this::tegel, omvang).insluiting(index, omvang), wortel))
                        .as("insluiting van %d in %d", index, omvang).isTrue();
            }
            for (int klein : new int[] {1, omvang / 2, omvang - 1, omvang}) {
                if (klein > 0) {
                    assertThat(Bewijs.samenhangKlopt(klein, omvang, definitie(0, klein), wortel, new Boom(this::tegel, omvang).samenhang(klein, omvang)))
                            .as("samenhang van %d naar %d", klein, omvang).isTrue();
                }
            }
        }
    }

    @Test
    void writesTheNumberOfATileAsTheStandardDoes() {
        assertThat(new Tegelpad(1_234_067, 256).adres()).isEqualTo("x001/x234/067");
        assertThat(new Tegelpad(0, 12).adres()).isEqualTo("000.p/12");
        assertThat(Tegelpad.lees("x001/x234/067")).contains(new Tegelpad(1_234_067, 256));
        assertThat(Tegelpad.lees("x000/067")).isEmpty();
        assertThat(Tegelpad.lees("067.p/256")).isEmpty();
        assertThat(Tegelpad.lees("67")).isEmpty();
    }

    private byte[] tegel(int niveau, long nr, int breedte) {
        if (breedte == Boom.TEGEL) {
            return vol.get(niveau + "/" + nr);
        }
        byte[] uit = new byte[breedte * Hashes.LENGTE];
        for (int plaats = 0; plaats < breedte; plaats++) {
            long onder = nr * Boom.TEGEL + plaats;
            byte[] hash = niveau == 0 ? bladeren.get((int) onder) : Boom.tegelwortel(vol.get((niveau - 1) + "/" + onder));
            System.arraycopy(hash, 0, uit, plaats * Hashes.LENGTE, Hashes.LENGTE);
        }
        return uit;
    }

    /** MTH of RFC 6962, as it is written there. */
    private byte[] definitie(int van, int tot) {
        if (tot - van == 1) {
            return bladeren.get(van);
        }
        int k = 1;
        while (k * 2 < tot - van) {
            k *= 2;
        }
        return Hashes.knoop(definitie(van, van + k), definitie(van + k, tot));
    }

    @Test
    void hasTheRootOfNothingForAnEmptyTree() {
        assertThat(java.util.HexFormat.of().formatHex(new Groeiboom((n, nr, i, w) -> {}).wortel()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Arrays.equals(Hashes.leeg(), new Boom(this::tegel, 0).wortel(0))).isTrue();
    }
}
