/** The DialNexa API: voice agents, calls, batches, numbers. */
module dev.faultline.telephony {
    requires transitive dev.faultline.core;
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports dev.faultline.telephony;
}
