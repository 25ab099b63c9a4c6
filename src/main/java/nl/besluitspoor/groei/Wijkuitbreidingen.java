package nl.besluitspoor.groei;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.dossier.Wijken;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.SoortSectie;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wijken that are asked for while a plan is carried out. To add one is outside any mandaat (design section 3): a prefilled
 * proposal goes to the college, and only its decision adds the wijk, with effect from that day.
 */
@Service
@Transactional
public class Wijkuitbreidingen {

    private static final int MAX_TEKST = 4000;

    private final WijkuitbreidingRepository opslag;
    private final Dossiers dossiers;
    private final Wijken wijken;
    private final Voorstellen voorstellen;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;
    private final Clock klok;

    Wijkuitbreidingen(WijkuitbreidingRepository opslag, Dossiers dossiers, Wijken wijken, Voorstellen voorstellen, Functies functies,
            Register register, Berichten berichten, Clock klok) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.wijken = wijken;
        this.voorstellen = voorstellen;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.klok = klok;
    }

    /** Those of a dossier, oldest first. */
    @Transactional(readOnly = true)
    public List<Wijkuitbreiding> van(String dossier) {
        return opslag.vanDossier(dossier);
    }

    /** The one that this proposal asks for; empty where it asks for none. */
    @Transactional(readOnly = true)
    public Optional<Wijkuitbreiding> vanVoorstel(UUID voorstel) {
        return opslag.vanVoorstel(voorstel);
    }

    /** The wijken that this dossier can still ask for, by name. */
    @Transactional(readOnly = true)
    public List<Wijk> mogelijk(String nummer) {
        Dossier dossier = dossiers.van(nummer);
        List<Wijk> bezet = new ArrayList<>(dossier.wijken());
        opslag.vanDossier(nummer).stream().filter(w -> w.stand() == Wijkuitbreiding.Stand.GEVRAAGD).forEach(w -> bezet.add(w.wijk()));
        return wijken.alle().stream().filter(wijk -> bezet.stream().noneMatch(b -> b.code().equals(wijk.code()))).toList();
    }

    /** Why no wijk can be asked for now by this person; empty where one can. */
    @Transactional(readOnly = true)
    public Optional<String> waaromNiet(String nummer, String gebruiker) {
        if (!functies.heeft(gebruiker, Dossiers.PROGRAMMAMANAGER)) {
            return Optional.of("Alleen een programmamanager vraagt om een wijk toe te voegen.");
        }
        Dossier dossier = dossiers.van(nummer);
        if (dossier.fase() != Fase.UITVOERING) {
            return Optional.of("Dossier " + nummer + " is in de fase '" + dossier.fase().naam() + "'. Een wijk toevoegen kan tijdens de uitvoering.");
        }
        if (dossier.soortPlan() == SoortPlan.UITVOERINGSPLAN) {
            return Optional.of("Een uitvoeringsplan gaat over één wijk. Vraag de wijk aan in het dossier van het programmaplan.");
        }
        return Optional.empty();
    }

    /**
     * Asks for a wijk and begins the prefilled proposal.
     *
     * @return with its proposal, to start {@code collegebesluit} with
     * @throws Geweigerd by another than a programmamanager, outside uitvoering, or where something is wrong
     */
    public Wijkuitbreiding vraag(String nummer, Wijkuitbreiding.Invoer invoer, Handeling handeling) {
        Dossier dossier = dossiers.opSlot(nummer);
        waaromNiet(nummer, handeling.gebruiker()).ifPresent(zin -> {
            throw new Geweigerd(zin);
        });
        if (invoer.code() == null) {
            throw new Geweigerd("Kies de wijk die erbij komt.");
        }
        Wijk wijk = wijken.met(invoer.code()).orElseThrow(() -> new Geweigerd("De wijk met CBS-code '" + invoer.code()
                + "' is onbekend. Kies een wijk uit de lijst."));
        if (dossier.wijken().stream().anyMatch(w -> w.code().equals(wijk.code()))) {
            throw new Geweigerd("De wijk " + wijk.naam() + " hoort al bij dossier " + nummer + ".");
        }
        opslag.vanDossier(nummer).stream().filter(w -> w.stand() == Wijkuitbreiding.Stand.GEVRAAGD && w.wijk().code().equals(wijk.code())).findFirst()
                .ifPresent(w -> {
                    throw new Geweigerd("De wijk " + wijk.naam() + " is al gevraagd op " + dag(w) + "; het college heeft daar nog niet over besloten.");
                });
        if (dossier.ouder() != null && dossiers.van(dossier.ouder()).wijken().stream().noneMatch(w -> w.code().equals(wijk.code()))) {
            throw new Geweigerd("De wijk " + wijk.naam() + " hoort niet bij dossier " + dossier.ouder() + " hierboven. Voeg haar eerst daar toe.");
        }
        String reden = eis("waarom de wijk erbij komt", invoer.reden());
        String vraagt = eis("wat de wijk van het plan vraagt", invoer.vraagt());
        Punt punt = new Punt(UUID.randomUUID(), 1, SoortBeslispunt.VASTSTELLEN, "Vast te stellen dat de wijk " + wijk.naam() + " (" + wijk.code()
                + ") vanaf dit besluit hoort bij '" + dossier.korteTitel() + "'.", Beslispunt.ObjectSoort.OVERIG, knip("wijk " + wijk.naam()),
                openbaarheid(dossier), null);
        UUID voorstel = voorstellen.begin(nummer, Voorstel.Soort.LOS, null, nota(dossier, wijk, reden, vraagt, punt, handeling), handeling);
        UUID id = UUID.randomUUID();
        int volgnr = opslag.volgendNummer(nummer);
        opslag.voegToe(id, nummer, volgnr, wijk, reden, vraagt, voorstel, punt.id(), handeling);
        boolean openbaar = dossier.isOpenbaar(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()));
        register.append(Feit.van("wijk-gevraagd", 1, "wijkuitbreiding:" + id).dossier(nummer).object("wijkuitbreiding", id).uitkomst("GEVRAAGD")
                .open("volgnr", volgnr).open("wijk", wijk.code()).open("voorstel", voorstel).open("beslispunt", punt.id())
                .tekst("reden", reden, openbaar).tekst("vraagt", vraagt, openbaar), handeling);
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders("beleidsmedewerker")));
        wie.addAll(Ontvanger.alle(functies.houders("portefeuillehouder", dossier.portefeuille())));
        berichten.enqueue(Bericht.over("wijk-gevraagd", id.toString()).dossier(nummer)
                .neutraalOnderwerp("Dossier " + nummer + ": gevraagd is de wijk " + wijk.naam() + " toe te voegen")
                .alinea("Een wijk toevoegen beslist het college. Het voorstel is begonnen en alvast ingevuld.")
                .link("/voorstellen/" + voorstel, "Naar het voorstel"), wie, handeling);
        return opslag.vanVoorstel(voorstel).orElseThrow();
    }

    private Map<String, Notastuk.Inhoud> nota(Dossier dossier, Wijk wijk, String reden, String vraagt, Punt punt, Handeling handeling) {
        Map<String, Notastuk.Inhoud> stukken = new LinkedHashMap<>();
        stukken.put(Notastuk.KERN, new Notastuk.Kern(knip("Wijk " + wijk.naam() + " toevoegen aan " + dossier.korteTitel()),
                LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()), openbaarheid(dossier), new Kenmerken(false, false, null, null, null, null)));
        stukken.put(SoortSectie.SAMENVATTING.name(), sectie(SoortSectie.SAMENVATTING, "Gevraagd wordt de wijk " + wijk.naam() + " toe te voegen aan '"
                + dossier.korteTitel() + "' (" + dossier.nummer() + "). Nu horen daarbij: "
                + String.join(", ", dossier.wijken().stream().map(Wijk::naam).toList()) + "."));
        stukken.put(Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(punt)));
        stukken.put(SoortSectie.AANLEIDING.name(), sectie(SoortSectie.AANLEIDING, reden
                + "\n\nEen wijk toevoegen valt buiten elk mandaat. Daarom beslist het college."));
        stukken.put(Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(List.of(new Onderbouwing("1.1", "Waarom deze wijk erbij komt", reden))));
        stukken.put(SoortSectie.VERVOLG.name(), sectie(SoortSectie.VERVOLG, "Wat dit van het plan vraagt: " + vraagt
                + "\n\nDe wijk hoort er vanaf het besluit bij. Daarna volgt een uitvoeringsplan voor de wijk."));
        return stukken;
    }

    /** Whether the wijk that this proposal asks for has its answer and nothing was done with that yet. */
    @Transactional(readOnly = true)
    public boolean isBesloten(UUID voorstel) {
        return opslag.vanVoorstel(voorstel).filter(w -> w.stand() == Wijkuitbreiding.Stand.GEVRAAGD)
                .filter(w -> voorstellen.beslispunten(voorstel).stream().noneMatch(p -> p.id().equals(w.beslispunt()) && p.isOpen())).isPresent();
    }

    /**
     * Works out what the college decided, once its point is final.
     *
     * @return as it stands then; empty where the proposal asks for no wijk
     */
    public Optional<Wijkuitbreiding> verwerk(UUID voorstel, Handeling handeling) {
        Optional<Wijkuitbreiding> gevraagd = opslag.vanVoorstel(voorstel);
        if (gevraagd.isEmpty()) {
            return gevraagd;
        }
        Wijkuitbreiding w = gevraagd.get();
        Dossier dossier = dossiers.zoekOpSlot(w.dossier());
        w = opslag.vanVoorstel(voorstel).orElseThrow();
        if (w.stand() != Wijkuitbreiding.Stand.GEVRAAGD) {
            return Optional.of(w);
        }
        UUID gezocht = w.beslispunt();
        Optional<Beslispunt> punt = voorstellen.beslispunten(voorstel).stream().filter(p -> p.id().equals(gezocht)).findFirst();
        if (punt.isPresent() && punt.get().isOpen()) {
            return Optional.of(w);
        }
        Uitkomst uitkomst = punt.map(Beslispunt::uitkomst).orElse(null);
        boolean erbij = uitkomst != null && uitkomst.isVastgesteld() && dossier.isOpen();
        LocalDate besloten = erbij ? Objects.requireNonNull(punt.get().behandeling()).datum() : null;
        opslag.zetUitkomst(w.id(), erbij ? Wijkuitbreiding.Stand.TOEGEVOEGD : Wijkuitbreiding.Stand.NIET_TOEGEVOEGD, uitkomst, besloten);
        String code = w.wijk().code();
        if (erbij && dossier.wijken().stream().noneMatch(een -> een.code().equals(code))) {
            dossiers.wijzigWijken(w.dossier(), List.of(code), List.of(), handeling);
        }
        register.append(Feit.van(erbij ? "wijk-toegevoegd" : "wijk-niet-toegevoegd", 1, "wijkuitbreiding-besluit:" + w.id()).dossier(w.dossier())
                .object("wijkuitbreiding", w.id()).uitkomst(uitkomst == null ? "GEEN_BESLUIT" : uitkomst.name()).open("wijk", code)
                .open("besloten", besloten).open("voorstel", voorstel).open("beslispunt", w.beslispunt()), handeling);
        if (erbij) {
            vertelErbij(dossiers.van(w.dossier()), w, Objects.requireNonNull(besloten), handeling);
        } else {
            vertelNiet(dossier, w, uitkomst, handeling);
        }
        return opslag.vanVoorstel(voorstel);
    }

    private void vertelErbij(Dossier dossier, Wijkuitbreiding w, LocalDate besloten, Handeling handeling) {
        List<Ontvanger> wie = new ArrayList<>();
        dossiers.leden(dossier).forEach(p -> wie.add(new Ontvanger(p.naam(), p.mail(), "partner-" + p.sleutel())));
        for (String functie : List.of(Dossiers.PROGRAMMAMANAGER, "beleidsmedewerker", "communicatie")) {
            wie.addAll(Ontvanger.alle(functies.houders(functie)));
        }
        dossier.wijken().forEach(wijk -> wie.addAll(Ontvanger.alle(functies.houders("wijkmanager", wijk.code()))));
        wie.addAll(Ontvanger.alle(functies.houders("portefeuillehouder", dossier.portefeuille())));
        berichten.enqueue(Bericht.over("wijk-toegevoegd", w.id().toString()).dossier(dossier.nummer())
                .neutraalOnderwerp("Dossier " + dossier.nummer() + ": de wijk " + w.wijk().naam() + " hoort erbij")
                .alinea("Het college besloot op " + Datum.voluit(besloten) + " de wijk " + w.wijk().naam() + " toe te voegen aan '" + dossier.korteTitel()
                        + "'. De wijk hoort er vanaf die dag bij.")
                .alinea(dossier.soortPlan() == SoortPlan.PROGRAMMAPLAN ? "Voor de wijk is nog geen uitvoeringsplan gestart; dat kan op de pagina van het dossier."
                        : "Wat dit van het plan vraagt, leest u op de pagina van het dossier.")
                .link("/dossiers/" + dossier.nummer() + "#wijken", "Bekijk de wijken"), wie, handeling);
    }

    private void vertelNiet(Dossier dossier, Wijkuitbreiding w, @Nullable Uitkomst uitkomst, Handeling handeling) {
        List<Ontvanger> wie = new ArrayList<>();
        for (String functie : List.of(Dossiers.PROGRAMMAMANAGER, "beleidsmedewerker")) {
            wie.addAll(Ontvanger.alle(functies.houders(functie)));
        }
        wie.addAll(Ontvanger.alle(functies.houders("portefeuillehouder", dossier.portefeuille())));
        String waarom = !dossier.isOpen() ? "Het dossier is " + dossier.fase().naam().toLowerCase() + "."
                : uitkomst == null ? "Het voorstel is afgedaan zonder een besluit over de wijk." : "De uitkomst bij het college is: "
                        + uitkomst.naam().toLowerCase() + ".";
        berichten.enqueue(Bericht.over("wijk-niet-toegevoegd", w.id().toString()).dossier(dossier.nummer())
                .neutraalOnderwerp("Dossier " + dossier.nummer() + ": de wijk " + w.wijk().naam() + " is niet toegevoegd")
                .alinea("Gevraagd was de wijk " + w.wijk().naam() + " toe te voegen. " + waarom + " Er verandert niets aan het dossier.")
                .link("/voorstellen/" + w.voorstel(), "Naar het voorstel"), wie, handeling);
    }

    private String dag(Wijkuitbreiding w) {
        return Datum.voluit(LocalDate.ofInstant(w.op(), klok.getZone()));
    }

    private static Openbaarheid openbaarheid(Dossier dossier) {
        return dossier.openbaarheid() == Openbaarheid.EMBARGO ? Openbaarheid.INTERN : dossier.openbaarheid();
    }

    private static Notastuk.Sectie sectie(SoortSectie soort, String tekst) {
        return new Notastuk.Sectie(soort.nummer(), soort.kop(), tekst, null, null);
    }

    private static String knip(String tekst) {
        return tekst.length() <= 200 ? tekst : tekst.substring(0, 199) + "…";
    }

    private static String eis(String naam, @Nullable String waarde) {
        if (waarde == null || waarde.isBlank()) {
            throw new Geweigerd("Vul in " + naam + ".");
        }
        if (waarde.strip().length() > MAX_TEKST) {
            throw new Geweigerd("De tekst bij '" + naam + "' heeft " + waarde.strip().length() + " tekens; er passen er " + MAX_TEKST + ". Maak hem korter.");
        }
        return waarde.strip();
    }
}
