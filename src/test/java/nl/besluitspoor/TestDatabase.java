package nl.besluitspoor;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A fresh database for a test's application: H2 in memory, or an embedded PostgreSQL, as the system property says. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Queue<ConfigurableApplicationContext> OPEN = new ConcurrentLinkedQueue<>();

    /**
     * Closes the applications when the last test is done, while their database still runs: PostgreSQL stops in a hook of
     * the JVM, and an application that stops beside it waits thirty seconds for a connection.
     */
    public static final class Sluiten implements LauncherSessionListener {
        @Override
        public void launcherSessionClosed(LauncherSession sessie) {
            OPEN.forEach(ConfigurableApplicationContext::close);
        }
    }

    /** System property that chooses the database: {@code h2} or {@code postgres}. */
    public static final String KEUZE = "besluitspoor.test.database";

    /** System property for a directory in which H2 keeps a file; in memory without it. */
    public static final String MAP = "besluitspoor.test.h2.map";

    /** What was kept by another run is no part of this one. */
    private static final String RUN = System.getProperty("besluitspoor.test.run", "los");

    private static EmbeddedPostgres postgres;

    /** Whether these tests run on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty(KEUZE));
    }

    /** Keeps what this program, one beside others of the same run, has to tell of its database, for a test after all of them. */
    static void bewaar(Path map, String naam, List<String> regels) {
        try {
            Path hier = Files.createDirectories(map.resolve(RUN));
            Files.write(hier.resolve((isPostgres() ? "postgres" : "h2") + "-" + System.getProperty("besluitspoor.test.programma", "1") + naam + ".txt"), regels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all programs of the run kept of this database. */
    static List<String> bewaard(Path map, String database) throws IOException {
        List<String> regels = new ArrayList<>();
        try (Stream<Path> bestanden = Files.list(map.resolve(RUN))) {
            for (Path bestand : bestanden.filter(een -> een.getFileName().toString().startsWith(database + "-")).sorted().toList()) {
                regels.addAll(Files.readAllLines(bestand));
            }
        }
        return regels;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        OPEN.add(context);
        String naam = "t" + UUID.randomUUID().toString().replace("-", "");
        TestPropertyValues.of("besluitspoor.register.map=target/register/" + naam).applyTo(context);
        if (isPostgres()) {
            TestPropertyValues.of("spring.datasource.url=" + nieuwe(naam), "spring.datasource.username=postgres",
                    "spring.datasource.password=postgres").applyTo(context);
        } else {
            String map = System.getProperty(MAP);
            TestPropertyValues.of("spring.datasource.url=" + (map == null ? "jdbc:h2:mem:" + naam + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256"
                    : bestand(Path.of(map, naam)))).applyTo(context);
        }
    }

    /** JDBC address of an H2 file, as the application has it by default. */
    public static String bestand(Path bestand) {
        return "jdbc:h2:file:" + bestand.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256";
    }

    /** Starts PostgreSQL where it does not run yet and makes one more database in it; gives its JDBC address. */
    public static synchronized String nieuwe(String naam) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            }
            try (var verbinding = postgres.getPostgresDatabase().getConnection(); var opdracht = verbinding.createStatement()) {
                opdracht.execute("create database " + naam);
            }
            return postgres.getJdbcUrl("postgres", naam);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("PostgreSQL geeft geen database " + naam, e);
        }
    }
}
