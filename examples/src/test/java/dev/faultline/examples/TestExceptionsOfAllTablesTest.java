package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultServerExtension;
import dev.faultline.testkit.TestExceptionBuilder;
import dev.faultline.testkit.TestExceptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each line of each API's table, the exception of the test kit is the one that a real call fails with. */
@ExtendWith(FaultServerExtension.class)
class TestExceptionsOfAllTablesTest {

    static Stream<Arguments> lines() {
        return Stream.of(AnyApi.values())
                .flatMap(api -> api.lines().stream()
                        .flatMap(line -> Stream.of(Arguments.of(api, line, false), Arguments.of(api, line, true))));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void madeOfALine_isTheRealOne(AnyApi api, ErrorCode line, boolean async, FaultServer server, FakeClock clock) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST}) {
            RawRequest request = api.request(line, method);
            server.on(method, request.path()).fail(line);
            ApiException real = (ApiException) api.fail(server, clock, request, async);

            TestExceptionBuilder made = TestExceptions.builder(line).operation(real.operation());
            real.idempotencyKey().ifPresent(made::idempotencyKey);
            real.verification().ifPresent(made::verification);

            assertThat(facts(made.build())).isEqualTo(facts(real));
            assertThat(real).isExactlyInstanceOf(line.type());
            assertThat(real.outcome()).isEqualTo(line.outcome());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.faultline.examples.ErrorTablesTest#lines")
    void dataOfATestsOwn_reachesTheException(ErrorCode line) {
        ApiException made = TestExceptions.builder(line)
                .requestId("req_7")
                .retryAfter(Duration.ofSeconds(70))
                .with("extra", List.of(1, 2))
                .build();

        assertThat(made).isExactlyInstanceOf(line.type());
        assertThat(made.requestId()).contains("req_7");
        assertThat(made.retryAfter()).contains(Duration.ofSeconds(70));
        assertThat(made.json().get("extra").items()).hasSize(2);
        assertThat(made.vendorMessage()).isEqualTo(line.exampleException().vendorMessage());
    }

    private static Map<String, Object> facts(ApiException e) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("class", e.getClass());
        facts.put("error", e.error());
        facts.put("code", e.code());
        facts.put("status", e.status());
        facts.put("category", e.category());
        facts.put("outcome", e.outcome());
        facts.put("retryable", e.retryable());
        facts.put("remedy", e.remedy());
        facts.put("vendor's words", e.vendorMessage());
        facts.put("field errors", e.fieldErrors());
        facts.put("retry after", e.retryAfter());
        facts.put("rate limit", e.rateLimit());
        facts.put("request id", e.requestId());
        facts.put("body", e.json());
        facts.put("message", e.getMessage());
        for (Attempt attempt : e.attempts()) {
            facts.put("attempt " + attempt.number(), attempt.status() + " " + attempt.cause());
            facts.put("request id " + attempt.number(), attempt.requestId());
        }
        return facts;
    }
}
