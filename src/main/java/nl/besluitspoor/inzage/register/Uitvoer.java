package nl.besluitspoor.inzage.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.besluitspoor.document.PdfMaker;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.Datums;
import nl.besluitspoor.inzage.Namen;
import nl.besluitspoor.raadpleging.Dossierlezer;
import nl.besluitspoor.raadpleging.Peil;
import nl.besluitspoor.raadpleging.Tijdlijn;
import nl.besluitspoor.raadpleging.Treffer;
import nl.besluitspoor.raadpleging.Zoekvraag;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What leaves the register as a file: for a spreadsheet, for a machine, for paper. */
@Component
class Uitvoer {

    /** Decisions in a printed report. */
    private static final int MEEST_OP_PAPIER = 500;
    private static final int MEEST_REGELS_OP_PAPIER = 2_000;
    private static final char BOM = '\uFEFF';
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

    private final ObjectMapper json;
    private final PdfMaker pdf;
    private final Namen namen;
    private final Datums datums;
    private final Clock klok;

    Uitvoer(ObjectMapper json, PdfMaker pdf, Namen namen, Datums datums, Clock klok) {
        this.json = json;
        this.pdf = pdf;
        this.namen = namen;
        this.datums = datums;
        this.klok = klok;
    }

    /** Decisions as rows, the first the heads. */
    List<List<@Nullable Object>> besluiten(List<Treffer> besluiten) {
        List<List<@Nullable Object>> rijen = new ArrayList<>();
        rijen.add(List.of("Datum", "Vergadering", "Dossier", "Titel", "Beslispunt of wijziging", "Orgaan", "Soort", "Uitkomst", "Letterlijk", "Voorgestelde tekst",
                "Gewijzigde tekst", "Aangehouden tot", "Wijken", "Openbaarheid", "Vastgelegd op (UTC)", "Sleutel"));
        for (Treffer b : besluiten) {
            List<@Nullable Object> rij = new ArrayList<>();
            rij.add(b.datum());
            rij.add(b.vergadering());
            rij.add(b.dossier().nummer());
            rij.add(b.dossier().korteTitel());
            rij.add(b.isNamens() ? b.wijziging() : b.nummer());
            rij.add(b.isNamens() ? "namens het " + b.orgaan() : b.orgaan());
            rij.add(b.soort().omschrijving());
            rij.add(b.uitkomst().naam());
            rij.add(b.openbaarheid() == Openbaarheid.GEHEIM ? "geheim: " + Objects.requireNonNull(b.geheim()).grondslag() : b.letterlijk());
            rij.add(b.tekst());
            rij.add(b.gewijzigdeTekst());
            rij.add(b.aangehoudenTot());
            rij.add(String.join(", ", b.wijken().stream().map(Treffer.WijkNaam::naam).toList()));
            rij.add(namen.openbaarheid(b.openbaarheid()));
            rij.add(b.vastgelegdOp());
            rij.add(b.id());
            rijen.add(rij);
        }
        return rijen;
    }

    /** Entries of a timeline as rows, the first the heads. */
    List<List<@Nullable Object>> tijdlijn(List<Tijdlijn.Regel> regels) {
        List<List<@Nullable Object>> rijen = new ArrayList<>();
        rijen.add(List.of("Nr", "Tijdstip (UTC)", "Wat", "Soort", "Functie", "Wie (sleutel)", "Uitkomst", "Object", "Gegevens", "Grondslag", "SHA-256"));
        for (Tijdlijn.Regel r : regels) {
            List<@Nullable Object> rij = new ArrayList<>();
            rij.add(r.nummer());
            rij.add(r.tijdstip());
            rij.add(r.naam());
            rij.add(r.soort());
            rij.add(r.functie());
            rij.add(r.actor());
            rij.add(r.uitkomst());
            rij.add(r.objectSoort() == null ? null : r.objectSoort() + " " + r.objectId());
            rij.add(String.join("; ", r.velden().stream().map(v -> v.naam() + ": " + (v.waarde() == null ? "(gewist)" : v.waarde())).toList()));
            rij.add(String.join(", ", r.grondslag()));
            rij.add(r.sha256());
            rijen.add(rij);
        }
        return rijen;
    }

