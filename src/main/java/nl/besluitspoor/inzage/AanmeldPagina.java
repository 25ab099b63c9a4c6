package nl.besluitspoor.inzage;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in on; the same sign-in serves Tasklist and Cockpit. */
@Controller
class AanmeldPagina {

    private final List<Uitgever> uitgevers = new ArrayList<>();
    private final boolean demonstratie;

    AanmeldPagina(ObjectProvider<ClientRegistrationRepository> clients, @Value("${besluitspoor.demonstratie}") boolean demonstratie) {
        if (clients.getIfAvailable() instanceof Iterable<?> alle) {
            alle.forEach(een -> {
                ClientRegistration client = (ClientRegistration) een;
                uitgevers.add(new Uitgever("/oauth2/authorization/" + client.getRegistrationId(), client.getClientName()));
            });
        }
        this.demonstratie = demonstratie;
    }

    /** Where somebody signs in with an account that he has already. */
    record Uitgever(String adres, String naam) {}

    @GetMapping("/aanmelden")
    String toon(Model model) {
        model.addAttribute("uitgevers", uitgevers);
        model.addAttribute("demonstratie", demonstratie);
        return "aanmelden";
    }
}
