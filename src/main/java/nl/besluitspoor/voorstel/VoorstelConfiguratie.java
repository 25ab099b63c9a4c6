package nl.besluitspoor.voorstel;

import nl.besluitspoor.schrijven.Schrijftafel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class VoorstelConfiguratie {

    /** Where notas and their RIBs are written. */
    @Bean
    Schrijftafel<Notastuk.Inhoud> notatafel(JdbcClient jdbc, NotastukRepository stukken, Notaregels regels) {
        return new Schrijftafel<>(jdbc, stukken, regels);
    }
}
