package dev.faultline.partner;

import dev.faultline.core.internal.Checks;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A person who applies.
 *
 * @param firstName 1 to 100 characters
 * @param lastName 1 to 100 characters
 * @param email an e-mail address
 * @param phone a phone number, best in E.164 such as {@code +15035550142}; the API normalises it
 */
public record Candidate(String firstName, String lastName, String email, String phone) {

    private static final int LONGEST_NAME = 100;

    // Rejects blank parts and names that are too long; the API checks the form of the rest.
    public Candidate {
        Checks.notBlank(firstName, "candidate.firstName", "the candidate's first name");
        NewApplication.checkLength(firstName, "candidate.firstName", LONGEST_NAME);
        Checks.notBlank(lastName, "candidate.lastName", "the candidate's last name");
        NewApplication.checkLength(lastName, "candidate.lastName", LONGEST_NAME);
        Checks.notBlank(email, "candidate.email", "the candidate's e-mail address");
        Checks.notBlank(phone, "candidate.phone", "the candidate's phone number, best in E.164");
    }

    Map<String, String> json() {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("firstName", firstName);
        json.put("lastName", lastName);
        json.put("email", email);
        json.put("phone", phone);
        return json;
    }

    /** Without the personal data, which must not reach logs. */
    @Override
    public String toString() {
        return "Candidate[personal data]";
    }
}
