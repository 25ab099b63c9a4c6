package nl.besluitspoor.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.besluitspoor.register.boom.Boom;
import nl.besluitspoor.register.boom.Tegelpad;
import nl.besluitspoor.register.zegel.Checkpointrij;
import nl.besluitspoor.register.zegel.LogRepository;
import org.springframework.stereotype.Component;

/** The log's tiles and entry bundles as the standard serves them (C2SP tlog-tiles): only what a committed checkpoint covers. */
@Component
public class Logtegels {

    private final LogRepository log;

    Logtegels(LogRepository log) {
        this.log = log;
    }

    /**
     * The hashes of a tile; empty where the log does not have it.
     *
     * @param adres the tile's number as the standard writes it: {@code x001/067}, {@code 000.p/12}
     */
    public Optional<byte[]> hashes(int niveau, String adres) {
        return Tegelpad.lees(adres).filter(pad -> isGedekt(niveau, pad)).map(pad -> log.tegel(niveau, pad.nr(), pad.breedte()));
    }

    /** The entries of a bundle, each behind its length in two bytes; empty where the log does not have it. */
    public Optional<byte[]> bundel(String adres) {
        return Tegelpad.lees(adres).filter(pad -> isGedekt(0, pad)).map(pad -> bundel(pad.nr() * Boom.TEGEL, pad.breedte()));
    }

    private byte[] bundel(long van, int aantal) {
        List<byte[]> invoeren = log.inhoud(van, van + aantal).map(inhoud -> inhoud.getBytes(StandardCharsets.UTF_8)).toList();
        ByteBuffer bundel = ByteBuffer.allocate(invoeren.stream().mapToInt(een -> Short.BYTES + een.length).sum());
        invoeren.forEach(een -> bundel.putShort((short) een.length).put(een));
        return bundel.array();
    }

    private boolean isGedekt(int niveau, Tegelpad pad) {
        return Boom.breedte(log.laatste().map(Checkpointrij::omvang).orElse(0L), niveau, pad.nr()) >= pad.breedte();
    }
}
