package nl.besluitspoor.inzage.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import nl.besluitspoor.ProcesTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The API where the municipality has set who makes tokens. */
@Tag("eenmaal")
class ApiTokenTests extends ProcesTests {

    private static final KeyPair UITGEVER = paar();

    @Autowired
    WebApplicationContext context;

    private MockMvc web;

    @DynamicPropertySource
    static void uitgever(DynamicPropertyRegistry instellingen) throws IOException {
        Path sleutel = Files.createDirectories(Path.of("target")).resolve("api-uitgever.pem");
        Files.writeString(sleutel, "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(UITGEVER.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
        instellingen.add("spring.security.oauth2.resourceserver.jwt.public-key-location", () -> sleutel.toUri().toString());
    }

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static KeyPair paar() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(2048);
            return maker.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(KeyPair door, List<String> groepen, Instant tot) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), new JWTClaimsSet.Builder().subject("rekenkamer").claim("groups", groepen)
                .expirationTime(Date.from(tot)).build());
        token.sign(new RSASSASigner(door.getPrivate()));
        return token.serialize();
    }

    private ResultActions vraag(String token) throws Exception {
        return web.perform(get("/api/v1/besluiten").header("Authorization", "Bearer " + token));
    }

    @Test
    void answersAnAuditorsTokenAndNoOther() throws Exception {
        Instant straks = Instant.now().plusSeconds(300);
        vraag(token(UITGEVER, List.of("auditor"), straks)).andExpect(status().isOk()).andExpect(jsonPath("$.besluiten").isArray());
        vraag(token(UITGEVER, List.of("manager"), straks)).andExpect(status().isForbidden())
                .andExpect(header().string("Content-Type", startsWith("application/problem+json"))).andExpect(jsonPath("$.status", is(403)));
        vraag(token(UITGEVER, List.of("auditor"), Instant.now().minusSeconds(300))).andExpect(status().isUnauthorized())
                .andExpect(header().stringValues("WWW-Authenticate", org.hamcrest.Matchers.hasItem(containsString("Bearer"))))
                .andExpect(jsonPath("$.status", is(401)));
        vraag(token(paar(), List.of("auditor"), straks)).andExpect(status().isUnauthorized());
        vraag("onzin").andExpect(status().isUnauthorized());
    }
}
