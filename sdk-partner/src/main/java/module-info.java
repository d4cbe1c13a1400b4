/** The EmployJoy Partner API. */
module dev.faultline.partner {
    requires transitive dev.faultline.core;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports dev.faultline.partner;

    // the page envelope is read by Jackson, but is not public
    opens dev.faultline.partner to
            com.fasterxml.jackson.databind;
}
