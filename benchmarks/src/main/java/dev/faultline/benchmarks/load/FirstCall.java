package dev.faultline.benchmarks.load;

import dev.faultline.crm.CrmClient;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;

/** Programs that make one call with the SDK; each is a class, so that it loads nothing of the other modules. */
final class FirstCall {

    private FirstCall() {}

    /** Prints the result, which the program that waits for it reads, and ends. */
    static void print(Object result) {
        System.out.println(result);
        System.exit(0);
    }

    static final class Partner {
        public static void main(String[] args) {
            try (PartnerClient client =
                    PartnerClient.builder().apiKey(Side.KEY).baseUrl(args[0]).build()) {
                print(client.applications().get("ej_app_88213"));
            }
        }
    }

    static final class Crm {
        public static void main(String[] args) {
            try (CrmClient client =
                    CrmClient.builder().apiKey(Side.KEY).baseUrl(args[0]).build()) {
                print(client.connection("user-1", "hubspot").contacts().get("contact_1"));
            }
        }
    }

    static final class Interviews {
        public static void main(String[] args) {
            try (InterviewsClient client =
                    InterviewsClient.builder().apiKey(Side.KEY).baseUrl(args[0]).build()) {
                print(client.candidates("pos_1").get("cand_1"));
            }
        }
    }

    static final class Sequences {
        public static void main(String[] args) {
            try (SequencesClient client =
                    SequencesClient.builder().apiKey(Side.KEY).baseUrl(args[0]).build()) {
                print(client.contact(7).get());
            }
        }
    }

    static final class Telephony {
        public static void main(String[] args) {
            try (TelephonyClient client =
                    TelephonyClient.builder().apiKey(Side.KEY).baseUrl(args[0]).build()) {
                print(client.calls().get("call_1"));
            }
        }
    }
}
