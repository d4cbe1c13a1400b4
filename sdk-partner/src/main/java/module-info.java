/** The EmployJoy Partner API. */
module dev.faultline.partner {
    requires transitive dev.faultline.core;
    requires static transitive org.jspecify;

    exports dev.faultline.partner;
}
