package dev.faultline.testkit;

import java.security.CodeSource;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttp;
import okhttp3.OkHttpClient;

/** Starts OkHttp's server, which requires internal classes of an OkHttp of about its own version. */
final class KitServer {

    private KitServer() {}

    static MockWebServer create() {
        try {
            // checks every type in them now, instead of on a thread of the server during a test
            Object unused = MockWebServer.class.getDeclaredMethods();
            return new MockWebServer();
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "the test kit's mockwebserver3 from " + place(MockWebServer.class) + " does not fit OkHttp "
                            + OkHttp.VERSION + " from " + place(OkHttpClient.class) + " (" + e + "): it needs 5.2 or"
                            + " later. Import com.squareup.okhttp3:okhttp-bom 5.5.1 in the POM, before other BOMs; a"
                            + " version that stands on a dependency of the POM goes before any BOM and has to be raised"
                            + " itself.",
                    e);
        }
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? "an unknown place" : String.valueOf(source.getLocation());
    }
}
