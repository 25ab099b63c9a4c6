package nl.besluitspoor.voorstel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Paraaf.Laag;
import nl.besluitspoor.voorstel.Paraaf.Oordeel;
import nl.besluitspoor.voorstel.ParaafRepository.Vraag;
import nl.besluitspoor.voorstel.Voorstel.Versie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds in which disciplines and then the management give their paraaf on a version.
 *
 * <p>The first 'niet akkoord' of the first round ends it. After the writer's answer, those who did not agree, those who
 * did not answer yet and those whom his change touches are asked again; from the second round on a round is completed,
 * and contrary advice goes along to the holder of the portefeuille.
 */
@Service
@Transactional
public class Parafering {

    /** Gives its paraaf after the disciplines. */
    public static final String MANAGEMENT = "management";

    /** Pieces that touch these disciplines alone when they change; every other piece touches all (in doubt all). */
    private static final Map<String, Set<String>> RAAKT = Map.of(
            SoortSectie.FINANCIEN.name(), Set.of("financien"),
            SoortSectie.COMMUNICATIE.name(), Set.of("communicatie"),
            Notastuk.RIB, Set.of("communicatie"));

    private final VoorstelRepository opslag;
    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final Notatekst tekst;
    private final ParaafRepository parafen;
    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Functies functies;
    private final Voorstelpost post;
    private final Register register;

    Parafering(VoorstelRepository opslag, Schrijftafel<Notastuk.Inhoud> notatafel, Notatekst tekst, ParaafRepository parafen, Dossiers dossiers, Plannen plannen,
            Functies functies, Voorstelpost post, Register register) {
        this.opslag = opslag;
        this.notatafel = notatafel;
        this.tekst = tekst;
        this.parafen = parafen;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.functies = functies;
        this.post = post;
        this.register = register;
    }

    /**
     * A discipline whose paraaf the routing asks for.
     *
     * @param reden why, for it to read
     */
    public record Gevraagd(String discipline, String reden) {}

    /**
     * A round as it began.
     *
     * @param disciplines those asked, by name
     * @param management  whether the management is asked
     */
    public record Ronde(int nummer, List<String> disciplines, boolean management) {}

    /** What the table {@code adviesroutering} is asked about the newest version. */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> routeringsvraag(UUID voorstelId) {
        Voorstel voorstel = opslag.zoek(voorstelId).orElseThrow();
        Voorstelinhoud inhoud = tekst.vanVersie(Objects.requireNonNull(voorstel.versie()).id());
        List<String> gevuld = voorstel.planversieId() == null ? List.of() : plannen.versie(voorstel.planversieId()).inhoud().gevuldeOnderdelen();
        Map<String, @Nullable Object> vraag = new HashMap<>();
        vraag.put("soortPlan", dossiers.van(voorstel.dossier()).soortPlan().name());
        vraag.put("bedrag", inhoud.bedrag() == null ? BigDecimal.ZERO : inhoud.bedrag());
        vraag.put("gevuldeOnderdelen", gevuld);
        vraag.put("persoonsgegevens", Boolean.TRUE.equals(inhoud.kenmerken().persoonsgegevens()));
        vraag.put("communicatie", Boolean.TRUE.equals(inhoud.kenmerken().communicatie()));
        return vraag;
    }

