package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Platforms that lack something; those that have an older one are among the consumers' builds. */
class PlatformCheckTest {

    @Test
    void passesBesideTheLibrariesThatTheSdkIsBuiltWith() {
        assertThatCode(PlatformCheck::run).doesNotThrowAnyException();
    }

    @Test
    void saysWhichLibraryIsMissing() throws Exception {
        assertThat(failureWithout("com.fasterxml.jackson.datatype.jsr310"))
                .startsWith("jackson-datatype-jsr310 is missing")
                .contains("com.fasterxml.jackson:jackson-bom");
        assertThat(failureWithout("io.github.resilience4j.retry"))
                .startsWith("resilience4j-retry is missing")
                .contains("io.github.resilience4j:resilience4j-bom");
        assertThat(failureWithout("okhttp3"))
                .startsWith("OkHttp is missing")
                .contains("com.squareup.okhttp3:okhttp-bom");
    }

    /** The first OkHttp that tells no version is 3. */
    @Test
    void saysWhichJarLacksSomething() throws Exception {
        assertThat(failureWithout("okhttp3.OkHttp"))
                .startsWith("OkHttp of unknown version from ")
                .contains("okhttp-jvm", "4.12.0 or later");
    }

    @Test
    void blamesJacksonsAnnotationsWhereDatabindNeedsNewerOnes() throws Exception {
        assertThat(failureWithout("com.fasterxml.jackson.annotation.JacksonAnnotation"))
                .startsWith("jackson-annotations is missing");
    }

    @Test
    void comparesNumbersAndNotText() {
        Library library = new Library("Some", () -> PlatformCheckTest.class, () -> "4.9.3");
        assertThatIllegalStateException()
                .isThrownBy(() -> library.check("4.12.0", "some:bom", () -> {}))
                .withMessageContainingAll("Some 4.9.3 from ", "test-classes", "4.12.0 or later", "some:bom");
        for (String fits : new String[] {"4.12", "4.12.0-rc1", "5.0.0-alpha.14", "10.1", "unknown"}) {
            assertThatCode(() -> new Library("Some", () -> PlatformCheckTest.class, () -> fits)
                            .check("4.12.0", "some:bom", () -> {}))
                    .doesNotThrowAnyException();
        }
    }

    private static String failureWithout(String hidden) throws Exception {
        Class<?> check = new Hiding(hidden).loadClass(PlatformCheck.class.getName());
        try {
            MethodHandles.privateLookupIn(check, MethodHandles.lookup())
                    .findStatic(check, "run", MethodType.methodType(void.class))
                    .invoke();
        } catch (IllegalStateException e) {
            return e.getMessage();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("nothing was missed without " + hidden);
    }

    /** Has its own copies of what depends on the hidden, and of the SDK. */
    private static final class Hiding extends ClassLoader {

        private static final Set<String> COPIED =
                Set.of("dev.faultline.", "com.fasterxml.", "io.github.resilience4j.", "okhttp3.");

        private final String hidden;

        Hiding(String hidden) {
            super(PlatformCheckTest.class.getClassLoader());
            this.hidden = hidden;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(hidden) || name.startsWith(hidden + ".")) {
                throw new ClassNotFoundException(name);
            }
            if (COPIED.stream().noneMatch(name::startsWith)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? copy(name) : loaded;
            }
        }

        private Class<?> copy(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                Class<?> original = getParent().loadClass(name);
                return defineClass(name, bytes, 0, bytes.length, original.getProtectionDomain());
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
