package nl.besluitspoor.inzage.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.DossierToegang.Zicht;
import nl.besluitspoor.inzage.Namen;
import nl.besluitspoor.inzage.doorbraak.Doorbraaklezing;
import nl.besluitspoor.inzage.groei.Groeilezing;
import nl.besluitspoor.inzage.mandaat.Mandaatlezing;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.proces.Verloop;
import nl.besluitspoor.proces.Verloop.Deel;
import nl.besluitspoor.proces.Verloop.OpenTaak;
import nl.besluitspoor.publicatie.Publicaties;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Rib;
import nl.besluitspoor.raadpleging.Raadpleging;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one dossier: where it stands, what is in it, and what this person may start from it. */
@Controller
class DossierPagina {

    private static final String CYCLUS = "beleidscyclus";

    private final Dossiers dossiers;
    private final DossierToegang toegang;
    private final Functies functies;
    private final Verloop verloop;
    private final Documenten documenten;
    private final Berichten berichten;
    private final Dialogen dialogen;
    private final Plannen plannen;
    private final Voorstellen voorstellen;
    private final Raadsinformatiebrieven ribs;
    private final Publicaties publicaties;
    private final Mandaatlezing mandaatlezing;
    private final Uitvoeringlezing uitvoering;
    private final Groeilezing groei;
    private final Doorbraaklezing doorbraken;
    private final Wijzigingen wijzigingen;
    private final Raadpleging raadpleging;
    private final Namen namen;
    private final Clock klok;

    DossierPagina(Dossiers dossiers, DossierToegang toegang, Functies functies, Verloop verloop, Documenten documenten,
            Berichten berichten, Dialogen dialogen, Plannen plannen, Voorstellen voorstellen, Raadsinformatiebrieven ribs,
            Publicaties publicaties, Mandaatlezing mandaatlezing, Uitvoeringlezing uitvoering, Groeilezing groei, Doorbraaklezing doorbraken,
            Wijzigingen wijzigingen, Raadpleging raadpleging, Namen namen, Clock klok) {
        this.dossiers = dossiers;
        this.toegang = toegang;
        this.functies = functies;
        this.verloop = verloop;
        this.documenten = documenten;
        this.berichten = berichten;
        this.dialogen = dialogen;
        this.plannen = plannen;
        this.voorstellen = voorstellen;
        this.ribs = ribs;
        this.publicaties = publicaties;
        this.mandaatlezing = mandaatlezing;
        this.uitvoering = uitvoering;
        this.groei = groei;
        this.doorbraken = doorbraken;
        this.wijzigingen = wijzigingen;
        this.raadpleging = raadpleging;
        this.namen = namen;
        this.klok = klok;
    }

    /** A task as the page shows it. @param wie who has it or may take it @param voorMij whether this person may open it */
    record TaakRegel(OpenTaak taak, String wie, boolean voorMij) {}

    /** The newest version of a document, and those before it, newest first. */
    record DocumentRegel(Document laatste, List<Document> eerdere) {}

    /** A proposal with its points. @param leest whether this person may read what is secret of it @param terugTeNemen whether he may take it back */
    record VoorstelRegel(Voorstel voorstel, boolean leest, List<Beslispunt> punten, boolean terugTeNemen, boolean eerderTeAgenderen) {}

    /** A phase in the line of phases. @param stand gedaan, nu, straks */
    record FaseRegel(String naam, String stand) {}

