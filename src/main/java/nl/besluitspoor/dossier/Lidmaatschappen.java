package nl.besluitspoor.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Partners that join a dossier or leave it while its plan is carried out. A partner is told of what happens from its first
 * day to its last; what happened before it reads on the page, and what it saw it goes on seeing.
 */
@Service
@Transactional
public class Lidmaatschappen {

    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]+");
    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-NL"));

    private final DossierRepository opslag;
    private final Dossiers dossiers;
    private final Alliantie alliantie;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;
    private final Clock klok;

    Lidmaatschappen(DossierRepository opslag, Dossiers dossiers, Alliantie alliantie, Functies functies, Register register, Berichten berichten,
            Clock klok) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.alliantie = alliantie;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.klok = klok;
    }

    /** Each joining and leaving of the dossier, oldest first. */
    @Transactional(readOnly = true)
    public List<Partnerwijziging> van(String dossier) {
        return opslag.partnerwijzigingen(dossier);
    }

    /** Why the partners cannot be changed now by this person; empty where they can. */
    @Transactional(readOnly = true)
    public Optional<String> waaromNiet(String dossier, String gebruiker) {
        if (!functies.heeft(gebruiker, Dossiers.PROGRAMMAMANAGER)) {
            return Optional.of("Alleen een programmamanager wijzigt de partners van een dossier.");
        }
        Fase fase = dossiers.van(dossier).fase();
        return fase == Fase.UITVOERING ? Optional.empty() : Optional.of("Dossier " + dossier + " is in de fase '" + fase.naam()
                + "'. Partners treden toe of vertrekken tijdens de uitvoering.");
    }

    /**
     * Records that a partner joins or leaves.
     *
     * @return the partner with its newest period
     * @throws Geweigerd by another than a programmamanager, outside uitvoering, or where something is wrong
     */
    public Partner wijzig(String nummer, Partnerwijziging.Invoer invoer, Handeling handeling) {
        Dossier dossier = dossiers.opSlot(nummer);
        waaromNiet(nummer, handeling.gebruiker()).ifPresent(zin -> {
            throw new Geweigerd(zin);
        });
        Partnerwijziging.Soort soort = invoer.soort();
        if (soort == null) {
            throw new Geweigerd("Kies of er een partner bij komt of een partner vertrekt.");
        }
        String reden = eis("waarom de partner " + (soort == Partnerwijziging.Soort.TOETREDEN ? "meedoet" : "vertrekt"), invoer.reden(), Dossiers.MAX_TEKST);
        LocalDate dag = invoer.dag();
        if (dag == null) {
            throw new Geweigerd(soort == Partnerwijziging.Soort.TOETREDEN ? "Vul de eerste dag in waarop de partner meedoet."
                    : "Vul de laatste dag in waarop de partner meedoet.");
        }
        LocalDate vandaag = LocalDate.ofInstant(handeling.tijdstip(), klok.getZone());
        if (dag.isAfter(vandaag.plusYears(1))) {
            throw new Geweigerd("De dag, " + DATUM.format(dag) + ", ligt meer dan een jaar vooruit. Kijk het jaartal na.");
        }
        List<Partner> anderen = dossier.partnersOp(vandaag);
        Partner partner = soort == Partnerwijziging.Soort.TOETREDEN ? treedToe(dossier, invoer, dag, vandaag) : vertrek(dossier, invoer, dag, vandaag);
        opslag.zetPartner(nummer, partner);
        int volgnr = opslag.voegPartnerwijzigingToe(nummer, soort, partner.sleutel(), dag, reden, handeling.gebruiker(), handeling.tijdstip());
        boolean toe = soort == Partnerwijziging.Soort.TOETREDEN;
        register.append(Feit.van(toe ? "partner-toegetreden" : "partner-vertrokken", 1, "partnerwijziging:" + nummer + ":" + volgnr).dossier(nummer)
                .object("partner", partner.sleutel()).uitkomst(soort.name()).open("volgnr", volgnr).open("dag", dag)
                .open("naam", partner.naam()).besloten("mail", toe ? partner.mail() : null)
                .tekst("reden", reden, dossier.isOpenbaar(vandaag)), handeling);
        vertel(dossier, partner, anderen, toe, dag, volgnr, handeling);
        return partner;
    }

    private Partner treedToe(Dossier dossier, Partnerwijziging.Invoer invoer, LocalDate dag, LocalDate vandaag) {
        LocalDate besluit = dossiers.fasen(dossier.nummer()).stream().filter(stap -> stap.fase() == Fase.UITVOERING)
                .map(stap -> LocalDate.ofInstant(stap.sinds(), klok.getZone())).reduce((eerste, laatste) -> laatste).orElse(vandaag);
        if (dag.isBefore(besluit)) {
            throw new Geweigerd("De eerste dag, " + DATUM.format(dag) + ", ligt voor het besluit over het plan (" + DATUM.format(besluit)
                    + "). Kies die dag of later.");
        }
        String sleutel = invoer.partner();
        if (sleutel == null) {
            String naam = eis("de naam van de organisatie", invoer.naam(), 200);
            String contact = eis("wie namens de organisatie contactpersoon is", invoer.contactpersoon(), 200);
            String mail = eis("het e-mailadres", invoer.mail(), 254);
            if (!MAIL.matcher(mail).matches()) {
                throw new Geweigerd("'" + mail + "' is geen e-mailadres. Kijk het na.");
            }
            Alliantie.Lid nieuw = alliantie.voegToe(naam, contact, mail, dag.isBefore(vandaag) ? dag : vandaag);
            return new Partner(nieuw.sleutel(), nieuw.naam(), mail, dag, null);
        }
        Alliantie.Lid lid = alliantie.leden().stream().filter(een -> een.sleutel().equals(sleutel)).findFirst()
                .orElseThrow(() -> new Geweigerd("De partner '" + sleutel + "' hoort niet bij de alliantie. Kies een partner uit de lijst, of vul een nieuwe in."));
        dossier.partners().stream().filter(p -> p.sleutel().equals(sleutel)).findFirst().ifPresent(oud -> {
            if (oud.lidTot() == null) {
                throw new Geweigerd(oud.naam() + " doet al mee, sinds " + DATUM.format(oud.lidVanaf()) + ".");
            }
            if (!dag.isAfter(oud.lidTot())) {
                throw new Geweigerd(oud.naam() + " doet mee tot en met " + DATUM.format(oud.lidTot()) + ". Kies een dag daarna.");
            }
        });
        String mail = alliantie.mail(sleutel).orElseThrow(() -> new Geweigerd("De partner '" + lid.naam()
                + "' heeft geen contactpersoon. Vraag beheer om die vast te leggen."));
        return new Partner(sleutel, lid.naam(), mail, dag, null);
    }

    private static Partner vertrek(Dossier dossier, Partnerwijziging.Invoer invoer, LocalDate dag, LocalDate vandaag) {
        if (invoer.partner() == null) {
            throw new Geweigerd("Kies welke partner vertrekt.");
        }
        Partner oud = dossier.partners().stream().filter(p -> p.sleutel().equals(invoer.partner())).findFirst()
                .orElseThrow(() -> new Geweigerd("De partner '" + invoer.partner() + "' doet niet mee in dossier " + dossier.nummer() + "; vertrekken kan dus niet."));
        if (oud.lidTot() != null) {
            throw new Geweigerd(oud.naam() + (vandaag.isAfter(oud.lidTot()) ? " is al vertrokken: lid tot en met " : " vertrekt al: lid tot en met ")
                    + DATUM.format(oud.lidTot()) + ".");
        }
        if (dag.isBefore(oud.lidVanaf())) {
            throw new Geweigerd("De laatste dag, " + DATUM.format(dag) + ", ligt voor de eerste (" + DATUM.format(oud.lidVanaf()) + "). Kies een latere dag.");
        }
        if (dag.isBefore(vandaag)) {
            throw new Geweigerd("De laatste dag, " + DATUM.format(dag) + ", is voorbij; tot vandaag kreeg " + oud.naam() + " bericht. Kies vandaag of later.");
        }
        if (dossier.partners().stream().noneMatch(p -> p.lidTot() == null && !p.sleutel().equals(oud.sleutel()))) {
            throw new Geweigerd(oud.naam() + " is de laatste partner. Een dossier houdt ten minste één partner; laat eerst een andere toetreden.");
        }
        return new Partner(oud.sleutel(), oud.naam(), oud.mail(), oud.lidVanaf(), dag);
    }

    private void vertel(Dossier dossier, Partner partner, List<Partner> anderen, boolean toe, LocalDate dag, int volgnr, Handeling handeling) {
        String sleutel = dossier.nummer() + ":" + volgnr;
        String onderwerp = "Dossier " + dossier.nummer() + ": " + partner.naam() + (toe ? " doet mee" : " vertrekt");
        Bericht zelf = toe ? Bericht.over("partner-toegetreden", sleutel) : Bericht.over("partner-vertrokken", sleutel);
        zelf.dossier(dossier.nummer()).neutraalOnderwerp(onderwerp);
        if (toe) {
            zelf.alinea("U bent vanaf " + DATUM.format(dag) + " partner in '" + dossier.korteTitel() + "'. Van wat er vanaf die dag gebeurt, krijgt u bericht.")
                    .alinea("Wat er eerder is besloten, leest u op de pagina van het dossier.");
        } else {
            zelf.alinea("U bent tot en met " + DATUM.format(dag) + " partner in '" + dossier.korteTitel() + "'. Daarna krijgt u geen bericht meer over dit dossier.")
                    .alinea("Wat u tot die dag kon lezen, blijft u zien. Bedankt voor uw inzet.");
        }
        if (!toe || !dag.isAfter(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()))) {
            zelf.link("/dossiers/" + dossier.nummer(), "Bekijk het dossier");
        }
        berichten.enqueue(zelf, List.of(new Ontvanger(partner.naam(), partner.mail(), "partner-" + partner.sleutel())), handeling);
        List<Ontvanger> overigen = new ArrayList<>();
        anderen.stream().filter(p -> !p.sleutel().equals(partner.sleutel()))
                .forEach(p -> overigen.add(new Ontvanger(p.naam(), p.mail(), "partner-" + p.sleutel())));
        for (String functie : List.of(Dossiers.PROGRAMMAMANAGER, "beleidsmedewerker", "communicatie")) {
            overigen.addAll(Ontvanger.alle(functies.houders(functie)));
        }
        dossier.wijken().forEach(wijk -> overigen.addAll(Ontvanger.alle(functies.houders("wijkmanager", wijk.code()))));
        overigen.addAll(Ontvanger.alle(functies.houders("portefeuillehouder", dossier.portefeuille())));
        berichten.enqueue((toe ? Bericht.over("partner-toegetreden", sleutel) : Bericht.over("partner-vertrokken", sleutel)).dossier(dossier.nummer())
                .neutraalOnderwerp(onderwerp)
                .alinea(partner.naam() + (toe ? " doet vanaf " + DATUM.format(dag) + " mee als partner." : " doet tot en met " + DATUM.format(dag) + " mee als partner."))
                .link("/dossiers/" + dossier.nummer() + "#partners", "Bekijk de partners"), overigen, handeling);
    }

    private static String eis(String naam, @Nullable String waarde, int max) {
        String tekst = waarde == null ? "" : waarde.strip();
        if (tekst.isEmpty()) {
            throw new Geweigerd("Vul in: " + naam + ".");
        }
        if (tekst.length() > max) {
            throw new Geweigerd("De tekst bij '" + naam + "' heeft " + tekst.length() + " tekens; er passen er " + max + ". Maak hem korter.");
        }
        return tekst;
    }
}
