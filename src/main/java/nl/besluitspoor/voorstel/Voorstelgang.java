package nl.besluitspoor.voorstel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Rijsleutel;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import nl.besluitspoor.voorstel.BehandeldeBevinding.Stand;
import nl.besluitspoor.voorstel.Voorstel.Versie;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course of a voorstel up to the college: frozen, checked, judged by the holder of the portefeuille. */
@Service
@Transactional
public class Voorstelgang {

    /** Function whose holder releases, takes back and confirms. */
    public static final String PORTEFEUILLEHOUDER = "portefeuillehouder";

    private final VoorstelRepository opslag;
    private final Notatekst tekst;
    private final BevindingRepository bevindingen;
    private final ParaafRepository parafen;
    private final Notaversies versies;
    private final NotaCheck check;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Voorstelpost post;
    private final Register register;

    Voorstelgang(VoorstelRepository opslag, Notatekst tekst, BevindingRepository bevindingen, ParaafRepository parafen,
            Notaversies versies, NotaCheck check, Dossiers dossiers, Functies functies, Voorstelpost post, Register register) {
        this.opslag = opslag;
        this.tekst = tekst;
        this.bevindingen = bevindingen;
        this.parafen = parafen;
        this.versies = versies;
        this.check = check;
        this.dossiers = dossiers;
        this.functies = functies;
        this.post = post;
        this.register = register;
    }

    /**
     * The answer to one finding.
     *
     * @param id    of the finding
     * @param reden why it stays as it is; required with BEVESTIGEN
     */
    public record Antwoord(@Rijsleutel @Nullable UUID id, @Nullable Keuze keuze, @Nullable String reden) {

        /** What the writer does with a finding. */
        public enum Keuze {
            HERSTELLEN, BEVESTIGEN
        }
    }

    /** Opens the text for writing: at the start, and where it was sent back. */
    public void openVoorSchrijven(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (!voorstel.stand().isEinde()) {
            opslag.zetStand(voorstelId, Voorstelstand.SCHRIJVEN);
        }
    }

    /**
     * Freezes what is written as the next version; a text that did not change keeps its version.
     *
     * @throws Geweigerd where something required is missing, or a text waits to be brought together
     */
    public Versie bevries(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (!voorstel.stand().isSchrijfbaar()) {
            throw new Gewijzigd("Er wordt nu niet aan het voorstel geschreven. " + voorstel.stand().naam() + ".");
        }
        if (!functies.heeft(handeling.gebruiker(), Schrijftafel.BELEIDSMEDEWERKER)) {
            throw new Geweigerd("Alleen een beleidsmedewerker rondt het schrijven af.");
        }
        dossiers.opSlot(voorstel.dossier());
        return versies.bevries(voorstel, handeling);
    }

    /** What the table {@code informatieplicht} is asked about the newest version: one question for each beslispunt. */
    @Transactional(readOnly = true)
    public List<Map<String, @Nullable Object>> informatievragen(UUID voorstelId) {
        Voorstelinhoud inhoud = nieuwste(opslag.zoek(voorstelId).orElseThrow());
        Kenmerken k = inhoud.kenmerken();
        List<Map<String, @Nullable Object>> vragen = new ArrayList<>();
        for (Punt punt : inhoud.beslispunten()) {
            Map<String, @Nullable Object> vraag = new HashMap<>();
            vraag.put("soort", Objects.requireNonNull(punt.soort()).name());
            vraag.put("privaatrechtelijk", Boolean.TRUE.equals(k.privaatrechtelijk()));
            vraag.put("rechtspersoon", Boolean.TRUE.equals(k.rechtspersoon()));
            vraag.put("ingrijpend", Boolean.TRUE.equals(k.ingrijpend()));
            vraag.put("toezegging", Boolean.TRUE.equals(k.toezegging()));
            vragen.add(vraag);
        }
        return vragen;
    }

