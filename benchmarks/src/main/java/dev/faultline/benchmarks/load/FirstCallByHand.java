package dev.faultline.benchmarks.load;

import dev.faultline.benchmarks.byhand.ByHandOthers;
import dev.faultline.benchmarks.byhand.ByHandPartner;

/** Programs that make the same calls by hand. */
final class FirstCallByHand {

    private FirstCallByHand() {}

    static final class Partner {
        public static void main(String[] args) {
            try (ByHandPartner client = new ByHandPartner(args[0], Side.KEY)) {
                FirstCall.print(client.application("ej_app_88213"));
            }
        }
    }

    static final class Crm {
        public static void main(String[] args) {
            try (ByHandOthers client = new ByHandOthers(args[0], Side.KEY)) {
                FirstCall.print(client.crmContact("contact_1"));
            }
        }
    }

    static final class Interviews {
        public static void main(String[] args) {
            try (ByHandOthers client = new ByHandOthers(args[0], Side.KEY)) {
                FirstCall.print(client.candidate("cand_1"));
            }
        }
    }

    static final class Sequences {
        public static void main(String[] args) {
            try (ByHandOthers client = new ByHandOthers(args[0], Side.KEY)) {
                FirstCall.print(client.sequencesContact("7"));
            }
        }
    }

    static final class Telephony {
        public static void main(String[] args) {
            try (ByHandOthers client = new ByHandOthers(args[0], Side.KEY)) {
                FirstCall.print(client.call("call_1"));
            }
        }
    }
}
