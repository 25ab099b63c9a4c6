package nl.besluitspoor.raadpleging;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.raadpleging.Besluitbeeld.BeantwoordeInbreng;
import nl.besluitspoor.raadpleging.Treffer.WijkNaam;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trace from an inbreng to the goal, plan version, decision, action and indicator it came to, and back. */
@Service
@Transactional(readOnly = true)
public class Sporen {

    private final JdbcClient jdbc;
    private final Plannen plannen;
    private final Dossierlezer dossiers;
    private final Besluitlezer besluiten;
    private final Zoeker zoeker;

    Sporen(JdbcClient jdbc, Plannen plannen, Dossierlezer dossiers, Besluitlezer besluiten, Zoeker zoeker) {
        this.jdbc = jdbc;
        this.plannen = plannen;
        this.dossiers = dossiers;
        this.besluiten = besluiten;
        this.zoeker = zoeker;
    }

    /**
     * The traces of a dossier, by the newest version of its plan that was known then.
     *
     * @param versie    that version
     * @param themas    one trace a theme, of a strategische agenda
     * @param doelen    one trace a goal
     * @param elders    inbreng that came to a chapter, or to no place
     * @param besluiten the decisions on a proposal about this plan, and those in the college's name
     */
    public record Spoor(String dossier, String korteTitel, Dossierlezer.Planversie versie, List<Themaspoor> themas, List<Doelspoor> doelen,
            List<BeantwoordeInbreng> elders, List<Treffer> besluiten) {

        /** The inbreng that it shows. */
        List<UUID> inbreng() {
            return Stream.concat(doelen.stream().flatMap(d -> d.inbreng().stream()), elders.stream()).map(BeantwoordeInbreng::id).distinct().toList();
        }
    }

    /**
     * One theme.
     *
     * @param versies numbers of the plan versions that have it
     * @param acties  the actions of the uitvoeringsplannen that work on it, as those plans were known then
     */
    public record Themaspoor(Thema thema, List<String> versies, List<Themaactie> acties) {}

    /** An action of an uitvoeringsplan that works on a theme, with the version of that plan. */
    public record Themaactie(String dossier, String korteTitel, Dossierlezer.Planversie versie, Actie actie) {}

    /**
     * One goal.
     *
     * @param versies numbers of the plan versions that have it
     * @param inbreng what residents and partners said that came to this goal or to one of its actions
     * @param metingen what the rounds of monitoring measured of its indicator, oldest first
     * @param doorbraken the blockages that touched it or one of its actions, oldest first
     */
    public record Doelspoor(Doel doel, List<String> versies, List<Actie> acties, List<BeantwoordeInbreng> inbreng, List<Meting> metingen,
            List<Doorbraakspoor> doorbraken) {}

    /**
     * A blockage that the wijk could not solve.
     *
     * @param doel   number of the goal it touched
     * @param actie  number of the action; null where it touched the goal itself
     * @param ronde  number of the round of monitoring it came from; null where it came from none
     * @param stand  how far it was then, in a few words
     */
    public record Doorbraakspoor(int volgnr, String titel, int doel, @Nullable Integer actie, String wijkNaam, java.time.Instant gemeldOp,
            @Nullable Integer ronde, String stand) {}

    /**
     * A figure of a round of monitoring, with its reading.
     *
     * @param doel    number of the goal whose indicator it is
     * @param versie  number of the plan version that held in that round
     * @param trend   {@code GUNSTIG}, {@code GELIJK}, {@code ONGUNSTIG} or {@code ONBEKEND}; null while it was not read
     * @param lezing  what it says; null while it was not read
     * @param keuzes  what was done about it: {@code NIETS}, {@code MANDAATWIJZIGING} or {@code DOORBRAAK}
     */
    public record Meting(int ronde, int doel, String versie, java.time.Instant verzameldOp, String gebied, @Nullable Integer jaar, String indicator,
            BigDecimal waarde, String eenheid, String bron, @Nullable String trend, @Nullable String lezing, List<String> keuzes) {}

    /** An inbreng as it was recorded. */
    public record Inbreng(UUID id, String dossier, WijkNaam wijk, int nummer, java.time.LocalDate bijeenkomst, String soortGever, String pijler, String tekst) {}