    /** Records whether the council must be informed, the heaviest of what the table answered. */
    public void legInformatieplichtVast(UUID voorstelId, Informatieplicht plicht, @Nullable String grondslag, List<Tabelspoor> spoor,
            Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        Versie versie = Objects.requireNonNull(voorstel.versie());
        if (plicht == voorstel.informatieplicht() && Objects.equals(grondslag, voorstel.informatieplichtGrondslag())) {
            return;
        }
        opslag.zetInformatieplicht(voorstelId, plicht, grondslag);
        Feit feit = Feit.van("informatieplicht-bepaald", 1,
                "informatieplicht:" + versie.id() + ":" + plicht + ":" + handeling.tijdstip().toEpochMilli()).dossier(voorstel.dossier())
                .object("voorstel", voorstelId).uitkomst(plicht.name()).open("versie", versie.nummer());
        if (grondslag != null) {
            feit.grondslag(grondslag);
        }
        spoor.forEach(s -> s.in(feit));
        register.append(feit, handeling);
    }

    /**
     * Runs the nota check on the newest version. A finding that was confirmed before keeps its confirmation.
     *
     * @return whether the writer has to answer findings
     */
    public boolean controleer(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        Versie versie = Objects.requireNonNull(voorstel.versie());
        if (bevindingen.vanVersie(versie.id()).isEmpty()) {
            int volgnr = 0;
            for (Bevinding b : check.controleer(nota(voorstel))) {
                Optional<String> eerder = bevindingen.eerderBevestigd(voorstelId, b.sleutel());
                bevindingen.voegToe(versie.id(), ++volgnr, b, eerder.isPresent() ? Stand.BEVESTIGD : Stand.OPEN, eerder.orElse(null),
                        eerder.isPresent() ? handeling : null);
            }
        }
        boolean open = bevindingen.vanVersie(versie.id()).stream().anyMatch(b -> b.stand() != Stand.BEVESTIGD);
        opslag.zetStand(voorstelId, open ? Voorstelstand.BEVINDINGEN : Voorstelstand.PARAFERING);
        return open;
    }

    /** What the nota check found in the newest version. */
    @Transactional(readOnly = true)
    public List<BehandeldeBevinding> bevindingen(UUID voorstelId) {
        Versie versie = opslag.zoek(voorstelId).orElseThrow().versie();
        return versie == null ? List.of() : bevindingen.vanVersie(versie.id());
    }

