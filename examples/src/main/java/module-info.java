/** Runnable programs, one per idea. */
module dev.faultline.examples {
    requires dev.faultline.crm;
    requires dev.faultline.partner;
    requires dev.faultline.testkit;
    requires static org.jspecify;
}
