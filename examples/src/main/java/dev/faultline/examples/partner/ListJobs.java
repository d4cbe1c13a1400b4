package dev.faultline.examples.partner;

import dev.faultline.core.SdkException;
import dev.faultline.examples.Timeline;
import dev.faultline.partner.Job;
import dev.faultline.partner.PartnerClient;
import java.io.PrintStream;

/** Reads the first open jobs from the real API. It changes nothing there. */
public final class ListJobs {

    private static final int MOST = 20;

    private ListJobs() {}

    /**
     * Runs the example with the key in {@code EMPLOYJOY_API_KEY}.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (PartnerClient partner =
                PartnerClient.builder().listener(new Timeline(System.out)).build()) {
            run(partner, System.out);
        }
    }

    static void run(PartnerClient partner, PrintStream out) {
        out.println("The first open jobs that the key in EMPLOYJOY_API_KEY may see (nothing is changed):");
        try {
            // later pages are read only when the stream gets to them
            partner.jobs().list().stream().limit(MOST).forEach(job -> out.println("   " + line(job)));
        } catch (SdkException e) {
            out.println("   => " + e.getMessage());
        }
    }

    private static String line(Job job) {
        Job.Company company = job.company();
        return String.format("%-16s %s (%s)", job.id(), job.title(), company == null ? "unknown" : company.name());
    }
}
