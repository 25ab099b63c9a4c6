package nl.besluitspoor.inzage.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What belongs to every address of the API: its gate, its ETags, its description. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Besluitenregister", version = ApiPoort.VERSIE, description = "Besluiten, dossiers, mandaten en plannen, om te lezen. "
                + "Elk antwoord kan worden gevraagd zoals het op een dag bekend was (peil).",
                contact = @Contact(name = "Gemeente Maastricht, besluitenregister", url = "https://www.gemeentemaastricht.nl"), license = @License(name = "EUPL-1.2", url = "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12")),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "bearer")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic", description = "In de demonstratie.")
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT",
        description = "Waar de gemeente een uitgever van tokens heeft ingesteld.")
class ApiInstellingen implements WebMvcConfigurer {

    private final int perMinuut;

    ApiInstellingen(@Value("${besluitspoor.api.vragen-per-minuut}") int perMinuut) {
        this.perMinuut = perMinuut;
    }

    @Override
    public void addInterceptors(InterceptorRegistry poorten) {
        poorten.addInterceptor(new ApiPoort(perMinuut)).addPathPatterns(RegisterApi.PAD + "/**");
    }

    @Bean
    FilterRegistrationBean<Etags> etags() {
        FilterRegistrationBean<Etags> filter = new FilterRegistrationBean<>(new Etags());
        filter.addUrlPatterns(RegisterApi.PAD + "/*");
        return filter;
    }

    @Bean
    OpenApiCustomizer apiSchemas() {
        return api -> {
            api.setServers(List.of(new Server().url("/").description("Deze gemeente")));
            api.getComponents().setSchemas(ApiSchemas.maak());
        };
    }
}
