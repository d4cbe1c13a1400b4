package dev.faultline.examples.partner;

/** The first thing to run: against the real API if there is a key for it, else against faults on this machine. */
public final class Demo {

    private Demo() {}

    /**
     * Runs {@link ListJobs} if {@code EMPLOYJOY_API_KEY} is set, else {@link FaultTour}.
     *
     * @param args none
     */
    public static void main(String[] args) {
        String key = System.getenv("EMPLOYJOY_API_KEY");
        if (key == null || key.isBlank()) {
            FaultTour.main(args);
        } else {
            ListJobs.main(args);
        }
    }
}
