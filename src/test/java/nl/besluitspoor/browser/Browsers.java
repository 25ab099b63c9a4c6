package nl.besluitspoor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds or gets a Chromium: the system's own, else Playwright's download, else Debian's package where it may be
 * installed. Where all three fail, the tests fail with one sentence that says so.
 */
final class Browsers {

    private static final List<String> NAMEN = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
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

    private static Browser start() {
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
            pogingen.add("het Debian-pakket chromium gaf geen programma");
        } catch (IOException e) {
            pogingen.add("het Debian-pakket chromium was niet te installeren (" + eersteRegel(e) + ")");
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
        for (List<String> opdracht : List.of(List.of("apt-get", "update", "-qq"), List.of("apt-get", "install", "-y", "-qq", "chromium"))) {
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
