/** The Celper API: candidates, interviews, webhooks, calling hours. */
@SuppressWarnings("module") // Jackson 3 need not be there
module dev.faultline.interviews {
    requires transitive dev.faultline.core;
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports dev.faultline.interviews;

    // applications' own mappers read results
    opens dev.faultline.interviews to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
