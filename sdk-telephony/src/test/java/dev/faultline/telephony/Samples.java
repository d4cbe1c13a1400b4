package dev.faultline.telephony;

import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What the tests send and get. */
final class Samples {

    static final String KEY = "qwertyuiop41:9f8e7d6c5b4a3f2e";

    static final String QUEUED = """
            {"id":"call_41","to_phone_number":"+14155550123","agent_id":"agent_7","agent_version_number":3}""";

    static final String CALL = """
            {"id":"call_41","agent_id":"agent_7","batch_id":"batch_2","to_number":"+14155550123",
             "from_number":"14155550100","status":"completed","call_direction":"outbound","type":"phone",
             "createdAt":"2026-07-01T08:16:02.120Z","duration":42.5,"end_reason":"agent_disconnected",
             "sentiment":"positive","transcript":"Hello.","summary":"Said hello.",
             "recording_sas_url":"https://recordings.example/41","postcallanalysis":{"booked":true},
             "llm_name":"a-model"}""";

    private Samples() {}

    static TelephonyClient.Builder client(FaultServer server, FakeClock clock) {
        return TelephonyClient.builder().apiKey(KEY).baseUrl(server.url()).timeSource(clock);
    }

    static NewCall.Builder newCall() {
        return NewCall.builder().phoneNumber("+14155550123").agentId("agent_7").metadata("order", "A-100");
    }

    /** Bare, as the contract has it. */
    static String calls(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "{\"id\":\"call_" + number + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Each argument on both surfaces. */
    static Stream<Arguments> onBothSurfaces(Stream<?> arguments) {
        return arguments.flatMap(argument -> Arrays.stream(Surface.values()).map(surface -> {
            Object[] rest = argument instanceof Object[] several ? several : new Object[] {argument};
            return Arguments.of(
                    Stream.concat(Stream.of(surface), Arrays.stream(rest)).toArray());
        }));
    }
}