    /**
     * Where one inbreng came to in one dossier.
     *
     * @param plaats   the goal, action or chapter, in words; null where it came to none
     * @param doel     the goal it came to, straight or by one of its actions; null where it did not
     * @param acties   the actions of that goal; of an action, that one alone
     * @param metingen what the rounds of monitoring measured of that goal's indicator
     * @param doorbraken the blockages that touched that goal
     */
    public record Bestemming(Spoor spoor, BeantwoordeInbreng antwoord, @Nullable String plaats, @Nullable Doel doel, List<Actie> acties,
            List<Meting> metingen, List<Doorbraakspoor> doorbraken) {}

    /** One inbreng with where it came to; more than one dossier where another builds on it. */
    public record Inbrengspoor(Inbreng inbreng, List<Bestemming> bestemmingen) {}

    /** The traces of a dossier; empty where it had no frozen plan by then, or is secret. */
    public Optional<Spoor> vanDossier(String nummer, Peil peil) {
        return dossiers.lees(nummer, peil).filter(beeld -> !beeld.leesbareVersies().isEmpty() && beeld.dossier().geheim() == null).map(beeld -> {
            Map<UUID, PlanInhoud> inhoud = new LinkedHashMap<>();
            beeld.leesbareVersies().forEach(v -> inhoud.put(v.id(), plannen.versie(v.id()).inhoud()));
            Dossierlezer.Planversie nieuwste = beeld.leesbareVersies().get(beeld.leesbareVersies().size() - 1);
            PlanInhoud plan = inhoud.get(nieuwste.id());
            List<BeantwoordeInbreng> alle = besluiten.inbreng(nieuwste.id());
            Set<UUID> geplaatst = new HashSet<>();
            List<Meting> metingen = metingen(nummer, peil);
            List<Doorbraakspoor> doorbraken = doorbraken(nummer, peil);
            List<Doelspoor> doelen = new ArrayList<>();
            for (Doel doel : plan.doelen()) {
                List<Actie> acties = plan.acties().stream().filter(a -> a.doel() != null && a.doel() == doel.nummer()).toList();
                List<BeantwoordeInbreng> hier = alle.stream().filter(i -> doel.code().equals(i.plaats())
                        || acties.stream().anyMatch(a -> a.code().equals(i.plaats()))).toList();
                hier.forEach(i -> geplaatst.add(i.id()));
                doelen.add(new Doelspoor(doel, beeld.leesbareVersies().stream().filter(v -> inhoud.get(v.id()).doelen().stream()
                        .anyMatch(d -> d.nummer() == doel.nummer())).map(Dossierlezer.Planversie::nummer).toList(), acties, hier,
                        metingen.stream().filter(m -> m.doel() == doel.nummer()).toList(),
                        doorbraken.stream().filter(b -> b.doel() == doel.nummer()).toList()));
            }
            List<Themaactie> werkers = plan.themas().isEmpty() ? List.of() : themaacties(nummer, peil);
            List<Themaspoor> themas = plan.themas().stream().map(thema -> new Themaspoor(thema, beeld.leesbareVersies().stream()
                    .filter(v -> inhoud.get(v.id()).themas().stream().anyMatch(t -> t.nummer() == thema.nummer()))
                    .map(Dossierlezer.Planversie::nummer).toList(), werkers.stream().filter(w -> w.actie().thema().nummer() == thema.nummer()).toList())).toList();
            return new Spoor(nummer, beeld.dossier().korteTitel(), nieuwste, themas, doelen,
                    alle.stream().filter(i -> !geplaatst.contains(i.id())).toList(), overPlan(nieuwste.plan(), peil));
        });
    }

    /** The actions that work on a theme of this agenda, by the newest version of each uitvoeringsplan beside it that was known then. */
    private List<Themaactie> themaacties(String agenda, Peil peil) {
        List<Themaactie> acties = new ArrayList<>();
        jdbc.sql("""
                select kind.nummer from dossier kind join dossier agenda on agenda.ouder = kind.ouder
                where agenda.nummer = :agenda and kind.soort_plan = 'UITVOERINGSPLAN' order by kind.nummer""").param("agenda", agenda)
                .query(String.class).list().forEach(nummer -> dossiers.lees(nummer, peil)
                        .filter(beeld -> !beeld.leesbareVersies().isEmpty() && beeld.dossier().geheim() == null).ifPresent(beeld -> {
                    Dossierlezer.Planversie nieuwste = beeld.leesbareVersies().get(beeld.leesbareVersies().size() - 1);
                    plannen.versie(nieuwste.id()).inhoud().acties().stream().filter(a -> a.thema() != null && a.thema().dossier().equals(agenda))
                            .forEach(a -> acties.add(new Themaactie(nummer, beeld.dossier().korteTitel(), nieuwste, a)));
                }));
        return acties;
    }

