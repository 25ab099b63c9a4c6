package nl.besluitspoor.plan;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Hoofdstuk;
import nl.besluitspoor.plan.PlanInhoud.Taalversie;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.plan.PlanInhoud.Themaverwijzing;
import org.jspecify.annotations.Nullable;

/** What is wrong in a piece, and what a plan still lacks before it can be put before others. */
final class Plancontrole {

    static final int MAX_KOP = 200;
    static final int MAX_TEKST = 100_000;
    static final int MAX_REGEL = 2_000;
    static final int EERSTE_JAAR = 2000;
    static final int LAATSTE_JAAR = 2100;
    private static final BigDecimal MAX_BEDRAG = new BigDecimal("9999999999999.99");

    private Plancontrole() {}

    /**
     * Something that is not there yet.
     *
     * @param stuk the piece it belongs in
     * @param zin  what to do
     */
    record Gemis(String stuk, String zin) {}

    // ---- wrong: never stored

    /**
     * A sentence by field for what is wrong; rows are named {@code 0.bedrag}. Empty where it can be stored.
     *
     * @param themas the themes that an action can name
     */
    static Map<String, String> bezwaren(Stuk.Inhoud inhoud, Dossier dossier, PlanInhoud concept, Set<Themaverwijzing> themas) {
        Map<String, String> fout = new LinkedHashMap<>();
        if (inhoud instanceof Stuk.Kern kern) {
            lengte(fout, "titel", "De titel", kern.titel(), MAX_KOP);
            jaar(fout, "begindatum", "De begindatum", kern.begindatum());
            jaar(fout, "einddatum", "De einddatum", kern.einddatum());
            if (kern.begindatum() != null && kern.einddatum() != null && !kern.einddatum().isAfter(kern.begindatum())) {
                fout.putIfAbsent("einddatum", "De einddatum (" + datum(kern.einddatum()) + ") moet na de begindatum ("
                        + datum(kern.begindatum()) + ") liggen.");
            }
        } else if (inhoud instanceof Stuk.Tekst tekst) {
            lengte(fout, "kop", "De kop", tekst.kop(), MAX_KOP);
            lengte(fout, "tekst", "De tekst", tekst.tekst(), MAX_TEKST);
        } else if (inhoud instanceof Stuk.Talen talen) {
            talen(fout, talen.rijen());
        } else if (inhoud instanceof Stuk.Themas rijen) {
            themas(fout, rijen.rijen(), dossier);
        } else if (inhoud instanceof Stuk.Doelen doelen) {
            doelen(fout, doelen.rijen());
        } else if (inhoud instanceof Stuk.Acties acties) {
            acties(fout, acties.rijen(), dossier, concept, themas);
        } else if (inhoud instanceof Stuk.Begroting begroting) {
            begroting(fout, begroting.rijen());
        } else if (inhoud instanceof Stuk.InbrengAntwoord antwoord) {
            lengte(fout, "reden", "De reden", antwoord.reden(), MAX_REGEL);
            if (antwoord.plaats() != null && concept.plaats(antwoord.plaats()).isEmpty()) {
                fout.put("plaats", "De plaats " + antwoord.plaats() + " staat niet in het plan. Kies een doel, actie of hoofdstuk uit de lijst.");
            }
            if (antwoord.uitkomst() == Antwoord.Uitkomst.NIET && antwoord.plaats() != null) {
                fout.putIfAbsent("plaats", "Inbreng die niet is overgenomen, heeft geen plaats in het plan. Kies 'geen plaats'.");
            }
        }
        return fout;
    }

    private static void talen(Map<String, String> fout, List<Taalversie> rijen) {
        Set<Taalversie> gezien = new HashSet<>();
        for (int i = 0; i < rijen.size(); i++) {
            Taalversie versie = rijen.get(i);
            if (versie.taal() != null && versie.vorm() != null && !gezien.add(versie)) {
                fout.put(i + ".taal", versie.taal().naam() + " " + versie.vorm().naam() + " staat er twee keer. Haal een van de twee rijen weg.");
            }
        }
    }

