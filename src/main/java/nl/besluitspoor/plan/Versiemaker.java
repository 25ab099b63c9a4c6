package nl.besluitspoor.plan;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.document.PdfMaker;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Stuk.InbrengAntwoord;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Freezes what a plan says as a numbered version, with its hash and its document. */
@Component
class Versiemaker {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter
            .ofPattern("d MMMM uuuu, H:mm 'uur'", Locale.forLanguageTag("nl-NL")).withZone(ZoneId.of("Europe/Amsterdam"));

    private final Plantekst tekst;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final PlanversieRepository versies;
    private final Agendathemas agendathemas;
    private final Dossiers dossiers;
    private final Documenten documenten;
    private final PdfMaker pdf;
    private final Register register;

    Versiemaker(Plantekst tekst, Schrijftafel<Stuk.Inhoud> schrijftafel, PlanversieRepository versies,
            Agendathemas agendathemas, Dossiers dossiers,
            Documenten documenten, PdfMaker pdf, Register register) {
        this.tekst = tekst;
        this.schrijftafel = schrijftafel;
        this.versies = versies;
        this.agendathemas = agendathemas;
        this.dossiers = dossiers;
        this.documenten = documenten;
        this.pdf = pdf;
        this.register = register;
    }

    /** Freezes the text and the answers as they stand; where neither changed since the newest concept, that one is it. */
    Planversie bevries(Plan plan, int ronde, Handeling handeling) {
        List<Bewaring<Stuk.Inhoud>> alles = new ArrayList<>(tekst.stukken(plan.id()));
        PlanInhoud inhoud = Plantekst.inhoud(alles);
        List<Bewaring<Stuk.Inhoud>> antwoorden = schrijftafel.geldend(plan.id()).values().stream()
                .filter(stuk -> !Stuk.isTekst(stuk.code())).sorted(Comparator.comparing(Bewaring::code)).toList();
        List<Planversie> eerdere = versies.versies(plan.id());
        Optional<Planversie> gelijk = eerdere.stream().limit(1).filter(versie -> versie.sha256().equals(Planhash.sha256(inhoud))).findFirst();
        antwoorden.stream().filter(stuk -> !schrijftafel.isBevroren(stuk)).forEach(stuk -> registreer(plan, stuk, handeling));
        if (gelijk.isPresent()) {
            schrijftafel.bevries(gelijk.get().id(), antwoorden);
            return gelijk.get();
        }
        int ondernummer = eerdere.stream().filter(versie -> versie.hoofdnummer() == 0).mapToInt(Planversie::ondernummer).max().orElse(0) + 1;
        alles.addAll(antwoorden);
        return maak(plan, 0, ondernummer, ronde, inhoud, alles, null, handeling);
    }

    /** Makes the version that the college adopted, of the saves that a concept holds or of the text as it stands. */
    Planversie stelVast(Plan plan, List<Bewaring<Stuk.Inhoud>> stukken, UUID voorstelId, Handeling handeling) {
        int hoofdnummer = versies.versies(plan.id()).stream().mapToInt(Planversie::hoofdnummer).max().orElse(0) + 1;
        return maak(plan, hoofdnummer, 0, plan.ronde(), Plantekst.inhoud(stukken), stukken, voorstelId, handeling);
    }

    /** Makes a version of an adopted plan that was changed since. */
    Planversie maakGewijzigd(Plan plan, int hoofdnummer, int ondernummer, List<Bewaring<Stuk.Inhoud>> stukken,
            @Nullable UUID voorstelId, Handeling handeling) {
        return maak(plan, hoofdnummer, ondernummer, plan.ronde(), Plantekst.inhoud(stukken), stukken, voorstelId, handeling);
    }

    /** SHA-256 of the version's PDF; null where it has none. */
    @Nullable String documenthash(Planversie versie) {
        return versie.document() == null ? null : documenten.lees(versie.document()).sha256();
    }

