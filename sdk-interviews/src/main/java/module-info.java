/** The Celper API: candidates, interviews, webhooks, calling hours. */
module dev.faultline.interviews {
    requires transitive dev.faultline.core;
    requires static transitive org.jspecify;

    exports dev.faultline.interviews;
}
