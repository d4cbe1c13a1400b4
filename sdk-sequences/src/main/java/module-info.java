/** The Reply API: sequences, contacts, mailboxes, tasks. */
@SuppressWarnings("module") // Jackson 3 need not be there
module dev.faultline.sequences {
    requires transitive dev.faultline.core;
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports dev.faultline.sequences;

    // mappers of applications make results
    opens dev.faultline.sequences to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
