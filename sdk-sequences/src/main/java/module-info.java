/** The Reply API: sequences, contacts, mailboxes, tasks. */
@SuppressWarnings("module") // Jackson 3 need not be there
module dev.faultline.sequences {
    requires transitive dev.faultline.core;
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports dev.faultline.sequences;
    exports dev.faultline.sequences.contacts;
    exports dev.faultline.sequences.email;
    exports dev.faultline.sequences.enrolment;
    exports dev.faultline.sequences.jobs;
    exports dev.faultline.sequences.linkedin;
    exports dev.faultline.sequences.lists;
    exports dev.faultline.sequences.scheduling;
    exports dev.faultline.sequences.sequence;
    exports dev.faultline.sequences.steps;
    exports dev.faultline.sequences.tasks;
    exports dev.faultline.sequences.templates;
    exports dev.faultline.sequences.user;
    exports dev.faultline.sequences.webhooks;

    // mappers of applications make results
    opens dev.faultline.sequences to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.contacts to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.email to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.enrolment to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.jobs to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.linkedin to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.lists to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.scheduling to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.sequence to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.steps to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.tasks to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.templates to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.user to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.sequences.webhooks to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
