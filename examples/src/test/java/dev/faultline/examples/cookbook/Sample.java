package dev.faultline.examples.cookbook;

import dev.faultline.partner.NewApplication;

/** What the pages' code submits. */
final class Sample {

    private Sample() {}

    static NewApplication application() {
        return NewApplication.builder()
                .jobId("job_1")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .source("linkedin")
                .sourceApplicationId("ats-1")
                .build();
    }
}
