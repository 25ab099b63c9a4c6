package nl.besluitspoor.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class OpdrachttoepassingTests {

    @TempDir
    Path map;

    private MockEnvironment omgeving(String adres) {
        MockEnvironment omgeving = new MockEnvironment().withProperty("spring.datasource.url", adres)
                .withProperty("besluitspoor.register.map", map.toString()).withProperty("server.port", "8080")
                .withProperty("besluitspoor.adres", "http://localhost:${server.port}");
        Opdrachttoepassing.pasAan(omgeving);
        return omgeving;
    }

    @Test
    void aCommandOpensNoPortRunsNoJobAndMakesNoDatabase() {
        MockEnvironment omgeving = omgeving("jdbc:h2:file:./data/besluitspoor;WRITE_DELAY=0");
        assertThat(omgeving.getProperty("server.port")).isEqualTo("-1");
        assertThat(omgeving.getProperty("besluitspoor.adres")).as("links in messages lead to the server").isEqualTo("http://localhost:8080");
        assertThat(omgeving.getProperty("camunda.bpm.job-execution.enabled")).isEqualTo("false");
        assertThat(omgeving.getProperty("spring.datasource.url")).isEqualTo("jdbc:h2:file:./data/besluitspoor;WRITE_DELAY=0;IFEXISTS=TRUE");
    }

    @Test
    void aCommandWorksOnTheFileThatARunningApplicationLends() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-tcpDaemon", "-key", "geheim", map.resolve("besluitspoor").toString()).start();
        try {
            Files.write(map.resolve("h2-poort"), List.of(String.valueOf(server.getPort()), "geheim"));
            assertThat(omgeving("jdbc:h2:file:" + map.resolve("besluitspoor") + ";WRITE_DELAY=0").getProperty("spring.datasource.url"))
                    .isEqualTo("jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/geheim");
        } finally {
            server.stop();
        }
    }
}
