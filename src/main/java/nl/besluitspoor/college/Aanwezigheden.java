package nl.besluitspoor.college;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.college.AanwezigheidInvoer.Gevolg;
import nl.besluitspoor.college.Agendapunt.Behandeling;
import nl.besluitspoor.college.Vergadering.Status;
import nl.besluitspoor.college.Vergadering.Wijze;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstellen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who was there when the college met, who chaired, and whether it could decide (Gemeentewet 56). */
@Service
@Transactional
public class Aanwezigheden {

    private final VergaderingRepository opslag;
    private final Vergaderingen vergaderingen;
    private final Voorstellen voorstellen;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;
    private final Clock klok;

    Aanwezigheden(VergaderingRepository opslag, Vergaderingen vergaderingen, Voorstellen voorstellen, Functies functies, Register register,
            Berichten berichten, Clock klok) {
        this.opslag = opslag;
        this.vergaderingen = vergaderingen;
        this.voorstellen = voorstellen;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.klok = klok;
    }

    /**
     * Records who is there and who chairs, and says whether the college can decide.
     *
     * @throws Geweigerd before the meeting's day, where a member is not answered for, the chair is not there, there is
     *                   no quorum and no second call, or a bespreekstuk stands in the way of deciding without meeting
     */
    public Gevolg legVast(UUID vergaderingId, AanwezigheidInvoer invoer, Handeling handeling) {
        vergaderingen.eisGemeentesecretaris(handeling, "Alleen de gemeentesecretaris legt de aanwezigheid vast.");
        Vergadering vergadering = vergaderingen.opSlot(vergaderingId);
        Vergaderingen.eisStatus(vergadering, Status.AGENDA_GESLOTEN, "De aanwezigheid van vergadering %s kan nu niet worden vastgelegd.");
        if (LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()).isBefore(vergadering.datum())) {
            throw new Geweigerd("Vergadering %s is pas op %s. Leg op die dag of later vast wie er waren of dat het college zonder vergadering besloot."
                    .formatted(vergadering.nummer(), Taal.datum(vergadering.datum())));
        }
        if (invoer.wijze() == null) {
            throw new Geweigerd("Kies of het college heeft vergaderd of zonder vergadering heeft besloten.");
        }
        return invoer.wijze() == Wijze.ZONDER_VERGADERING
                ? zonderVergadering(vergadering, invoer, handeling) : metVergadering(vergadering, invoer, handeling);
    }

    private Gevolg zonderVergadering(Vergadering vergadering, AanwezigheidInvoer invoer, Handeling handeling) {
        List<Agendapunt> open = vergaderingen.openAgendapunten(vergadering.id());
        List<Integer> bespreek = open.stream().filter(p -> p.behandeling() == Behandeling.BESPREEKSTUK).map(Agendapunt::volgnr).toList();
        if (!bespreek.isEmpty()) {
            throw new Geweigerd("Zonder vergadering besluiten kan niet: agendapunt %s is een bespreekstuk. Kies 'Er is vergaderd'."
                    .formatted(String.join(", ", bespreek.stream().map(String::valueOf).toList())));
        }
        boolean kennisnemen = heeftKennisnemen(vergadering.id());
        if (kennisnemen && invoer.kennisnemen() != Uitkomst.CONFORM && invoer.kennisnemen() != Uitkomst.VOOR_KENNISGEVING) {
            throw new Geweigerd("Kies of de punten om kennis van te nemen conform zijn of voor kennisgeving zijn aangenomen.");
        }
        opslag.zetGehouden(vergadering.id(), Wijze.ZONDER_VERGADERING, null);
        register.append(Feit.van("zonder-vergadering", 1, "zonder-vergadering:" + vergadering.id()).object("vergadering", vergadering.id())
                .open("nummer", vergadering.nummer()).open("datum", vergadering.datum())
                .open("leden", vergaderingen.leden().stream().map(Lid::gebruiker).toList()), handeling);
        return Gevolg.ZONDER_VERGADERING;
    }

    /** Whether the college still has a point before it of which it only takes note. */
    @Transactional(readOnly = true)
    public boolean heeftKennisnemen(UUID vergaderingId) {
        return vergaderingen.openAgendapunten(vergaderingId).stream().flatMap(punt -> voorstellen.beslispunten(punt.voorstelId()).stream())
                .anyMatch(punt -> punt.isOpen() && punt.soort() == SoortBeslispunt.KENNISNEMEN);
    }

    private Gevolg metVergadering(Vergadering vergadering, AanwezigheidInvoer invoer, Handeling handeling) {
        Map<String, Boolean> gezegd = new LinkedHashMap<>();
        if (invoer.leden() != null) {
            invoer.leden().forEach(regel -> gezegd.put(regel.gebruiker(), Boolean.TRUE.equals(regel.aanwezig())));
        }
        List<Lid> leden = vergaderingen.leden();
        Set<String> sleutels = new HashSet<>();
        leden.forEach(lid -> sleutels.add(lid.gebruiker()));
        gezegd.keySet().stream().filter(g -> !sleutels.contains(g)).findFirst().ifPresent(g -> {
            throw new Geweigerd("'%s' is geen lid van het college. Open de taak opnieuw.".formatted(g));
        });
        leden.stream().filter(lid -> !gezegd.containsKey(lid.gebruiker())).findFirst().ifPresent(lid -> {
            throw new Geweigerd("Van één of meer leden is niet vastgelegd of zij er waren. Open de taak opnieuw.");
        });
        List<String> aanwezig = leden.stream().map(Lid::gebruiker).filter(gezegd::get).toList();
        boolean quorum = 2 * aanwezig.size() >= leden.size();
        if (!quorum && vergadering.oproep() == 1) {
            return geenQuorum(vergadering, invoer, leden, gezegd, aanwezig, handeling);
        }
        if (aanwezig.isEmpty()) {
            throw new Geweigerd("Er is niemand aanwezig. Leg vast wie er zijn, of gelast de vergadering af op haar pagina.");
        }
        String voorzitter = Taal.netjes(invoer.voorzitter());
        if (voorzitter == null) {
            throw new Geweigerd("Kies wie de vergadering voorzit.");
        }
        if (!aanwezig.contains(voorzitter)) {
            throw new Geweigerd("De gekozen voorzitter is niet aanwezig. Kies een lid dat er is.");
        }
        bewaar(vergadering, leden, gezegd, aanwezig.size(), quorum);
        opslag.zetGehouden(vergadering.id(), Wijze.VERGADERING, voorzitter);
        register.append(aanwezigheid(vergadering, leden, aanwezig, quorum).uitkomst("VERGADERING").open("voorzitter", voorzitter), handeling);
        return Gevolg.VERGADERING;
    }

    private Gevolg geenQuorum(Vergadering vergadering, AanwezigheidInvoer invoer, List<Lid> leden, Map<String, Boolean> gezegd,
            List<String> aanwezig, Handeling handeling) {
        LocalDate datum = invoer.oproepDatum();
        LocalTime tijd = invoer.oproepTijd();
        if (datum == null || tijd == null) {
            throw new Geweigerd(("Er is geen quorum: %d van de %d leden zijn aanwezig, ten minste de helft is nodig (Gemeentewet 56). "
                    + "Vul datum en tijd van de tweede oproep in.").formatted(aanwezig.size(), leden.size()));
        }
        if (!vergaderingen.moment(datum, tijd).isAfter(vergaderingen.moment(vergadering.datum(), vergadering.tijd()))) {
            throw new Geweigerd("De tweede oproep (%s) is niet na de vergadering van %s. Kies een later moment."
                    .formatted(Taal.datum(datum), Taal.datum(vergadering.datum())));
        }
        String plaats = Taal.netjes(invoer.oproepPlaats());
        if (plaats != null && plaats.length() > Vergaderingen.MAX_PLAATS) {
            throw new Geweigerd("De plaats van de tweede oproep heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(plaats.length(), Vergaderingen.MAX_PLAATS));
        }
        bewaar(vergadering, leden, gezegd, aanwezig.size(), false);
        opslag.voegOproepToe(vergadering.id(), 2, datum, tijd, plaats == null ? vergadering.plaats() : plaats);
        register.append(aanwezigheid(vergadering, leden, aanwezig, false).uitkomst("GEEN_QUORUM"), handeling);
        return Gevolg.GEEN_QUORUM;
    }

    private void bewaar(Vergadering vergadering, List<Lid> leden, Map<String, Boolean> gezegd, int aanwezig, boolean quorum) {
        leden.forEach(lid -> opslag.voegAanwezigheidToe(vergadering.id(),
                new Aanwezigheid(vergadering.oproep(), lid, Boolean.TRUE.equals(gezegd.get(lid.gebruiker())))));
        opslag.zetQuorum(vergadering.id(), vergadering.oproep(), leden.size(), aanwezig, quorum);
    }

    private static Feit aanwezigheid(Vergadering vergadering, List<Lid> leden, List<String> aanwezig, boolean quorum) {
        return Feit.van("aanwezigheid-vastgelegd", 1, "aanwezigheid-vastgelegd:" + vergadering.id() + ":" + vergadering.oproep())
                .object("vergadering", vergadering.id()).open("nummer", vergadering.nummer()).open("oproep", vergadering.oproep())
                .open("datum", vergadering.datum()).open("leden", leden.size()).open("aanwezig", aanwezig).open("quorum", quorum)
                .grondslag("Gemeentewet 56");
    }

    /** Calls the same meeting a second time, on the day that was set with the attendance (Gemeentewet 56, second paragraph). */
    public Vergadering roepOpnieuwOp(UUID vergaderingId, Handeling handeling) {
        Vergadering eerste = vergaderingen.opSlot(vergaderingId);
        Vergaderingen.eisStatus(eerste, Status.AGENDA_GESLOTEN, "Vergadering %s kan niet opnieuw worden opgeroepen.");
        opslag.zetNaarTweedeOproep(vergaderingId);
        Vergadering tweede = vergaderingen.van(vergaderingId);
        register.append(Feit.van("tweede-oproep", 1, "tweede-oproep:" + vergaderingId).object("vergadering", vergaderingId)
                .open("nummer", tweede.nummer()).open("datum", tweede.datum()).open("tijd", tweede.tijd()).open("plaats", tweede.plaats())
                .grondslag("Gemeentewet 56"), handeling);
        List<Ontvanger> ontvangers = new ArrayList<>(vergaderingen.deelnemers());
        ontvangers.addAll(Ontvanger.alle(functies.houders(Vergaderingen.SECRETARIAAT)));
        berichten.enqueue(Vergaderingen.bericht("tweede-oproep", tweede, vergaderingId.toString(), "Tweede oproep voor vergadering " + tweede.nummer())
                .alinea(("Op %s waren te weinig leden aanwezig. De vergadering is nu op %s om %s, %s. "
                        + "Het college kan dan over dezelfde punten besluiten, hoeveel leden er ook zijn (Gemeentewet 56).")
                        .formatted(Taal.datum(eerste.datum()), Taal.datum(tweede.datum()), tweede.tijd(), tweede.plaats())), ontvangers, handeling);
        return tweede;
    }
}
