package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.boom.Boom;
import nl.besluitspoor.register.boom.Groeiboom;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.boom.Tegelpad;
import nl.besluitspoor.register.noot.Checkpoint;
import nl.besluitspoor.register.noot.Noot;
import nl.besluitspoor.register.noot.Toetssleutel;
import org.jspecify.annotations.Nullable;

/** Re-derives a log from an export, a bundle of entries at a time: every hash, every tile, the checkpoint and its key. */
public final class ExportControle {

    private final Path map;
    private final @Nullable Toetssleutel gegeven;
    private final ObjectMapper json = new ObjectMapper();
    private final Bevindingen bevindingen = new Bevindingen();
    private final Sleutelketen keten = new Sleutelketen();
    private final Groeiboom boom = new Groeiboom(this::vergelijkTegel);

    /** @param gegeven the key that the reader kept himself; null to take the one in the export */
    public ExportControle(Path map, @Nullable Toetssleutel gegeven) {
        this.map = map;
        this.gegeven = gegeven;
    }

    /** @param elders checkpoints kept elsewhere: the log must begin with what each of them says */
    public Uitslag controleer(List<Checkpoint> elders, Voortgang voortgang) {
        long begin = System.nanoTime();
        Noot noot = Noot.lees(new String(lees("checkpoint"), StandardCharsets.UTF_8));
        Checkpoint checkpoint = Checkpoint.lees(noot.tekst());
        for (long nr = 0; boom.omvang() < checkpoint.omvang(); nr++) {
            int breedte = Boom.breedte(checkpoint.omvang(), 0, nr);
            byte[] bundel = leesOfMeld("tile/entries/" + new Tegelpad(nr, breedte).adres(), nr * Boom.TEGEL);
            if (bundel.length == 0) {
                break;
            }
            neem(ByteBuffer.wrap(bundel), breedte, elders);
            voortgang.stand(boom.omvang(), checkpoint.omvang());
        }
        vergelijkDeeltegels(checkpoint.omvang());
        sluitAf(noot, checkpoint, elders);
        return new Uitslag(boom.omvang(), Base64.getEncoder().encodeToString(boom.wortel()), 1, 0, 0, 0, 0,
                (System.nanoTime() - begin) / 1_000_000, bevindingen.gesorteerd());
    }

    private void neem(ByteBuffer bundel, int aantal, List<Checkpoint> elders) {
        for (int nr = 0; nr < aantal; nr++) {
            if (bundel.remaining() < Short.BYTES || bundel.remaining() - Short.BYTES < Short.toUnsignedInt(bundel.getShort(bundel.position()))) {
                bevindingen.voegToe(boom.omvang(), null, null, "de bundel met invoeren is te kort");
                return;
            }
            byte[] bytes = new byte[Short.toUnsignedInt(bundel.getShort())];
            bundel.get(bytes);
            try {
                JsonNode invoer = json.readTree(bytes);
                String soort = invoer.path("soort").asText();
                keten.lees(boom.omvang(), soort, invoer).ifPresent(wat -> bevindingen.voegToe(boom.omvang(), soort, null, wat));
            } catch (JsonProcessingException e) {
                bevindingen.voegToe(boom.omvang(), null, null, "de inhoud is geen JSON");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            boom.voegToe(Hashes.blad(bytes));
            elders.stream().filter(een -> een.omvang() == boom.omvang() && !Arrays.equals(een.wortel(), boom.wortel())).forEach(een -> bevindingen
                    .voegToe(Bevinding.algemeen("het log begint niet met wat het checkpoint zegt dat elders is bewaard (%d invoeren)".formatted(een.omvang()))));
        }
        if (bundel.hasRemaining()) {
            bevindingen.voegToe(boom.omvang(), null, null, "de bundel met invoeren is te lang");
        }
    }

    private void vergelijkTegel(int niveau, long nr, byte[] inhoud, byte[] wortel) {
        vergelijk(niveau, nr, inhoud, Boom.TEGEL);
    }

    private void vergelijk(int niveau, long nr, byte[] inhoud, int breedte) {
        long eerste = nr << (8 * (niveau + 1));
        String naam = "tile/" + niveau + "/" + new Tegelpad(nr, breedte).adres();
        int anders = Arrays.mismatch(inhoud, leesOfMeld(naam, eerste));
        if (anders >= 0) {
            bevindingen.voegToe(eerste + ((long) Math.min(anders / Hashes.LENGTE, breedte - 1) << (8 * niveau)), null, null,
                    "de hash in %s is een andere dan die van de inhoud".formatted(naam));
        }
    }

    private void vergelijkDeeltegels(long omvang) {
        if (boom.omvang() != omvang) {
            return;
        }
        for (int niveau = 0; Boom.breedte(omvang, niveau, 0) > 0; niveau++) {
            long nr = (omvang >> (8 * niveau)) / Boom.TEGEL;
            int breedte = Boom.breedte(omvang, niveau, nr);
            if (breedte > 0) {
                vergelijk(niveau, nr, boom.rand(niveau, breedte), breedte);
            }
        }
    }

    private void sluitAf(Noot noot, Checkpoint checkpoint, List<Checkpoint> elders) {
        if (boom.omvang() == checkpoint.omvang() && !Arrays.equals(boom.wortel(), checkpoint.wortel())) {
            algemeen("de invoeren leiden niet tot de wortel in het checkpoint");
        }
        Toetssleutel sleutel = gegeven == null ? Toetssleutel.lees(new String(lees("vkey"), StandardCharsets.UTF_8)) : gegeven;
        if (!noot.isGetekendDoor(sleutel)) {
            algemeen("het checkpoint is niet getekend door " + sleutel);
        }
        if (!keten.bij(checkpoint.omvang()).filter(sleutel::equals).isPresent()) {
            algemeen("de invoeren noemen een andere sleutel dan " + sleutel);
        }
        elders.stream().filter(een -> een.omvang() > boom.omvang()).forEach(een -> algemeen(
                "een checkpoint dat elders is bewaard spreekt van %d invoeren, de uitvoer heeft er %d".formatted(een.omvang(), boom.omvang())));
    }

    private void algemeen(String wat) {
        bevindingen.voegToe(Bevinding.algemeen(wat));
    }

    private byte[] leesOfMeld(String naam, long index) {
        if (!Files.exists(map.resolve(naam))) {
            bevindingen.voegToe(index, null, null, "het bestand %s ontbreekt".formatted(naam));
            return new byte[0];
        }
        return lees(naam);
    }

    private byte[] lees(String naam) {
        try {
            return Files.readAllBytes(map.resolve(naam));
        } catch (IOException e) {
            throw new UncheckedIOException("het bestand %s is niet te lezen: is %s een uitvoer van 'register export'?".formatted(naam, map), e);
        }
    }
}
