package dev.faultline.spring;

/**
 * The facts about one API that its beans need.
 *
 * @param prefix of its properties
 * @param keyVariable the environment variable of its key
 * @param builder the type of its clients' builder, for messages
 */
record ApiKind(String prefix, String keyVariable, String builder) {

    static final ApiKind PARTNER = new ApiKind("faultline.partner", "EMPLOYJOY_API_KEY", "PartnerClient.Builder");
    static final ApiKind CRM = new ApiKind("faultline.crm", "ROUTERMCP_API_KEY", "CrmClient.Builder");
    static final ApiKind INTERVIEWS = new ApiKind("faultline.interviews", "CELPER_API_KEY", "InterviewsClient.Builder");
    static final ApiKind SEQUENCES = new ApiKind("faultline.sequences", "REPLY_API_KEY", "SequencesClient.Builder");
    static final ApiKind TELEPHONY = new ApiKind("faultline.telephony", "DIALNEXA_API_KEY", "TelephonyClient.Builder");

    /** A client that its builder refuses. Its messages name options, not properties, and never a secret. */
    ClientSettingException notBuilt(String client, IllegalArgumentException refusal) {
        String problem = String.valueOf(refusal.getMessage());
        return problem.startsWith("apiKey is not set")
                ? new ClientSettingException(client + ".api-key", "the client has no key", missingKey(client), refusal)
                : new ClientSettingException(client, problem, null, refusal);
    }

    private String missingKey(String client) {
        return "Set the property " + client + ".api-key or the environment variable " + keyVariable
                + ", or give the key with a bean FaultlineClientCustomizer<" + builder
                + ">. Without a use for the API, set "
                + prefix + ".enabled=false or leave its module out.";
    }
}
