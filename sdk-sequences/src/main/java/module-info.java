/** The Reply API: sequences, contacts, mailboxes, tasks. */
module dev.faultline.sequences {
    requires transitive dev.faultline.core;
    requires static transitive org.jspecify;

    exports dev.faultline.sequences;
}
