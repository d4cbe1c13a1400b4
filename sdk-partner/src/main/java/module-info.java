/** The EmployJoy Partner API. */
@SuppressWarnings("module") // Jackson 3 need not be there
module dev.faultline.partner {
    requires transitive dev.faultline.core;
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports dev.faultline.partner;

    // applications' own mappers read results
    opens dev.faultline.partner to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
