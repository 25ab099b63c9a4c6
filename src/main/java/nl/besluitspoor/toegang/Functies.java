package nl.besluitspoor.toegang;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which function, portefeuille or wijk, from when to when, waarnemend or not.
 *
 * <p>A function is a group of design section 8 ({@code wijkmanager}, {@code partner-servatius}, {@code portefeuillehouder}).
 * A holder may be limited to one portefeuille or wijk; without one he holds it for all.
 */
@Component
public class Functies {

    static final String PORTEFEUILLEHOUDER = "portefeuillehouder";
    private static final String PARTNER = "partner-";
    /** What people say where it is not the key with a capital. */
    private static final Map<String, String> NAMEN = Map.of("financien", "Financiën", "collegelid", "Lid van het college",
            "onderzoek", "Onderzoek en Statistiek", "beheer", "Technisch beheer");
    /** These read, keep the machine or erase; deciding in the college's name is never theirs. */
    private static final Set<String> BESLIST_NIET = Set.of("auditor", "beheer", "manager", "privacy", "raad");

    private final JdbcClient jdbc;
    private final Register register;
    private final Clock klok;

    Functies(JdbcClient jdbc, Register register, Clock klok) {
        this.jdbc = jdbc;
        this.register = register;
        this.klok = klok;
    }

    /**
     * One person in one function.
     *
     * @param functie       the group
     * @param bereik        portefeuille or CBS code of a wijk it is limited to; null for all
     * @param persoon       who
     * @param waarnemend    whether he stands in for the holder
     */
    public record Houder(String functie, @Nullable String bereik, Persoon persoon, boolean waarnemend) {}

    /** Every person of today in the function, whatever its reach; the holder before who stands in. */
    public List<Houder> houders(String functie) {
        return houders(functie, null);
    }

    /** Every person of today in the function for one portefeuille or wijk; those without a limit included. */
    public List<Houder> houders(String functie, @Nullable String bereik) {
        return houdersOp(functie, bereik, LocalDate.now(klok));
    }

    /** As {@link #houders(String, String)}, on another day. */
    public List<Houder> houdersOp(String functie, @Nullable String bereik, LocalDate dag) {
        return jdbc.sql("""
                select f.functie, f.bereik, f.waarnemend, p.gebruiker, p.naam, p.mail
                from functie_houder f join persoon p on p.gebruiker = f.gebruiker
                where f.functie = :functie and f.vanaf <= :dag and (f.tot is null or f.tot >= :dag)
                  and (cast(:bereik as varchar) is null or f.bereik is null or f.bereik = :bereik)
                order by f.waarnemend, p.gebruiker""")
                .param("functie", functie).param("dag", dag).param("bereik", bereik)
                .query((rij, nr) -> new Houder(rij.getString("functie"), rij.getString("bereik"),
                        new Persoon(rij.getString("gebruiker"), rij.getString("naam"), rij.getString("mail")),
                        rij.getBoolean("waarnemend"))).list();
    }

    /** How this person holds the function today, for one portefeuille or wijk where named; empty where he does not. */
    public Optional<Houder> van(String gebruiker, String functie, @Nullable String bereik) {
        return houders(functie, bereik).stream().filter(h -> h.persoon().gebruiker().equals(gebruiker)).findFirst();
    }

    /** Whether this person holds the function today, whatever its reach. */
    public boolean heeft(String gebruiker, String functie) {
        return van(gebruiker, functie, null).isPresent();
    }

    /** The functions this person holds today. */
    public List<String> van(String gebruiker) {
        return functiesOp(gebruiker, LocalDate.now(klok));
    }

    /** The functions this person holds on a day. */
    public List<String> functiesOp(String gebruiker, LocalDate dag) {
        return jdbc.sql("""
                select distinct functie from functie_houder
                where gebruiker = :gebruiker and vanaf <= :dag and (tot is null or tot >= :dag) order by functie""")
                .param("gebruiker", gebruiker).param("dag", dag).query(String.class).list();
    }

    /** The functions that anyone holds or held. */
    public List<String> functies() {
        return jdbc.sql("select distinct functie from functie_houder order by functie").query(String.class).list();
    }

    /** The functions that can decide under a mandaat: all but those that only read, erase or keep the machine. */
    public List<String> mandateerbaar() {
        return functies().stream().filter(Functies::isMandateerbaar).toList();
    }

    /** Whether a mandaat can be given to this function. */
    public static boolean isMandateerbaar(String functie) {
        return !BESLIST_NIET.contains(functie);
    }

