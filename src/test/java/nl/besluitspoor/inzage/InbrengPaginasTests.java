package nl.besluitspoor.inzage;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import nl.besluitspoor.dialoog.Inbreng;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.plan.PlanTests;
import nl.besluitspoor.plan.Stuk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class InbrengPaginasTests extends PlanTests {

    @Autowired
    WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void opent() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor schrijft() {
        return user("beleidsmedewerker").authorities(new SimpleGrantedAuthority("GROEP_beleidsmedewerker"));
    }

    @Test
    void anyoneReadsWhatWasSaidInAWijkWithoutNames() throws Exception {
        String nummer = dossier(List.of("servatius"));
        inbreng(nummer, 2);
        UUID dialoog = dialogen.vastgestelde().stream().filter(d -> d.dossier().equals(nummer)).findFirst().orElseThrow().id();
        web.perform(get("/publicaties")).andExpect(content().string(containsString("/publicaties/wijkdialogen/" + dialoog)));
        web.perform(get("/publicaties/wijkdialogen/" + dialoog)).andExpect(status().isOk())
                .andExpect(content().string(containsString("Voorbeeld van inbreng 2"))).andExpect(content().string(containsString("bewoner")))
                .andExpect(content().string(containsString("Het plan is nog niet vastgesteld.")))
                .andExpect(content().string(not(containsString("Voorbeeld Bewoner"))));
    }

    @Test
    void earlierTextsOfAnAnswerAreReadAgain() throws Exception {
        String nummer = dossier(List.of("servatius"));
        inbreng(nummer, 1);
        UUID plan = planvorming.begin(nummer, door("programmamanager", "programmamanager")).id();
        schrijf(plan);
        planvorming.opgesteld(plan, schrijver());
        Inbreng inbreng = dialogen.inbrengVan(nummer).get(0);
        String pad = "/dossiers/" + nummer + "/inbreng/" + inbreng.id() + "/eerder";
        web.perform(get("/dossiers/" + nummer + "/inbreng").with(schrijft())).andExpect(content().string(not(containsString(pad))));
        String code = Stuk.vanInbreng(inbreng.id());
        int eerste = bewaar(plan, code, new Stuk.InbrengAntwoord(inbreng.id(), Antwoord.Uitkomst.NIET, "Geen geld, dachten wij", null)).stuk().versie();
        later(java.time.Duration.ofHours(1));
        bewaar(plan, code, new Stuk.InbrengAntwoord(inbreng.id(), Antwoord.Uitkomst.NIET, "Een ander doet het al", null));
        web.perform(get("/dossiers/" + nummer + "/inbreng").with(schrijft())).andExpect(content().string(containsString(pad)));
        web.perform(get(pad).with(schrijft())).andExpect(status().isOk()).andExpect(content().string(containsString("vervangen")))
                .andExpect(content().string(containsString("/dossiers/" + nummer + "/inbreng#i-" + inbreng.id())));
        web.perform(get(pad).param("versie", String.valueOf(eerste)).with(schrijft()))
                .andExpect(content().string(containsString("Geen geld, dachten wij")));
        web.perform(get(pad).param("versie", "99").with(schrijft())).andExpect(status().isNotFound());
        web.perform(get("/dossiers/" + nummer + "/inbreng/" + UUID.randomUUID() + "/eerder").with(schrijft())).andExpect(status().isNotFound());
    }
}
