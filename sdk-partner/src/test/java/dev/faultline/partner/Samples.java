package dev.faultline.partner;

import dev.faultline.core.TimeSource;
import dev.faultline.testkit.FaultServer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What the tests send and get. */
final class Samples {

    static final String KEY = "pek_test_Zq81kVn0tR5sXw2y";

    static final String RECEIPT = """
            {"id":"ej_app_90233","sourceApplicationId":"ats-7781","jobId":"job_40417","status":"received",
             "createdAt":"2026-07-01T08:16:02Z"}""";

    static final String APPLICATION = """
            {"id":"ej_app_90233","sourceApplicationId":"ats-7781","jobId":"job_40417","status":"in_progress",
             "currentStage":"Under Review","submittedAt":"2026-07-01T08:16:02Z",
             "lastStatusChangeAt":"2026-07-02T12:40:10Z"}""";

    static final String JOB = """
            {"id":"job_40417","title":"Barista","company":{"id":"co_512","name":"Harbor Coffee"},
             "location":{"city":"Portland","state":"OR","country":"US"},
             "compensation":{"type":"hourly","min":17.5,"max":null,"currency":"USD"},
             "schedule":null,"status":"open","headcount":{"total":4,"filled":1},
             "createdAt":"2026-06-28T10:00:00Z","updatedAt":"2026-07-01T08:15:30Z",
             "applicationFormSchema":[{"key":"weekends","label":"Available at weekends?","type":"boolean",
             "required":false}]}""";

    private Samples() {}

    static NewApplication application() {
        return application("job_40417");
    }

    static NewApplication application(String jobId) {
        return NewApplication.builder()
                .jobId(jobId)
                .candidate(new Candidate("Amina", "Okafor", "amina.okafor@example.org", "+15035550142"))
                .consentToContact(true)
                .sourceApplicationId("ats-7781")
                .build();
    }

    static PartnerClient.Builder client(FaultServer server, TimeSource time) {
        return PartnerClient.builder().apiKey(KEY).baseUrl(server.url()).timeSource(time);
    }

    /** Each argument on both surfaces. */
    static Stream<Arguments> onBothSurfaces(Stream<?> arguments) {
        return arguments.flatMap(argument -> Stream.of(Surface.values()).map(surface -> {
            Object[] rest = argument instanceof Object[] several ? several : new Object[] {argument};
            Object[] all = new Object[rest.length + 1];
            all[0] = surface;
            System.arraycopy(rest, 0, all, 1, rest.length);
            return Arguments.of(all);
        }));
    }
}
