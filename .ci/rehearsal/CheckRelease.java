import static java.util.stream.Collectors.toCollection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Checks that a rehearsed release has in each module everything that public repositories ask for, and twice the same bytes. */
final class CheckRelease {

    private static final List<String> FACTS = List.of("name", "description", "url", "licenses", "developers", "scm");

    private final List<String> faults = new ArrayList<>();
    private final Path sources;
    private final Path repository;
    private final Path work;
    private final String version;

    private CheckRelease(Path work, String version) {
        this.work = work;
        this.version = version;
        sources = work.resolve("first");
        repository = sources.resolve("repository/dev/faultline");
    }

    public static void main(String[] args) throws Exception {
        CheckRelease check = new CheckRelease(Path.of(args[0]), args[1]);
        Set<String> published = check.modules();
        for (String module : published) {
            check.module(module);
        }
        try (Stream<Path> found = Files.list(check.repository)) {
            check.same("the published modules", published, names(found));
        }
        check.sameBytes();
        if (!check.faults.isEmpty()) {
            check.faults.forEach(System.err::println);
            System.exit(1);
        }
        System.out.println("A release of " + published + " is whole, signed, and made twice with the same bytes.");
    }

    private static Set<String> names(Stream<Path> paths) {
        return paths.map(path -> path.getFileName().toString()).collect(toCollection(TreeSet::new));
    }

    /** Those of the root POM that do not set {@code unpublished}, and the root itself, which they inherit from. */
    private Set<String> modules() throws Exception {
        Set<String> published = new TreeSet<>(Set.of("faultline-parent"));
        Element modules = child(pom(sources.resolve("pom.xml")), "modules");
        for (Node node = modules.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element module) {
                Element properties = child(pom(sources.resolve(module.getTextContent()).resolve("pom.xml")), "properties");
                Element unpublished = properties == null ? null : child(properties, "unpublished");
                if (unpublished == null || !unpublished.getTextContent().equals("true")) {
                    published.add(module.getTextContent());
                }
            }
        }
        return published;
    }

    private void module(String module) throws Exception {
        Path folder = repository.resolve(module).resolve(version);
        Path pomFile = folder.resolve(module + "-" + version + ".pom");
        Element pom = pom(pomFile);
        Element parent = child(pom, "parent") == null ? null : pom(sources.resolve("pom.xml"));
        for (String fact : FACTS) {
            boolean own = fact.equals("name") || fact.equals("description") || parent == null;
            expect(child(own ? pom : parent, fact) != null, module + ": its POM has no " + fact);
        }
        expect(!Files.readString(pomFile).contains("-SNAPSHOT"), module + ": its POM has a snapshot's version");

        Set<String> kinds = new TreeSet<>(Set.of(".pom"));
        boolean isJar = child(pom, "packaging") == null;
        if (isJar) {
            kinds.addAll(Set.of(".jar", "-sources.jar", "-javadoc.jar"));
        }
        if (!module.equals("sdk-bom")) { // nothing is inside it
            kinds.addAll(Set.of("-cyclonedx.json", "-cyclonedx.xml"));
        }
        Set<String> expected = new TreeSet<>();
        for (String kind : kinds) {
            String file = module + "-" + version + kind;
            expected.addAll(Set.of(file, file + ".md5", file + ".sha1", file + ".asc"));
            artifact(folder.resolve(file));
        }
        try (Stream<Path> found = Files.list(folder)) {
            same("the files of " + module, expected, names(found));
        }
    }

    private void artifact(Path file) throws Exception {
        if (!Files.exists(file) || !Files.exists(Path.of(file + ".asc"))) {
            return; // missing from the list of files, which is compared
        }
        expect(signed(file), file.getFileName() + " has a wrong signature");
        for (String checksum : List.of("MD5", "SHA1")) {
            String name = file + "." + checksum.toLowerCase();
            String digest = HexFormat.of().formatHex(MessageDigest.getInstance(checksum).digest(Files.readAllBytes(file)));
            expect(Files.readString(Path.of(name)).trim().equals(digest), name + " is wrong");
        }
        if (file.toString().endsWith(".jar")) {
            try (JarFile jar = new JarFile(file.toFile())) {
                for (String text : List.of("LICENSE", "NOTICE")) {
                    var entry = jar.getEntry("META-INF/" + text);
                    boolean ours = entry != null
                            && Files.readString(sources.resolve(text)).equals(new String(jar.getInputStream(entry).readAllBytes()));
                    expect(ours, file.getFileName() + " has not our META-INF/" + text);
                }
                content(file.getFileName().toString(), jar);
            }
        }
    }

    private void content(String name, JarFile jar) {
        if (name.endsWith("-javadoc.jar")) {
            expect(jar.getEntry("index.html") != null, name + " has no index.html");
        } else {
            String kind = name.endsWith("-sources.jar") ? ".java" : ".class";
            expect(jar.stream().anyMatch(entry -> entry.getName().endsWith(kind)), name + " has no " + kind);
        }
    }

    private boolean signed(Path file) throws Exception {
        PGPPublicKeyRing key = new PGPPublicKeyRing(
                PGPUtil.getDecoderStream(open(work.resolve("public.asc"))), new JcaKeyFingerprintCalculator());
        Object signatures = new JcaPGPObjectFactory(PGPUtil.getDecoderStream(open(Path.of(file + ".asc")))).nextObject();
        PGPSignature signature = ((PGPSignatureList) signatures).get(0);
        signature.init(new JcaPGPContentVerifierBuilderProvider(), key.getPublicKey(signature.getKeyID()));
        signature.update(Files.readAllBytes(file));
        return signature.verify();
    }

    private void sameBytes() throws IOException {
        Path other = work.resolve("second/repository/dev/faultline");
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                Path twin = other.resolve(repository.relativize(file));
                if (!name.endsWith(".asc") && !name.startsWith("maven-metadata")) {
                    expect(Files.exists(twin) && Files.mismatch(file, twin) < 0, name + " has other bytes in the second build");
                }
            }
        }
    }

    private void same(String what, Set<String> expected, Set<String> found) {
        expect(expected.equals(found), what + ": expected " + expected + ", found " + found);
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private static Element pom(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }
}
