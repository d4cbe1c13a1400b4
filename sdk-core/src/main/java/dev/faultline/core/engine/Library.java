package dev.faultline.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.util.function.Supplier;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A library that comes with the SDK, in the version that the application's build chose. */
final class Library {

    private static final Pattern MAJOR_MINOR = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\b.*");

    private final String name;
    private final Supplier<Class<?>> type;
    private final Supplier<@Nullable String> version;

    /**
     * A library.
     *
     * @param name for people
     * @param type one of its classes, old and new
     * @param version its own word, or null if it has none
     */
    Library(String name, Supplier<Class<?>> type, Supplier<@Nullable String> version) {
        this.name = name;
        this.type = type;
        this.version = version;
    }

    /** A library whose version is only in the manifest of its jar. */
    static Library described(String name, Supplier<Class<?>> type) {
        return new Library(name, type, () -> implementationVersion(type.get()));
    }

    /**
     * Requires a version, and that it links.
     *
     * @param least the oldest version that the SDK is tested with
     * @param bom what manages it
     * @param use a use of it as the SDK makes it
     * @throws IllegalStateException if it is missing, older, or lacks something; it says what to do
     */
    void check(String least, String bom, Runnable use) {
        String found = null;
        try {
            found = version.get();
            if (found == null || !older(found, least)) {
                use.run();
                return;
            }
        } catch (LinkageError e) {
            throw failure(found, least, bom, e);
        }
        throw failure(found, least, bom, null);
    }

    private IllegalStateException failure(
            @Nullable String found, String least, String bom, @Nullable LinkageError reason) {
        String place;
        try {
            place = place(type.get());
        } catch (NoClassDefFoundError e) {
            place = null;
        }
        String problem = place == null
                ? name + " is missing, or hidden from the SDK's class loader"
                : name + " " + (found == null ? "of unknown version" : found) + " from " + place + " does not fit";
        String detail = reason == null ? "" : " (" + reason + ")";
        return new IllegalStateException(
                problem + detail + ": Faultline needs " + least + " or later here. Raise it in the POM: import " + bom
                        + ", " + least
                        + " or later, before other BOMs; a version that stands on a dependency of the POM"
                        + " goes before any BOM and has to be raised itself.",
                reason);
    }

    /** Unknown forms are left to the use: a version that cannot be read proves nothing. */
    private static boolean older(String found, String least) {
        Matcher is = MAJOR_MINOR.matcher(found);
        Matcher needs = MAJOR_MINOR.matcher(least);
        if (!is.matches() || !needs.matches()) {
            return false;
        }
        int major = Integer.compare(Integer.parseInt(is.group(1)), Integer.parseInt(needs.group(1)));
        return major < 0 || (major == 0 && Integer.parseInt(is.group(2)) < Integer.parseInt(needs.group(2)));
    }

    private static @Nullable String implementationVersion(Class<?> type) {
        String told = type.getPackage().getImplementationVersion();
        URL jar = jar(type);
        if (told != null || jar == null) {
            return told;
        }
        // a named module's package has none
        try (InputStream in = jar.openStream();
                JarInputStream content = new JarInputStream(in)) {
            Manifest manifest = content.getManifest();
            return manifest == null ? null : manifest.getMainAttributes().getValue("Implementation-Version");
        } catch (IOException e) {
            return null;
        }
    }

    private static String place(Class<?> type) {
        URL jar = jar(type);
        return jar == null ? "an unknown place" : jar.toString();
    }

    private static @Nullable URL jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }
}
