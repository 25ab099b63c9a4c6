package nl.besluitspoor.toegang;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private final JdbcClient jdbc;
    private final Clock klok;

    Functies(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
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
}