    private static void themas(Map<String, String> fout, List<Thema> rijen, Dossier dossier) {
        Set<String> partners = dossier.partners().stream().map(Partner::sleutel).collect(Collectors.toSet());
        Set<String> namen = new HashSet<>();
        for (int i = 0; i < rijen.size(); i++) {
            Thema thema = rijen.get(i);
            lengte(fout, i + ".naam", "Het thema", thema.naam(), MAX_KOP);
            if (thema.naam() != null && !namen.add(thema.naam().toLowerCase(Locale.ROOT))) {
                fout.putIfAbsent(i + ".naam", "Het thema '" + thema.naam() + "' staat er twee keer. Geef elk thema een eigen naam.");
            }
            lengte(fout, i + ".omschrijving", "De omschrijving", thema.omschrijving(), MAX_REGEL);
            lengte(fout, i + ".resultaat", "Het resultaat", thema.resultaat(), MAX_REGEL);
            lengte(fout, i + ".lobby", "De gezamenlijke lobby", thema.lobby(), MAX_REGEL);
            if (thema.partner() != null && !partners.contains(thema.partner())) {
                fout.put(i + ".partner", "De partner '" + thema.partner() + "' hoort niet bij dit dossier. Kies een partner uit de lijst.");
            }
        }
        dubbel(fout, rijen.stream().map(Thema::nummer).toList());
    }

    private static void doelen(Map<String, String> fout, List<Doel> rijen) {
        for (int i = 0; i < rijen.size(); i++) {
            Doel doel = rijen.get(i);
            lengte(fout, i + ".omschrijving", "Het doel", doel.omschrijving(), MAX_REGEL);
            lengte(fout, i + ".indicator", "De indicator", doel.indicator(), 300);
            lengte(fout, i + ".nulmeting", "De nulmeting", doel.nulmeting(), 200);
            lengte(fout, i + ".streefwaarde", "De streefwaarde", doel.streefwaarde(), 200);
            jaar(fout, i + ".jaar", doel.jaar());
        }
        dubbel(fout, rijen.stream().map(Doel::nummer).toList());
    }

    private static void acties(Map<String, String> fout, List<Actie> rijen, Dossier dossier, PlanInhoud concept, Set<Themaverwijzing> themas) {
        Set<Integer> doelen = concept.doelen().stream().map(Doel::nummer).collect(Collectors.toSet());
        Set<String> wijken = dossier.wijken().stream().map(Wijk::code).collect(Collectors.toSet());
        Set<String> partners = dossier.partners().stream().map(Partner::sleutel).collect(Collectors.toSet());
        for (int i = 0; i < rijen.size(); i++) {
            Actie actie = rijen.get(i);
            lengte(fout, i + ".omschrijving", "De actie", actie.omschrijving(), MAX_REGEL);
            lengte(fout, i + ".trekker", "De trekker", actie.trekker(), 200);
            if (actie.doel() != null && !doelen.contains(actie.doel())) {
                fout.put(i + ".doel", "Doel D" + actie.doel() + " staat niet (meer) in het plan. Kies een ander doel.");
            }
            if (actie.wijk() != null && !wijken.contains(actie.wijk())) {
                fout.put(i + ".wijk", "De wijk '" + actie.wijk() + "' hoort niet bij dit dossier. Kies een wijk uit de lijst.");
            }
            if (actie.partner() != null && !partners.contains(actie.partner())) {
                fout.put(i + ".partner", "De partner '" + actie.partner() + "' hoort niet bij dit dossier. Kies een partner uit de lijst.");
            }
            if (actie.thema() != null && dossier.soortPlan() != SoortPlan.UITVOERINGSPLAN) {
                fout.put(i + ".thema", "Alleen een actie van een uitvoeringsplan werkt aan een thema van de strategische agenda. Kies geen thema.");
            } else if (actie.thema() != null && !themas.contains(actie.thema())) {
                fout.put(i + ".thema", "Thema " + actie.thema().code() + " staat in geen strategische agenda van dit programma. Kies een thema uit de lijst.");
            }
            jaar(fout, i + ".begindatum", "De begindatum", actie.begindatum());
            jaar(fout, i + ".einddatum", "De einddatum", actie.einddatum());
            if (actie.begindatum() != null && actie.einddatum() != null && actie.einddatum().isBefore(actie.begindatum())) {
                fout.putIfAbsent(i + ".einddatum", "De einddatum (" + datum(actie.einddatum()) + ") ligt voor de begindatum ("
                        + datum(actie.begindatum()) + ").");
            }
            bedrag(fout, i + ".bedrag", actie.bedrag());
        }
        dubbel(fout, rijen.stream().map(Actie::nummer).toList());
    }