    /**
     * Begins the next round on the newest version.
     *
     * @param nodig every discipline whose paraaf the version needs; the management is always one of those asked
     */
    public Ronde begin(UUID voorstelId, List<Gevraagd> nodig, Tabelspoor spoor, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        Versie versie = Objects.requireNonNull(voorstel.versie());
        int ronde = voorstel.ronde() + 1;
        Map<String, Paraaf> laatste = new HashMap<>();
        parafen.nieuwste(voorstelId).forEach(p -> laatste.put(p.discipline(), p));
        Map<String, String> redenen = new LinkedHashMap<>();
        nodig.stream().filter(g -> !g.discipline().equals(MANAGEMENT))
                .forEach(g -> redenen.merge(g.discipline(), g.reden(), (a, b) -> a.contains(b) ? a : a + " " + b));
        redenen.put(MANAGEMENT, "Het management kijkt naar elk voorstel als geheel.");
        List<Vraag> gevraagd = new ArrayList<>();
        redenen.forEach((discipline, reden) -> opnieuw(laatste.get(discipline), discipline, versie).ifPresent(waarom ->
                gevraagd.add(new Vraag(discipline, discipline.equals(MANAGEMENT) ? Laag.MANAGEMENT : Laag.DISCIPLINE, versie.id(),
                        waarom.isEmpty() ? reden : reden + " " + waarom))));
        opslag.zetRonde(voorstelId, ronde);
        opslag.zetStand(voorstelId, Voorstelstand.PARAFERING);
        gevraagd.forEach(v -> parafen.voegVraagToe(voorstelId, ronde, v));
        register.append(spoor.in(Feit.van("parafen-gevraagd", 1, "parafen-gevraagd:" + voorstelId + ":" + ronde).dossier(voorstel.dossier())
                .object("voorstel", voorstelId).open("versie", versie.nummer()).open("ronde", ronde)
                .open("disciplines", gevraagd.stream().map(Vraag::discipline).toList())), handeling);
        gevraagd.stream().filter(v -> v.laag() == Laag.DISCIPLINE)
                .forEach(v -> post.paraafGevraagd(voorstel, versie.nummer(), v.discipline(), ronde, v.reden(), handeling));
        return new Ronde(ronde, gevraagd.stream().filter(v -> v.laag() == Laag.DISCIPLINE).map(Vraag::discipline).sorted().toList(),
                gevraagd.stream().anyMatch(v -> v.laag() == Laag.MANAGEMENT));
    }

    /** Tells the management that it is its turn, where this round asks it. */
    public void vraagManagement(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        parafen.vraag(voorstelId, voorstel.ronde(), MANAGEMENT).ifPresent(v -> post.paraafGevraagd(voorstel,
                Objects.requireNonNull(voorstel.versie()).nummer(), MANAGEMENT, voorstel.ronde(), v.reden(), handeling));
    }

    /** Why this discipline is asked, beside the routing's reason; empty where its paraaf still counts. */
    private Optional<String> opnieuw(@Nullable Paraaf laatste, String discipline, Versie versie) {
        if (laatste == null) {
            return Optional.of("");
        }
        Set<String> veranderd = veranderd(laatste.versieId(), versie.id());
        if (laatste.isContrair()) {
            return Optional.of(veranderd.isEmpty() ? "U was niet akkoord met versie " + laatste.versie() + "; de steller liet hem zoals hij is."
                    : "U was niet akkoord met versie " + laatste.versie() + "; de nota is gewijzigd.");
        }
        boolean geraakt = discipline.equals(MANAGEMENT) ? !veranderd.isEmpty()
                : veranderd.stream().anyMatch(stuk -> !RAAKT.containsKey(stuk) || RAAKT.get(stuk).contains(discipline));
        return geraakt ? Optional.of("De nota is gewijzigd sinds uw paraaf op versie " + laatste.versie() + ".") : Optional.empty();
    }

    /** Codes of the pieces that differ between two versions. */
    private Set<String> veranderd(UUID oud, UUID nieuw) {
        Map<String, Bewaring<Notastuk.Inhoud>> van = notatafel.inVersie(oud);
        Map<String, Bewaring<Notastuk.Inhoud>> naar = notatafel.inVersie(nieuw);
        Set<String> veranderd = new HashSet<>();
        for (String code : Notastuk.ALLE) {
            Notastuk.Inhoud a = van.containsKey(code) ? van.get(code).inhoud() : Notastuk.leeg(code);
            Notastuk.Inhoud b = naar.containsKey(code) ? naar.get(code).inhoud() : Notastuk.leeg(code);
            if (!a.equals(b)) {
                veranderd.add(code);
            }
        }
        return veranderd;
    }