    /** A file that a Dutch Excel opens in columns; what would be taken for a formula is text. */
    ResponseEntity<byte[]> csv(String naam, List<List<@Nullable Object>> rijen) {
        StringBuilder uit = new StringBuilder().append(BOM);
        try (CSVPrinter schrijver = new CSVPrinter(uit, CSV)) {
            for (List<@Nullable Object> rij : rijen) {
                schrijver.printRecord(rij.stream().map(Uitvoer::cel).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bestand(naam, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8), uit.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A spreadsheet runs what begins with one of these as a formula; a quote before it makes it text (OWASP, CSV injection). */
    static String cel(@Nullable Object waarde) {
        String tekst = waarde == null ? "" : waarde.toString();
        String kop = tekst.stripLeading();
        boolean formule = !kop.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(kop.charAt(0)) >= 0
                || !tekst.isEmpty() && "\t\r\n".indexOf(tekst.charAt(0)) >= 0;
        return formule && !(waarde instanceof Number) ? "'" + tekst : tekst;
    }

    ResponseEntity<byte[]> json(String naam, Object inhoud) {
        try {
            return bestand(naam, "json", MediaType.APPLICATION_JSON, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(inhoud));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A printable report of a search; of more decisions than fit, the first, and it says so. */
    ResponseEntity<byte[]> zoekverslag(Zoekvraag vraag, List<Treffer> besluiten, String lezer) {
        Map<String, Object> model = gegevens(vraag.peil(), lezer);
        model.put("titel", "Besluiten uit het register");
        model.put("vraag", vraag.parameters());
        model.put("aantal", besluiten.size());
        model.put("besluiten", besluiten.subList(0, Math.min(besluiten.size(), MEEST_OP_PAPIER)));
        return bestand("besluiten", "pdf", MediaType.APPLICATION_PDF, pdf.maak("register-zoekverslag", model));
    }

    /** A printable report of a dossier; of a timeline longer than fits, the begin, and it says so. */
    ResponseEntity<byte[]> dossierverslag(Dossierlezer.Beeld beeld, Tijdlijn.Bladzijde tijdlijn, Peil peil, String lezer) {
        Map<String, Object> model = gegevens(peil, lezer);
        model.put("titel", "Dossier " + beeld.dossier().nummer() + " " + beeld.dossier().korteTitel());
        model.put("b", beeld);
        model.put("regels", tijdlijn.regels().subList(0, Math.min(tijdlijn.regels().size(), MEEST_REGELS_OP_PAPIER)));
        model.put("afgekapt", tijdlijn.volgende() != null || tijdlijn.regels().size() > MEEST_REGELS_OP_PAPIER);
        return bestand(beeld.dossier().nummer().toLowerCase(java.util.Locale.ROOT), "pdf", MediaType.APPLICATION_PDF, pdf.maak("register-dossier", model));
    }

    private Map<String, Object> gegevens(Peil peil, String lezer) {
        Map<String, Object> model = new HashMap<>();
        model.put("gemaakt", datums.moment(klok.instant()));
        model.put("voor", namen.persoon(lezer));
        model.put("peil", peil.dag() == null ? datums.dag(LocalDate.now(klok)) : datums.dag(peil.dag()));
        model.put("datums", datums);
        model.put("namen", namen);
        return model;
    }

    private static ResponseEntity<byte[]> bestand(String naam, String soort, MediaType mediatype, byte[] inhoud) {
        return ResponseEntity.ok().contentType(mediatype).cacheControl(CacheControl.noStore()).header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(naam, soort)).body(inhoud);
    }
}
