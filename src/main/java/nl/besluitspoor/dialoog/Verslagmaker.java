package nl.besluitspoor.dialoog;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.document.PdfMaker;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.handeling.Handeling;
import org.springframework.stereotype.Component;

/** Makes the report of a dialogue a document, once as a page and once to print. */
@Component
class Verslagmaker {

    private static final String SJABLOON = "dialoogverslag";

    private final Documenten documenten;
    private final PdfMaker maker;
    private final Clock klok;

    Verslagmaker(Documenten documenten, PdfMaker maker, Clock klok) {
        this.documenten = documenten;
        this.maker = maker;
        this.klok = klok;
    }

    /** The same report in two shapes. */
    record Documentpaar(Document html, Document pdf) {}

    Documentpaar maak(Verslag verslag, Dossier dossier, Handeling handeling) {
        Wijkdialoog dialoog = verslag.dialoog();
        String titel = "Verslag van de wijkdialoog " + dialoog.wijkNaam() + (dialoog.ronde() == 1 ? "" : ", ronde " + dialoog.ronde());
        Map<String, Object> model = Map.of("titel", titel, "dossier", dossier.nummer(), "korteTitel", dossier.korteTitel(),
                "verslag", verslag, "vastgesteldOp", LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()));
        String naam = "dialoogverslag-" + dossier.nummer() + "-" + dialoog.wijk() + "-" + dialoog.ronde();
        Document html = documenten.bewaarPagina(new NieuwDocument("dialoogverslag-html", titel, dossier.nummer(), naam + ".html", "text/html",
                maker.html(SJABLOON, model).getBytes(StandardCharsets.UTF_8), dossier.openbaarheid(), dossier.embargo()), handeling);
        Document pdf = documenten.bewaar(new NieuwDocument("dialoogverslag", titel, dossier.nummer(), naam + ".pdf", "application/pdf",
                maker.maak(SJABLOON, model), dossier.openbaarheid(), dossier.embargo()), handeling);
        return new Documentpaar(html, pdf);
    }
}