    /**
     * Records a paraaf on the version of the running round.
     *
     * @param toelichting the remark, or why not; required with each but AKKOORD
     * @throws Geweigerd where the person wrote on it, does not belong to the discipline, or a reason is missing
     */
    public void geef(UUID voorstelId, String discipline, @Nullable Oordeel oordeel, @Nullable String toelichting, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() != Voorstelstand.PARAFERING) {
            throw new Gewijzigd("Dit voorstel ligt niet meer voor paraaf. " + voorstel.stand().naam() + ".");
        }
        if (tekst.schrijvers(voorstelId).contains(handeling.gebruiker())) {
            throw new Geweigerd("U hebt zelf aan dit voorstel geschreven. Een collega van " + discipline + " geeft de paraaf.");
        }
        if (!functies.heeft(handeling.gebruiker(), discipline)) {
            throw new Geweigerd("Alleen iemand van " + discipline + " geeft deze paraaf.");
        }
        if (oordeel == null) {
            throw new Geweigerd("Kies akkoord, akkoord met opmerking of niet akkoord.");
        }
        if (oordeel != Oordeel.AKKOORD && toelichting == null) {
            throw new Geweigerd(oordeel == Oordeel.NIET_AKKOORD ? "Zeg waarom u niet akkoord bent; de steller leest het."
                    : "Schrijf uw opmerking op, of kies 'akkoord'.");
        }
        int ronde = voorstel.ronde();
        Vraag vraag = parafen.vraag(voorstelId, ronde, discipline)
                .orElseThrow(() -> new Gewijzigd("Van " + discipline + " wordt in ronde " + ronde + " geen paraaf gevraagd."));
        if (parafen.alle(voorstelId).stream().anyMatch(p -> p.ronde() == ronde && p.discipline().equals(discipline))) {
            throw new Gewijzigd("De paraaf van " + discipline + " is in ronde " + ronde + " al gegeven.");
        }
        Versie versie = Objects.requireNonNull(voorstel.versie());
        Paraaf paraaf = new Paraaf(UUID.randomUUID(), ronde, discipline, vraag.versie(), versie.nummer(), oordeel, toelichting,
                handeling.gebruiker(), handeling.tijdstip());
        parafen.voegToe(voorstelId, paraaf);
        register.append(Feit.van("paraaf-gegeven", 1, "paraaf:" + paraaf.id()).dossier(voorstel.dossier()).object("voorstel", voorstelId)
                .uitkomst(oordeel.name()).open("versie", versie.nummer()).open("ronde", ronde).open("discipline", discipline)
                .besloten("versieSha256", versie.sha256()).besloten("toelichting", toelichting), handeling);
        if (oordeel == Oordeel.NIET_AKKOORD) {
            post.nietAkkoord(voorstel, discipline, ronde, Objects.requireNonNull(toelichting), handeling);
        }
    }

    /** Reminds a discipline that did not answer yet; it is never passed over. */
    public void herinner(UUID voorstelId, String discipline, boolean teLaat, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        boolean gegeven = parafen.alle(voorstelId).stream().anyMatch(p -> p.ronde() == voorstel.ronde() && p.discipline().equals(discipline));
        if (!gegeven) {
            post.paraafNietBinnen(voorstel, discipline, voorstel.ronde(), teLaat, handeling);
        }
    }

    /** Whether the first round ended because someone did not agree. */
    @Transactional(readOnly = true)
    public boolean isGestopt(UUID voorstelId) {
        Voorstel voorstel = opslag.zoek(voorstelId).orElseThrow();
        return voorstel.ronde() == 1 && parafen.alle(voorstelId).stream().anyMatch(p -> p.ronde() == 1 && p.isContrair());
    }

    /**
     * Closes the round: back to the writer where it was stopped, else on to the holder of the portefeuille.
     *
     * @return whether the writer has to answer first
     */
    public boolean sluit(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        boolean terug = isGestopt(voorstelId);
        opslag.zetStand(voorstelId, terug ? Voorstelstand.PARAFEN_VERWERKEN : Voorstelstand.BEOORDELING);
        if (!terug) {
            post.terBeoordeling(voorstel, Objects.requireNonNull(voorstel.versie()).nummer(),
                    parafen.nieuwste(voorstelId).stream().anyMatch(Paraaf::isContrair), handeling);
        }
        return terug;
    }

    /**
     * The writer's answer to a stopped round.
     *
     * @param wijzigen whether the nota was changed; else it stays as it is
     * @param reden    why it stays; required then
     */
    public void verwerk(UUID voorstelId, @Nullable Boolean wijzigen, @Nullable String reden, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() != Voorstelstand.PARAFEN_VERWERKEN) {
            throw new Gewijzigd("De parafen worden niet meer verwerkt. " + voorstel.stand().naam() + ".");
        }
        if (wijzigen == null) {
            throw new Geweigerd("Kies of u de nota hebt gewijzigd of hem laat zoals hij is.");
        }
        boolean ongewijzigd = !isGewijzigd(voorstelId);
        if (wijzigen && ongewijzigd) {
            throw new Geweigerd("De nota is niet gewijzigd sinds versie " + Objects.requireNonNull(voorstel.versie()).nummer()
                    + ". Wijzig hem op de schrijfpagina, of kies dat u hem laat zoals hij is.");
        }
        if (!wijzigen && !ongewijzigd) {
            throw new Geweigerd("De nota is gewijzigd sinds versie " + voorstel.versie().nummer() + ". Kies dat u de nota hebt gewijzigd.");
        }
        if (!wijzigen && reden == null) {
            throw new Geweigerd("Zeg waarom u de nota laat zoals hij is; wie niet akkoord was en de portefeuillehouder lezen het.");
        }
        parafen.voegVerwerkingToe(voorstelId, voorstel.ronde(), wijzigen ? "WIJZIGEN" : "HANDHAVEN", reden, handeling);
        register.append(Feit.van("parafen-verwerkt", 1, "parafen-verwerkt:" + voorstelId + ":" + voorstel.ronde()).dossier(voorstel.dossier())
                .object("voorstel", voorstelId).uitkomst(wijzigen ? "WIJZIGEN" : "HANDHAVEN").open("ronde", voorstel.ronde())
                .besloten("reden", reden), handeling);
    }

    /** Whether the text was changed since the newest version. */
    @Transactional(readOnly = true)
    public boolean isGewijzigd(UUID voorstelId) {
        Versie versie = Objects.requireNonNull(opslag.zoek(voorstelId).orElseThrow().versie());
        return !Notaversies.sha256(tekst.concept(voorstelId)).equals(versie.sha256());
    }

    /** The newest paraaf of each discipline. */
    @Transactional(readOnly = true)
    public List<Paraaf> nieuwste(UUID voorstelId) {
        return parafen.nieuwste(voorstelId);
    }

    /** Every paraaf, oldest first. */
    @Transactional(readOnly = true)
    public List<Paraaf> alle(UUID voorstelId) {
        return parafen.alle(voorstelId);
    }

    /** Why this discipline is asked in the running round; empty where it is not. */
    @Transactional(readOnly = true)
    public Optional<String> waarom(UUID voorstelId, String discipline) {
        int ronde = opslag.zoek(voorstelId).orElseThrow().ronde();
        return parafen.vraag(voorstelId, ronde, discipline).map(Vraag::reden);
    }

    /** Why the writer left the nota as it was after the first round; empty where he did not. */
    @Transactional(readOnly = true)
    public Optional<String> handhaving(UUID voorstelId) {
        return parafen.handhaving(voorstelId, 1);
    }
}