    /** Where an inbreng came to; empty where it was not recorded by then, or there is none. */
    public Optional<Inbrengspoor> vanInbreng(UUID id, Peil peil) {
        return jdbc.sql("""
                select i.id, w.dossier, w.wijk, w.wijk_naam, i.nummer, i.datum, i.soort_gever, i.pijler, i.tekst
                from inbreng i join wijkdialoog w on w.id = i.dialoog join dossier d on d.nummer = w.dossier
                where i.id = :id and not i.vervallen and i.vastgelegd < :peil and d.openbaarheid <> 'GEHEIM'""")
                .param("id", id).param("peil", peil.tijd())
                .query((rij, nr) -> new Inbreng(id, rij.getString("dossier"), new WijkNaam(rij.getString("wijk"), rij.getString("wijk_naam")),
                        rij.getInt("nummer"), rij.getObject("datum", java.time.LocalDate.class), rij.getString("soort_gever"), rij.getString("pijler"),
                        rij.getString("tekst"))).optional().map(inbreng -> new Inbrengspoor(inbreng, bestemmingen(inbreng, peil)));
    }

    private List<Bestemming> bestemmingen(Inbreng inbreng, Peil peil) {
        List<String> nummers = new ArrayList<>(List.of(inbreng.dossier()));
        nummers.addAll(jdbc.sql("select dossier from inbreng_overgenomen where inbreng = :id and overgenomen < :peil order by dossier")
                .param("id", inbreng.id()).param("peil", peil.tijd()).query(String.class).list());
        List<Bestemming> bestemmingen = new ArrayList<>();
        for (String nummer : nummers) {
            vanDossier(nummer, peil).ifPresent(spoor -> {
                PlanInhoud plan = plannen.versie(spoor.versie().id()).inhoud();
                besluiten.inbreng(spoor.versie().id()).stream().filter(i -> i.id().equals(inbreng.id()))
                        .forEach(antwoord -> bestemmingen.add(bestemming(spoor, plan, antwoord)));
            });
        }
        return bestemmingen;
    }

    private static Bestemming bestemming(Spoor spoor, PlanInhoud plan, BeantwoordeInbreng antwoord) {
        String code = antwoord.plaats();
        Actie actie = plan.acties().stream().filter(a -> a.code().equals(code)).findFirst().orElse(null);
        Doel doel = plan.doelen().stream().filter(d -> d.code().equals(code) || actie != null && actie.doel() != null && d.nummer() == actie.doel())
                .findFirst().orElse(null);
        List<Actie> acties = actie != null ? List.of(actie)
                : doel == null ? List.of() : plan.acties().stream().filter(a -> a.doel() != null && a.doel() == doel.nummer()).toList();
        List<Doelspoor> hier = doel == null ? List.of() : spoor.doelen().stream().filter(d -> d.doel().nummer() == doel.nummer()).toList();
        return new Bestemming(spoor, antwoord, code == null ? null : plan.plaats(code).orElse(code), doel, acties,
                hier.stream().flatMap(d -> d.metingen().stream()).toList(), hier.stream().flatMap(d -> d.doorbraken().stream()).toList());
    }

