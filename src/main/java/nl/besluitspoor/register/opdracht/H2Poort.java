package nl.besluitspoor.register.opdracht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.besluitspoor.register.zegel.ZegelInstellingen;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets commands on this machine read the H2 file that the running server holds: a port on 127.0.0.1 with a secret that
 * stands in a file for the owner of the process alone. H2's own way (AUTO_SERVER) cannot go with DB_CLOSE_ON_EXIT=FALSE.
 */
@Component
@ConditionalOnProperty(name = "besluitspoor.register.opdracht", havingValue = "false", matchIfMissing = true)
class H2Poort implements SmartLifecycle {

    private static final String BESTAND = "h2-poort";
    private static final String H2 = "jdbc:h2:file:";

    private final String adres;
    private final Path bestand;
    private @Nullable Server server;

    H2Poort(@Value("${spring.datasource.url}") String adres, ZegelInstellingen instellingen) {
        this.adres = adres;
        this.bestand = instellingen.map().resolve(BESTAND);
    }

    /** The address by which a running server lends its file; empty where none does. */
    static Optional<String> adres(Path map) {
        try {
            if (!Files.exists(map.resolve(BESTAND))) {
                return Optional.empty();
            }
            List<String> regels = Files.readAllLines(map.resolve(BESTAND));
            String adres = "jdbc:h2:tcp://127.0.0.1:%s/%s".formatted(regels.get(0), regels.get(1));
            DriverManager.setLoginTimeout(5);
            DriverManager.getConnection(adres, "sa", "").close();
            return Optional.of(adres);
        } catch (IOException | SQLException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    @Override
    public void start() {
        if (!adres.startsWith(H2)) {
            return;
        }
        byte[] geheim = new byte[16];
        new SecureRandom().nextBytes(geheim);
        String sleutel = HexFormat.of().formatHex(geheim);
        String naam = Path.of(adres.substring(H2.length()).split(";", 2)[0]).toAbsolutePath().normalize().toString();
        try {
            server = Server.createTcpServer("-tcpPort", "0", "-ifExists", "-tcpDaemon", "-key", sleutel, naam).start();
            Files.createDirectories(bestand.getParent());
            Files.deleteIfExists(bestand);
            if (Files.getFileStore(bestand.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(bestand, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(bestand, List.of(String.valueOf(server.getPort()), sleutel));
        } catch (SQLException e) {
            throw new IllegalStateException("de poort voor opdrachten van het register gaat niet open", e);
        } catch (IOException e) {
            throw new UncheckedIOException("de poort voor opdrachten van het register is niet te noteren in " + bestand, e);
        }
    }

    @Override
    public void stop() {
        Server open = server;
        server = null;
        if (open != null) {
            open.stop();
            try {
                Files.deleteIfExists(bestand);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
