/** The DialNexa API: voice agents, calls, batches, numbers. */
@SuppressWarnings("module") // Jackson 3 need not be there
module dev.faultline.telephony {
    requires transitive dev.faultline.core;
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports dev.faultline.telephony;

    // mappers of applications make results
    opens dev.faultline.telephony to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
