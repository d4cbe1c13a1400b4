package app;

import java.io.File;
import java.util.List;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.SpringVersion;

/** All of Spring is of the application's own version: the starter brings none. */
final class OneBoot {

    private OneBoot() {}

    static void check() {
        int jars = 0;
        for (String path : List.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
            String jar = new File(path).getName();
            String version = jar.startsWith("spring-boot") ? SpringBootVersion.getVersion() : SpringVersion.getVersion();
            if (jar.startsWith("spring-") && !jar.endsWith("-" + version + ".jar")) {
                throw new AssertionError(jar + " beside Boot " + SpringBootVersion.getVersion());
            }
            jars += jar.startsWith("spring-boot") ? 1 : 0;
        }
        if (jars == 0) {
            throw new AssertionError("no jar of Boot was looked at");
        }
        System.out.println(jars + " jars of Boot " + SpringBootVersion.getVersion());
    }
}
