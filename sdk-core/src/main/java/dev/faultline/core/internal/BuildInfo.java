package dev.faultline.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which build of the SDK this is. */
public final class BuildInfo {

    private static final String VERSION = version();

    private BuildInfo() {}

    /**
     * Names the SDK to an API.
     *
     * @param api the API's name
     * @param suffix what the application adds, {@code null} for nothing
     * @return the {@code User-Agent} header
     */
    public static String userAgent(String api, @Nullable String suffix) {
        return "faultline-" + api + "/" + VERSION + " (java "
                + Runtime.version().feature() + ")" + (suffix == null ? "" : " " + suffix);
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("/dev/faultline/core/build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "unknown"; // a call must not fail because the SDK cannot name itself
        }
        return properties.getProperty("version", "unknown");
    }
}
