package nl.besluitspoor.plan;

import static nl.besluitspoor.plan.PlanRepository.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Taalversie;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.plan.PlanInhoud.Themaverwijzing;
import nl.besluitspoor.plan.Stuk.Acties;
import nl.besluitspoor.plan.Stuk.Begroting;
import nl.besluitspoor.plan.Stuk.Doelen;
import nl.besluitspoor.plan.Stuk.InbrengAntwoord;
import nl.besluitspoor.plan.Stuk.Kern;
import nl.besluitspoor.plan.Stuk.Talen;
import nl.besluitspoor.plan.Stuk.Tekst;
import nl.besluitspoor.plan.Stuk.Themas;
import nl.besluitspoor.schrijven.Bewaring.Stap;
import nl.besluitspoor.schrijven.Stukopslag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what the pieces of a plan say. */
@Repository
class PlanstukRepository implements Stukopslag<Stuk.Inhoud> {

    private static final List<String> TABELLEN =
            List.of("plan_kern", "plan_tekst", "plan_taal", "plan_thema", "plan_doel", "plan_actie", "plan_begroting", "plan_inbreng_antwoord");
    private static final Map<String, String> GENUMMERD = Map.of(Stuk.THEMAS, "plan_thema", Stuk.DOELEN, "plan_doel", Stuk.ACTIES, "plan_actie");

    private final JdbcClient jdbc;

    PlanstukRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void verwijder(UUID bewaring) {
        TABELLEN.forEach(tabel -> jdbc.sql("delete from " + tabel + " where bewaring = :id").param("id", bewaring).update());
    }

    @Override
    public void voegToe(UUID plan, UUID bewaring, Stuk.Inhoud inhoud) {
        if (inhoud instanceof Kern kern) {
            jdbc.sql("""
                    insert into plan_kern (bewaring, titel, begindatum, einddatum, persoonsgegevens, communicatie)
                    values (:id, :titel, :begin, :eind, :persoonsgegevens, :communicatie)""")
                    .param("id", bewaring).param("titel", kern.titel()).param("begin", kern.begindatum()).param("eind", kern.einddatum())
                    .param("persoonsgegevens", kern.persoonsgegevens()).param("communicatie", kern.communicatie()).update();
        } else if (inhoud instanceof Tekst tekst) {
            jdbc.sql("insert into plan_tekst (bewaring, kop, tekst) values (:id, :kop, :tekst)")
                    .param("id", bewaring).param("kop", tekst.kop()).param("tekst", tekst.tekst()).update();
        } else if (inhoud instanceof Talen talen) {
            voegTalenToe(bewaring, talen.rijen());
        } else if (inhoud instanceof Themas themas) {
            voegThemasToe(bewaring, themas.rijen());
        } else if (inhoud instanceof Doelen doelen) {
            voegDoelenToe(bewaring, doelen.rijen());
        } else if (inhoud instanceof Acties acties) {
            voegActiesToe(bewaring, acties.rijen());
        } else if (inhoud instanceof Begroting begroting) {
            voegBegrotingToe(bewaring, begroting.rijen());
        } else if (inhoud instanceof InbrengAntwoord antwoord) {
            jdbc.sql("""
                    insert into plan_inbreng_antwoord (bewaring, inbreng, uitkomst, reden, plaats)
                    values (:id, :inbreng, :uitkomst, :reden, :plaats)""")
                    .param("id", bewaring).param("inbreng", antwoord.inbreng())
                    .param("uitkomst", antwoord.uitkomst() == null ? null : antwoord.uitkomst().name())
                    .param("reden", antwoord.reden()).param("plaats", antwoord.plaats()).update();
        }
    }

    private void voegTalenToe(UUID bewaring, List<Taalversie> rijen) {
        int volgnr = 0;
        for (Taalversie versie : rijen) {
            jdbc.sql("insert into plan_taal (bewaring, volgnr, taal, vorm) values (:id, :volgnr, :taal, :vorm)")
                    .param("id", bewaring).param("volgnr", ++volgnr).param("taal", versie.taal() == null ? null : versie.taal().name())
                    .param("vorm", versie.vorm() == null ? null : versie.vorm().name()).update();
        }
    }

    private void voegThemasToe(UUID bewaring, List<Thema> rijen) {
        int volgnr = 0;
        for (Thema thema : rijen) {
            jdbc.sql("""
                    insert into plan_thema (bewaring, volgnr, nummer, naam, omschrijving, resultaat, partner, lobby)
                    values (:id, :volgnr, :nummer, :naam, :omschrijving, :resultaat, :partner, :lobby)""")
                    .param("id", bewaring).param("volgnr", ++volgnr).param("nummer", thema.nummer()).param("naam", thema.naam())
                    .param("omschrijving", thema.omschrijving()).param("resultaat", thema.resultaat()).param("partner", thema.partner())
                    .param("lobby", thema.lobby()).update();
        }
    }

