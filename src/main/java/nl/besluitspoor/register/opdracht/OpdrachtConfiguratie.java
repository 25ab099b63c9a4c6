package nl.besluitspoor.register.opdracht;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The part of the application that a command needs: the database and the register. No engine, no web server, no sequencer. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
    JacksonAutoConfiguration.class})
@ComponentScan(basePackages = {"nl.besluitspoor.register", "nl.besluitspoor.proces.aansluiting"})
class OpdrachtConfiguratie {

    /** Does work with the register's parts. */
    static <T> T met(Function<ConfigurableApplicationContext, T> werk) {
        SpringApplicationBuilder bouwer = new SpringApplicationBuilder(OpdrachtConfiguratie.class).web(WebApplicationType.NONE)
                .properties(Map.of("spring.main.banner-mode", "off", "logging.threshold.console", "OFF", "spring.main.register-shutdown-hook", "false"))
                .logStartupInfo(false)
                .initializers(context -> pasAan(context.getEnvironment()));
        try (ConfigurableApplicationContext context = bouwer.run()) {
            return werk.apply(context);
        }
    }

    static void pasAan(ConfigurableEnvironment omgeving) {
        Map<String, Object> eigen = new HashMap<>();
        eigen.put("besluitspoor.register.opdracht", "true");
        eigen.put("besluitspoor.register.sequencer", "false");
        eigen.put("spring.datasource.hikari.maximum-pool-size", "3");
        eigen.put("spring.datasource.hikari.connection-timeout", "10000");
        String adres = omgeving.getRequiredProperty("spring.datasource.url");
        if (adres.startsWith("jdbc:h2:file:")) {
            eigen.put("spring.datasource.url", H2Poort.adres(Path.of(omgeving.getRequiredProperty("besluitspoor.register.map")))
                    .orElse(adres + ";IFEXISTS=TRUE"));
        }
        omgeving.getPropertySources().addFirst(new MapPropertySource("opdracht", eigen));
    }
}