    private static void begroting(Map<String, String> fout, List<Begrotingsjaar> rijen) {
        Set<Integer> gezien = new HashSet<>();
        for (int i = 0; i < rijen.size(); i++) {
            Begrotingsjaar rij = rijen.get(i);
            jaar(fout, i + ".jaar", rij.jaar());
            if (rij.jaar() != null && !gezien.add(rij.jaar())) {
                fout.putIfAbsent(i + ".jaar", "Het jaar " + rij.jaar() + " staat er twee keer. Zet per jaar één bedrag in de begroting.");
            }
            bedrag(fout, i + ".bedrag", rij.bedrag());
            lengte(fout, i + ".dekking", "De dekking", rij.dekking(), 500);
        }
    }

    private static void dubbel(Map<String, String> fout, List<Integer> nummers) {
        Set<Integer> gezien = new HashSet<>();
        nummers.stream().filter(nummer -> nummer > 0 && !gezien.add(nummer)).findFirst()
                .ifPresent(nummer -> fout.put("", "Nummer " + nummer + " komt twee keer voor. Laad de pagina opnieuw."));
    }

    private static void lengte(Map<String, String> fout, String veld, String naam, @Nullable String waarde, int max) {
        if (waarde != null && waarde.length() > max) {
            fout.put(veld, naam + " heeft " + waarde.length() + " tekens; er passen er " + max + ". Maak de tekst korter.");
        }
    }

    private static void jaar(Map<String, String> fout, String veld, @Nullable Integer jaar) {
        if (jaar != null && (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR)) {
            fout.put(veld, "Het jaar " + jaar + " klopt niet. Vul een jaar in tussen " + EERSTE_JAAR + " en " + LAATSTE_JAAR + ".");
        }
    }

    private static void jaar(Map<String, String> fout, String veld, String naam, @Nullable LocalDate dag) {
        if (dag != null && (dag.getYear() < EERSTE_JAAR || dag.getYear() > LAATSTE_JAAR)) {
            fout.put(veld, naam + " (" + datum(dag) + ") klopt niet. Vul een datum in tussen " + EERSTE_JAAR + " en " + LAATSTE_JAAR + ".");
        }
    }

    private static void bedrag(Map<String, String> fout, String veld, @Nullable BigDecimal bedrag) {
        if (bedrag == null) {
            return;
        }
        if (bedrag.signum() < 0) {
            fout.put(veld, "Het bedrag " + bedrag.toPlainString().replace('.', ',') + " is lager dan nul. Vul een bedrag van 0 euro of meer in.");
        } else if (bedrag.stripTrailingZeros().scale() > 2) {
            fout.put(veld, "Het bedrag " + bedrag.toPlainString().replace('.', ',') + " heeft meer dan twee cijfers achter de komma. Rond af op centen.");
        } else if (bedrag.compareTo(MAX_BEDRAG) > 0) {
            fout.put(veld, "Het bedrag " + bedrag.toPlainString().replace('.', ',') + " is te groot. Controleer het.");
        }
    }

    // ---- missing: stored, but not put before others

    /**
     * What the plan lacks, in the order of the page.
     *
     * @param themas the themes that its actions can name
     */
    static List<Gemis> gemis(PlanInhoud plan, Dossier dossier, Set<Themaverwijzing> themas) {
        SoortPlan soort = dossier.soortPlan();
        List<Gemis> gemis = new ArrayList<>();
        kern(gemis, plan);
        if (plan.samenvatting() == null) {
            gemis.add(new Gemis(Stuk.SAMENVATTING, "Schrijf de samenvatting in gewone taal."));
        }
        if (soort == SoortPlan.UITVOERINGSPLAN) {
            talen(gemis, plan);
        }
        if (soort == SoortPlan.STRATEGISCHE_AGENDA) {
            themas(gemis, plan);
        } else if (plan.voorwoord() == null) {
            gemis.add(new Gemis(Stuk.VOORWOORD, "Schrijf het voorwoord uit de wijk."));
        }
        doelen(gemis, plan);
        acties(gemis, plan, dossier, themas);
        begroting(gemis, plan);
        if (plan.hoofdstukken().isEmpty()) {
            gemis.add(new Gemis("H1", "Schrijf ten minste één hoofdstuk."));
        }
        int nummer = 0;
        for (Hoofdstuk hoofdstuk : plan.hoofdstukken()) {
            nummer++;
            vul(gemis, hoofdstuk.code(), "Hoofdstuk " + nummer, "de kop", hoofdstuk.kop());
            vul(gemis, hoofdstuk.code(), "Hoofdstuk " + nummer, "de tekst", hoofdstuk.tekst());
        }
        return gemis;
    }

