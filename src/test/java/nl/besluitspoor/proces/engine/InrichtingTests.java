package nl.besluitspoor.proces.engine;

import static org.assertj.core.api.Assertions.assertThat;

import nl.besluitspoor.ProcesTests;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InrichtingTests extends ProcesTests {

    @Autowired
    Inrichting inrichting;

    @Test
    void startingAgainChangesNothing() {
        long rechten = engine.getAuthorizationService().createAuthorizationQuery().count();
        long gebruikers = engine.getIdentityService().createUserQuery().count();
        inrichting.afterSingletonsInstantiated();
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count()).isEqualTo(rechten);
        assertThat(engine.getIdentityService().createUserQuery().count()).isEqualTo(gebruikers);
    }

    @Test
    void tasklistHasTheFourReadyFilters() {
        assertThat(engine.getFilterService().createTaskFilterQuery().list()).extracting(Filter::getName)
                .containsExactlyInAnyOrder("Mijn taken", "Voor mijn groep", "Te laat", "Deze week");
    }

    @Test
    void nobodyButTheFirstAdministratorIsInCamundaAdmin() {
        assertThat(engine.getIdentityService().createUserQuery().memberOfGroup("camunda-admin").list())
                .singleElement().extracting("id").isEqualTo("eerstebeheerder");
    }
}
