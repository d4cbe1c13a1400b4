import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;
import org.bouncycastle.openpgp.operator.jcajce.JcePBESecretKeyEncryptorBuilder;

/** Makes the key of one rehearsal: {@code secret.asc}, {@code public.asc} and {@code passphrase} in the folder that is its argument. */
final class ThrowawayKey {

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String passphrase = HexFormat.of().formatHex(random);
        PGPSecretKey key = key(passphrase.toCharArray());
        write(folder.resolve("secret.asc"), key::encode);
        write(folder.resolve("public.asc"), key.getPublicKey()::encode);
        Files.writeString(folder.resolve("passphrase"), passphrase);
    }

    private static PGPSecretKey key(char[] passphrase) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        PGPKeyPair pair = new JcaPGPKeyPair(PublicKeyAlgorithmTags.RSA_GENERAL, generator.generateKeyPair(), new Date());
        PGPDigestCalculator sha1 = new JcaPGPDigestCalculatorProviderBuilder().build().get(HashAlgorithmTags.SHA1);
        return new PGPSecretKey(
                PGPSignature.DEFAULT_CERTIFICATION,
                pair,
                "A rehearsal's own key <nobody@example.org>",
                sha1, // the format's checksum of the key itself
                null,
                null,
                new JcaPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                new JcePBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha1)
                        .setProvider(new BouncyCastleProvider())
                        .build(passphrase));
    }

    private static void write(Path file, Encoded encoded) throws Exception {
        try (OutputStream out = ArmoredOutputStream.builder().build(Files.newOutputStream(file))) {
            encoded.to(out);
        }
    }

    private interface Encoded {
        void to(OutputStream out) throws Exception;
    }
}