    @GetMapping("/dossiers/{nummer}")
    String toon(Authentication wie, @PathVariable String nummer, @RequestParam(required = false) @Nullable String deel,
            @RequestParam(required = false) @Nullable String proef, @RequestParam(required = false) @Nullable String bedrag, Model model) {
        String gebruiker = wie.getName();
        Dossier dossier = toegang.lees(gebruiker, nummer);
        Zicht zicht = toegang.zicht(gebruiker, dossier);
        List<String> houdt = functies.van(gebruiker);
        boolean alles = zicht == Zicht.ALLES;
        model.addAttribute("d", dossier);
        model.addAttribute("zicht", zicht);
        model.addAttribute("alles", alles);
        model.addAttribute("inhoudZichtbaar", alles || dossier.isOpenbaar(LocalDate.now(klok)));
        model.addAttribute("fasen", fasen(dossier));
        model.addAttribute("faseStappen", dossiers.fasen(nummer));
        model.addAttribute("taken", taken(gebruiker, houdt, nummer, alles));
        model.addAttribute("documenten", documenten(gebruiker, nummer));
        // A letter's file is kept as internal while it waits for its signatures; sent, it is as public as its proposal says.
        model.addAttribute("gepubliceerd", ribs.lijst(nummer).stream().filter(publicaties::isOpenbaar).map(Rib::pdfId).toList());
        model.addAttribute("ribs", zicht == Zicht.PARTNER ? List.of()
                : ribs.lijst(nummer).stream().filter(rib -> alles || rib.stand().isVerzonden()).toList());
        List<Planversie> planversies = planversies(gebruiker, dossier, zicht);
        model.addAttribute("planversies", planversies);
        model.addAttribute("gesloten", planversies.stream().map(Planversie::document)
                .filter(document -> toegang.isGesloten(gebruiker, document)).toList());
        uitvoering.vul(model, gebruiker, dossier, zicht);
        groei.vul(model, gebruiker, dossier, alles);
        doorbraken.vul(model, gebruiker, dossier);
        if (alles) {
            model.addAttribute("ouder", dossier.ouder() == null ? null : dossiers.zoek(dossier.ouder()).orElse(null));
            model.addAttribute("kinderen", dossiers.kinderen(nummer));
            model.addAttribute("zonderPlan", dossiers.zonderUitvoeringsplan(nummer));
            model.addAttribute("zonderAgenda", !dossiers.heeftAgenda(nummer));
            model.addAttribute("geenKind", dossiers.waaromGeenKind(nummer).orElse(null));
            model.addAttribute("dialogen", dialogen.dialogenVan(nummer));
            model.addAttribute("plan", plannen.vanDossier(nummer).orElse(null));
            List<VoorstelRegel> regels = voorstellen(gebruiker, dossier, houdt);
            model.addAttribute("voorstellen", regels);
            model.addAttribute("geheimhoudingen", raadpleging.geheimhoudingen(nummer));
            model.addAttribute("geheimvragen", geheimvragen(regels));
            model.addAttribute("wijzigingen", wijzigingen.lijst(nummer));
            model.addAttribute("berichten", berichten.vanDossier(nummer));
            model.addAttribute("stappen", verloop.stappen(nummer));
            tekening(nummer, deel, model);
            mandaatlezing.vul(model, dossier, gebruiker, houdt, proef, bedrag);
        }
        model.addAttribute("magUploaden", alles && dossier.isOpen() && houdt.stream().anyMatch(DossierDaden.UPLOADERS::contains));
        model.addAttribute("openbaarheden", List.of(Openbaarheid.OPENBAAR, Openbaarheid.INTERN, Openbaarheid.EMBARGO));
        model.addAttribute("magWijzigen", alles && wijzigingen.waaromNiet(nummer, gebruiker).isEmpty());
        model.addAttribute("isBeleidsmedewerker", houdt.contains("beleidsmedewerker"));
        model.addAttribute("isProgrammamanager", houdt.contains(Dossiers.PROGRAMMAMANAGER));
        return "dossier/dossier";
    }

    /** The model of one run, as XML for the drawing. */
    @GetMapping(value = "/dossiers/{nummer}/model/{deel}")
    ResponseEntity<byte[]> model(Authentication wie, @PathVariable String nummer, @PathVariable String deel) {
        toegang.leesAlles(wie.getName(), nummer);
        String bpmn = verloop.tekening(nummer, deel).orElseThrow(DossierToegang::bestaatNiet).bpmn();
        return ResponseEntity.ok().contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(bpmn.getBytes(StandardCharsets.UTF_8));
    }

    private void tekening(String nummer, @Nullable String gevraagd, Model model) {
        List<Deel> delen = verloop.delen(nummer);
        model.addAttribute("delen", delen);
        delen.stream().filter(deel -> deel.id().equals(gevraagd)).findFirst()
                .or(() -> delen.stream().filter(deel -> deel.model().equals(CYCLUS)).findFirst())
                .ifPresent(deel -> {
                    model.addAttribute("deel", deel);
                    verloop.tekening(nummer, deel.id()).ifPresent(tekening -> model.addAttribute("tekening", tekening));
                });
    }

