package nl.besluitspoor.inzage.logboek;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.besluitspoor.register.Insluitingsbewijs;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Logtegels;
import nl.besluitspoor.register.Samenhangsbewijs;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The log under {@code /register/log/} (C2SP tlog-tiles). Checkpoint, key, hash tiles and proofs are public: they are
 * hashes. Entry bundles are for {@code auditor}, as Spring Security judges by the address.
 */
@RestController
@RequestMapping("/register/log")
class LogController {

    /** A tile never changes: the standard asks for a long life. */
    private static final CacheControl VOORGOED = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl VOORGOED_VOOR_EEN = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final MediaType TEKST = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Logboek logboek;
    private final Logtegels tegels;

    LogController(Logboek logboek, Logtegels tegels) {
        this.logboek = logboek;
        this.tegels = tegels;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return tekst(logboek.checkpoint().orElseThrow(LogController::isErNiet));
    }

    @GetMapping("/vkey")
    ResponseEntity<byte[]> vkey() {
        String vkey = logboek.stand().vkey();
        if (vkey.isEmpty()) {
            throw isErNiet();
        }
        return tekst(vkey + "\n");
    }

    private static ResponseEntity<byte[]> tekst(String tekst) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(TEKST).body(tekst.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/tile/{niveau:[0-9]|[1-5][0-9]|6[0-3]}/{*adres}")
    ResponseEntity<byte[]> tegel(@PathVariable int niveau, @PathVariable String adres) {
        return ResponseEntity.ok().cacheControl(VOORGOED).contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(tegels.hashes(niveau, adres.substring(1)).orElseThrow(LogController::isErNiet));
    }

    @GetMapping("/tile/entries/{*adres}")
    ResponseEntity<byte[]> invoeren(@PathVariable String adres) {
        return ResponseEntity.ok().cacheControl(VOORGOED_VOOR_EEN).contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(tegels.bundel(adres.substring(1)).orElseThrow(LogController::isErNiet));
    }

    /** Proof that the entry at this place stands in the log of the last checkpoint. */
    @GetMapping("/insluiting/{index:[0-9]{1,18}}")
    Insluitingsbewijs insluiting(@PathVariable long index) {
        try {
            return logboek.insluiting(index);
        } catch (IllegalArgumentException e) {
            throw isErNiet();
        }
    }

    /** Proof that the log of one size begins with the log of another. */
    @GetMapping("/samenhang")
    Samenhangsbewijs samenhang(@RequestParam long van, @RequestParam long naar) {
        try {
            return logboek.samenhang(van, naar);
        } catch (IllegalArgumentException e) {
            throw isErNiet();
        }
    }

    private static ResponseStatusException isErNiet() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