    /** A function or group as people call it; a partner's by the partner's name. */
    public String naam(String functie) {
        if (functie.startsWith(PARTNER)) {
            String partner = functie.substring(PARTNER.length());
            return persoon(partner).map(Persoon::naam).orElse(partner);
        }
        return NAMEN.getOrDefault(functie, functie.substring(0, 1).toUpperCase(Locale.ROOT) + functie.substring(1));
    }

    /** Everyone who is known, by name. */
    public List<Persoon> personen() {
        return jdbc.sql("select gebruiker, naam, mail from persoon order by naam, gebruiker")
                .query((rij, nr) -> new Persoon(rij.getString("gebruiker"), rij.getString("naam"), rij.getString("mail"))).list();
    }

    /** The portefeuilles that have a holder today. */
    public List<String> portefeuilles() {
        return jdbc.sql("""
                select distinct bereik from functie_houder
                where functie = 'portefeuillehouder' and bereik is not null and vanaf <= :dag and (tot is null or tot >= :dag)
                order by bereik""").param("dag", LocalDate.now(klok)).query(String.class).list();
    }

    /** A person by key; empty where nobody has it. */
    public Optional<Persoon> persoon(String gebruiker) {
        return jdbc.sql("select gebruiker, naam, mail from persoon where gebruiker = :gebruiker")
                .param("gebruiker", gebruiker)
                .query((rij, nr) -> new Persoon(rij.getString("gebruiker"), rij.getString("naam"), rij.getString("mail")))
                .optional();
    }

    /** Records a person, or the new name and address of one. */
    @Transactional
    public void leg(Persoon persoon) {
        int bijgewerkt = jdbc.sql("update persoon set naam = :naam, mail = :mail where gebruiker = :gebruiker")
                .param("naam", persoon.naam()).param("mail", persoon.mail()).param("gebruiker", persoon.gebruiker()).update();
        if (bijgewerkt == 0) {
            jdbc.sql("insert into persoon (gebruiker, naam, mail) values (:gebruiker, :naam, :mail)")
                    .param("naam", persoon.naam()).param("mail", persoon.mail()).param("gebruiker", persoon.gebruiker()).update();
        }
    }

    /** Gives a person a function from a day on; without end until it is taken. */
    @Transactional
    public void geef(String gebruiker, String functie, @Nullable String bereik, LocalDate vanaf, @Nullable LocalDate tot, boolean waarnemend) {
        jdbc.sql("""
                insert into functie_houder (gebruiker, functie, bereik, vanaf, tot, waarnemend)
                values (:gebruiker, :functie, :bereik, :vanaf, :tot, :waarnemend)""")
                .param("gebruiker", gebruiker).param("functie", functie).param("bereik", bereik)
                .param("vanaf", vanaf).param("tot", tot).param("waarnemend", waarnemend).update();
    }

    /**
     * A person in a function, from when to when.
     *
     * @param tot last day; null without end
     */
    public record Periode(String functie, @Nullable String bereik, Persoon persoon, LocalDate vanaf, @Nullable LocalDate tot, boolean waarnemend) {}

    /** Who held, holds and will hold which function; by function, newest first. */
    public List<Periode> perioden() {
        return jdbc.sql("""
                select f.functie, f.bereik, f.vanaf, f.tot, f.waarnemend, p.gebruiker, p.naam, p.mail
                from functie_houder f join persoon p on p.gebruiker = f.gebruiker order by f.functie, f.bereik, f.vanaf desc, f.waarnemend, p.gebruiker""")
                .query((rij, nr) -> new Periode(rij.getString("functie"), rij.getString("bereik"),
                        new Persoon(rij.getString("gebruiker"), rij.getString("naam"), rij.getString("mail")),
                        Objects.requireNonNull(rij.getObject("vanaf", LocalDate.class)), rij.getObject("tot", LocalDate.class),
                        rij.getBoolean("waarnemend"))).list();
    }

    /**
     * A change of holder as it is typed; null is: not filled in.
     *
     * @param persoon    who gets the function
     * @param tot        last day; with waarnemend alone, and then always
     * @param waarnemend stands in beside the holder; otherwise follows him up
     */
    public record Wisseling(@Nullable String functie, @Nullable String bereik, @Nullable String persoon, @Nullable LocalDate vanaf,
            @Nullable LocalDate tot, boolean waarnemend) {}

