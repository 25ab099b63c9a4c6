package nl.besluitspoor.register.opdracht;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Logtegels;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.boom.Boom;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.boom.Tegelpad;
import nl.besluitspoor.register.noot.Toetssleutel;
import nl.besluitspoor.register.zegel.Checkpointrij;
import nl.besluitspoor.register.zegel.LogRepository;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the log as files, laid out as it is served (C2SP tlog-tiles). */
@Component
public class Export {

    private final LogRepository log;
    private final Logtegels tegels;
    private final Logboek logboek;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Export(LogRepository log, Logtegels tegels, Logboek logboek, JdbcClient jdbc, ObjectMapper json) {
        this.log = log;
        this.tegels = tegels;
        this.logboek = logboek;
        this.jdbc = jdbc;
        this.json = json;
    }

    static boolean isLeeg(Path map) {
        if (!Files.exists(map)) {
            return true;
        }
        try (Stream<Path> inhoud = Files.list(map)) {
            return inhoud.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("de map " + map + " is niet te lezen", e);
        }
    }

    /** Where the files of an export go. */
    @FunctionalInterface
    public interface Bestemming {

        /** @param naam path with slashes */
        void schrijf(String naam, byte[] inhoud) throws IOException;

        /** Files under this directory. */
        static Bestemming map(Path map) {
            return (naam, inhoud) -> {
                Path bestand = map.resolve(naam);
                Files.createDirectories(bestand.getParent());
                Files.write(bestand, inhoud);
            };
        }
    }

    /**
     * The whole log: checkpoint, key, tiles, entry bundles, and the SHA-256 of each file.
     *
     * @return how many entries it has; 0 where nothing is sealed yet, and nothing is written
     */
    public long alles(Bestemming map, Voortgang voortgang) {
        Checkpointrij laatste = log.laatste().orElse(null);
        if (laatste == null) {
            return 0;
        }
        List<String> sommen = new ArrayList<>();
        for (int niveau = 0; Boom.breedte(laatste.omvang(), niveau, 0) > 0; niveau++) {
            for (long nr = 0; Boom.breedte(laatste.omvang(), niveau, nr) > 0; nr++) {
                String adres = new Tegelpad(nr, Boom.breedte(laatste.omvang(), niveau, nr)).adres();
                schrijf(map, "tile/" + niveau + "/" + adres, tegels.hashes(niveau, adres).orElseThrow(), sommen);
                if (niveau == 0) {
                    schrijf(map, "tile/entries/" + adres, tegels.bundel(adres).orElseThrow(), sommen);
                    voortgang.stand(Math.min(laatste.omvang(), (nr + 1) * Boom.TEGEL), laatste.omvang());
                }
            }
        }
        sluit(map, laatste, sommen);
        return laatste.omvang();
    }

    /** The entries of one dossier, each with its proof. */
    public long dossier(Bestemming map, String dossier, Voortgang voortgang) {
        Checkpointrij laatste = log.laatste().orElse(null);
        List<Long> plaatsen = jdbc.sql("select x.nr from register_index x join register_invoer i on i.id = x.invoer where i.dossier = :dossier order by x.nr")
                .param("dossier", dossier).query(Long.class).list();
        if (laatste == null || plaatsen.isEmpty()) {
            return 0;
        }
        List<String> sommen = new ArrayList<>();
        for (long index : plaatsen) {
            Bewijsstuk stuk = Bewijsstuk.van(logboek, index);
            schrijf(map, "invoer/%d.json".formatted(index), stuk.inhoud().getBytes(StandardCharsets.UTF_8), sommen);
            schrijf(map, "bewijs/%d.json".formatted(index), stuk.alsJson(json), sommen);
            voortgang.stand(sommen.size() / 2, plaatsen.size());
        }
        sluit(map, laatste, sommen);
        return plaatsen.size();
    }

    private static void sluit(Bestemming map, Checkpointrij laatste, List<String> sommen) {
        schrijf(map, "checkpoint", laatste.noot().getBytes(StandardCharsets.UTF_8), sommen);
        schrijf(map, "vkey", (laatste.sleutel() + "\n").getBytes(StandardCharsets.UTF_8), sommen);
        schrijf(map, "sleutel.pem", Toetssleutel.lees(laatste.sleutel()).pem().getBytes(StandardCharsets.UTF_8), sommen);
        try (var uitleg = new ClassPathResource("register/LEESMIJ.txt").getInputStream()) {
            schrijf(map, "LEESMIJ.txt", uitleg.readAllBytes(), sommen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schrijf(map, "SHA256SUMS", (String.join("\n", sommen) + "\n").getBytes(StandardCharsets.UTF_8), new ArrayList<>());
    }

    private static void schrijf(Bestemming map, String naam, byte[] inhoud, List<String> sommen) {
        try {
            map.schrijf(naam, inhoud);
            sommen.add(HexFormat.of().formatHex(Hashes.sha256(inhoud)) + "  " + naam);
        } catch (IOException e) {
            throw new UncheckedIOException("het bestand " + naam + " is niet te schrijven", e);
        }
    }
}
