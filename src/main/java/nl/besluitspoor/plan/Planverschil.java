package nl.besluitspoor.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Hoofdstuk;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two versions of a plan, in words for a person to read: what came, what went, and of what stayed
 * each field that says something else.
 */
public record Planverschil(List<Regel> regels) {

    public Planverschil {
        regels = List.copyOf(regels);
    }

    /** What became of a part. */
    public enum Soort {
        NIEUW("nieuw"), GEWIJZIGD("gewijzigd"), VERVALLEN("vervalt");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /**
     * One part of the plan that differs.
     *
     * @param onderdeel chapter of the plan's page it is in: 'Doelen', 'Acties', 'Begroting' …
     * @param naam      how people name it: 'Doel D1', '2026', 'Samenvatting'
     * @param velden    the fields that differ; of what is new or goes, every field that is filled
     */
    public record Regel(String onderdeel, String naam, Soort soort, List<Veld> velden) {
        public Regel {
            velden = List.copyOf(velden);
        }
    }

    /** One field; an empty text where it held nothing. */
    public record Veld(String naam, String oud, String nieuw) {}

    /**
     * The difference.
     *
     * @param namen names of the keys in the plan: of a wijk by its CBS code, of a partner and of a theme by its key
     */
    public static Planverschil tussen(PlanInhoud oud, PlanInhoud nieuw, Map<String, String> namen) {
        List<Regel> regels = new ArrayList<>();
        regel(regels, "Kern", "Titel en looptijd", true, true, kern(oud), kern(nieuw));
        regel(regels, "Teksten", "Samenvatting", oud.samenvatting() != null, nieuw.samenvatting() != null, tekst(null, oud.samenvatting()),
                tekst(null, nieuw.samenvatting()));
        regel(regels, "Teksten", "Talen van de samenvatting", !oud.talen().isEmpty(), !nieuw.talen().isEmpty(), talen(oud), talen(nieuw));
        regel(regels, "Teksten", "Voorwoord", oud.voorwoord() != null, nieuw.voorwoord() != null, tekst(null, oud.voorwoord()),
                tekst(null, nieuw.voorwoord()));
        rijen(regels, "Teksten", oud.hoofdstukken(), nieuw.hoofdstukken(), Hoofdstuk::nummer,
                h -> "Hoofdstuk " + ((nieuw.hoofdstukken().contains(h) ? nieuw : oud).hoofdstukken().indexOf(h) + 1),
                h -> tekst(h.kop(), h.tekst()));
        rijen(regels, "Thema's", oud.themas(), nieuw.themas(), Thema::nummer, t -> "Thema " + t.code(), t -> thema(t, namen));
        rijen(regels, "Doelen", oud.doelen(), nieuw.doelen(), Doel::nummer, d -> "Doel " + d.code(), Planverschil::doel);
        rijen(regels, "Acties", oud.acties(), nieuw.acties(), Actie::nummer, a -> "Actie " + a.code(), a -> actie(a, namen));
        rijen(regels, "Begroting", oud.begroting(), nieuw.begroting(), b -> b.jaar() == null ? 0 : b.jaar(), b -> "Begroting " + b.jaar(),
                Planverschil::jaar);
        return new Planverschil(regels);
    }

    /** Whether the two say the same. */
    public boolean isLeeg() {
        return regels.isEmpty();
    }

    /** In one sentence: how much of what differs. */
    public String samenvatting() {
        if (regels.isEmpty()) {
            return "Er is niets veranderd.";
        }
        return String.join(", ", regels.stream().map(r -> r.naam() + " (" + r.soort().naam() + ")").toList()) + ".";
    }

    private static <T> void rijen(List<Regel> regels, String onderdeel, List<T> oud, List<T> nieuw, Function<T, Integer> sleutel,
            Function<T, String> naam, Function<T, Map<String, String>> velden) {
        for (T voor : oud) {
            T na = nieuw.stream().filter(n -> sleutel.apply(n).equals(sleutel.apply(voor))).findFirst().orElse(null);
            regel(regels, onderdeel, naam.apply(na == null ? voor : na), true, na != null, velden.apply(voor),
                    na == null ? Map.of() : velden.apply(na));
        }
        nieuw.stream().filter(n -> oud.stream().noneMatch(o -> sleutel.apply(o).equals(sleutel.apply(n))))
                .forEach(n -> regel(regels, onderdeel, naam.apply(n), false, true, Map.of(), velden.apply(n)));
    }

