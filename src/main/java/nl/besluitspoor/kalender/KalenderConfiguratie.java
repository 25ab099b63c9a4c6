package nl.besluitspoor.kalender;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KalenderInstellingen.class)
class KalenderConfiguratie {}
