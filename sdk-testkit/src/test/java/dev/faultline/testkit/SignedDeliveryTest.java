package dev.faultline.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes of each form; each API's own tests give them to its real receiver. */
class SignedDeliveryTest {

    private static final String BODY = "{\"id\":\"evt_test\",\"type\":\"application.status_changed\",\"data\":{}}";

    private static final Instant AT = Instant.ofEpochSecond(1716393611);

    /** The vendor's published example. */
    private static final String HEX = "d7b4ed92ded8c3629bad3c1ef456e80e0e7dd4681675693b1684575562da6a12";

    private final SignedDelivery partner =
            SignedDelivery.partner("whsec_test_abcdef1234567890", BODY).at(AT);

    @Test
    void partner_isAsTheVendorPublished() {
        assertThat(partner.headers())
                .isEqualTo(Map.of(
                        "X-EmployJoy-Signature", "t=1716393611,v1=" + HEX, "X-EmployJoy-Timestamp", "1716393611"));
        assertThat(partner.body()).isEqualTo(BODY.getBytes(UTF_8));
    }

    @Test
    void interviews_signsTheSameInAnotherForm() {
        SignedDelivery delivery =
                SignedDelivery.interviews("whsec_test_abcdef1234567890", BODY).at(AT);

        assertThat(delivery.headers())
                .isEqualTo(Map.of("X-Celper-Signature", "sha256=" + HEX, "X-Celper-Timestamp", "1716393611"));
    }

    /** The second test case of RFC 4231. */
    @Test
    void telephony_signsTheBodyAlone() {
        SignedDelivery delivery = SignedDelivery.telephony("Jefe", "what do ya want for nothing?");

        assertThat(delivery.headers())
                .isEqualTo(Map.of(
                        "x-nexa-signature", "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        for (Runnable shift : new Runnable[] {delivery::late, delivery::early}) {
            assertThatThrownBy(shift::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("the Telephony API signs no time");
        }
    }

    @Test
    void header_isFoundInAnyCase() {
        assertThat(partner.header("x-employjoy-timestamp")).isEqualTo("1716393611");
        assertThat(partner.header("x-other")).isNull();
        assertThat(partner.unsigned().header("x-employjoy-timestamp")).isNull();
        assertThat(partner.unsigned().headers()).isEmpty();
    }

    @Test
    void tampered_keepsTheSignatureAndChangesTheBytes() {
        assertThat(partner.tampered().headers()).isEqualTo(partner.headers());
        assertThat(partner.tampered().body()).isEqualTo((BODY + " ").getBytes(UTF_8));
        assertThat(partner.tampered("{}").headers()).isEqualTo(partner.headers());
        assertThat(partner.tampered("{}").body()).isEqualTo("{}".getBytes(UTF_8));
    }

    @Test
    void lateAndEarly_areSignedAnew_sixMinutesAway() {
        assertThat(partner.late().headers())
                .isEqualTo(partner.at(AT.minus(Duration.ofMinutes(6))).headers());
        assertThat(partner.early().headers())
                .isEqualTo(partner.at(AT.plus(Duration.ofMinutes(6))).headers());
        assertThat(partner.late().header("X-EmployJoy-Signature")).doesNotContain(HEX);
    }

    @Test
    void otherKey_changesTheSignatureOnly() {
        assertThat(partner.otherKey().header("X-EmployJoy-Signature"))
                .startsWith("t=1716393611,v1=")
                .doesNotContain(HEX);
        assertThat(partner.otherKey().body()).isEqualTo(partner.body());
    }

    @Test
    void at_takesAClock_andWithoutItIsNow() {
        FakeClock clock = FakeClock.create();
        clock.advance(Duration.ofSeconds(90));

        assertThat(partner.at(clock).header("X-EmployJoy-Timestamp"))
                .isEqualTo(Long.toString(clock.now().getEpochSecond()));
        long before = Instant.now().getEpochSecond();
        assertThat(Long.parseLong(
                        String.valueOf(SignedDelivery.partner("s", "{}").header("X-EmployJoy-Timestamp"))))
                .isBetween(before, before + 60);
    }
}
