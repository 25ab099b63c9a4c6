package nl.besluitspoor.voorstel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.document.PdfMaker;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Voorstel.Versie;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;

/** Freezes what is written into a numbered version: its saves, the hash of what they say, its PDF. */
@Component
class Notaversies {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, ToStringSerializer.instance))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final Notatekst tekst;
    private final VoorstelRepository opslag;
    private final Dossiers dossiers;
    private final Documenten documenten;
    private final PdfMaker pdf;
    private final Register register;
    private final Geheimnota geheimnota;

    Notaversies(Schrijftafel<Notastuk.Inhoud> notatafel, Notatekst tekst, VoorstelRepository opslag, Dossiers dossiers,
            Documenten documenten, PdfMaker pdf, Register register, Geheimnota geheimnota) {
        this.notatafel = notatafel;
        this.tekst = tekst;
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.documenten = documenten;
        this.pdf = pdf;
        this.register = register;
        this.geheimnota = geheimnota;
    }

    /** The next concept: 0.1, 0.2. A text that did not change since keeps its version. */
    Versie bevries(Voorstel voorstel, Handeling handeling) {
        Versie vorige = voorstel.versie();
        int onder = vorige == null ? 1 : getal(vorige.nummer(), 1) + 1;
        return bevries(voorstel, 0, onder, List.of(), handeling);
    }

    /** The version that is in line with the decision: 1.0, and 1.1 where it was sent back. */
    Versie bevriesNaBesluit(Voorstel voorstel, boolean opnieuw, List<Beslispunt> punten, Handeling handeling) {
        Versie vorige = Objects.requireNonNull(voorstel.versie());
        int hoofd = getal(vorige.nummer(), 0);
        return opnieuw ? bevries(voorstel, hoofd, getal(vorige.nummer(), 1) + 1, punten, handeling)
                : bevries(voorstel, hoofd + 1, 0, punten, handeling);
    }

    private Versie bevries(Voorstel voorstel, int hoofd, int onder, List<Beslispunt> punten, Handeling handeling) {
        Map<String, Bewaring<Notastuk.Inhoud>> geldend = notatafel.geldend(voorstel.id());
        Voorstelinhoud inhoud = Notatekst.inhoud(geldend);
        List<String> mist = tekst.ontbreekt(voorstel.id());
        if (!mist.isEmpty()) {
            throw new Geweigerd("Het voorstel is nog niet af. Wat ontbreekt: " + String.join("; ", mist) + ". Vul het aan op de schrijfpagina.");
        }
        String sha256 = sha256(inhoud);
        Versie vorige = voorstel.versie();
        if (hoofd == 0 && vorige != null && vorige.sha256().equals(sha256)) {
            return vorige;
        }
        String nummer = hoofd + "." + onder;
        Dossier dossier = dossiers.van(voorstel.dossier());
        Map<String, Object> model = new HashMap<>();
        model.put("titel", Objects.requireNonNull(inhoud.onderwerp()));
        model.put("dossier", dossier.nummer());
        model.put("dossiertitel", dossier.titel());
        model.put("portefeuille", dossier.portefeuille());
        model.put("versie", nummer);
        model.put("sha256", sha256);
        model.put("nota", inhoud);
        model.put("uitkomsten", punten);
        model.put("geheim", geheimnota.omschrijvingen(voorstel, inhoud.beslispunten()));
        Openbaarheid openbaarheid = Objects.requireNonNull(inhoud.openbaarheid());
        eisEmbargo(dossier, inhoud);
        Document document = documenten.bewaar(nieuw(dossier, openbaarheid, titel(voorstel, inhoud), nummer, pdf.maak("nota", model)), handeling);
        geheimnota.sluit(voorstel, document, handeling);
        Versie versie = new Versie(UUID.randomUUID(), nummer, sha256, document.id(), handeling.gebruiker(), handeling.tijdstip());
        opslag.voegVersieToe(voorstel.id(), versie, hoofd, onder);
        notatafel.bevries(versie.id(), Notastuk.ALLE.stream().map(geldend::get).filter(Objects::nonNull).toList());
        Feit feit = Feit.van("voorstelversie-bevroren", 1, "voorstelversie:" + versie.id()).dossier(voorstel.dossier())
                .object("voorstel", voorstel.id()).open("versie", nummer).open("versieId", versie.id()).open("openbaarheid", openbaarheid)
                .open("beslispunten", inhoud.beslispunten().size()).document(document.sha256());
        // The hash of what is not public could be guessed at.
        register.append(openbaarheid == Openbaarheid.OPENBAAR ? feit.open("inhoudSha256", sha256) : feit.besloten("inhoudSha256", sha256), handeling);
        return versie;
    }

    /** What is under embargo becomes public on the day that its dossier does; without that day it never would. */
    private static void eisEmbargo(Dossier dossier, Voorstelinhoud inhoud) {
        boolean embargo = inhoud.openbaarheid() == Openbaarheid.EMBARGO
                || inhoud.beslispunten().stream().anyMatch(punt -> punt.openbaarheid() == Openbaarheid.EMBARGO);
        if (embargo && dossier.embargo() == null) {
            throw new Geweigerd("Dossier %s heeft geen embargo. Kies bij nota en beslispunten 'Openbaar' of 'Intern'.".formatted(dossier.nummer()));
        }
    }

    /** A nota is not public before the college decided on it: until then it is INTERN. */
    private static NieuwDocument nieuw(Dossier dossier, Openbaarheid openbaarheid, String titel, String nummer, byte[] bytes) {
        Openbaarheid van = openbaarheid == Openbaarheid.GEHEIM ? Openbaarheid.GEHEIM : Openbaarheid.INTERN;
        return NieuwDocument.pdf("collegevoorstel", titel, dossier.nummer(), "collegevoorstel-" + dossier.nummer() + "-" + nummer + ".pdf", bytes, van);
    }

    private static String titel(Voorstel voorstel, Voorstelinhoud inhoud) {
        return "Collegevoorstel " + inhoud.onderwerp();
    }

    static String sha256(Voorstelinhoud inhoud) {
        try {
            return Documenten.sha256(new JsonCanonicalizer(JSON.writeValueAsString(inhoud)).getEncodedUTF8());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("de nota is niet als JSON te schrijven", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int getal(String nummer, int plaats) {
        return Integer.parseInt(nummer.split("\\.")[plaats]);
    }

}
