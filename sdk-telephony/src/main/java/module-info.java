/** The DialNexa API: voice agents, calls, batches, numbers. */
@SuppressWarnings("module") // Jackson 3 need not be there
module dev.faultline.telephony {
    requires transitive dev.faultline.core;
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports dev.faultline.telephony;
    exports dev.faultline.telephony.agents;
    exports dev.faultline.telephony.calls;
    exports dev.faultline.telephony.catalogue;
    exports dev.faultline.telephony.knowledge;
    exports dev.faultline.telephony.numbers;
    exports dev.faultline.telephony.webhooks;
    exports dev.faultline.telephony.workflows;

    // mappers of applications make results
    opens dev.faultline.telephony to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.telephony.agents to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.telephony.calls to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.telephony.catalogue to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.telephony.knowledge to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.telephony.numbers to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.telephony.webhooks to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.faultline.telephony.workflows to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
