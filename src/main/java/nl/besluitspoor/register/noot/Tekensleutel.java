package nl.besluitspoor.register.noot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The private Ed25519 key that signs checkpoints, and the name of the log it signs for. */
public final class Tekensleutel {

    private final PrivateKey geheim;
    private final Toetssleutel publiek;

    private Tekensleutel(PrivateKey geheim, Toetssleutel publiek) {
        this.geheim = geheim;
        this.publiek = publiek;
    }

    /** A new key. */
    public static Tekensleutel nieuw(String naam) {
        try {
            KeyPair paar = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new Tekensleutel(paar.getPrivate(), Toetssleutel.van(naam, paar.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 ontbreekt in deze Java", e);
        }
    }

    /**
     * Reads a key from a file: PEM (PKCS#8), or PKCS#12 where the name ends in {@code .p12} or {@code .pfx}.
     *
     * @throws IllegalStateException where the file is no such key
     */
    public static Tekensleutel lees(String naam, Path bestand, String wachtwoord) {
        String bestandsnaam = bestand.getFileName().toString();
        try {
            return bestandsnaam.endsWith(".p12") || bestandsnaam.endsWith(".pfx")
                    ? uitPkcs12(naam, bestand, wachtwoord.toCharArray()) : uitPem(naam, Files.readString(bestand));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("De sleutel van het register in %s is niet te lezen: %s".formatted(bestand, e.getMessage()), e);
        }
    }

    private static Tekensleutel uitPem(String naam, String pem) throws GeneralSecurityException {
        String kern = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        PrivateKey geheim = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kern)));
        return new Tekensleutel(geheim, Toetssleutel.van(naam, publiekVan(geheim)));
    }

    private static Tekensleutel uitPkcs12(String naam, Path bestand, char[] wachtwoord) throws IOException, GeneralSecurityException {
        KeyStore kluis = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(bestand)) {
            kluis.load(in, wachtwoord);
        }
        List<String> namen = Collections.list(kluis.aliases());
        for (String een : namen) {
            if (kluis.getKey(een, wachtwoord) instanceof PrivateKey geheim) {
                return new Tekensleutel(geheim, Toetssleutel.van(naam, publiekVan(geheim)));
            }
        }
        throw new IllegalArgumentException("er staat geen sleutel in");
    }

    /** Java derives the public key only when it makes a pair: the seed is handed to it as chance. */
    private static PublicKey publiekVan(PrivateKey geheim) throws GeneralSecurityException {
        if (!(geheim instanceof EdECPrivateKey ed) || !NamedParameterSpec.ED25519.getName().equals(ed.getParams().getName())) {
            throw new IllegalArgumentException("dit is geen Ed25519-sleutel");
        }
        byte[] zaad = ed.getBytes().orElseThrow(() -> new IllegalArgumentException("de sleutel geeft zijn bytes niet"));
        KeyPairGenerator maker = KeyPairGenerator.getInstance("Ed25519");
        maker.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(zaad, 0, bytes, 0, bytes.length);
            }
        });
        return maker.generateKeyPair().getPublic();
    }

    /**
     * Keeps the key as PEM that only the owner of the process can read.
     *
     * @throws IOException where the file stands there already, or cannot be written
     */
    public void bewaar(Path bestand) throws IOException {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(geheim.getEncoded()) + "\n-----END PRIVATE KEY-----\n";
        if (Files.getFileStore(bestand.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(bestand, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(bestand, pem, StandardOpenOption.WRITE);
            Files.setPosixFilePermissions(bestand, Set.copyOf(PosixFilePermissions.fromString("r--------")));
        } else {
            Files.writeString(bestand, pem, StandardOpenOption.CREATE_NEW);
        }
    }

    /** The public side. */
    public Toetssleutel publiek() {
        return publiek;
    }

    /** Signs a text as a note. */
    public Noot teken(String tekst) {
        return new Noot(tekst, List.of(new Noot.Handtekening(publiek.naam(), publiek.nummer(), onderteken(tekst.getBytes(StandardCharsets.UTF_8)))));
    }

    /** The bare signature of these bytes, 64 bytes. */
    public byte[] onderteken(byte[] bytes) {
        try {
            Signature teken = Signature.getInstance("Ed25519");
            teken.initSign(geheim);
            teken.update(bytes);
            return teken.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ondertekenen met Ed25519 gaat niet", e);
        }
    }
}
