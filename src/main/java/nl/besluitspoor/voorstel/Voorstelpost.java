package nl.besluitspoor.voorstel;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of a voorstel. A mail says which dossier it is about and leads to the rest; subjects are neutral. */
@Component
class Voorstelpost {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-NL"));

    private final Berichten berichten;
    private final Functies functies;
    private final Dossiers dossiers;
    private final Notatekst notatekst;
    private final Geheimnota geheimnota;

    Voorstelpost(Berichten berichten, Functies functies, Dossiers dossiers, Notatekst notatekst, Geheimnota geheimnota) {
        this.berichten = berichten;
        this.functies = functies;
        this.dossiers = dossiers;
        this.notatekst = notatekst;
        this.geheimnota = geheimnota;
    }

    void paraafGevraagd(Voorstel v, String versie, String discipline, int ronde, String reden, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        berichten.enqueue(Bericht.over("paraaf-gevraagd", v.id() + ":" + ronde + ":" + discipline).dossier(d.nummer())
                .neutraalOnderwerp("Geef uw paraaf: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("Er ligt een collegevoorstel voor uw paraaf klaar. U vindt het in uw takenlijst.")
                .gegeven("Versie", versie).gegeven("Ronde", String.valueOf(ronde)).gegeven("Waarom u", reden)
                .taak(d.nummer(), paraaftaak(discipline), "Geef uw paraaf"), houders(discipline), handeling);
    }

    void paraafNietBinnen(Voorstel v, String discipline, int ronde, boolean teLaat, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        berichten.enqueue(Bericht.over("paraaf-te-laat", v.id() + ":" + ronde + ":" + discipline + ":" + handeling.tijdstip().toEpochMilli()).dossier(d.nummer())
                .neutraalOnderwerp((teLaat ? "Uw paraaf is te laat: " : "Uw paraaf is nog niet binnen: ") + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea((teLaat ? "De termijn voor uw paraaf is voorbij." : "De termijn voor uw paraaf is bijna voorbij.") + " Het voorstel wacht op u.")
                .taak(d.nummer(), paraaftaak(discipline), "Geef uw paraaf"), houders(discipline), handeling);
    }

    void nietAkkoord(Voorstel v, String discipline, int ronde, String reden, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        berichten.enqueue(Bericht.over("paraaf-niet-akkoord", v.id() + ":" + ronde + ":" + discipline).dossier(d.nummer())
                .neutraalOnderwerp("Niet akkoord: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("Een discipline is niet akkoord met het collegevoorstel.")
                .gegeven("Discipline", discipline).gegeven("Reden", vertrouwelijk(v, reden))
                .taak(d.nummer(), "parafen-verwerken", "Naar uw taak"), schrijvers(v), handeling);
    }

    void terBeoordeling(Voorstel v, String versie, boolean contrair, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        Bericht bericht = Bericht.over("beoordeling-gevraagd", v.id() + ":" + versie + ":" + handeling.tijdstip().toEpochMilli()).dossier(d.nummer())
                .neutraalOnderwerp("Beoordeel het voorstel: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("De parafen zijn gegeven. U beslist of het voorstel naar het college gaat.").gegeven("Versie", versie);
        if (contrair) {
            bericht.alinea("Er is contrair advies. U ziet het bij de taak.");
        }
        berichten.enqueue(bericht.taak(d.nummer(), "voorstel-beoordelen", "Beoordeel het voorstel"), portefeuillehouder(d), handeling);
    }

    void teruggestuurd(Voorstel v, String reden, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        berichten.enqueue(Bericht.over("voorstel-teruggestuurd", v.id() + ":" + handeling.tijdstip().toEpochMilli()).dossier(d.nummer())
                .neutraalOnderwerp("Voorstel terug: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("De portefeuillehouder stuurt het voorstel terug.").gegeven("Reden", vertrouwelijk(v, reden))
                .taak(d.nummer(), "voorstel-schrijven", "Naar uw taak"), schrijvers(v), handeling);
    }

    void vrijgegeven(Voorstel v, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        berichten.enqueue(Bericht.over("voorstel-vrijgegeven", v.id() + ":" + handeling.tijdstip().toEpochMilli()).dossier(d.nummer())
                .neutraalOnderwerp("Vrijgegeven voor de agenda: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("Het collegevoorstel kan op een agenda worden gezet.").link("/vergaderingen", "Naar de vergaderingen"),
                houders("bestuurssecretariaat"), handeling);
    }

    void teruggenomen(Voorstel v, @Nullable String reden, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        List<Ontvanger> wie = new ArrayList<>(schrijvers(v));
        wie.addAll(houders("programmamanager"));
        wie.addAll(houders("bestuurssecretariaat"));
        berichten.enqueue(Bericht.over("voorstel-teruggenomen", v.id().toString()).dossier(d.nummer())
                .neutraalOnderwerp("Voorstel teruggenomen: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("De portefeuillehouder neemt het collegevoorstel terug. Wat nog niet is besloten, gaat niet door.")
                .gegeven("Reden", reden == null ? "niet genoemd" : vertrouwelijk(v, reden))
                .link("/dossiers/" + d.nummer(), "Naar het dossier"), wie, handeling);
    }

    void teBevestigen(Voorstel v, int verwerking, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        berichten.enqueue(Bericht.over("bevestiging-gevraagd", v.id() + ":" + verwerking).dossier(d.nummer())
                .neutraalOnderwerp("Bevestig de verwerking: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("Het besluit van het college is in plan en raadsinformatiebrief verwerkt. U kijkt of dat klopt.")
                .taak(d.nummer(), "verwerking-bevestigen", "Bevestig de verwerking"), portefeuillehouder(d), handeling);
    }

    void verwerkingTerug(Voorstel v, int verwerking, String reden, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        berichten.enqueue(Bericht.over("verwerking-teruggestuurd", v.id() + ":" + verwerking).dossier(d.nummer())
                .neutraalOnderwerp("Verwerking terug: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("De portefeuillehouder stuurt de verwerking van het besluit terug.").gegeven("Reden", vertrouwelijk(v, reden))
                .taak(d.nummer(), "besluit-verwerken", "Naar uw taak"), schrijvers(v), handeling);
    }

    void definitief(Voorstel v, List<Beslispunt> punten, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        List<Ontvanger> wie = new ArrayList<>(schrijvers(v));
        wie.addAll(houders("programmamanager"));
        Bericht bericht = Bericht.over("besluit-genomen", "definitief:" + punten.get(0).id()).dossier(d.nummer())
                .neutraalOnderwerp("Uitkomst van het collegevoorstel: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("Over de volgende beslispunten is de uitkomst definitief.");
        for (Beslispunt punt : punten) {
            Uitkomst uitkomst = punt.uitkomst();
            bericht.gegeven("Beslispunt " + punt.nummer(), uitkomst == null ? "" : uitkomst.naam());
        }
        berichten.enqueue(bericht.link("/dossiers/" + d.nummer(), "Naar het dossier"), wie, handeling);
    }

    void aangehouden(Voorstel v, Beslispunt punt, Handeling handeling) {
        Dossier d = dossiers.van(v.dossier());
        Beslispunt.Behandeling behandeling = Objects.requireNonNull(punt.behandeling());
        List<Ontvanger> wie = new ArrayList<>(schrijvers(v));
        wie.addAll(houders("programmamanager"));
        wie.addAll(houders("bestuurssecretariaat"));
        wie.addAll(portefeuillehouder(d));
        berichten.enqueue(Bericht.over("beslispunt-aangehouden", punt.id() + ":" + behandeling.nummer()).dossier(d.nummer())
                .neutraalOnderwerp("Aangehouden: " + d.korteTitel() + " (" + d.nummer() + ")")
                .alinea("Het college heeft een beslispunt aangehouden. Het komt op of na deze dag terug op een agenda.")
                .gegeven("Beslispunt", String.valueOf(punt.nummer()))
                .gegeven("Aangehouden tot", DAG.format(Objects.requireNonNull(behandeling.aangehoudenTot())))
                .link("/dossiers/" + d.nummer(), "Naar het dossier"), wie, handeling);
    }

    /** A mail can be read by others: what is secret is read behind the sign-in alone. */
    private String vertrouwelijk(Voorstel v, String tekst) {
        return notatekst.concept(v.id()).openbaarheid() == Openbaarheid.GEHEIM || !geheimnota.geldend(v).isEmpty()
                ? "staat bij het voorstel" : tekst;
    }

    /** The management has a task of its own, after the disciplines. */
    private static String paraaftaak(String discipline) {
        return "management".equals(discipline) ? "paraaf-management" : "paraaf-geven";
    }

    private List<Ontvanger> houders(String functie) {
        return Ontvanger.alle(functies.houders(functie));
    }

    private List<Ontvanger> portefeuillehouder(Dossier d) {
        return Ontvanger.alle(functies.houders("portefeuillehouder", d.portefeuille()).stream()
                .filter(h -> d.portefeuille().equals(h.bereik())).toList());
    }

    /** Those who wrote on it and still hold the function; every beleidsmedewerker where nobody wrote yet. */
    private List<Ontvanger> schrijvers(Voorstel v) {
        List<String> wie = notatekst.schrijvers(v.id());
        List<Ontvanger> alle = Ontvanger.alle(functies.houders(Schrijftafel.BELEIDSMEDEWERKER));
        List<Ontvanger> eigen = Ontvanger.alle(functies.houders(Schrijftafel.BELEIDSMEDEWERKER).stream()
                .filter(h -> wie.contains(h.persoon().gebruiker())).toList());
        return eigen.isEmpty() ? alle : eigen;
    }
}