    /**
     * Gives a function to another: the present holder's ends the day before; who stands in comes beside him.
     *
     * @throws Geweigerd by another than beheer or bestuurssecretariaat, by who gets it, or where something is wrong
     */
    @Transactional
    public void wissel(Wisseling wisseling, Handeling ruw) {
        Handeling handeling = ruw.als(heeft(ruw.gebruiker(), "beheer") ? "beheer" : "bestuurssecretariaat", false);
        if (!heeft(handeling.gebruiker(), handeling.functie())) {
            throw new Geweigerd("Alleen het bestuurssecretariaat of de technisch beheerder verandert wie welke functie heeft.");
        }
        String functie = wisseling.functie();
        String bereik = wisseling.bereik();
        LocalDate vanaf = wisseling.vanaf();
        if (functie == null || !functies().contains(functie)) {
            throw new Geweigerd("Kies een functie uit de lijst.");
        }
        if (PORTEFEUILLEHOUDER.equals(functie) && bereik == null) {
            throw new Geweigerd("Kies de portefeuille.");
        }
        Persoon wie = persoon(wisseling.persoon() == null ? "" : wisseling.persoon())
                .orElseThrow(() -> new Geweigerd("Kies wie de functie krijgt."));
        if (wie.gebruiker().equals(handeling.gebruiker())) {
            throw new Geweigerd("U geeft uzelf geen functie. Vraag een collega.");
        }
        if (vanaf == null || vanaf.isBefore(LocalDate.now(klok))) {
            throw new Geweigerd("Vul in vanaf welke dag de wisseling geldt: vandaag of later.");
        }
        if (wisseling.waarnemend() != (wisseling.tot() != null)) {
            throw new Geweigerd(wisseling.waarnemend() ? "Een waarneming heeft een laatste dag. Vul die in."
                    : "Alleen een waarneming heeft een laatste dag. Laat die leeg, of kies 'neemt waar'.");
        }
        if (wisseling.tot() != null && wisseling.tot().isBefore(vanaf)) {
            throw new Geweigerd("De laatste dag ligt voor de eerste.");
        }
        // The rows of this function are locked: two changes at once follow each other.
        List<Lopend> lopend = jdbc.sql("""
                select id, gebruiker, vanaf from functie_houder
                where functie = :functie and coalesce(bereik, '') = :bereik and waarnemend = :waarnemend and (tot is null or tot >= :vanaf)
                order by id for update""")
                .param("functie", functie).param("bereik", bereik == null ? "" : bereik).param("waarnemend", wisseling.waarnemend()).param("vanaf", vanaf)
                .query((rij, nr) -> new Lopend(rij.getLong("id"), rij.getString("gebruiker"), Objects.requireNonNull(rij.getObject("vanaf", LocalDate.class)))).list();
        if (lopend.stream().anyMatch(l -> l.gebruiker().equals(wie.gebruiker()))) {
            throw new Geweigerd(wie.naam() + " heeft deze functie dan al.");
        }
        if (!wisseling.waarnemend()) {
            for (Lopend houder : lopend) {
                if (!houder.vanaf().isBefore(vanaf)) {
                    throw new Geweigerd("De vorige houder heeft de functie pas vanaf " + houder.vanaf() + ". Kies een latere dag.");
                }
                jdbc.sql("update functie_houder set tot = :tot where id = :id").param("tot", vanaf.minusDays(1)).param("id", houder.id()).update();
                register.append(Feit.van("functie-genomen", 1, "functie-genomen:" + houder.id() + ":" + vanaf).object("functie", functie)
                        .open("bereik", bereik).open("gebruiker", houder.gebruiker()).open("tot", vanaf.minusDays(1)), handeling);
            }
        }
        geefMetInvoer(new Periode(functie, bereik, wie, vanaf, wisseling.tot(), wisseling.waarnemend()), handeling);
    }

    /** Gives a function, with its entry in the register. */
    void geefMetInvoer(Periode periode, Handeling handeling) {
        String wie = periode.persoon().gebruiker();
        geef(wie, periode.functie(), periode.bereik(), periode.vanaf(), periode.tot(), periode.waarnemend());
        register.append(Feit.van("functie-gegeven", 1, "functie-gegeven:" + periode.functie() + ":" + periode.bereik() + ":" + wie + ":" + periode.vanaf() + ":"
                + handeling.tijdstip().toEpochMilli()).object("functie", periode.functie()).open("bereik", periode.bereik()).open("gebruiker", wie)
                .open("vanaf", periode.vanaf()).open("tot", periode.tot()).open("waarnemend", periode.waarnemend()), handeling);
    }

    private record Lopend(long id, String gebruiker, LocalDate vanaf) {}
}