    private Planversie maak(Plan plan, int hoofdnummer, int ondernummer, int ronde, PlanInhoud inhoud,
            List<Bewaring<Stuk.Inhoud>> stukken, @Nullable UUID voorstelId, Handeling handeling) {
        Dossier dossier = dossiers.van(plan.dossier());
        UUID id = UUID.randomUUID();
        Planversie zonder = new Planversie(id, plan.id(), plan.dossier(), hoofdnummer, ondernummer, ronde, Planhash.sha256(inhoud), null,
                handeling.gebruiker(), handeling.tijdstip(), null, null, voorstelId, inhoud);
        boolean vastgesteld = !zonder.isConcept();
        String titel = "%s, %s %s".formatted(inhoud.titel(), vastgesteld ? "versie" : "concept", zonder.nummer());
        Openbaarheid openbaarheid = vastgesteld && dossier.openbaarheid() != Openbaarheid.EMBARGO ? dossier.openbaarheid() : Openbaarheid.INTERN;
        Document document = documenten.bewaar(NieuwDocument.pdf(vastgesteld ? "plan" : "conceptplan", titel, plan.dossier(),
                "plan-%s-%s.pdf".formatted(plan.dossier(), zonder.nummer()), pdf.maak("plan", model(zonder, dossier, titel, agendathemas.namen(dossier))), openbaarheid), handeling);
        Planversie versie = new Planversie(id, plan.id(), plan.dossier(), hoofdnummer, ondernummer, ronde, zonder.sha256(), document.id(),
                handeling.gebruiker(), handeling.tijdstip(), null, null, voorstelId, inhoud);
        versies.voegToe(versie, stukken);
        register.append(Feit.van("planversie-bevroren", 1, "planversie:" + id).dossier(plan.dossier()).object("planversie", id)
                .open("plan", plan.id()).open("versie", versie.nummer()).open("ronde", ronde).open("sha256", versie.sha256())
                .open("voorstel", voorstelId).document(document.sha256()), handeling);
        return versie;
    }

    private void registreer(Plan plan, Bewaring<Stuk.Inhoud> stuk, Handeling handeling) {
        String id = stuk.code().substring(2);
        if (stuk.inhoud() instanceof InbrengAntwoord antwoord) {
            register.append(Feit.van("inbreng-beantwoord", 1, "inbreng-antwoord:" + stuk.id()).dossier(plan.dossier()).object("inbreng", id)
                    .uitkomst(String.valueOf(antwoord.uitkomst())).open("plaats", antwoord.plaats()).open("geschrevenDoor", stuk.door())
                    .besloten("reden", antwoord.reden()), handeling);
        } else if (stuk.inhoud() instanceof Stuk.Tekst tekst) {
            String soort = stuk.code().startsWith("R:") ? "reactie" : "advies";
            register.append(Feit.van(soort + "-beantwoord", 1, soort + "-antwoord:" + stuk.id()).dossier(plan.dossier()).object(soort, id)
                    .open("geschrevenDoor", stuk.door()).besloten("antwoord", tekst.tekst()), handeling);
        }
    }

    /** What the template of the document shows. */
    static Map<String, Object> model(Planversie versie, Dossier dossier, String titel, Map<String, String> themas) {
        Map<String, Object> model = new HashMap<>();
        model.put("titel", titel);
        model.put("dossier", dossier.nummer());
        model.put("soortPlan", dossier.soortPlan().naam());
        model.put("soort", dossier.soortPlan().name());
        model.put("themas", themas);
        model.put("plan", versie.inhoud());
        model.put("nummer", versie.nummer());
        model.put("stand", versie.stand());
        model.put("sha256", versie.sha256());
        model.put("op", MOMENT.format(versie.bevrorenOp()));
        model.put("wijken", namen(dossier.wijken().stream().map(wijk -> Map.entry(wijk.code(), wijk.naam())).toList()));
        model.put("partners", namen(dossier.partners().stream().map(partner -> Map.entry(partner.sleutel(), partner.naam())).toList()));
        return model;
    }

    private static Map<String, String> namen(List<Map.Entry<String, String>> paren) {
        Map<String, String> namen = new HashMap<>();
        paren.forEach(paar -> namen.put(Objects.requireNonNull(paar.getKey()), paar.getValue()));
        return namen;
    }
}
