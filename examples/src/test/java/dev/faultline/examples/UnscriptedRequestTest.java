package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultServerExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request that a test forgot to script says so in every API's exception, and is taken for no documented error. */
@ExtendWith(FaultServerExtension.class)
class UnscriptedRequestTest {

    @ParameterizedTest
    @EnumSource
    void exceptionNamesRequestAndNearestScript(AnyApi api, FaultServer server, FakeClock clock) {
        server.lenient().on(HttpMethod.GET, "/jobs").succeed("{}");
        for (boolean async : new boolean[] {false, true}) {
            SdkException failure = api.fail(server, clock, RawRequest.get("/jbos"), async);

            assertThat(failure)
                    .hasMessageContaining(
                            "501: FaultServer has no script for GET /jbos; the nearest is that of GET /jobs");
            assertThat(failure).isInstanceOfSatisfying(ApiException.class, error -> {
                assertThat(error.error()).isEmpty();
                assertThat(error.code()).isEmpty();
                assertThat(error.category()).isEqualTo(Category.SERVER_FAULT);
                assertThat(error.retryable()).isFalse();
            });
        }
        assertThat(server.requests()).hasSize(2);
    }
}
