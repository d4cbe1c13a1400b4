/** The engine behind every Faultline module. */
@SuppressWarnings({"module", "requires-automatic", "requires-transitive-automatic"})
module dev.faultline.core {
    requires transitive okhttp3;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.retry;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static micrometer.core;
    requires static micrometer.observation;

    exports dev.faultline.core;
    exports dev.faultline.core.internal to
            dev.faultline.interviews,
            dev.faultline.sequences,
            dev.faultline.telephony,
            dev.faultline.crm,
            dev.faultline.partner,
            dev.faultline.testkit;
    exports dev.faultline.core.internal.json to
            dev.faultline.interviews,
            dev.faultline.sequences,
            dev.faultline.telephony,
            dev.faultline.crm,
            dev.faultline.partner,
            dev.faultline.testkit;
    exports dev.faultline.core.engine to
            dev.faultline.interviews,
            dev.faultline.sequences,
            dev.faultline.telephony,
            dev.faultline.crm,
            dev.faultline.partner;
    exports dev.faultline.core.engine.http to
            dev.faultline.testkit; // to find responses that were never closed

    // mappers of applications make results and their parts
    opens dev.faultline.core to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.core.internal.json to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
