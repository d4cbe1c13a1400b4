package dev.faultline.examples.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faultline.partner.ApplicationReceipt;
import dev.faultline.testkit.TestResults;
import java.io.PrintStream;

/** A result is JSON for a mapper of the application's own: to be returned by a controller, or kept and read back. */
public final class KeepReceipt {

    private KeepReceipt() {}

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        ApplicationReceipt receipt = TestResults.read(
                ApplicationReceipt.class,
                "{\"id\":\"ej_app_90233\",\"status\":\"received\",\"createdAt\":\"2026-07-01T08:16:02Z\"}");
        ObjectMapper mapper = new ObjectMapper();
        try {
            String kept = mapper.writeValueAsString(receipt);
            ApplicationReceipt read = mapper.readValue(kept, ApplicationReceipt.class);
            out.println("kept as " + kept);
            out.println("read back as an equal receipt: " + read.equals(receipt));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is always JSON", e);
        }
    }
}
