/** The RouteMCP unified CRM API. */
module dev.faultline.crm {
    requires transitive dev.faultline.core;
    requires static transitive org.jspecify;

    exports dev.faultline.crm;
}
