/** For tests of integrators. */
@SuppressWarnings({"module", "requires-automatic", "requires-transitive-automatic"})
module dev.faultline.testkit {
    requires transitive dev.faultline.core;
    requires mockwebserver3;
    requires okio;
    requires static transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports dev.faultline.testkit;
}
