package dev.faultline.examples.partner;

import dev.faultline.core.WebhookException;
import dev.faultline.partner.PartnerEvent;
import dev.faultline.partner.PartnerWebhooks;
import dev.faultline.testkit.SignedDelivery;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Receives webhooks: {@link #receive} is what the handler of any web framework calls. */
public final class ReceiveWebhook {

    private static final String SECRET = "whsec_example";

    private final PartnerWebhooks webhooks =
            PartnerWebhooks.builder().secret(SECRET).build();
    private final Set<String> seen = new HashSet<>(); // a real application keeps them in its database
    private final PrintStream out;

    private ReceiveWebhook(PrintStream out) {
        this.out = out;
    }

    /**
     * Takes a delivery.
     *
     * @param body the bytes as they arrived, not a parsed and rewritten body
     * @param headers gives a header by its name, such as {@code request::getHeader}
     * @return the status to respond with; anything but a 2xx is delivered again
     */
    int receive(byte[] body, Function<String, @Nullable String> headers) {
        PartnerEvent event;
        try {
            event = webhooks.receive(body, headers);
        } catch (WebhookException e) {
            out.println("   rejected: " + e.reason());
            // a genuine delivery that cannot be read gets no better when it is sent again
            return e.reason() == WebhookException.Reason.UNREADABLE_BODY ? 204 : 401;
        }
        if (!seen.add(event.id())) {
            out.println("   " + event.id() + " was here before");
        } else if (event instanceof PartnerEvent.JobClosed closed) {
            out.println("   " + closed.jobId() + " has closed: " + closed.reason());
        } else if (event instanceof PartnerEvent.ApplicationStatusChanged changed) {
            out.println("   " + changed.applicationId() + " is now " + changed.newStatus());
        } else {
            out.println("   nothing to do for " + event.type());
        }
        return 204;
    }

    /**
     * Runs the example with deliveries of its own.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        ReceiveWebhook receiver = new ReceiveWebhook(out);
        String closed = """
                {"id":"evt_demo_0002","type":"job.closed","createdAt":"2026-07-03T17:05:00Z","apiVersion":"v1",\
                "data":{"jobId":"job_40417","companyId":"co_512","reason":"internal_sourcing_only",\
                "closedAt":"2026-07-03T17:05:00Z"}}""";
        SignedDelivery genuine = SignedDelivery.partner(SECRET, closed); // as the vendor signs it before it sends
        receiver.deliver("A genuine delivery", genuine);
        receiver.deliver("The same one again, as every sender does at times", genuine);
        receiver.deliver("Changed on its way", genuine.tampered(closed.replace("job_40417", "job_1")));
        receiver.deliver("Recorded, and played again later", genuine.late());
        receiver.deliver("Without a signature", genuine.unsigned());
    }

    private void deliver(String title, SignedDelivery delivery) {
        out.println(title);
        out.println("   answered with " + receive(delivery.body(), delivery::header));
    }
}
