/** Runnable programs, one per idea. */
module dev.faultline.examples {
    requires dev.faultline.crm;
    requires dev.faultline.interviews;
    requires dev.faultline.partner;
    requires dev.faultline.sequences;
    requires dev.faultline.telephony;
    requires dev.faultline.testkit;
    requires com.fasterxml.jackson.databind;
    requires jdk.httpserver;
    requires static org.jspecify;
}
