package dev.faultline.examples.partner;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.SdkException;
import dev.faultline.partner.Job;
import dev.faultline.partner.JobsMark;
import dev.faultline.partner.JobsSync;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps a copy of the open jobs: with those that came, changed and closed, and as it was where a page is lost. */
public final class MirrorJobs {

    private final PartnerClient partner;
    private final PrintStream out;
    private final Map<String, String> titles = new TreeMap<>();
    private String mark = JobsMark.START.toJson(); // a real one keeps it with the jobs

    private MirrorJobs(PartnerClient partner, PrintStream out) {
        this.partner = partner;
        this.out = out;
    }

    /**
     * Runs the example against a server in this process.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = PartnerClient.builder()
                        .apiKey("pek_test_example")
                        .baseUrl(server.url())
                        .timeSource(clock)
                        .build()) {
            MirrorJobs mirror = new MirrorJobs(partner, out);
            server.on(HttpMethod.GET, "/jobs")
                    .succeed(page("c2", job("job_1", "Barista")))
                    .then()
                    .fail(PartnerError.RATE_LIMITED)
                    .retryAfter(7)
                    .then()
                    .succeed(page(null, job("job_2", "Cook")))
                    .then()
                    .succeed(page(null, job("job_2", "Head cook"))); // changed while the pages were read
            mirror.sync();

            server.forgetScripts()
                    .on(HttpMethod.GET, "/jobs")
                    .succeed(page("c2", job("job_3", "Waiter")))
                    .then()
                    .fail(PartnerError.INTERNAL_ERROR)
                    .times(5);
            mirror.sync();

            server.forgetScripts()
                    .on(HttpMethod.GET, "/jobs")
                    .succeed(page(null, job("job_2", "Head cook"), job("job_3", "Waiter")));
            mirror.sync();
        }
    }

    private void sync() {
        JobsSync sync;
        try {
            sync = partner.jobs().sync(JobsMark.parse(mark));
        } catch (SdkException e) {
            out.println("not read to the end, so everything stays as it was: " + titles);
            return;
        }
        for (Job job : sync.added()) {
            titles.put(job.id(), String.valueOf(job.title()));
        }
        for (Job job : sync.changed()) {
            titles.put(job.id(), String.valueOf(job.title()));
        }
        for (JobsSync.Closed closed : sync.closed()) {
            titles.remove(closed.id());
        }
        mark = sync.mark().toJson(); // last, or in one transaction with the jobs
        out.println(sync.added().size() + " added, " + sync.changed().size() + " changed, "
                + sync.closed().size() + " closed: " + titles);
    }

    private static String page(@Nullable String next, String... jobs) {
        return "{\"data\":[" + String.join(",", jobs) + "]" + (next == null ? "" : ",\"next_cursor\":\"" + next + "\"")
                + "}";
    }

    private static String job(String id, String title) {
        return """
                {"id":"%s","title":"%s","company":{"id":"co_512"},"updatedAt":"2026-01-01T00:00:00Z"}""".formatted(id, title);
    }
}