    private void voegDoelenToe(UUID bewaring, List<Doel> rijen) {
        int volgnr = 0;
        for (Doel doel : rijen) {
            jdbc.sql("""
                    insert into plan_doel (bewaring, volgnr, nummer, pijler, omschrijving, indicator, nulmeting, streefwaarde, jaar)
                    values (:id, :volgnr, :nummer, :pijler, :omschrijving, :indicator, :nulmeting, :streefwaarde, :jaar)""")
                    .param("id", bewaring).param("volgnr", ++volgnr).param("nummer", doel.nummer())
                    .param("pijler", doel.pijler() == null ? null : doel.pijler().name()).param("omschrijving", doel.omschrijving())
                    .param("indicator", doel.indicator()).param("nulmeting", doel.nulmeting())
                    .param("streefwaarde", doel.streefwaarde()).param("jaar", doel.jaar()).update();
        }
    }

    private void voegActiesToe(UUID bewaring, List<Actie> rijen) {
        int volgnr = 0;
        for (Actie actie : rijen) {
            jdbc.sql("""
                    insert into plan_actie (bewaring, volgnr, nummer, doel, omschrijving, wijk, trekker, partner, begindatum, einddatum, bedrag,
                            thema_dossier, thema)
                    values (:id, :volgnr, :nummer, :doel, :omschrijving, :wijk, :trekker, :partner, :begin, :eind, :bedrag, :agenda, :thema)""")
                    .param("id", bewaring).param("volgnr", ++volgnr).param("nummer", actie.nummer()).param("doel", actie.doel())
                    .param("omschrijving", actie.omschrijving()).param("wijk", actie.wijk()).param("trekker", actie.trekker())
                    .param("partner", actie.partner()).param("begin", actie.begindatum()).param("eind", actie.einddatum())
                    .param("bedrag", actie.bedrag()).param("agenda", actie.thema() == null ? null : actie.thema().dossier())
                    .param("thema", actie.thema() == null ? null : actie.thema().nummer()).update();
        }
    }

    private void voegBegrotingToe(UUID bewaring, List<Begrotingsjaar> rijen) {
        int volgnr = 0;
        for (Begrotingsjaar jaar : rijen) {
            jdbc.sql("insert into plan_begroting (bewaring, volgnr, jaar, bedrag, dekking) values (:id, :volgnr, :jaar, :bedrag, :dekking)")
                    .param("id", bewaring).param("volgnr", ++volgnr).param("jaar", jaar.jaar()).param("bedrag", jaar.bedrag())
                    .param("dekking", jaar.dekking()).update();
        }
    }

    /** The highest number that a row of this list ever had in this plan. */
    int hoogsteNummer(UUID plan, String code) {
        return jdbc.sql("select coalesce(max(d.nummer), 0) from " + GENUMMERD.get(code)
                + " d join bewaring b on b.id = d.bewaring where b.werk = :plan").param("plan", plan).query(Integer.class).single();
    }

    /** Every theme that a frozen version of a strategische agenda under this programmaplan has or had. */
    Set<Themaverwijzing> bekendeThemas(String programmaplan) {
        return new HashSet<>(jdbc.sql("""
                select distinct p.dossier, t.nummer from plan_thema t join bewaring b on b.id = t.bewaring join bevroren_stuk s on s.bewaring = b.id
                join plan p on p.id = b.werk join dossier d on d.nummer = p.dossier
                where d.ouder = :ouder and d.soort_plan = 'STRATEGISCHE_AGENDA'""").param("ouder", programmaplan)
                .query((rij, nr) -> new Themaverwijzing(rij.getString("dossier"), rij.getInt("nummer"))).list());
    }

