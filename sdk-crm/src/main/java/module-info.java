/** The RouteMCP unified CRM API. */
@SuppressWarnings("module") // Jackson 3 need not be there
module dev.faultline.crm {
    requires transitive dev.faultline.core;
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports dev.faultline.crm;

    // applications' own mappers read results
    opens dev.faultline.crm to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
