package dev.faultline.benchmarks.decoding;

import dev.faultline.interviews.InterviewsWebhooks;
import dev.faultline.partner.PartnerWebhooks;
import dev.faultline.telephony.webhooks.TelephonyWebhooks;
import dev.faultline.testkit.SignedDelivery;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A delivery's signature is verified, of each API that documents one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WebhookBenchmark {

    private static final String SECRET = "whsec_of_a_benchmark";
    private static final String JSON = "{\"id\":\"evt_1\",\"type\":\"job.closed\",\"data\":{\"jobId\":\"job_40417\"}}";

    private final PartnerWebhooks partner =
            PartnerWebhooks.builder().secret(SECRET).build();
    private final InterviewsWebhooks interviews =
            InterviewsWebhooks.builder().secret(SECRET).build();
    private final TelephonyWebhooks telephony =
            TelephonyWebhooks.builder().secret(SECRET).build();
    private final SignedDelivery delivery = SignedDelivery.partner(SECRET, JSON);
    private final byte[] body = delivery.body();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public WebhookBenchmark() {
        headers.putAll(delivery.headers());
        headers.putAll(SignedDelivery.interviews(SECRET, JSON).headers());
        headers.putAll(SignedDelivery.telephony(SECRET, JSON).headers());
    }

    @Benchmark
    public void partner() {
        partner.verify(body, headers::get);
    }

    @Benchmark
    public void interviews() {
        interviews.verify(body, headers::get);
    }

    @Benchmark
    public void telephony() {
        telephony.verify(body, headers::get);
    }
}