    private List<Meting> metingen(String dossier, Peil peil) {
        record Keuze(int ronde, int doel, String keuze) {}
        List<Keuze> keuzes = jdbc.sql("""
                select r.volgnr, b.doel, b.keuze from monitoring_bijsturing b join monitoringronde r on r.id = b.ronde
                where r.dossier = :dossier and b.doel is not null and r.bijgestuurd_op < :peil order by b.volgnr""").param("dossier", dossier)
                .param("peil", peil.tijd()).query((rij, nr) -> new Keuze(rij.getInt("volgnr"), rij.getInt("doel"), rij.getString("keuze"))).list();
        return jdbc.sql("""
                select r.volgnr ronde, r.verzameld_op, r.geduid_op, v.hoofdnummer, v.ondernummer, c.doel, c.naam, c.jaar, c.indicator, c.waarde, c.eenheid,
                       c.bron, d.trend, d.lezing
                from monitoringronde r join planversie v on v.id = r.planversie join monitoring_cijfer c on c.ronde = r.id
                     left join monitoring_duiding d on d.ronde = r.id and d.doel = c.doel
                where r.dossier = :dossier and c.doel is not null and r.stand <> 'VERVALLEN' and r.verzameld_op < :peil
                order by r.volgnr, c.doel, c.volgnr""").param("dossier", dossier).param("peil", peil.tijd())
                .query((rij, nr) -> {
                    int ronde = rij.getInt("ronde");
                    int doel = rij.getInt("doel");
                    java.sql.Timestamp geduid = rij.getTimestamp("geduid_op");
                    boolean gelezen = geduid != null && peil.kent(geduid.toInstant());
                    return new Meting(ronde, doel, rij.getInt("hoofdnummer") + "." + rij.getInt("ondernummer"), rij.getTimestamp("verzameld_op").toInstant(),
                            rij.getString("naam"), rij.getObject("jaar", Integer.class), rij.getString("indicator"),
                            rij.getBigDecimal("waarde").stripTrailingZeros(), rij.getString("eenheid"), rij.getString("bron"),
                            gelezen ? rij.getString("trend") : null, gelezen ? rij.getString("lezing") : null,
                            keuzes.stream().filter(k -> k.ronde() == ronde && k.doel() == doel).map(Keuze::keuze).toList());
                }).list();
    }

    /** Those that touch a goal, as far as each was then. */
    private List<Doorbraakspoor> doorbraken(String dossier, Peil peil) {
        return jdbc.sql("""
                select b.volgnr, b.titel, b.doel, b.actie, b.wijk_naam, b.gemeld_op, b.oordeel, b.gewogen_op, b.afgesproken_op, b.resultaat, b.afgesloten_op,
                       r.volgnr ronde
                from doorbraak b left join monitoring_bijsturing k on k.id = b.bijsturing left join monitoringronde r on r.id = k.ronde
                where b.dossier = :dossier and b.doel is not null and b.gemeld_op < :peil order by b.volgnr""").param("dossier", dossier)
                .param("peil", peil.tijd()).query((rij, nr) -> new Doorbraakspoor(rij.getInt("volgnr"), rij.getString("titel"), rij.getInt("doel"),
                        rij.getObject("actie", Integer.class), rij.getString("wijk_naam"), rij.getTimestamp("gemeld_op").toInstant(),
                        rij.getObject("ronde", Integer.class), doorbraakstand(rij, peil))).list();
    }

    private static String doorbraakstand(ResultSet rij, Peil peil) throws SQLException {
        if (toen(rij, "afgesloten_op", peil)) {
            return "afgesloten: " + switch (rij.getString("resultaat")) {
                case "OPGELOST" -> "opgelost";
                case "DEELS" -> "deels opgelost";
                default -> "niet opgelost";
            };
        }
        if (toen(rij, "afgesproken_op", peil)) {
            return "afspraken lopen";
        }
        if (toen(rij, "gewogen_op", peil)) {
            return "OPSCHALEN".equals(rij.getString("oordeel")) ? "opgeschaald" : "niet opgeschaald";
        }
        return "gemeld";
    }

    private static boolean toen(ResultSet rij, String kolom, Peil peil) throws SQLException {
        java.sql.Timestamp op = rij.getTimestamp(kolom);
        return op != null && peil.kent(op.toInstant());
    }

    private List<Treffer> overPlan(UUID plan, Peil peil) {
        return jdbc.sql("""
                select z.id from zoek_besluit z where z.vastgelegd_op < :peil and z.id in (
                    select b.id from planversie v join voorstel o on o.planversie = v.id join besluit b on b.voorstel = o.id where v.plan = :plan
                    union all select m.id from wijziging w join mandaatbesluit m on m.wijziging = w.id where w.plan = :plan)
                order by z.datum, z.vastgelegd_op, z.volgnr""")
                .param("plan", plan).param("peil", peil.tijd()).query(UUID.class).list().stream()
                .map(id -> zoeker.vind(id, peil)).filter(java.util.Objects::nonNull).toList();
    }
}
