package nl.besluitspoor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds or gets a Chromium: the system's own, else Playwright's download, else Debian's package where it may be
 * installed. Where all three fail, the tests fail with one sentence that says so.
 */
final class Browsers {

    /** First the Chromium without a window of its own: it draws the same pages with half the work. */
    private static final List<String> NAMEN = List.of("chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    private static final List<String> PAKKETTEN = List.of("chromium-headless-shell", "chromium");
    private static final List<String> OPTIES = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

    private static Playwright playwright;
    private static Browser browser;

    private Browsers() {}

    /** The one browser of this JVM. */
    static synchronized Browser browser() {
        if (browser == null) {
            browser = start();
        }
        return browser;
    }

    /** One program at a time: another beside it waits for what this one fetches, and finds it then. */
    private static Browser start() {
        try (FileChannel slot = FileChannel.open(Path.of(System.getProperty("java.io.tmpdir"), "besluitspoor-browser.slot"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            slot.lock();
            return vindOfHaal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Browser vindOfHaal() {
        List<String> pogingen = new ArrayList<>();
        Optional<Path> systeem = opPad();
        if (systeem.isPresent()) {
            return open(systeem.get());
        }
        pogingen.add("geen van " + NAMEN + " staat op het pad");
        try {
            playwright = Playwright.create();
            return playwright.chromium().launch(new BrowserType.LaunchOptions().setArgs(OPTIES));
        } catch (RuntimeException e) {
            pogingen.add("Playwright kon er geen ophalen (" + eersteRegel(e) + ")");
            sluit();
        }
        try {
            installeer();
            Optional<Path> geinstalleerd = opPad();
            if (geinstalleerd.isPresent()) {
                return open(geinstalleerd.get());
            }
            pogingen.add("de Debian-pakketten " + PAKKETTEN + " gaven geen programma");
        } catch (IOException e) {
            pogingen.add("geen van de Debian-pakketten " + PAKKETTEN + " was te installeren (" + eersteRegel(e) + ")");
        }
        throw new IllegalStateException("De browsertests hebben Chromium nodig en konden er geen vinden of ophalen: "
                + String.join("; ", pogingen) + ". Installeer Chromium of Chrome en probeer het opnieuw.");
    }

    private static Browser open(Path programma) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(programma).setArgs(OPTIES));
    }

    private static Optional<Path> opPad() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(map -> NAMEN.stream().map(naam -> Path.of(map, naam)))
                .filter(Files::isExecutable).findFirst();
    }

    private static void installeer() throws IOException {
        doe("apt-get", "update", "-qq");
        IOException laatste = null;
        for (String pakket : PAKKETTEN) {
            try {
                doe("apt-get", "install", "-y", "-qq", pakket);
                return;
            } catch (IOException e) {
                laatste = e;
            }
        }
        throw Objects.requireNonNull(laatste);
    }

    private static void doe(String... opdracht) throws IOException {
        Process proces = new ProcessBuilder(opdracht).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!proces.waitFor(5, TimeUnit.MINUTES) || proces.exitValue() != 0) {
                proces.destroyForcibly();
                throw new IOException(String.join(" ", opdracht) + " lukte niet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("onderbroken", e);
        }
    }

    private static void sluit() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
        }
    }

    private static String eersteRegel(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
