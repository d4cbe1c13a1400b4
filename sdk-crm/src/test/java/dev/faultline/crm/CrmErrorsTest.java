package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Attempt;
import dev.faultline.core.FieldError;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RetryAdvice;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@FaultlineTest
class CrmErrorsTest {

    static Stream<Object[]> surfacesAndLines() {
        return Surface.with(Arrays.stream(CrmError.values()));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndLines")
    void eachCode_isItsClassAndRetriedOnlyIfItCanPass(
            Surface surface, CrmError line, FaultServer server, FakeClock clock) {
        // a delay on all of them: it must not make idempotent what is not
        server.on(HttpMethod.GET, "/crm/contact/{id}").fail(line).retryAfter(1);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");

            CrmException failure = catchThrowableOfType(
                    CrmException.class, () -> Samples.getContact(surface, view, "maria@example.com"));

            int sent = line.retryAdvice() == RetryAdvice.NEVER ? 1 : 4;
            assertThat(failure).isExactlyInstanceOf(line.type());
            assertThat(failure.status()).isEqualTo(line.status());
            assertThat(failure.code()).contains(line.name());
            assertThat(failure.error()).contains(line);
            assertThat(failure.provider()).contains("hubspot");
            assertThat(failure.vendorMessage()).contains("an example of " + line);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1));
            assertThat(failure.retryable()).isEqualTo(sent > 1);
            assertThat(failure.operation()).isEqualTo("GET /crm/contact/{id}");
            assertThat(failure.requestId()).isEmpty();
            assertThat(failure.idempotencyKey()).isEmpty();
            assertThat(failure.attempts())
                    .hasSize(sent)
                    .extracting(attempt -> attempt.cause().orElseThrow())
                    .containsOnly(line.name());
            assertThat(server.requests()).hasSize(sent);
            assertThat(failure.getMessage())
                    .contains(line.name(), line.remedy())
                    .doesNotContain(Samples.KEY, END_USER, "maria");
        }
    }

    @ParameterizedTest
    @MethodSource("surfacesAndLines")
    void whatCanPass_isOverAfterTheWait(Surface surface, CrmError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(line)
                .retryAfter(7)
                .then()
                .succeed("{\"success\":true,\"data\":{\"id\":\"1\"}}")
                .always();
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");

            if (line.retryAdvice() == RetryAdvice.NEVER) {
                assertThat(catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, view, "1")))
                        .isExactlyInstanceOf(line.type());
                assertThat(clock.waits()).isEmpty();
            } else {
                Contact contact = Samples.getContact(surface, view, "1");
                assertThat(contact.id()).isEqualTo("1");
                assertThat(contact.response().attempts())
                        .extracting(Attempt::number)
                        .containsExactly(1, 2);
                assertThat(clock.waits()).containsExactly(Duration.ofSeconds(7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void validationErrors_areReadInBothForms(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact")
                .fail(CrmError.INVALID_INPUT)
                .then()
                .respond(
                        400,
                        "{\"success\":false,\"statusCode\":400,\"message\":\"no\",\"errors\":{\"provider\":\"is empty\"},"
                                + "\"timestamp\":\"2026-05-02T08:15:30.123Z\",\"path\":\"/api/v1/field-mappings\"}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");

            CrmException first = catchThrowableOfType(CrmException.class, () -> Samples.listContacts(surface, view));
            CrmException second = catchThrowableOfType(CrmException.class, () -> Samples.listContacts(surface, view));

            assertThat(first).isInstanceOf(CrmException.InvalidInput.class);
            assertThat(first.fieldErrors())
                    .containsExactly(
                            new FieldError("lastName", null, "must not be empty"),
                            new FieldError("email", null, "is no e-mail address"));
            assertThat(first.timestamp()).isEmpty();
            assertThat(first.path()).isEmpty();
            assertThat(second).isExactlyInstanceOf(CrmException.Validation.class);
            assertThat(second.code()).isEmpty();
            assertThat(second.error()).isEmpty();
            assertThat(second.fieldErrors()).containsExactly(new FieldError("provider", null, "is empty"));
            assertThat(second.timestamp()).contains(Instant.parse("2026-05-02T08:15:30.123Z"));
            assertThat(second.path()).contains("/api/v1/field-mappings");
        }
    }
}