    @Override
    public Map<UUID, Stuk.Inhoud> lees(List<Stap> stappen) {
        List<UUID> ids = stappen.stream().map(Stap::id).toList();
        Map<UUID, Stuk.Inhoud> inhoud = new HashMap<>();
        jdbc.sql("select bewaring, titel, begindatum, einddatum, persoonsgegevens, communicatie from plan_kern where bewaring in (:ids)")
                .param("ids", ids).query(rij -> {
                    inhoud.put(id(rij, "bewaring"), new Kern(rij.getString("titel"), rij.getObject("begindatum", LocalDate.class),
                            rij.getObject("einddatum", LocalDate.class), janee(rij, "persoonsgegevens"), janee(rij, "communicatie")));
                });
        jdbc.sql("select bewaring, kop, tekst from plan_tekst where bewaring in (:ids)").param("ids", ids).query(rij -> {
            inhoud.put(id(rij, "bewaring"), new Tekst(rij.getString("kop"), rij.getString("tekst")));
        });
        jdbc.sql("select bewaring, inbreng, uitkomst, reden, plaats from plan_inbreng_antwoord where bewaring in (:ids)").param("ids", ids)
                .query(rij -> {
                    String uitkomst = rij.getString("uitkomst");
                    inhoud.put(id(rij, "bewaring"), new InbrengAntwoord(id(rij, "inbreng"),
                            uitkomst == null ? null : Antwoord.Uitkomst.valueOf(uitkomst), rij.getString("reden"), rij.getString("plaats")));
                });
        if (stappen.stream().anyMatch(stap -> stap.code().equals(Stuk.TALEN))) {
            rijen(ids, "select bewaring, taal, vorm from plan_taal", PlanstukRepository::taalversie)
                    .forEach((id, rijen) -> inhoud.put(id, new Talen(rijen)));
        }
        if (stappen.stream().anyMatch(stap -> stap.code().equals(Stuk.THEMAS))) {
            rijen(ids, "select bewaring, nummer, naam, omschrijving, resultaat, partner, lobby from plan_thema", PlanstukRepository::thema)
                    .forEach((id, rijen) -> inhoud.put(id, new Themas(rijen)));
        }
        if (stappen.stream().anyMatch(stap -> stap.code().equals(Stuk.DOELEN))) {
            rijen(ids, "select bewaring, nummer, pijler, omschrijving, indicator, nulmeting, streefwaarde, jaar from plan_doel",
                    PlanstukRepository::doel).forEach((id, rijen) -> inhoud.put(id, new Doelen(rijen)));
        }
        if (stappen.stream().anyMatch(stap -> stap.code().equals(Stuk.ACTIES))) {
            rijen(ids, """
                    select bewaring, nummer, doel, omschrijving, wijk, trekker, partner, begindatum, einddatum, bedrag, thema_dossier, thema
                    from plan_actie""", PlanstukRepository::actie).forEach((id, rijen) -> inhoud.put(id, new Acties(rijen)));
        }
        if (stappen.stream().anyMatch(stap -> stap.code().equals(Stuk.BEGROTING))) {
            rijen(ids, "select bewaring, jaar, bedrag, dekking from plan_begroting", PlanstukRepository::begrotingsjaar)
                    .forEach((id, rijen) -> inhoud.put(id, new Begroting(rijen)));
        }
        return inhoud;
    }

    private interface Rijlezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    private <T> Map<UUID, List<T>> rijen(Collection<UUID> ids, String select, Rijlezer<T> lezer) {
        Map<UUID, List<T>> gevonden = new HashMap<>();
        jdbc.sql(select + " where bewaring in (:ids) order by bewaring, volgnr").param("ids", ids).query(rij -> {
            gevonden.computeIfAbsent(id(rij, "bewaring"), id -> new ArrayList<>()).add(lezer.lees(rij));
        });
        return gevonden;
    }

    private static Taalversie taalversie(ResultSet rij) throws SQLException {
        String taal = rij.getString("taal");
        String vorm = rij.getString("vorm");
        return new Taalversie(taal == null ? null : Taal.valueOf(taal), vorm == null ? null : Taal.Vorm.valueOf(vorm));
    }

    private static Thema thema(ResultSet rij) throws SQLException {
        return new Thema(rij.getInt("nummer"), rij.getString("naam"), rij.getString("omschrijving"), rij.getString("resultaat"),
                rij.getString("partner"), rij.getString("lobby"));
    }

    private static @Nullable Themaverwijzing verwijzing(ResultSet rij) throws SQLException {
        String agenda = rij.getString("thema_dossier");
        return agenda == null ? null : new Themaverwijzing(agenda, rij.getInt("thema"));
    }

    private static Doel doel(ResultSet rij) throws SQLException {
        String pijler = rij.getString("pijler");
        return new Doel(rij.getInt("nummer"), pijler == null ? null : Pijler.valueOf(pijler), rij.getString("omschrijving"),
                rij.getString("indicator"), rij.getString("nulmeting"), rij.getString("streefwaarde"), getal(rij, "jaar"));
    }

    private static Actie actie(ResultSet rij) throws SQLException {
        return new Actie(rij.getInt("nummer"), getal(rij, "doel"), rij.getString("omschrijving"), rij.getString("wijk"),
                rij.getString("trekker"), rij.getString("partner"), rij.getObject("begindatum", LocalDate.class),
                rij.getObject("einddatum", LocalDate.class), rij.getBigDecimal("bedrag"), verwijzing(rij));
    }

    private static Begrotingsjaar begrotingsjaar(ResultSet rij) throws SQLException {
        return new Begrotingsjaar(getal(rij, "jaar"), rij.getBigDecimal("bedrag"), rij.getString("dekking"));
    }

    private static @Nullable Integer getal(ResultSet rij, String kolom) throws SQLException {
        int waarde = rij.getInt(kolom);
        return rij.wasNull() ? null : waarde;
    }

    private static @Nullable Boolean janee(ResultSet rij, String kolom) throws SQLException {
        boolean waarde = rij.getBoolean(kolom);
        return rij.wasNull() ? null : waarde;
    }
}
