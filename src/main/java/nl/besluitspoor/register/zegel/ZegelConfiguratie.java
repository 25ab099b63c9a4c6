package nl.besluitspoor.register.zegel;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZegelInstellingen.class)
class ZegelConfiguratie {}
