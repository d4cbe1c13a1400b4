package dev.faultline.partner;

import dev.faultline.core.spi.Checks;

/**
 * A person who applies.
 *
 * @param firstName 1 to 100 characters
 * @param lastName 1 to 100 characters
 * @param email an e-mail address
 * @param phone a phone number, best in E.164 such as {@code +15035550142}; the API normalises it
 */
public record Candidate(String firstName, String lastName, String email, String phone) {

    // Refuses blank parts; the API checks their form and length.
    public Candidate {
        Checks.notBlank(firstName, "candidate.firstName", "the candidate's first name");
        Checks.notBlank(lastName, "candidate.lastName", "the candidate's last name");
        Checks.notBlank(email, "candidate.email", "the candidate's e-mail address");
        Checks.notBlank(phone, "candidate.phone", "the candidate's phone number, best in E.164");
    }

    /** No personal data: it would end in logs. */
    @Override
    public String toString() {
        return "Candidate[personal data]";
    }
}