    /**
     * Answers the open findings.
     *
     * @return whether one is to be mended, so that the nota goes back to writing
     * @throws Geweigerd where a finding has no answer, or a confirmation no reason
     */
    public boolean behandel(UUID voorstelId, List<Antwoord> antwoorden, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() != Voorstelstand.BEVINDINGEN) {
            throw new Gewijzigd("De bevindingen worden niet meer behandeld. " + voorstel.stand().naam() + ".");
        }
        Versie versie = Objects.requireNonNull(voorstel.versie());
        boolean herstellen = false;
        for (BehandeldeBevinding b : bevindingen.vanVersie(versie.id()).stream().filter(x -> x.stand() != Stand.BEVESTIGD).toList()) {
            Antwoord antwoord = antwoorden.stream().filter(a -> b.id().equals(a.id())).findFirst().orElse(null);
            if (antwoord == null || antwoord.keuze() == null) {
                throw new Geweigerd("Bevinding " + b.volgnr() + " (" + b.bevinding().waar() + ") heeft nog geen antwoord. Kies herstellen of bevestigen.");
            }
            if (antwoord.keuze() == Antwoord.Keuze.HERSTELLEN) {
                bevindingen.zetStand(b.id(), Stand.HERSTELLEN, antwoord.reden(), handeling);
                herstellen = true;
                continue;
            }
            if (antwoord.reden() == null) {
                throw new Geweigerd("Zeg bij bevinding " + b.volgnr() + " (" + b.bevinding().waar() + ") waarom de tekst zo blijft, of kies herstellen.");
            }
            bevindingen.zetStand(b.id(), Stand.BEVESTIGD, antwoord.reden(), handeling);
            Feit feit = Feit.van("bevinding-bevestigd", 1, "bevinding:" + b.id()).dossier(voorstel.dossier()).object("voorstel", voorstelId)
                    .open("versie", versie.nummer()).open("regel", b.bevinding().regel().sleutel()).open("ernst", b.bevinding().ernst())
                    .besloten("plaats", b.bevinding().plaats()).besloten("fragment", b.bevinding().fragment()).besloten("reden", antwoord.reden());
            if (b.bevinding().toezegging() != null) {
                feit.open("voorgesteldeToezegging", true).open("uiterlijk", b.bevinding().toezegging().uiterlijk());
            }
            register.append(feit, handeling);
        }
        opslag.zetStand(voorstelId, herstellen ? Voorstelstand.SCHRIJVEN : Voorstelstand.PARAFERING);
        return herstellen;
    }

    /**
     * The holder of the portefeuille releases the version for the agenda, or sends it back.
     *
     * @param reden why it goes forward with contrary advice, or why it goes back; required in both
     * @return whether it was released
     * @throws Geweigerd where another than the holder or who stands in for him tries it, the council must be heard first, or
     *                   a reason is missing
     */
    public boolean beoordeel(UUID voorstelId, @Nullable Boolean vrijgeven, @Nullable String reden, Handeling ruw) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() != Voorstelstand.BEOORDELING) {
            throw new Gewijzigd("Dit voorstel ligt niet meer bij u. " + voorstel.stand().naam() + ".");
        }
        Handeling handeling = alsHouder(voorstel.dossier(), ruw, "geeft dit voorstel vrij");
        Versie versie = Objects.requireNonNull(voorstel.versie());
        if (vrijgeven == null) {
            throw new Geweigerd("Kies of u het voorstel vrijgeeft of terugstuurt.");
        }
        if (!vrijgeven) {
            if (reden == null) {
                throw new Geweigerd("Zeg waarom u het voorstel terugstuurt; de steller leest het.");
            }
            opslag.zetTerug(voorstelId, reden, handeling);
            opslag.zetStand(voorstelId, Voorstelstand.SCHRIJVEN);
            register.append(Feit.van("voorstel-teruggestuurd", 1, "voorstel-teruggestuurd:" + voorstelId + ":" + handeling.tijdstip().toEpochMilli())
                    .dossier(voorstel.dossier()).object("voorstel", voorstelId).open("versie", versie.nummer()).besloten("reden", reden), handeling);
            post.teruggestuurd(voorstel, reden, handeling);
            return false;
        }
        if (voorstel.informatieplicht() == Informatieplicht.VOORAF) {
            throw new Geweigerd("De raad moet vooraf wensen en bedenkingen kunnen geven (" + voorstel.informatieplichtGrondslag()
                    + "). Dat kan in Besluitspoor nog niet. Stuur het voorstel terug, of regel eerst de behandeling in de raad.");
        }
        boolean contrair = parafen.nieuwste(voorstelId).stream().anyMatch(Paraaf::isContrair);
        if (contrair && reden == null) {
            throw new Geweigerd("Er is contrair advies. Zeg waarom u het voorstel toch vrijgeeft.");
        }
        dossiers.opSlot(voorstel.dossier());
        opslag.zetTerug(voorstelId, null, null);
        opslag.zetVrijgave(voorstelId, versie.id(), reden, handeling);
        opslag.zetStand(voorstelId, Voorstelstand.VRIJGEGEVEN);
        register.append(Feit.van("voorstel-vrijgegeven", 1, "voorstel-vrijgegeven:" + versie.id() + ":" + handeling.tijdstip().toEpochMilli())
                .dossier(voorstel.dossier()).object("voorstel", voorstelId).open("versie", versie.nummer()).open("contrairAdvies", contrair)
                .besloten("reden", reden), handeling);
        post.vrijgegeven(voorstel, handeling);
        return true;
    }

    /**
     * The deed as the holder of the dossier's portefeuille, or as who stands in for him.
     *
     * @param deed what only he does, as the sentence has it
     * @throws Geweigerd for everyone else
     */
    Handeling alsHouder(String dossier, Handeling handeling, String deed) {
        Dossier d = dossiers.van(dossier);
        Houder houder = functies.van(handeling.gebruiker(), PORTEFEUILLEHOUDER, d.portefeuille())
                .filter(h -> d.portefeuille().equals(h.bereik()))
                .orElseThrow(() -> new Geweigerd("Dossier " + dossier + " valt onder de portefeuille " + d.portefeuille()
                        + ". Alleen de houder daarvan of de waarnemer " + deed + "."));
        return handeling.als(PORTEFEUILLEHOUDER, houder.waarnemend());
    }

    private Voorstelinhoud nieuwste(Voorstel voorstel) {
        return tekst.vanVersie(Objects.requireNonNull(voorstel.versie()).id());
    }

    /** The nota as the check reads it. */
    private Nota nota(Voorstel voorstel) {
        Voorstelinhoud inhoud = nieuwste(voorstel);
        return inhoud.nota(voorstel.informatieplicht() != null && voorstel.informatieplicht() != Informatieplicht.GEEN);
    }
}
