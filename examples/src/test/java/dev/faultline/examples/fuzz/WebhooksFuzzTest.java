package dev.faultline.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.interviews.InterviewsWebhooks;
import dev.faultline.partner.PartnerWebhooks;
import dev.faultline.sequences.webhooks.SequencesWebhooks;
import dev.faultline.telephony.webhooks.TelephonyWebhooks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A genuine delivery is read or named unreadable; one with any byte changed is rejected; nothing else is thrown. */
class WebhooksFuzzTest {

    private static final String SECRET = "whsec_of_a_test";

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    enum Vendor {
        PARTNER(
                List.of("partner/PartnerEvent.JobClosed", "partner/PartnerEvent.ApplicationStatusChanged"),
                PartnerWebhooks.builder().secret(SECRET).clock(CLOCK).build()::receive) {
            @Override
            Map<String, String> headers(byte[] body) {
                String time = Long.toString(NOW.getEpochSecond());
                return Map.of("X-EmployJoy-Signature", "t=" + time + ",v1=" + hmac(time + ".", body));
            }
        },
        INTERVIEWS(
                List.of("interviews/InterviewEvent.CandidateStatusChanged", "interviews/InterviewEvent.AnalysisReady"),
                InterviewsWebhooks.builder().secret(SECRET).clock(CLOCK).build()::receive) {
            @Override
            Map<String, String> headers(byte[] body) {
                String time = Long.toString(NOW.getEpochSecond());
                return Map.of("X-Celper-Signature", "sha256=" + hmac(time + ".", body), "X-Celper-Timestamp", time);
            }
        },
        TELEPHONY(
                List.of("telephony/TelephonyEvent.CallEnded", "telephony/TelephonyEvent.Verification"),
                TelephonyWebhooks.builder().secret(SECRET).clock(CLOCK).build()::receive) {
            @Override
            Map<String, String> headers(byte[] body) {
                return Map.of("x-nexa-signature", "sha256=" + hmac("", body));
            }
        };

        private final List<String> events;
        private final Receiver receiver;

        Vendor(List<String> events, Receiver receiver) {
            this.events = events;
            this.receiver = receiver;
        }

        abstract Map<String, String> headers(byte[] body);

        Throwable failure(byte[] body, Map<String, String> headers) {
            return catchThrowable(() -> receiver.receive(body, headers::get));
        }
    }

    private interface Receiver {
        Object receive(byte[] body, Function<String, String> headers);
    }

    @ParameterizedTest
    @EnumSource
    void signedBodies(Vendor vendor) {
        String name = vendor.name().toLowerCase(java.util.Locale.ROOT);
        Fuzz.of("webhooks-" + name, bodies(vendor.events), Mutation::json, 400).check(body -> {
            Throwable failure = vendor.failure(body, vendor.headers(body));
            if (failure != null) {
                assertThat(failure)
                        .isInstanceOfSatisfying(
                                WebhookException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE_BODY));
            }
            Random random = new Random(checksum(body)); // the same for an input that is kept, or run again
            checkChangedBody(vendor, body, random);
            checkChangedHeader(vendor, body, random);
        });
    }

    private static long checksum(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return crc.getValue();
    }

    private static void checkChangedBody(Vendor vendor, byte[] body, Random random) {
        Map<String, String> headers = vendor.headers(body);
        byte[] changed = body.clone();
        if (changed.length == 0) {
            changed = new byte[1];
        } else {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        assertRejected(vendor.failure(changed, headers));
    }

    private static void checkChangedHeader(Vendor vendor, byte[] body, Random random) {
        Map<String, String> headers = new HashMap<>(vendor.headers(body));
        String name = headers.keySet().stream().sorted().toList().get(random.nextInt(headers.size()));
        StringBuilder value = new StringBuilder(headers.get(name));
        int at = random.nextInt(value.length());
        value.setCharAt(at, value.charAt(at) == '7' ? '8' : '7');
        headers.put(name, value.toString());
        assertRejected(vendor.failure(body, headers));
    }

    private static void assertRejected(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        WebhookException.class, e -> assertThat(e.reason()).isNotEqualTo(Reason.UNREADABLE_BODY));
    }

    /** The signature's header is any text, in whatever form. */
    @ParameterizedTest
    @EnumSource
    void headers(Vendor vendor) {
        byte[] body = bodies(vendor.events).get(0);
        Map<String, String> genuine = vendor.headers(body);
        List<byte[]> good = genuine.values().stream().map(Mutation::utf8).toList();
        String name = "webhook-headers-" + vendor.name().toLowerCase(java.util.Locale.ROOT);
        Fuzz.of(name, good, Mutation::bytes, 150).check(bytes -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String header : genuine.keySet()) {
                Map<String, String> headers = new HashMap<>(genuine);
                headers.put(header, text);
                Throwable failure = vendor.failure(body, headers);
                if (failure != null) {
                    assertThat(failure).isInstanceOf(WebhookException.class);
                }
            }
        });
    }

    /** Reply signs nothing: its deliveries are only read. */
    @Test
    void sequencesBodies() {
        List<byte[]> good =
                bodies(List.of("sequences/SequencesEvent.EmailReplied", "sequences/SequencesEvent.ContactFinished"));
        Fuzz.of("webhooks-sequences", good, Mutation::json, 400).check(body -> {
            Throwable failure = catchThrowable(() -> SequencesWebhooks.parse(body));
            if (failure != null) {
                assertThat(failure).isInstanceOf(WebhookException.class);
            }
        });
    }

    @Test
    void verificationsOfTelephony() {
        Fuzz.of("webhook-verification", bodies(List.of("telephony/TelephonyEvent.Verification")), Mutation::json, 300)
                .check(body -> assertThatCode(() -> TelephonyWebhooks.isVerification(body, name -> null))
                        .doesNotThrowAnyException());
    }

    private static List<byte[]> bodies(List<String> events) {
        return Stream.concat(events.stream(), Stream.of("core/JsonResult"))
                .map(event -> Mutation.utf8(HostileCall.read("/json/" + event + ".json")))
                .toList();
    }

    private static String hmac(String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Mutation.utf8(SECRET), "HmacSHA256"));
            mac.update(Mutation.utf8(before));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
