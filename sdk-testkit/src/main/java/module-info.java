/** For tests of integrators. */
@SuppressWarnings({"module", "requires-automatic", "requires-transitive-automatic"})
module dev.faultline.testkit {
    requires transitive dev.faultline.core;
    requires mockwebserver3;
    requires okio;
    requires static org.junit.jupiter.api; // not transitive: otherwise every user of this module would require JUnit
    requires static transitive org.jspecify;

    exports dev.faultline.testkit;
}