    /** That the period is longer than a plan of this kind runs; empty where it is not. Only the college makes it longer, later. */
    static Optional<Gemis> teLang(PlanInhoud plan, Dossier dossier) {
        int jaren = dossier.soortPlan().jaren();
        if (plan.begindatum() == null || plan.einddatum() == null || !plan.einddatum().isAfter(plan.begindatum().plusYears(jaren))) {
            return Optional.empty();
        }
        return Optional.of(new Gemis(Stuk.KERN, "Een " + dossier.soortPlan().naam().toLowerCase(Locale.ROOT) + " loopt " + jaren + " jaar. Van "
                + datum(plan.begindatum()) + " tot en met " + datum(plan.einddatum()) + " is langer. Kies een einddatum van ten hoogste "
                + datum(plan.begindatum().plusYears(jaren)) + "."));
    }

    private static void talen(List<Gemis> gemis, PlanInhoud plan) {
        if (plan.talen().isEmpty()) {
            gemis.add(new Gemis(Stuk.TALEN, "Leg vast in welke talen bewoners de samenvatting krijgen. Is dat alleen het Nederlands, kies dan dat."));
        }
        for (int i = 0; i < plan.talen().size(); i++) {
            Taalversie versie = plan.talen().get(i);
            String naam = versie.taal() == null ? "Taal " + (i + 1) : versie.taal().naam();
            vul(gemis, Stuk.TALEN, naam, "de taal", versie.taal());
            vul(gemis, Stuk.TALEN, naam, "hoe bewoners de tekst krijgen", versie.vorm());
        }
    }

    private static void themas(List<Gemis> gemis, PlanInhoud plan) {
        if (plan.themas().isEmpty()) {
            gemis.add(new Gemis(Stuk.THEMAS, "Voeg ten minste één thema toe."));
        }
        for (Thema thema : plan.themas()) {
            String naam = "Thema " + thema.code();
            vul(gemis, Stuk.THEMAS, naam, "de naam", thema.naam());
            vul(gemis, Stuk.THEMAS, naam, "de omschrijving", thema.omschrijving());
            vul(gemis, Stuk.THEMAS, naam, "het resultaat", thema.resultaat());
            vul(gemis, Stuk.THEMAS, naam, "de partner die trekt", thema.partner());
        }
    }

    private static void kern(List<Gemis> gemis, PlanInhoud plan) {
        if (plan.titel() == null) {
            gemis.add(new Gemis(Stuk.KERN, "Vul de titel van het plan in."));
        }
        if (plan.begindatum() == null || plan.einddatum() == null) {
            gemis.add(new Gemis(Stuk.KERN, "Vul de begindatum en de einddatum van het plan in."));
        }
        if (plan.persoonsgegevens() == null) {
            gemis.add(new Gemis(Stuk.KERN, "Geef aan of er persoonsgegevens worden verwerkt."));
        }
        if (plan.communicatie() == null) {
            gemis.add(new Gemis(Stuk.KERN, "Geef aan of er communicatie met bewoners nodig is."));
        }
    }

    private static void doelen(List<Gemis> gemis, PlanInhoud plan) {
        if (plan.doelen().isEmpty()) {
            gemis.add(new Gemis(Stuk.DOELEN, "Voeg ten minste één doel toe."));
        }
        for (Doel doel : plan.doelen()) {
            String naam = "Doel " + doel.code();
            vul(gemis, Stuk.DOELEN, naam, "de pijler", doel.pijler());
            vul(gemis, Stuk.DOELEN, naam, "het doel", doel.omschrijving());
            vul(gemis, Stuk.DOELEN, naam, "de indicator", doel.indicator());
            vul(gemis, Stuk.DOELEN, naam, "de nulmeting", doel.nulmeting());
            vul(gemis, Stuk.DOELEN, naam, "de streefwaarde", doel.streefwaarde());
            vul(gemis, Stuk.DOELEN, naam, "het jaar", doel.jaar());
            if (doel.jaar() != null && plan.begindatum() != null && plan.einddatum() != null
                    && (doel.jaar() < plan.begindatum().getYear() || doel.jaar() > plan.einddatum().getYear())) {
                gemis.add(new Gemis(Stuk.DOELEN, naam + ": het jaar " + doel.jaar() + " valt buiten de looptijd van het plan."));
            }
        }
    }

