package nl.besluitspoor.inzage.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import nl.besluitspoor.raadpleging.Inzagelog;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes which pages outside the register an auditor read that are not public: of a dossier, a proposal, a meeting, a promise. */
@Configuration(proxyBeanMethods = false)
class Auditorspoor implements WebMvcConfigurer, HandlerInterceptor {

    private static final int LANGSTE = 200;

    private final Inzagelog inzage;
    private final Functies functies;

    Auditorspoor(Inzagelog inzage, Functies functies) {
        this.inzage = inzage;
        this.functies = functies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry poorten) {
        poorten.addInterceptor(this).addPathPatterns("/dossiers/*", "/dossiers/*/**", "/voorstellen/**", "/vergaderingen/*", "/vergaderingen/*/**",
                "/toezeggingen/*", "/postvak/*", "/postvak/*/**");
    }

    @Override
    public void afterCompletion(HttpServletRequest vraag, HttpServletResponse antwoord, Object handler, @Nullable Exception fout) {
        Principal wie = vraag.getUserPrincipal();
        String pad = vraag.getRequestURI();
        if (wie != null && antwoord.getStatus() == HttpServletResponse.SC_OK && pad.length() <= LANGSTE && functies.heeft(wie.getName(), "auditor")) {
            inzage.noteer(wie.getName(), "pagina", List.of(pad));
        }
    }
}
