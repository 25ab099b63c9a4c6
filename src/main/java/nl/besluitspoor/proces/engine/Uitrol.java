package nl.besluitspoor.proces.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms together, under names that are the same from the jar and from a build directory,
 * so that nothing is deployed again when nothing changed. One changed file makes one new deployment of all of them:
 * a form stays with the model that was written for it.
 */
@Component
class Uitrol implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Uitrol.class);

    private final RepositoryService opslag;

    Uitrol(RepositoryService opslag) {
        this.opslag = opslag;
    }

    @Override
    public void afterSingletonsInstantiated() {
        PathMatchingResourcePatternResolver zoeker = new PathMatchingResourcePatternResolver();
        DeploymentBuilder uitrol = opslag.createDeployment().name("besluitspoor").enableDuplicateFiltering(false);
        try {
            for (String map : new String[] {"processes", "forms"}) {
                Resource[] bronnen = zoeker.getResources("classpath*:" + map + "/*.*");
                Arrays.sort(bronnen, Comparator.comparing(b -> Objects.requireNonNull(b.getFilename())));
                for (Resource bron : bronnen) {
                    try (InputStream inhoud = bron.getInputStream()) {
                        uitrol.addInputStream(map + "/" + bron.getFilename(), inhoud);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("processes/ of forms/ is niet te lezen", e);
        }
        if (!uitrol.getResourceNames().isEmpty()) {
            LOG.info("uitrol {}: {} bestanden", uitrol.deploy().getId(), uitrol.getResourceNames().size());
        }
    }
}
