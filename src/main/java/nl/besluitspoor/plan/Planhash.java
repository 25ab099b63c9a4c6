package nl.besluitspoor.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.document.Documenten;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of what a plan says: SHA-256 of its canonical JSON (RFC 8785). Dates and amounts are strings, amounts
 * without needless zeros; a field that is not there is left out, and so is a list that only some kinds of plan have.
 */
final class Planhash {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Planhash() {}

    /** SHA-256, hex. */
    static String sha256(PlanInhoud plan) {
        try {
            return Documenten.sha256(new JsonCanonicalizer(JSON.writeValueAsString(velden(plan))).getEncodedUTF8());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("het plan is niet als JSON te schrijven", e);
        } catch (IOException e) {
            throw new IllegalStateException("het plan is niet als canonieke JSON te schrijven", e);
        }
    }

    private static Map<String, Object> velden(PlanInhoud plan) {
        Map<String, Object> velden = new LinkedHashMap<>();
        zet(velden, "titel", plan.titel());
        zet(velden, "begindatum", plan.begindatum());
        zet(velden, "einddatum", plan.einddatum());
        zet(velden, "persoonsgegevens", plan.persoonsgegevens());
        zet(velden, "communicatie", plan.communicatie());
        zet(velden, "samenvatting", plan.samenvatting());
        zet(velden, "voorwoord", plan.voorwoord());
        if (!plan.talen().isEmpty()) {
            velden.put("talen", plan.talen().stream().map(versie -> {
                Map<String, Object> rij = new LinkedHashMap<>();
                zet(rij, "taal", versie.taal() == null ? null : versie.taal().name());
                zet(rij, "vorm", versie.vorm() == null ? null : versie.vorm().name());
                return rij;
            }).toList());
        }
        if (!plan.themas().isEmpty()) {
            velden.put("themas", plan.themas().stream().map(thema -> {
                Map<String, Object> rij = new LinkedHashMap<>();
                zet(rij, "nummer", thema.nummer());
                zet(rij, "naam", thema.naam());
                zet(rij, "omschrijving", thema.omschrijving());
                zet(rij, "resultaat", thema.resultaat());
                zet(rij, "partner", thema.partner());
                zet(rij, "lobby", thema.lobby());
                return rij;
            }).toList());
        }
        velden.put("doelen", plan.doelen().stream().map(doel -> {
            Map<String, Object> rij = new LinkedHashMap<>();
            zet(rij, "nummer", doel.nummer());
            zet(rij, "pijler", doel.pijler() == null ? null : doel.pijler().name());
            zet(rij, "omschrijving", doel.omschrijving());
            zet(rij, "indicator", doel.indicator());
            zet(rij, "nulmeting", doel.nulmeting());
            zet(rij, "streefwaarde", doel.streefwaarde());
            zet(rij, "jaar", doel.jaar());
            return rij;
        }).toList());
        velden.put("acties", plan.acties().stream().map(actie -> {
            Map<String, Object> rij = new LinkedHashMap<>();
            zet(rij, "nummer", actie.nummer());
            zet(rij, "doel", actie.doel());
            zet(rij, "omschrijving", actie.omschrijving());
            zet(rij, "wijk", actie.wijk());
            zet(rij, "trekker", actie.trekker());
            zet(rij, "partner", actie.partner());
            zet(rij, "begindatum", actie.begindatum());
            zet(rij, "einddatum", actie.einddatum());
            zet(rij, "bedrag", actie.bedrag() == null ? null : actie.bedrag().stripTrailingZeros().toPlainString());
            zet(rij, "thema", actie.thema() == null ? null : actie.thema().sleutel());
            return rij;
        }).toList());
        velden.put("begroting", plan.begroting().stream().map(jaar -> {
            Map<String, Object> rij = new LinkedHashMap<>();
            zet(rij, "jaar", jaar.jaar());
            zet(rij, "bedrag", jaar.bedrag() == null ? null : jaar.bedrag().stripTrailingZeros().toPlainString());
            zet(rij, "dekking", jaar.dekking());
            return rij;
        }).toList());
        velden.put("hoofdstukken", plan.hoofdstukken().stream().map(hoofdstuk -> {
            Map<String, Object> rij = new LinkedHashMap<>();
            zet(rij, "nummer", hoofdstuk.nummer());
            zet(rij, "kop", hoofdstuk.kop());
            zet(rij, "tekst", hoofdstuk.tekst());
            return rij;
        }).toList());
        return velden;
    }

    private static void zet(Map<String, Object> velden, String naam, @Nullable Object waarde) {
        if (waarde != null) {
            velden.put(naam, waarde instanceof Integer || waarde instanceof Boolean || waarde instanceof List<?> ? waarde : waarde.toString());
        }
    }
}
