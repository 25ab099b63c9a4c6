package nl.besluitspoor.plan;

import nl.besluitspoor.schrijven.Schrijftafel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PlanConfiguratie {

    /** Where plans, and the answers to inbreng, reactions and advices, are written. */
    @Bean
    Schrijftafel<Stuk.Inhoud> planschrijftafel(JdbcClient jdbc, PlanstukRepository stukken, Planregels regels) {
        return new Schrijftafel<>(jdbc, stukken, regels);
    }
}
