package nl.besluitspoor.bericht;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSender;

/** Where mail goes: to the server of {@code spring.mail.host}, or in the demonstration to a mailbox of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BerichtInstellingen.class)
class Postbezorging {

    @Bean
    @Conditional(GeenMailserver.class)
    JavaMailSender postvakVerzender(PostvakRepository opslag, java.time.Clock klok, Environment omgeving) {
        if (!omgeving.getProperty("besluitspoor.demonstratie", Boolean.class, true)) {
            throw new IllegalStateException(
                    "spring.mail.host ontbreekt: buiten de demonstratie gaat post naar een echte mailserver");
        }
        return new PostvakVerzender(opslag, klok);
    }

    /** No mail server is set. */
    static final class GeenMailserver implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("spring.mail.host", "").isBlank();
        }
    }
}