    private static void acties(List<Gemis> gemis, PlanInhoud plan, Dossier dossier, Set<Themaverwijzing> themas) {
        if (plan.acties().isEmpty() && dossier.soortPlan() != SoortPlan.STRATEGISCHE_AGENDA) {
            gemis.add(new Gemis(Stuk.ACTIES, "Voeg ten minste één actie toe."));
        }
        Set<Integer> doelen = plan.doelen().stream().map(Doel::nummer).collect(Collectors.toSet());
        for (Actie actie : plan.acties()) {
            String naam = "Actie " + actie.code();
            vul(gemis, Stuk.ACTIES, naam, "de actie", actie.omschrijving());
            vul(gemis, Stuk.ACTIES, naam, "het doel", actie.doel());
            vul(gemis, Stuk.ACTIES, naam, "de trekker", actie.trekker());
            vul(gemis, Stuk.ACTIES, naam, "de begindatum", actie.begindatum());
            vul(gemis, Stuk.ACTIES, naam, "de einddatum", actie.einddatum());
            vul(gemis, Stuk.ACTIES, naam, "het bedrag (0 als het niets kost)", actie.bedrag());
            if (actie.doel() != null && !doelen.contains(actie.doel())) {
                gemis.add(new Gemis(Stuk.ACTIES, naam + ": doel D" + actie.doel() + " staat niet meer in het plan. Kies een ander doel."));
            }
            if (actie.thema() != null && !themas.contains(actie.thema())) {
                gemis.add(new Gemis(Stuk.ACTIES, naam + ": thema " + actie.thema().code() + " staat niet meer in de strategische agenda. Kies een ander thema of geen."));
            }
            if (actie.begindatum() != null && actie.einddatum() != null && plan.begindatum() != null && plan.einddatum() != null
                    && (actie.begindatum().isBefore(plan.begindatum()) || actie.einddatum().isAfter(plan.einddatum()))) {
                gemis.add(new Gemis(Stuk.ACTIES, naam + ": de periode valt buiten de looptijd van het plan."));
            }
        }
    }

    private static void begroting(List<Gemis> gemis, PlanInhoud plan) {
        if (plan.begroting().isEmpty() && plan.bedragActies().signum() > 0) {
            gemis.add(new Gemis(Stuk.BEGROTING, "De acties kosten geld: vul de begroting per jaar in."));
        }
        Set<Integer> buiten = new TreeSet<>();
        for (Begrotingsjaar rij : plan.begroting()) {
            String naam = rij.jaar() == null ? "Begroting" : "Begroting " + rij.jaar();
            vul(gemis, Stuk.BEGROTING, naam, "het jaar", rij.jaar());
            vul(gemis, Stuk.BEGROTING, naam, "het bedrag", rij.bedrag());
            vul(gemis, Stuk.BEGROTING, naam, "de dekking", rij.dekking());
            if (rij.jaar() != null && plan.begindatum() != null && plan.einddatum() != null
                    && (rij.jaar() < plan.begindatum().getYear() || rij.jaar() > plan.einddatum().getYear())) {
                buiten.add(rij.jaar());
            }
        }
        buiten.forEach(jaar -> gemis.add(new Gemis(Stuk.BEGROTING, "Begroting " + jaar + ": het jaar valt buiten de looptijd van het plan.")));
        if (!plan.begroting().isEmpty() && plan.bedragActies().compareTo(plan.bedragBegroting()) > 0) {
            gemis.add(new Gemis(Stuk.BEGROTING, "De acties kosten samen " + euro(plan.bedragActies()) + ", de begroting is "
                    + euro(plan.bedragBegroting()) + ". Pas de acties of de begroting aan."));
        }
    }

    private static void vul(List<Gemis> gemis, String stuk, String waar, String wat, @Nullable Object waarde) {
        if (waarde == null) {
            gemis.add(new Gemis(stuk, waar + ": vul " + wat + " in."));
        }
    }

    static String datum(LocalDate dag) {
        return "%d-%d-%d".formatted(dag.getDayOfMonth(), dag.getMonthValue(), dag.getYear());
    }

    static String euro(BigDecimal bedrag) {
        NumberFormat vorm = NumberFormat.getNumberInstance(Locale.forLanguageTag("nl-NL"));
        vorm.setMinimumFractionDigits(bedrag.stripTrailingZeros().scale() > 0 ? 2 : 0);
        vorm.setMaximumFractionDigits(2);
        return "€ " + vorm.format(bedrag);
    }
}
