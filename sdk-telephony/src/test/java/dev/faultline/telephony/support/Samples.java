package dev.faultline.telephony.support;

import dev.faultline.telephony.LeadFile;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.agents.AgentUpdate;
import dev.faultline.telephony.agents.NewAgent;
import dev.faultline.telephony.calls.CallsQuery;
import dev.faultline.telephony.calls.NewBatchCall;
import dev.faultline.telephony.calls.NewCall;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests and responses of the tests. */
public final class Samples {

    public static final String KEY = "qwertyuiop41:9f8e7d6c5b4a3f2e";

    public static final String QUEUED = """
            {"id":"call_41","to_phone_number":"+14155550123","agent_id":"agent_7","agent_version_number":3}""";

    public static final String CALL = """
            {"id":"call_41","agent_id":"agent_7","batch_id":"batch_2","to_number":"+14155550123",
             "from_number":"14155550100","status":"completed","call_direction":"outbound","type":"phone",
             "createdAt":"2026-07-01T08:16:02.120Z","duration":42.5,"end_reason":"agent_disconnected",
             "sentiment":"positive","transcript":"Hello.","summary":"Said hello.",
             "recording_sas_url":"https://recordings.example/41","postcallanalysis":{"booked":true},
             "llm_name":"a-model"}""";

    public static final NewAgent AGENT = NewAgent.builder()
            .title("Front desk")
            .languageId("lang_1")
            .voiceId("voice_1")
            .promptText("Greet {{name}}.")
            .build();

    public static final AgentUpdate UPDATE =
            AgentUpdate.builder(3).title("Back office").build();

    public static final AgentUpdate PUBLISH =
            AgentUpdate.builder(3).published(true).build();

    public static final String FINGERPRINT = "0123456789abcdef0123456789abcdef01234567";

    /** Every call. */
    public static final CallsQuery ALL_CALLS = CallsQuery.builder().build();

    /** A small file of leads. */
    public static final Path LEADS_FILE = resource("/leads.csv");

    public static final LeadFile LEADS = LeadFile.of(LEADS_FILE);

    private Samples() {}

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Samples.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public static TelephonyClient.Builder client(FaultServer server, FakeClock clock) {
        return TelephonyClient.builder().apiKey(KEY).baseUrl(server.url()).timeSource(clock);
    }

    public static NewCall.Builder newCall() {
        return NewCall.builder("+14155550123", "agent_7").metadata("order", "A-100");
    }

    public static NewBatchCall.Builder newBatchCall() {
        return NewBatchCall.builder(LEADS, "Winter sale", "agent_7");
    }

    /** Bare, as the contract has it. */
    public static String calls(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "{\"id\":\"call_" + number + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
