package nl.besluitspoor.register.zegel;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the register signs.
 *
 * @param oorsprong         name of the log and of its key: an address without scheme
 * @param map               directory outside the database for the key and the memory of what was signed
 * @param sleutel           file with the key (PEM or PKCS#12); without one a key is made in {@code map} at the first start
 * @param sleutelWachtwoord password of the PKCS#12 file
 * @param sequencer         whether this node gives indices
 * @param pauze             between two rounds in which it does
 * @param reden             why a database that was put back to an older state may be used; asked once
 */
@ConfigurationProperties("besluitspoor.register")
public record ZegelInstellingen(String oorsprong, Path map, @Nullable Path sleutel, @DefaultValue("") String sleutelWachtwoord,
        @DefaultValue("true") boolean sequencer, @DefaultValue("250ms") Duration pauze, @DefaultValue("") String reden) {}
