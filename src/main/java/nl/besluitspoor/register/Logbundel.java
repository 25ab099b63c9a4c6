package nl.besluitspoor.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.besluitspoor.register.opdracht.Export;
import org.springframework.stereotype.Component;

/** The whole log as one zip, laid out as {@code register export} writes it, for who has no command line. */
@Component
public class Logbundel {

    private final Export export;

    Logbundel(Export export) {
        this.export = export;
    }

    /**
     * Writes the zip while it reads the log; memory does not grow with it. Where nothing is sealed yet, the zip is empty.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public void schrijf(OutputStream naar) {
        try (ZipOutputStream zip = new ZipOutputStream(naar)) {
            export.alles((naam, inhoud) -> {
                zip.putNextEntry(new ZipEntry(naam));
                zip.write(inhoud);
                zip.closeEntry();
            }, (gedaan, totaal) -> { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
