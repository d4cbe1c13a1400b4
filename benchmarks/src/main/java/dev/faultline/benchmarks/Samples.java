package dev.faultline.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;

/** The JSON of the vendors' things, in and out of their envelopes. */
public enum Samples {
    APPLICATION("application.json", "%s"),
    RECEIPT("receipt.json", "%s"),
    JOB("job.json", "{\"data\":[%s],\"next_cursor\":\"c_2\"}"),
    CRM_CONTACT("crm-contact.json", "{\"success\":true,\"statusCode\":200,\"data\":%s}"),
    CANDIDATE_PROFILE("candidate-profile.json", "{\"success\":true,\"requestId\":\"req_1\",\"data\":%s}"),
    CANDIDATE(
            "candidate.json",
            "{\"success\":true,\"requestId\":\"req_1\",\"data\":[%s],\"pagination\":{\"cursor\":\"c_2\",\"hasMore\":true}}"),
    SEQUENCES_CONTACT("sequences-contact.json", "%s"),
    CALL("call.json", "{\"statusCode\":200,\"message\":\"ok\",\"data\":%s}");

    private final String thing;
    private final String envelope;

    Samples(String resource, String envelope) {
        thing = read(resource);
        this.envelope = envelope;
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The thing in its API's envelope. */
    public String response() {
        return in(envelope, 1);
    }

    /**
     * The thing many times, in an envelope.
     *
     * @param format with {@code %s} where the things stand, separated by commas
     */
    public String in(String format, int times) {
        return format.replace("%s", String.join(",", Collections.nCopies(times, thing)));
    }

    /** A page of the thing, in the envelope of its lists. */
    public String page(int times) {
        return in(envelope, times);
    }
}
