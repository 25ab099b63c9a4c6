package nl.besluitspoor.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The wijken and buurten of the municipality that a dossier can be about, by CBS code. */
@Component
public class Wijken {

    private final Map<String, Wijk> opCode = new LinkedHashMap<>();

    Wijken() {
        CSVFormat vorm = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream bron = Objects.requireNonNull(Wijken.class.getResourceAsStream("/data/wijken.csv"), "data/wijken.csv ontbreekt");
             Reader lezer = new InputStreamReader(bron, StandardCharsets.UTF_8)) {
            for (CSVRecord rij : vorm.parse(lezer)) {
                if (!rij.get("niveau").equals("gemeente")) {
                    opCode.putIfAbsent(rij.get("code"), new Wijk(rij.get("code"), rij.get("naam")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by name. */
    public List<Wijk> alle() {
        List<Wijk> wijken = new ArrayList<>(opCode.values());
        wijken.sort((een, ander) -> een.naam().compareTo(ander.naam()));
        return wijken;
    }

    /** The one with this CBS code; empty where the municipality has none. */
    public Optional<Wijk> met(String code) {
        return Optional.ofNullable(opCode.get(code));
    }
}
