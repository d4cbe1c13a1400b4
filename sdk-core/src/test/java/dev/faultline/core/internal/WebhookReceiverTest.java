package dev.faultline.core.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {

    private static final byte[] BODY = "{\"id\":\"evt_1\"}".getBytes(UTF_8);

    private final WebhookReceiver.Options options = new WebhookReceiver.Options("the webhook's secret");

    @Test
    void signatureOfTheBodyAlone_isVerifiedWithAnySecret() {
        options.secret("old");
        options.secret("new");
        WebhookReceiver<String> receiver = receiver();

        receiver.verify(List.of(HmacSignature.sign("new", BODY)), BODY);

        assertThat(failure(() -> receiver.verify(List.of(HmacSignature.sign("other", BODY)), BODY)))
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(failure(() -> receiver.verify(List.of("no hex"), BODY))).isEqualTo(Reason.MALFORMED_SIGNATURE);
    }

    @Test
    void signatureWithATimestamp_isVerifiedWithinTheTolerance() {
        options.secret("s");
        options.clock(Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC));
        WebhookReceiver<String> receiver = receiver();

        receiver.verify("700", List.of(HmacSignature.sign("s", 700, BODY)), BODY);

        assertThat(failure(() -> receiver.verify("699", List.of(HmacSignature.sign("s", 699, BODY)), BODY)))
                .isEqualTo(Reason.OUTSIDE_TOLERANCE);
    }

    @Test
    void bodyThatIsNoEvent_isUnreadable() {
        options.secret("s");
        WebhookReceiver<String> receiver = receiver();

        assertThat(receiver.read(BODY)).isEqualTo("evt_1");
        assertThat(failure(() -> receiver.read("{}".getBytes(UTF_8)))).isEqualTo(Reason.UNREADABLE_BODY);
    }

    @Test
    void header_isStrippedAndRequired() {
        assertThat(WebhookReceiver.header(Map.of("X-Signature", " abc ")::get, "X-Signature"))
                .isEqualTo("abc");
        assertThat(WebhookReceiver.header(Map.of("x-signature", "abc")::get, "X-Signature"))
                .isEqualTo("abc");
        assertThat(failure(() -> WebhookReceiver.header(name -> " ", "X-Signature")))
                .isEqualTo(Reason.MISSING_SIGNATURE);
        assertThat(failure(() -> WebhookReceiver.header(name -> null, "X-Signature")))
                .isEqualTo(Reason.MISSING_SIGNATURE);
    }

    @Test
    void receiverWithoutASecret_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(this::receiver)
                .withMessage("secret is missing: give the webhook's secret");
    }

    private WebhookReceiver<String> receiver() {
        return options.receiver(fields -> fields.required("id"), "an id");
    }

    private static Reason failure(ThrowingCallable call) {
        return catchThrowableOfType(WebhookException.class, call).reason();
    }
}