    private static void regel(List<Regel> regels, String onderdeel, String naam, boolean was, boolean wordt, Map<String, String> oud,
            Map<String, String> nieuw) {
        Map<String, String> alle = new LinkedHashMap<>(oud);
        alle.putAll(nieuw);
        List<Veld> velden = alle.keySet().stream()
                .map(veld -> new Veld(veld, oud.getOrDefault(veld, ""), wordt ? nieuw.getOrDefault(veld, "") : ""))
                .filter(veld -> !veld.oud().equals(veld.nieuw())).toList();
        if (!velden.isEmpty() || was != wordt) {
            regels.add(new Regel(onderdeel, naam, was ? wordt ? Soort.GEWIJZIGD : Soort.VERVALLEN : Soort.NIEUW, velden));
        }
    }

    private static Map<String, String> kern(PlanInhoud plan) {
        return velden("Titel", plan.titel(), "Begindatum", plan.begindatum(), "Einddatum", plan.einddatum(),
                "Persoonsgegevens", plan.persoonsgegevens(), "Communicatie met bewoners", plan.communicatie());
    }

    private static Map<String, String> tekst(@Nullable String kop, @Nullable String tekst) {
        return velden("Kop", kop, "Tekst", tekst);
    }

    private static Map<String, String> talen(PlanInhoud plan) {
        return velden("Talen", String.join(", ", plan.talen().stream().map(v -> (v.taal() == null ? "" : v.taal().naam())
                + (v.vorm() == null ? "" : " " + v.vorm().naam())).toList()));
    }

    private static Map<String, String> thema(Thema thema, Map<String, String> namen) {
        return velden("Thema", thema.naam(), "Omschrijving", thema.omschrijving(), "Resultaat", thema.resultaat(),
                "Partner", thema.partner() == null ? null : namen.getOrDefault(thema.partner(), thema.partner()), "Gezamenlijke lobby", thema.lobby());
    }

    private static Map<String, String> doel(Doel doel) {
        return velden("Doel", doel.omschrijving(), "Pijler", doel.pijler() == null ? null : doel.pijler().omschrijving(), "Indicator", doel.indicator(),
                "Nulmeting", doel.nulmeting(), "Streefwaarde", doel.streefwaarde(), "Jaar", doel.jaar());
    }

    private static Map<String, String> actie(Actie actie, Map<String, String> namen) {
        return velden("Actie", actie.omschrijving(), "Doel", actie.doel() == null ? null : "D" + actie.doel(),
                "Wijk", actie.wijk() == null ? null : namen.getOrDefault(actie.wijk(), actie.wijk()), "Trekker", actie.trekker(),
                "Partner", actie.partner() == null ? null : namen.getOrDefault(actie.partner(), actie.partner()),
                "Begindatum", actie.begindatum(), "Einddatum", actie.einddatum(), "Bedrag", actie.bedrag(),
                "Thema", actie.thema() == null ? null : namen.getOrDefault(actie.thema().sleutel(), actie.thema().code()));
    }

    private static Map<String, String> jaar(Begrotingsjaar jaar) {
        return velden("Jaar", jaar.jaar(), "Bedrag", jaar.bedrag(), "Dekking", jaar.dekking());
    }

    private static Map<String, String> velden(@Nullable Object... paren) {
        Map<String, String> velden = new LinkedHashMap<>();
        for (int i = 0; i < paren.length; i += 2) {
            String waarde = woord(paren[i + 1]);
            if (!waarde.isEmpty()) {
                velden.put(Objects.requireNonNull(paren[i]).toString(), waarde);
            }
        }
        return velden;
    }

    private static String woord(@Nullable Object waarde) {
        if (waarde instanceof BigDecimal bedrag) {
            return Plancontrole.euro(bedrag);
        }
        if (waarde instanceof LocalDate dag) {
            return Plancontrole.datum(dag);
        }
        if (waarde instanceof Boolean ja) {
            return ja ? "ja" : "nee";
        }
        return waarde == null ? "" : waarde.toString();
    }
}
