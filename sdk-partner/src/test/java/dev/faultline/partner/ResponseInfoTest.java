package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.ResponseInfo;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The headers of a success, and the server's clock. */
@FaultlineTest
class ResponseInfoTest {

    @ParameterizedTest
    @EnumSource
    void headersOfASuccess_withoutSecrets(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .respond(503, "{}")
                .header("X-Region", "us")
                .then()
                .succeed(Samples.APPLICATION)
                .header("X-Region", "eu")
                .header("Set-Cookie", "session=s3cret")
                .header("X-Echo", "Bearer " + Samples.KEY);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ResponseInfo response = Samples.get(surface, partner).response();

            assertThat(response.headers())
                    .containsEntry("x-region", "eu")
                    .containsEntry("x-echo", "Bearer [API key]")
                    .doesNotContainKey("set-cookie");
            List<String> names = List.copyOf(response.headers().keySet());
            assertThat(names).containsSubsequence("x-region", "x-echo"); // in the order of the response
            assertThat(response.toBuilder().build().headers().keySet()).containsExactlyElementsOf(names);
            assertThat(response).hasToString("ResponseInfo[status=200, attempts=2]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rawResponse_hasTheSameHeaders(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/reports").succeed("[]").header("ETag", "v1").header("Set-Cookie", "session=s3cret");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            RawResponse raw = Samples.execute(surface, partner, RawRequest.get("/reports"));

            assertThat(raw.headers()).containsEntry("etag", "v1").doesNotContainKey("set-cookie");
            assertThat(raw.response().headers()).isEqualTo(raw.headers());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKING, 'Wed, 01 Jul 2026 08:16:02 GMT', 2026-07-01T08:16:02Z",
        "ASYNC, 'Wed, 01 Jul 2026 08:16:02 GMT', 2026-07-01T08:16:02Z",
        "BLOCKING, yesterday,",
        "ASYNC, yesterday,",
    })
    void serverTime_isItsDate(Surface surface, String date, Instant time, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION).header("Date", date);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ResponseInfo response = Samples.get(surface, partner).response();

            assertThat(response.serverTime().orElse(null)).isEqualTo(time);
        }
    }
}
