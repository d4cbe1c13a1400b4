/** The DialNexa API: voice agents, calls, batches, numbers. */
module dev.faultline.telephony {
    requires transitive dev.faultline.core;
    requires static transitive org.jspecify;
}