    private static List<FaseRegel> fasen(Dossier dossier) {
        List<FaseRegel> regels = new ArrayList<>();
        List<Fase> lijn = new ArrayList<>(List.of(Fase.WIJKDIALOOG, Fase.PLANVORMING, Fase.BESLUITVORMING, Fase.UITVOERING, Fase.EVALUATIE, Fase.AFGEROND));
        if (dossier.inbrengVanOuder()) {
            lijn.remove(Fase.WIJKDIALOOG);
        }
        if (dossier.fase() == Fase.KEUZE) {
            lijn.add(lijn.indexOf(Fase.UITVOERING), Fase.KEUZE);
        }
        if (dossier.fase() == Fase.BEEINDIGD) {
            return List.of(new FaseRegel(Fase.BEEINDIGD.naam(), "nu"));
        }
        int nu = lijn.indexOf(dossier.fase());
        for (int i = 0; i < lijn.size(); i++) {
            regels.add(new FaseRegel(lijn.get(i).naam(), i < nu ? "gedaan" : i == nu ? "nu" : "straks"));
        }
        return regels;
    }

    private List<TaakRegel> taken(String gebruiker, List<String> houdt, String nummer, boolean alle) {
        List<TaakRegel> regels = new ArrayList<>();
        for (OpenTaak taak : verloop.openTaken(nummer)) {
            boolean voorMij = taak.isVoor(gebruiker, houdt);
            if (alle || voorMij) {
                regels.add(new TaakRegel(taak, namen.wie(taak), voorMij));
            }
        }
        return regels;
    }

    private List<DocumentRegel> documenten(String gebruiker, String nummer) {
        Map<List<String>, List<Document>> perTitel = new LinkedHashMap<>();
        documenten.lijst(nummer).stream().filter(document -> toegang.magLezen(gebruiker, document))
                .forEach(document -> perTitel.computeIfAbsent(List.of(document.soort(), document.titel()), sleutel -> new ArrayList<>())
                        .add(0, document));
        List<DocumentRegel> regels = new ArrayList<>();
        perTitel.values().forEach(versies -> regels.add(0, new DocumentRegel(versies.get(0), versies.subList(1, versies.size()))));
        return regels;
    }

    private List<Planversie> planversies(String gebruiker, Dossier dossier, Zicht zicht) {
        return plannen.vanDossier(dossier.nummer()).map(plan -> plannen.versies(plan.id())).orElse(List.of()).stream()
                .filter(versie -> zicht != Zicht.RAAD || !versie.isConcept())
                .filter(versie -> toegang.zag(gebruiker, dossier, versie.bevrorenOp())).toList();
    }

    /** What the points of the dossier's proposals ask about secrecy, by id. */
    private Map<UUID, String> geheimvragen(List<VoorstelRegel> regels) {
        return regels.stream().flatMap(regel -> regel.punten().stream()).filter(punt -> punt.geheim() != null)
                .collect(Collectors.toMap(Beslispunt::id, voorstellen::geheimvraag));
    }

    private List<VoorstelRegel> voorstellen(String gebruiker, Dossier dossier, List<String> houdt) {
        boolean houder = functies.van(gebruiker, "portefeuillehouder", dossier.portefeuille()).isPresent();
        return voorstellen.lijst(dossier.nummer()).stream().map(voorstel -> {
            List<Beslispunt> punten = voorstellen.beslispunten(voorstel.id());
            boolean open = punten.stream().anyMatch(Beslispunt::isOpen);
            boolean aangehouden = voorstel.stand() == nl.besluitspoor.voorstel.Voorstelstand.AANGEHOUDEN;
            return new VoorstelRegel(voorstel, voorstellen.magLezen(voorstel, gebruiker), punten,
                    houder && !voorstel.stand().isEinde() && (open || punten.isEmpty()),
                    aangehouden && (houder || houdt.contains("bestuurssecretariaat")));
        }).toList();
    }
}
