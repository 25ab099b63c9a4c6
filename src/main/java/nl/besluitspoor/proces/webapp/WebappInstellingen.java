package nl.besluitspoor.proces.webapp;

import jakarta.servlet.ServletRegistration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.proces.formulier.FormulierInhoudFilter;
import nl.besluitspoor.proces.formulier.InzendingFilter;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds to the webapps: how refusals are answered, what forms show, that they send nothing else, and that each page's scripts are allowed. */
@Configuration(proxyBeanMethods = false)
class WebappInstellingen {

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> foutantwoordenInDeApi() {
        return fabriek -> fabriek.addInitializers(context -> {
            ServletRegistration api = context.getServletRegistration("Engine Api");
            if (api != null) {
                api.setInitParameter("jersey.config.server.provider.classnames",
                        Stream.of(Foutantwoorden.Alles.class, Foutantwoorden.Verpakt.class, Foutantwoorden.VanEngine.class).map(Class::getName).collect(Collectors.joining(",")));
            }
        });
    }

    @Bean
    FilterRegistrationBean<FormulierInhoudFilter> formulierInhoud(FormulierInhoudFilter filter) {
        FilterRegistrationBean<FormulierInhoudFilter> registratie = new FilterRegistrationBean<>(filter);
        registratie.addUrlPatterns("/camunda/api/engine/*");
        return registratie;
    }

    @Bean
    FilterRegistrationBean<InzendingFilter> inzending(InzendingFilter filter) {
        FilterRegistrationBean<InzendingFilter> registratie = new FilterRegistrationBean<>(filter);
        registratie.addUrlPatterns("/camunda/api/engine/*");
        return registratie;
    }

    @Bean
    FilterRegistrationBean<PaginaGrens> paginaGrens() {
        FilterRegistrationBean<PaginaGrens> registratie = new FilterRegistrationBean<>(new PaginaGrens());
        registratie.addUrlPatterns("/camunda/api/engine/*");
        return registratie;
    }

    @Bean
    FilterRegistrationBean<EigenNonce> eigenNonce() {
        FilterRegistrationBean<EigenNonce> registratie = new FilterRegistrationBean<>(new EigenNonce());
        registratie.addUrlPatterns("/camunda/*");
        return registratie;
    }
}
