package dev.faultline.telephony.agents;

import dev.faultline.core.internal.Checks;
import java.util.List;
import java.util.Map;

/**
 * The one default variable whose form is documented: the numbers that an agent may transfer a call to. No message
 * contains them.
 */
final class TransferDestinations {

    private static final String KEY = "agent_transfer_destinations";
    private static final String NAME = "default_dynamic_variables." + KEY;
    private static final int MOST = 7;

    private TransferDestinations() {}

    static Map<String, ?> checked(Map<String, ?> variables) {
        Checks.notNull(variables, "default_dynamic_variables", "values by variable, or leave it out");
        Object destinations = variables.get(KEY);
        if (destinations != null && !destinations.equals("")) {
            check(destinations);
        }
        return variables;
    }

    private static void check(Object destinations) {
        String right = "numbers joined by |, each +1 or +91 and 10 digits";
        Checks.that(destinations instanceof String, NAME, "not a text", right);
        List<String> numbers = List.of(destinations.toString().split("\\|", -1));
        Checks.that(numbers.size() <= MOST, NAME, numbers.size() + " numbers", "at most " + MOST);
        for (int i = 0; i < numbers.size(); i++) {
            boolean fits = numbers.get(i).matches("\\+(1|91)[0-9]{10}");
            Checks.that(fits, NAME, "not in the right form at number " + (i + 1), right);
        }
    }
}
