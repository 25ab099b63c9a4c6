package nl.besluitspoor.proces.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import liquibase.UpdateSummaryEnum;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import nl.besluitspoor.proces.BeslistabelUitvoering.GeraakteRegels;
import nl.besluitspoor.proces.EngineToegang;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.beans.factory.ObjectProvider;

/** Configures the engine: one DataSource, versioned schema, history of steps, no unsafe default left open. */
@Configuration(proxyBeanMethods = false)
class EngineInstellingen {

    /** Municipal time; every date a person reads is in this zone. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Bean
    Clock klok() {
        return new EngineKlok(ZONE);
    }

    /**
     * Our own tables first, then the engine's, made and upgraded by the change log that its makers publish, on each
     * database alike.
     */
    @Bean
    FlywayMigrationStrategy schemas(DataSource bron, ResourceLoader lader) {
        return onze -> {
            onze.migrate();
            SpringLiquibase engine = new SpringLiquibase();
            engine.setDataSource(bron);
            engine.setResourceLoader(lader);
            engine.setChangeLog("classpath:org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml");
            engine.setShowSummary(UpdateSummaryEnum.OFF);
            engine.setAnalyticsEnabled(false);
            try {
                engine.afterPropertiesSet();
            } catch (LiquibaseException e) {
                throw new IllegalStateException("de tabellen van de engine zijn niet te maken of bij te werken", e);
            }
        };
    }

    @Bean
    ProcessEnginePlugin instellingen(ObjectProvider<BpmnParseListener> luisteraars, ObjectProvider<JobHandler<?>> jobs,
            GeraakteRegels regels) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
                engine.setCustomHistoryLevels(List.of(new StappenHistorie()));
                engine.setHistory(StappenHistorie.NAAM);
                engine.setHistoryCleanupEnabled(false);
                engine.setEnableExceptionsAfterUnhandledBpmnError(true);
                engine.setEnableExpressionsInAdhocQueries(false);
                // Tasklist's ready filters need them; only we make filters (Takenfilters), and an extending query is ad hoc.
                engine.setEnableExpressionsInStoredQueries(true);
                engine.setResourceAuthorizationProvider(new LeesbareTaken());
                engine.setDeserializationTypeValidationEnabled(true);
                engine.setQueryMaxResultsLimit(EngineToegang.GROOTSTE_PAGINA);
                engine.setDefaultUserPermissionNameForTask("TASK_WORK");
                engine.setEnforceSpecificVariablePermission(true);
                engine.setEnableHistoricInstancePermissions(true);
                engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
                engine.setUserResourceWhitelistPattern("[a-zA-Z0-9-]+");
                engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
                engine.setDmnEngineConfiguration((DefaultDmnEngineConfiguration) new DefaultDmnEngineConfiguration()
                        .customPostDecisionTableEvaluationListeners(List.of(regels)));
                engine.setTenantCheckEnabled(false);
                engine.setTaskMetricsEnabled(false);
                engine.setMetricsEnabled(false);
                List<BpmnParseListener> voor = engine.getCustomPreBPMNParseListeners();
                List<BpmnParseListener> alle = voor == null ? new ArrayList<>() : new ArrayList<>(voor);
                luisteraars.orderedStream().forEach(alle::add);
                engine.setCustomPreBPMNParseListeners(alle);
                engine.setCustomJobHandlers(new ArrayList<>(jobs.orderedStream().toList()));
            }
        };
    }

}
