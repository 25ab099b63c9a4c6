package nl.besluitspoor.register.opdracht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.controle.ExportControle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An export read by others: a second reading from the specifications alone, openssl, sha256sum, Python, and Go where it is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuitenstaanderTests {

    private Path map = Path.of(".");
    private Path uit;

    @BeforeAll
    void maakUitvoer(@TempDir Path tijdelijk) {
        map = tijdelijk;
        List<String> stand = new ArrayList<>();
        try (Registerproef proef = Registerproef.nieuw(map.resolve("register"))) {
            proef.vul(600, 5);
            uit = map.resolve("uitvoer");
            assertThat(proef.bean(Export.class).alles(Export.Bestemming.map(uit), Voortgang.STIL)).isEqualTo(601);
            assertThat(proef.bean(Export.class).dossier(Export.Bestemming.map(map.resolve("dossier")), "VW-2025-0007",
                    (gedaan, totaal) -> stand.add(gedaan + "/" + totaal))).isEqualTo(1);
            assertThat(stand).containsExactly("1/1");
        }
    }

    @Test
    void aSecondReadingFromTheSpecificationsComesToTheSameRootAndSignature() throws Exception {
        String noot = Files.readString(uit.resolve("checkpoint"));
        String tekst = noot.substring(0, noot.indexOf("\n\n") + 1);
        String[] regels = tekst.split("\n");
        int omvang = Integer.parseInt(regels[1]);
        List<byte[]> bladeren = new ArrayList<>();
        for (int nr = 0; nr * 256 < omvang; nr++) {
            int breedte = Math.min(256, omvang - nr * 256);
            String naam = "%03d".formatted(nr) + (breedte == 256 ? "" : ".p/" + breedte);
            byte[] bundel = Files.readAllBytes(uit.resolve("tile/entries/" + naam));
            int hier = 0;
            for (int een = 0; een < breedte; een++) {
                int lengte = (bundel[hier] & 0xff) << 8 | bundel[hier + 1] & 0xff;
                bladeren.add(sha(new byte[] {0}, Arrays.copyOfRange(bundel, hier + 2, hier + 2 + lengte)));
                hier += 2 + lengte;
            }
            assertThat(hier).isEqualTo(bundel.length);
        }
        assertThat(Base64.getEncoder().encodeToString(mth(bladeren))).isEqualTo(regels[2]);
        String[] vkey = Files.readString(uit.resolve("vkey")).strip().split("\\+", 3);
        byte[] sleutel = Base64.getDecoder().decode(vkey[2]);
        byte[] nummer = Arrays.copyOf(sha((vkey[0] + "\n").getBytes(StandardCharsets.UTF_8), sleutel), 4);
        assertThat(HexFormat.of().formatHex(nummer)).isEqualTo(vkey[1]);
        byte[] handtekening = Base64.getDecoder().decode(noot.strip().substring(noot.strip().lastIndexOf(' ') + 1));
        assertThat(Arrays.copyOf(handtekening, 4)).isEqualTo(nummer);
        Signature toets = Signature.getInstance("Ed25519");
        byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(sleutel, 1, 33));
        toets.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        toets.update(tekst.getBytes(StandardCharsets.UTF_8));
        assertThat(toets.verify(handtekening, 4, 64)).isTrue();
    }

    private static byte[] mth(List<byte[]> hashes) throws Exception {
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int k = Integer.highestOneBit(hashes.size() - 1);
        return sha(new byte[] {1}, mth(hashes.subList(0, k)), mth(hashes.subList(k, hashes.size())));
    }

    private static byte[] sha(byte[]... delen) throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        for (byte[] deel : delen) {
            hash.update(deel);
        }
        return hash.digest();
    }

    @Test
    void theCommandsOnThePageWorkWordByWord() throws Exception {
        assumeTrue(kan("openssl", "version") && kan("sha256sum", "--version"), "geen openssl of sha256sum op deze machine");
        for (String opdracht : opdrachten().subList(1, 3)) {
            String gewoon = opdracht.replace("cd uitvoer", "cd " + uit);
            Uitkomst uitkomst = draai(uit, "bash", "-ec", gewoon);
            assertThat(uitkomst.code()).as(gewoon + "\n" + uitkomst.uit()).isZero();
            System.out.println("buitenstaander: " + uitkomst.uit().lines().reduce((een, ander) -> ander).orElse(""));
        }
        assertThat(draai(uit, "bash", "-ec", opdrachten().get(2)).uit()).contains("Signature Verified Successfully");
        Path invoer = Files.list(map.resolve("dossier/invoer")).findFirst().orElseThrow();
        Uitkomst blad = draai(map.resolve("dossier"), "bash", "-ec", opdrachten().get(3).replace("12.json", invoer.getFileName().toString()));
        assertThat(blad.uit()).contains("\"bladhash\"");
        assertThat(blad.uit().split("\"bladhash\"")[1]).contains(blad.uit().substring(0, 64));
    }

    @Test
    void pythonReadsIt() throws Exception {
        assumeTrue(kan("python3", "--version"), "geen Python op deze machine: de uitvoer is hier niet door Python gelezen");
        Uitkomst uitkomst = draai(uit, "python3", Path.of("src/test/resources/register/lezer.py").toAbsolutePath().toString(), uit.toString());
        assertThat(uitkomst.code()).as(uitkomst.uit()).isZero();
        System.out.println("buitenstaander, python: " + uitkomst.uit().strip());
        assertThat(uitkomst.uit()).startsWith("601 ");
    }

    /** Go's own library, as Debian ships it (golang-go, golang-golang-x-mod-dev). */
    @Test
    void goReadsIt() throws Exception {
        Path bibliotheek = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb");
        assumeTrue(kan("go", "version") && Files.isDirectory(bibliotheek), "geen Go op deze machine");
        Files.writeString(map.resolve("main.go"), opdrachten().stream().filter(een -> een.startsWith("package main")).findFirst().orElseThrow());
        String opdracht = opdrachten().stream().filter(een -> een.startsWith("GO111MODULE=off")).findFirst().orElseThrow();
        Uitkomst uitkomst = draai(map, "bash", "-ec", "export GOFLAGS= GOCACHE=" + map.resolve("gocache") + "; " + opdracht);
        assertThat(uitkomst.code()).as(uitkomst.uit()).isZero();
        System.out.println("buitenstaander, go: " + uitkomst.uit().strip());
        assertThat(uitkomst.uit()).contains("gaaf: 601 invoeren");
    }

    @Test
    void ourOwnVerificationNamesTheEntryThatWasChangedInAnExport() throws IOException {
        assertThat(new ExportControle(uit, null).controleer(List.of(), Voortgang.STIL).bevindingen()).isEmpty();
        Path bundel = uit.resolve("tile/entries/001");
        byte[] oud = Files.readAllBytes(bundel);
        byte[] nieuw = oud.clone();
        nieuw[2 + 20] ^= 1;
        Files.write(bundel, nieuw);
        assertThat(new ExportControle(uit, null).controleer(List.of(), Voortgang.STIL).bevindingen().get(0).index()).isEqualTo(256);
        Files.write(bundel, oud);
    }

    /** The blocks of code on the page, as a reader copies them. */
    private static List<String> opdrachten() throws IOException {
        Matcher blok = Pattern.compile("<pre[^>]*><code>(.*?)</code></pre>", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/main/resources/templates/register/controleren.html")));
        List<String> uit = new ArrayList<>();
        while (blok.find()) {
            uit.add(blok.group(1).replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&"));
        }
        return uit;
    }

    private record Uitkomst(int code, String uit) {}

    private static boolean kan(String... opdracht) {
        try {
            return draai(Path.of("."), opdracht).code() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static Uitkomst draai(Path waar, String... opdracht) throws IOException, InterruptedException {
        Process proces = new ProcessBuilder(opdracht).directory(waar.toFile()).redirectErrorStream(true).start();
        String uit = new String(proces.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Uitkomst(proces.waitFor(), uit);
    }
}
