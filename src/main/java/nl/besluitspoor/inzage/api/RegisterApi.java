package nl.besluitspoor.inzage.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.raadpleging.Besluitbeeld;
import nl.besluitspoor.raadpleging.Dossierlezer;
import nl.besluitspoor.raadpleging.Mandaatlezer;
import nl.besluitspoor.raadpleging.OngeldigeVraag;
import nl.besluitspoor.raadpleging.Raadpleging;
import nl.besluitspoor.raadpleging.Tijdlijn;
import nl.besluitspoor.raadpleging.Treffer;
import nl.besluitspoor.raadpleging.Vraaglezer;
import nl.besluitspoor.raadpleging.Zoeker;
import nl.besluitspoor.raadpleging.Zoekvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The register's questions over HTTP; the answers are those of the pages. */
@RestController
@ApiResponse(responseCode = "400", description = "Een parameter bestaat niet of valt buiten zijn grenzen; invalidParams noemt hem.",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Probleem")))
@ApiResponse(responseCode = "401", description = "U bent niet aangemeld.",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Probleem")))
@ApiResponse(responseCode = "403", description = "U bent geen auditor.",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Probleem")))
@ApiResponse(responseCode = "429", description = "Te veel vragen; Retry-After zegt wanneer het weer kan.",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Probleem")))
class RegisterApi {

    static final String PAD = "/api/v1";

    private final Raadpleging raadpleging;
    private final Vraaglezer vragen;
    private final ObjectMapper json;

    RegisterApi(Raadpleging raadpleging, Vraaglezer vragen, ObjectMapper json) {
        this.raadpleging = raadpleging;
        this.vragen = vragen;
        this.json = json;
    }

    @GetMapping(PAD + "/besluiten")
    @Operation(summary = "Zoek besluiten", tags = "besluiten")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Woorden die er alle in staan; accenten en streepjes maken niet uit.",
            schema = @Schema(type = "string", maxLength = 200))
    @Parameter(name = "wijk", in = ParameterIn.QUERY, description = "Naam of CBS-code van een wijk.", schema = @Schema(type = "string", maxLength = 80))
    @Parameter(name = "orgaan", in = ParameterIn.QUERY, description = "Wie besloot.", schema = @Schema(type = "string", maxLength = 40))
    @Parameter(name = "uitkomst", in = ParameterIn.QUERY, description = "Uitkomst van het beslispunt.", schema = @Schema(type = "string",
            allowableValues = {"CONFORM", "GEWIJZIGD", "AANGEHOUDEN", "TERUGGENOMEN", "AFGEWEZEN", "VOOR_KENNISGEVING"}))
    @Parameter(name = "soort", in = ParameterIn.QUERY, description = "Soort beslispunt, of MANDAATWIJZIGING: namens het college besloten.", schema = @Schema(type = "string",
            allowableValues = {"VASTSTELLEN", "MANDATEREN", "KENNISNEMEN", "INSTEMMEN", "WEIGEREN", "BESCHIKBAAR_STELLEN", "INTREKKEN", "BEKRACHTIGEN",
                "GEHEIMHOUDING_OPLEGGEN", "GEHEIMHOUDING_OPHEFFEN", "OVERIG", "MANDAATWIJZIGING"}))
    @Parameter(name = "van", in = ParameterIn.QUERY, description = "Eerste dag.", schema = @Schema(type = "string", format = "date"))
    @Parameter(name = "tot", in = ParameterIn.QUERY, description = "Laatste dag.", schema = @Schema(type = "string", format = "date"))
    @Parameter(name = "dossier", in = ParameterIn.QUERY, description = "Nummer van het dossier.", example = "VW-2025-0001",
            schema = @Schema(type = "string", maxLength = 20))
    @Parameter(name = "mandaat", in = ParameterIn.QUERY, description = "Nummer of sleutel van het mandaat dat is gegeven, of waaronder is besloten.",
            example = "M-2025-0001", schema = @Schema(type = "string", maxLength = 36))
    @Parameter(name = "persoon", in = ParameterIn.QUERY, description = "Naam, sleutel of functie van wie handelde.",
            schema = @Schema(type = "string", maxLength = 80))
    @Parameter(name = "sorteer", in = ParameterIn.QUERY, description = "Volgorde.",
            schema = @Schema(type = "string", allowableValues = {"-datum", "datum", "dossier"}, defaultValue = "-datum"))
    @ApiResponse(responseCode = "200", description = "Een pagina besluiten.",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Besluiten"), mediaType = "application/json"))
    @OpPeil
    @Bladerend
    ResponseEntity<ObjectNode> besluiten(@Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) Authentication wie) {
        Zoekvraag vraag = vragen.zoekvraag(parameters);
        Zoeker.Bladzijde bladzijde = raadpleging.zoek(vraag, wie.getName());
        List<ObjectNode> rij = bladzijde.besluiten().stream().map(b -> metZelf(json.valueToTree(b), "/besluiten/" + b.id())).toList();
        return lijst("besluiten", rij, parameters, bladzijde.volgende());
    }

    @GetMapping(PAD + "/besluiten/{id}")
    @Operation(summary = "Lees een besluit, met waar het op rust en wat erop volgde", tags = "besluiten")
    @ApiResponse(responseCode = "200", description = "Het besluit.", content = @Content(schema = @Schema(ref = "#/components/schemas/Besluit"),
            mediaType = "application/json"))
    @ApiResponse(responseCode = "404", description = "Dit besluit is er niet, of was er op de peildatum nog niet.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Probleem")))
    @OpPeil
    ResponseEntity<ObjectNode> besluit(@PathVariable UUID id, @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) Authentication wie) {
        Besluitbeeld beeld = raadpleging.besluit(id, vragen.peil(parameters), wie.getName()).orElseThrow(RegisterApi::bestaatNiet);
        return een(json.valueToTree(beeld), "/besluiten/" + id, parameters);
    }

    @GetMapping(PAD + "/dossiers")
    @Operation(summary = "Lees de dossiers, nieuwste eerst", tags = "dossiers")
    @ApiResponse(responseCode = "200", description = "Een pagina dossiers.",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Dossiers"), mediaType = "application/json"))
    @OpPeil
    @Bladerend
    ResponseEntity<ObjectNode> dossiers(@Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) Authentication wie) {
        Dossierlezer.Bladzijde bladzijde = raadpleging.dossiers(vragen.peil(parameters), vragen.bladzijde(parameters), wie.getName());
        List<ObjectNode> rij = bladzijde.dossiers().stream().map(d -> metZelf(json.valueToTree(d), "/dossiers/" + d.nummer())).toList();
        return lijst("dossiers", rij, parameters, bladzijde.volgende());
    }

    @GetMapping(PAD + "/dossiers/{nummer}")
    @Operation(summary = "Lees een dossier met de versies van zijn plan en zijn besluiten", tags = "dossiers")
    @ApiResponse(responseCode = "200", description = "Het dossier.", content = @Content(schema = @Schema(ref = "#/components/schemas/Dossier"),
            mediaType = "application/json"))
    @ApiResponse(responseCode = "404", description = "Dit dossier is er niet, of was er op de peildatum nog niet.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Probleem")))
    @OpPeil
    ResponseEntity<ObjectNode> dossier(@PathVariable String nummer, @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) Authentication wie) {
        Dossierlezer.Beeld beeld = raadpleging.dossier(nummer, vragen.peil(parameters), wie.getName()).orElseThrow(RegisterApi::bestaatNiet);
        return een(json.valueToTree(beeld), "/dossiers/" + nummer, parameters);
    }

    @GetMapping(PAD + "/dossiers/{nummer}/tijdlijn")
    @Operation(summary = "Lees wat het register van een dossier heeft, oudste eerst", tags = "dossiers")
    @ApiResponse(responseCode = "200", description = "Een pagina van de tijdlijn.",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Tijdlijn"), mediaType = "application/json"))
    @ApiResponse(responseCode = "404", description = "Dit dossier is er niet, of was er op de peildatum nog niet.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Probleem")))
    @OpPeil
    @Bladerend
    ResponseEntity<ObjectNode> tijdlijn(@PathVariable String nummer, @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) Authentication wie) {
        Tijdlijn.Bladzijde bladzijde = raadpleging.tijdlijn(nummer, vragen.peil(parameters), vragen.bladzijde(parameters), wie.getName())
                .orElseThrow(RegisterApi::bestaatNiet);
        List<ObjectNode> rij = bladzijde.regels().stream().map(r -> {
            ObjectNode regel = json.valueToTree(r);
            return r.besluit() == null ? regel : metLink(regel, "besluit", "/besluiten/" + r.besluit());
        }).toList();
        return lijst("tijdlijn", rij, parameters, bladzijde.volgende());
    }

    @GetMapping(PAD + "/mandaten")
    @Operation(summary = "Lees de mandaten en hoe zij zijn gebruikt", tags = "mandaten")
    @ApiResponse(responseCode = "200", description = "Een pagina mandaten.",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Mandaten"), mediaType = "application/json"))
    @OpPeil
    @Bladerend
    ResponseEntity<ObjectNode> mandaten(@Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) Authentication wie) {
        Mandaatlezer.Bladzijde bladzijde = raadpleging.mandaten(vragen.peil(parameters), vragen.bladzijde(parameters), wie.getName());
        List<ObjectNode> rij = bladzijde.mandaten().stream().map(m -> {
            ObjectNode mandaat = json.valueToTree(m);
            return m.besluit() == null ? mandaat : metLink(mandaat, "besluit", "/besluiten/" + m.besluit());
        }).toList();
        return lijst("mandaten", rij, parameters, bladzijde.volgende());
    }

    @GetMapping(PAD + "/plannen/{id}/versies")
    @Operation(summary = "Lees de versies van een plan, oudste eerst", tags = "plannen")
    @ApiResponse(responseCode = "200", description = "De versies.",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Planversies"), mediaType = "application/json"))
    @ApiResponse(responseCode = "404", description = "Dit plan is er niet, of was er op de peildatum nog niet.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Probleem")))
    @OpPeil
    ResponseEntity<ObjectNode> planversies(@PathVariable UUID id, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        List<Dossierlezer.Planversie> versies = raadpleging.planversies(id, vragen.peil(parameters)).orElseThrow(RegisterApi::bestaatNiet);
        List<ObjectNode> rij = versies.stream().map(v -> metLink(json.valueToTree(v), "dossier", "/dossiers/" + v.dossier())).toList();
        return lijst("versies", rij, parameters, null);
    }

    /** Every other address: not there, or not in this way. */
    @Hidden
    @RequestMapping(PAD + "/**")
    ResponseEntity<Void> anders(HttpServletRequest vraag) {
        return switch (vraag.getMethod()) {
            case "GET", "HEAD" -> throw bestaatNiet();
            case "OPTIONS" -> ResponseEntity.noContent().header("Allow", "GET, HEAD, OPTIONS").build();
            default -> throw new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);
        };
    }

    private static ResponseStatusException bestaatNiet() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<ObjectNode> een(ObjectNode antwoord, String pad, Map<String, String> parameters) {
        return ResponseEntity.ok(metZelf(beperkt(antwoord, parameters), pad));
    }

    private ResponseEntity<ObjectNode> lijst(String naam, List<ObjectNode> rij, Map<String, String> parameters, @Nullable Object volgende) {
        ObjectNode antwoord = json.createObjectNode();
        ArrayNode delen = antwoord.putArray(naam);
        rij.forEach(deel -> delen.add(beperkt(deel, parameters)));
        ObjectNode links = antwoord.putObject("_links");
        links.putObject("self").put("href", ServletUriComponentsBuilder.fromCurrentRequest().toUriString());
        if (volgende != null) {
            antwoord.put("volgendeCursor", volgende.toString());
            links.putObject("next").put("href", ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("cursor", volgende).toUriString());
        }
        return ResponseEntity.ok(antwoord);
    }

    /** The asked fields alone; all where none is asked. */
    private static ObjectNode beperkt(ObjectNode deel, Map<String, String> parameters) {
        String gevraagd = parameters.get("fields");
        if (gevraagd == null || gevraagd.isBlank()) {
            return deel;
        }
        Set<String> velden = new LinkedHashSet<>(Arrays.stream(gevraagd.split(",")).map(String::strip).filter(v -> !v.isEmpty()).toList());
        List<String> vreemd = velden.stream().filter(v -> !deel.has(v)).limit(5).toList();
        if (gevraagd.length() > 200 || !vreemd.isEmpty()) {
            List<String> bekend = new ArrayList<>();
            deel.fieldNames().forEachRemaining(bekend::add);
            throw new OngeldigeVraag(List.of(new OngeldigeVraag.Fout("fields", "%s. Kies uit: %s.".formatted(
                    vreemd.isEmpty() ? "De waarde is te lang" : "Deze velden bestaan niet: " + String.join(", ", vreemd), String.join(", ", bekend)))));
        }
        return deel.retain(velden);
    }

    private static ObjectNode metZelf(ObjectNode deel, String pad) {
        return metLink(deel, "self", pad);
    }

    private static ObjectNode metLink(ObjectNode deel, String naam, String pad) {
        deel.withObjectProperty("_links").putObject(naam)
                .put("href", ServletUriComponentsBuilder.fromCurrentContextPath().path(PAD + pad).build().toUriString());
        return deel;
    }
}
