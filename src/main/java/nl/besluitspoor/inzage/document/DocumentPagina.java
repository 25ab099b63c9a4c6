package nl.besluitspoor.inzage.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.raadpleging.Inzagelog;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One version of a document, as it was kept. Who may not read it gets the answer of one that does not exist; whoever is
 * not signed in is asked to sign in, for either.
 */
@Controller
class DocumentPagina {

    /** Types that a browser shows without running anything in them; every other is saved. HTML is only what we made. */
    private static final Set<String> TE_TONEN = Set.of("application/pdf", "image/png", "image/jpeg", "text/plain", "text/html");

    /** A page that we made needs its own style and nothing else. */
    private static final String BLAD = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; "
            + "base-uri 'none'; form-action 'none'";

    private final Documenten documenten;
    private final DossierToegang toegang;
    private final Functies functies;
    private final Inzagelog inzage;
    private final Clock klok;

    DocumentPagina(Documenten documenten, DossierToegang toegang, Functies functies, Inzagelog inzage, Clock klok) {
        this.documenten = documenten;
        this.toegang = toegang;
        this.functies = functies;
        this.inzage = inzage;
        this.klok = klok;
    }

    @GetMapping("/documenten/{id:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}")
    ResponseEntity<byte[]> geef(@PathVariable UUID id, @Nullable Authentication wie) {
        String gebruiker = wie == null || wie instanceof AnonymousAuthenticationToken ? null : wie.getName();
        Optional<Document> gevonden = documenten.zoek(id).filter(document -> toegang.magLezen(gebruiker, document));
        if (gevonden.isEmpty() && gebruiker == null) {
            throw new AccessDeniedException("niet aangemeld");
        }
        Document document = gevonden.orElseThrow(DossierToegang::bestaatNiet);
        if (gebruiker != null && !document.isOpenbaarOp(LocalDate.now(klok)) && functies.heeft(gebruiker, "auditor")) {
            inzage.noteer(gebruiker, "document", List.of(id.toString()));
        }
        byte[] inhoud = documenten.inhoud(id);
        boolean tonen = TE_TONEN.contains(document.mediatype());
        MediaType soort = MediaType.parseMediaType(document.mediatype());
        ResponseEntity.BodyBuilder antwoord = ResponseEntity.ok();
        if (soort.isCompatibleWith(MediaType.TEXT_HTML)) {
            antwoord.header("Content-Security-Policy", BLAD);
        }
        return antwoord
                .contentType(soort.getType().equals("text") ? new MediaType(soort, StandardCharsets.UTF_8) : soort)
                .contentLength(inhoud.length)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", (tonen ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(document.bestandsnaam(), StandardCharsets.UTF_8).build().toString())
                .header("Repr-Digest", "sha-256=:" + java.util.Base64.getEncoder()
                        .encodeToString(java.util.HexFormat.of().parseHex(documenten.inhoudSha256(document))) + ":")
                .body(inhoud);
    }
}
