package nl.besluitspoor.register.opdracht;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.TestDatabase;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Aansluiting;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.controle.RegisterControle;
import nl.besluitspoor.register.controle.Uitslag;
import nl.besluitspoor.register.zegel.Sequencer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A register alone on a database of its own, without engine or pages, filled with entries that a test may spoil. */
public final class Registerproef implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String adres;
    private final Path map;

    private Registerproef(String adres, Path map, Map<String, Object> meer) {
        this.adres = adres;
        this.map = map;
        boolean postgres = adres.startsWith("jdbc:postgresql");
        Flyway.configure().dataSource(adres, postgres ? "postgres" : "sa", postgres ? "postgres" : "")
                .locations("classpath:db/migration", "classpath:db/vendor/" + (postgres ? "postgresql" : "h2")).load().migrate();
        Map<String, Object> waarden = new HashMap<>(meer);
        waarden.putAll(Map.of("spring.datasource.url", adres, "spring.datasource.username", postgres ? "postgres" : "sa",
                "spring.datasource.password", postgres ? "postgres" : "", "besluitspoor.register.map", map.toString(),
                "besluitspoor.register.opdracht", "true", "besluitspoor.register.sequencer", "false", "spring.main.banner-mode", "off",
                "logging.level.root", "WARN"));
        this.context = new SpringApplicationBuilder(OpdrachtConfiguratie.class).web(WebApplicationType.NONE).logStartupInfo(false)
                .run(waarden.entrySet().stream().map(een -> "--" + een.getKey() + "=" + een.getValue()).toArray(String[]::new));
    }

    /** On a fresh database in memory, or on PostgreSQL, as the system property says. */
    public static Registerproef nieuw(Path map) {
        String naam = "r" + UUID.randomUUID().toString().replace("-", "");
        return new Registerproef(TestDatabase.isPostgres() ? TestDatabase.nieuwe(naam) : "jdbc:h2:mem:" + naam + ";DB_CLOSE_DELAY=-1", map, Map.of());
    }

    /** On this database. */
    public static Registerproef op(String adres, Path map) {
        return new Registerproef(adres, map, Map.of());
    }

    /** On this database, with settings of its own. */
    public static Registerproef op(String adres, Path map, Map<String, Object> instellingen) {
        return new Registerproef(adres, map, instellingen);
    }

    public <T> T bean(Class<T> soort) {
        return context.getBean(soort);
    }

    /** What lies beside the register and must say the same. */
    public Collection<Aansluiting> aansluitingen() {
        return context.getBeansOfType(Aansluiting.class).values();
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public JdbcTemplate sql() {
        return bean(JdbcTemplate.class);
    }

    public String adres() {
        return adres;
    }

    public Path map() {
        return map;
    }

    public boolean isPostgres() {
        return adres.startsWith("jdbc:postgresql");
    }

    /** Entries of several kinds with committed fields, some with a document; each batch in one transaction and one round. */
    public void vul(int aantal, int documenten) {
        bean(Sequencer.class).ronde();
        Register register = bean(Register.class);
        TransactionTemplate transactie = bean(TransactionTemplate.class);
        Handeling handeling = new Handeling("wijkmanager", "wijkmanager", false, Instant.parse("2025-06-24T10:00:00Z"), null, "pagina");
        for (int van = 0; van < aantal; van += 50) {
            int begin = van;
            transactie.executeWithoutResult(status -> {
                for (int nr = begin; nr < Math.min(aantal, begin + 50); nr++) {
                    if (nr % Math.max(1, aantal / Math.max(1, documenten)) == 0 && nr / Math.max(1, aantal / Math.max(1, documenten)) < documenten) {
                        document(register, handeling, nr);
                    } else {
                        register.append(Feit.van("raadsvraag-beoordeeld", 1, "proef:" + UUID.randomUUID()).dossier("VW-2025-%04d".formatted(nr))
                                .besloten("reden", "reden nummer " + nr + " van mevrouw Té Vrijthof"), handeling);
                    }
                }
            });
            bean(Sequencer.class).ronde();
        }
        bean(Sequencer.class).allesNu();
    }

    /** One more entry, without a place. */
    public void vulEen() {
        bean(TransactionTemplate.class).executeWithoutResult(status -> bean(Register.class).append(
                Feit.van("raadsvraag-beoordeeld", 1, "proef:" + UUID.randomUUID()).dossier("VW-2025-0001").besloten("reden", "nog een"),
                Handeling.vanSysteem(Instant.now())));
    }

    private void document(Register register, Handeling handeling, int nr) {
        UUID id = UUID.randomUUID();
        byte[] inhoud = ("document " + nr).getBytes(StandardCharsets.UTF_8);
        String sha256 = HexFormat.of().formatHex(Hashes.sha256(inhoud));
        jdbc().sql("""
                insert into document (id, soort, titel, dossier, versie, bestandsnaam, mediatype, grootte, sha256, openbaarheid, door, op)
                values (:id, 'brief', :titel, :dossier, 1, 'brief.txt', 'text/plain', :grootte, :sha256, 'INTERN', 'wijkmanager', :op)""")
                .param("id", id).param("titel", "titel " + id).param("dossier", "VW-2025-%04d".formatted(nr)).param("grootte", inhoud.length)
                .param("sha256", sha256).param("op", Timestamp.from(handeling.tijdstip())).update();
        jdbc().sql("insert into document_deel (document, volgnr, inhoud) values (:id, 0, :inhoud)").param("id", id).param("inhoud", inhoud).update();
        register.append(Feit.van("document-bewaard", 1, "document:" + id).object("document", id).dossier("VW-2025-%04d".formatted(nr))
                .open("soort", "brief").open("versie", 1).open("mediatype", "text/plain").open("grootte", inhoud.length)
                .open("openbaarheid", "INTERN").besloten("titel", "titel " + id).document(sha256), handeling);
    }

    public Uitslag controleer() {
        return bean(RegisterControle.class).controleer(List.of(), Voortgang.STIL);
    }

    /** Switches off what refuses changes, as the owner of the database can. */
    public void zetBewakingUit() {
        for (String tabel : List.of("register_invoer", "register_index", "register_tegel", "register_checkpoint", "register_gewist", "register_controle",
                "register_besloten")) {
            if (isPostgres()) {
                sql().execute("alter table " + tabel + " disable trigger all");
            } else {
                sql().execute("drop trigger " + tabel + (tabel.endsWith("besloten") ? "_alleen_gewist" : "_alleen_toevoegen"));
            }
        }
        if (!isPostgres()) {
            sql().execute("set referential_integrity false");
        }
    }

    /** Drops what keeps the rows of the domain in order: foreign keys, checks, uniqueness beside the primary keys. */
    public void zetRegelsUit() {
        String vraag = isPostgres() ? """
                select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname) || ' cascade' from pg_constraint
                where connamespace = 'public'::regnamespace and contype in ('f', 'c', 'u') and conrelid <> 0
                  and conrelid::regclass::text not like 'act\\_%' order by contype desc""" : """
                select 'alter table ' || table_name || ' drop constraint if exists ' || constraint_name from information_schema.table_constraints
                where lower(table_schema) = 'public' and constraint_type in ('FOREIGN KEY', 'CHECK', 'UNIQUE') and lower(table_name) not like 'act!_%' escape '!'
                order by case constraint_type when 'FOREIGN KEY' then 0 else 1 end""";
        sql().queryForList(vraag, String.class).forEach(sql()::execute);
        // the rules took their indexes with them
        sql().execute("create index proef_sleutel on register_invoer (sleutel)");
        sql().execute("create index proef_invoer on register_index (invoer)");
    }

    /** Lets go of an H2 file as a killed process does. */
    @Override
    public void close() {
        context.close();
        if (adres.startsWith("jdbc:h2:file:")) {
            Verdichting.laatLos(adres);
        }
    }
}
