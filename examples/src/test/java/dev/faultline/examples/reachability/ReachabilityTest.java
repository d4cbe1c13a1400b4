package dev.faultline.examples.reachability;

import dev.faultline.examples.DocPage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What native images are told is what there is; {@link OnlyListedTypes} shows that it is enough. */
class ReachabilityTest {

    static List<Class<?>> modules() {
        return Reachability.MODULES;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void metadataOfAModule(Class<?> any) {
        Reachability module = Reachability.of(any);
        Path folder = DocPage.of("..")
                .resolve(module.artifact())
                .resolve("src/main/resources/META-INF/native-image/dev.faultline")
                .resolve(module.artifact());
        DocPage.check(folder.resolve("reachability-metadata.json"), module.metadata());
        DocPage.check(folder.resolve("reflect-config.json"), module.reflectConfig());
        if (!module.resources().isEmpty()) {
            DocPage.check(folder.resolve("resource-config.json"), module.resourceConfig());
        }
    }
}
