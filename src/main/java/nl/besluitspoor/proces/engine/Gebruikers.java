package nl.besluitspoor.proces.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator, and the demonstration's users with their functions and portefeuilles.
 *
 * <p>A demonstration user's name is his group's; a partner's is the partner's. The first administrator has a password
 * from configuration; without one, nobody can sign in with it. Outside the demonstration no other user is made here.
 */
@Component
@Order(30)
class Gebruikers implements Inrichtingsstap {

    private static final String EERSTE_BEHEERDER = "eerstebeheerder";
    private static final String RAAD = "raad";
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

    private record Gebruiker(String id, String naam, @Nullable String bereik, List<String> groepen) {
        static Gebruiker van(String id, String naam, String... groepen) {
            return new Gebruiker(id, naam, null, List.of(groepen));
        }
    }

    private final IdentityService identiteit;
    private final Accounts accounts;
    private final Functies functies;
    private final boolean demonstratie;
    private final String demoWachtwoord;
    private final @Nullable String beheerderWachtwoord;

    Gebruikers(IdentityService identiteit, Accounts accounts, Functies functies, @Value("${besluitspoor.demonstratie}") boolean demonstratie,
            @Value("${besluitspoor.demo-wachtwoord}") String demoWachtwoord,
            @Value("${besluitspoor.eerste-beheerder-wachtwoord:#{null}}") @Nullable String beheerderWachtwoord) {
        this.identiteit = identiteit;
        this.accounts = accounts;
        this.functies = functies;
        this.demonstratie = demonstratie;
        this.demoWachtwoord = demoWachtwoord;
        this.beheerderWachtwoord = beheerderWachtwoord;
    }

    private static List<Gebruiker> demonstratiegebruikers() {
        List<Gebruiker> lijst = new ArrayList<>(List.of(
                Gebruiker.van("wijkmanager", "Wijkmanager", "wijkmanager"),
                Gebruiker.van("programmamanager", "Programmamanager", "programmamanager"),
                Gebruiker.van("beleidsmedewerker", "Beleidsmedewerker", "beleidsmedewerker"),
                Gebruiker.van("financien", "Adviseur financiën", "financien"),
                Gebruiker.van("juridisch", "Jurist", "juridisch"),
                Gebruiker.van("communicatie", "Communicatieadviseur", "communicatie"),
                Gebruiker.van("onderzoek", "Onderzoeker", "onderzoek"),
                Gebruiker.van("management", "Teammanager", "management"),
                Gebruiker.van("bestuurssecretariaat", "Bestuurssecretaris", "bestuurssecretariaat"),
                Gebruiker.van("gemeentesecretaris", "Gemeentesecretaris", "gemeentesecretaris"),
                Gebruiker.van("burgemeester", "Burgemeester", "collegelid", "burgemeester"),
                new Gebruiker("portefeuillehouder", "Wethouder Veerkrachtige Wijken", "Veerkrachtige Wijken",
                        List.of("collegelid", "portefeuillehouder")),
                new Gebruiker("wethouder-financien", "Wethouder Financiën", "Financiën", List.of("collegelid", "portefeuillehouder")),
                new Gebruiker("wethouder-wonen", "Wethouder Wonen", "Wonen", List.of("collegelid", "portefeuillehouder")),
                new Gebruiker("wethouder-economie", "Wethouder Economie", "Economie", List.of("collegelid", "portefeuillehouder")),
                new Gebruiker("wethouder-onderwijs", "Wethouder Onderwijs", "Onderwijs", List.of("collegelid", "portefeuillehouder")),
                Gebruiker.van("griffie", "Griffie", "griffie"),
                Gebruiker.van("manager", "Manager", "manager"),
                Gebruiker.van("auditor", "Auditor", "auditor"),
                Gebruiker.van("privacy", "Privacyfunctionaris", "privacy"),
                Gebruiker.van("beheer", "Technisch beheerder", "beheer")));
        List<String> namen = List.of("Servatius", "Woonpunt", "Trajekt", "Envida", "Mondriaan", "Provincie Limburg");
        for (int i = 0; i < EngineRechten.PARTNERS.size(); i++) {
            lijst.add(Gebruiker.van(EngineRechten.PARTNERS.get(i), namen.get(i), "partner-" + EngineRechten.PARTNERS.get(i)));
        }
        return lijst;
    }

    @Override
    @Transactional
    public void richtIn() {
        if (identiteit.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            var groep = identiteit.newGroup(Groups.CAMUNDA_ADMIN);
            groep.setName("Eerste inrichting");
            groep.setType(Groups.GROUP_TYPE_SYSTEM);
            identiteit.saveGroup(groep);
            accounts.maak(EERSTE_BEHEERDER, "Eerste beheerder", beheerderWachtwoord);
            identiteit.createMembership(EERSTE_BEHEERDER, Groups.CAMUNDA_ADMIN);
        }
        if (demonstratie) {
            demonstratiegebruikers().forEach(this::maakDemonstratie);
            legRaad();
        }
    }

    private void maakDemonstratie(Gebruiker gebruiker) {
        if (accounts.bestaat(gebruiker.id())) {
            return;
        }
        accounts.maak(gebruiker.id(), gebruiker.naam(), demoWachtwoord);
        functies.leg(new Persoon(gebruiker.id(), gebruiker.naam(), gebruiker.id() + "@voorbeeld.example"));
        for (String groep : gebruiker.groepen()) {
            identiteit.createMembership(gebruiker.id(), groep);
            functies.geef(gebruiker.id(), groep, "portefeuillehouder".equals(groep) ? gebruiker.bereik() : null, BEGIN, null, false);
        }
    }

    /** The council is told and does not sign in: a person with an address and a function, no user of the engine. */
    private void legRaad() {
        if (functies.persoon(RAAD).isEmpty()) {
            functies.leg(new Persoon(RAAD, "Gemeenteraad", RAAD + "@voorbeeld.example"));
            functies.geef(RAAD, RAAD, null, BEGIN, null, false);
        }
    }
}
