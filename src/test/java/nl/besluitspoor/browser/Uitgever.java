package nl.besluitspoor.browser;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An issuer of accounts over HTTP: the authorization code flow of OpenID Connect Core 1.0 (sections 3.1.2 and 3.1.3) with
 * PKCE (RFC 7636) where it is asked. It asks a name and believes it. A library's would bring another version of what our own
 * sign-in rests on.
 */
final class Uitgever {

    private static final String PAGINA = """
            <!DOCTYPE html><html lang="nl"><title>Gemeente</title><form action="code"><label>Naam <input name="naam"></label>
            <input type="hidden" name="vraag" value="%s"><button>Ga verder</button></form></html>""";

    private final HttpServer server;
    private final RSAKey sleutel;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    Uitgever() {
        try {
            sleutel = new RSAKeyGenerator(2048).keyID("1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("de uitgever start niet", e);
        }
        server.createContext("/.well-known/openid-configuration", vraag -> antwoord(vraag, "application/json", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/jwks",
                 "response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"""
                .formatted(adres())));
        server.createContext("/jwks", vraag -> antwoord(vraag, "application/json", new JWKSet(sleutel.toPublicJWK()).toString()));
        server.createContext("/authorize", vraag -> antwoord(vraag, "text/html", PAGINA.formatted(
                Base64.getUrlEncoder().encodeToString(vraag.getRequestURI().getRawQuery().getBytes(StandardCharsets.UTF_8)))));
        server.createContext("/code", this::geefCode);
        server.createContext("/token", this::geefToken);
        server.start();
    }

    String adres() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void geefCode(HttpExchange uitwisseling) throws IOException {
        Map<String, String> ingevuld = velden(uitwisseling.getRequestURI().getRawQuery());
        Map<String, String> vraag = velden(new String(Base64.getUrlDecoder().decode(ingevuld.get("vraag")), StandardCharsets.UTF_8));
        String code = UUID.randomUUID().toString();
        vraag.put("naam", ingevuld.get("naam"));
        codes.put(code, vraag);
        uitwisseling.getResponseHeaders().add("Location", vraag.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(vraag.get("state"), StandardCharsets.UTF_8));
        uitwisseling.sendResponseHeaders(302, -1);
        uitwisseling.close();
    }

    private void geefToken(HttpExchange uitwisseling) throws IOException {
        Map<String, String> inwisseling = velden(new String(uitwisseling.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> vraag = codes.remove(inwisseling.get("code"));
        if (vraag == null || !klopt(vraag.get("code_challenge"), inwisseling.get("code_verifier"))) {
            uitwisseling.sendResponseHeaders(400, -1);
            uitwisseling.close();
            return;
        }
        Instant nu = Instant.now();
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), new JWTClaimsSet.Builder()
                .issuer(adres()).subject(UUID.randomUUID().toString()).audience(vraag.get("client_id")).claim("nonce", vraag.get("nonce"))
                .claim("preferred_username", vraag.get("naam")).issueTime(Date.from(nu)).expirationTime(Date.from(nu.plusSeconds(300))).build());
        try {
            token.sign(new RSASSASigner(sleutel));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
        antwoord(uitwisseling, "application/json", "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
                .formatted(token.serialize()));
    }

    private static boolean klopt(String gevraagd, String gegeven) {
        try {
            return gevraagd == null || gegeven != null && gevraagd.equals(Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(gegeven.getBytes(StandardCharsets.US_ASCII))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> velden(String reeks) {
        Map<String, String> velden = new HashMap<>();
        for (String veld : Objects.requireNonNull(reeks).split("&")) {
            String[] delen = veld.split("=", 2);
            velden.put(URLDecoder.decode(delen[0], StandardCharsets.UTF_8), delen.length < 2 ? "" : URLDecoder.decode(delen[1], StandardCharsets.UTF_8));
        }
        return velden;
    }

    private static void antwoord(HttpExchange uitwisseling, String soort, String tekst) throws IOException {
        byte[] inhoud = tekst.getBytes(StandardCharsets.UTF_8);
        uitwisseling.getResponseHeaders().add("Content-Type", soort);
        uitwisseling.sendResponseHeaders(200, inhoud.length);
        uitwisseling.getResponseBody().write(inhoud);
        uitwisseling.close();
    }
}
