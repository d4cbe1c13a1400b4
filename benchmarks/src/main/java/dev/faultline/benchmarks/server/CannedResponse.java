package dev.faultline.benchmarks.server;

import dev.faultline.benchmarks.Samples;
import java.nio.charset.StandardCharsets;

/** Whole responses, with the headers that APIs behind a proxy usually have. */
final class CannedResponse {

    static final byte[] APPLICATION = ok(Samples.APPLICATION);
    static final byte[] CRM_CONTACT = ok(Samples.CRM_CONTACT);
    static final byte[] CANDIDATE = ok(Samples.CANDIDATE_PROFILE);
    static final byte[] SEQUENCES_CONTACT = ok(Samples.SEQUENCES_CONTACT);
    static final byte[] CALL = ok(Samples.CALL);
    static final byte[] RECEIPT = of("201 Created", "", Samples.RECEIPT.response());
    static final byte[] NOT_FOUND = of(
            "404 Not Found",
            "",
            "{\"error\":\"APPLICATION_NOT_FOUND\",\"message\":\"no such application\",\"details\":{\"id\":\"missing\"}}");
    static final byte[] RATE_LIMITED = of(
            "429 Too Many Requests",
            "Retry-After: 1\r\n",
            "{\"error\":\"RATE_LIMITED\",\"message\":\"too many requests\",\"scope\":\"partner\",\"retryAfter\":1}");
    static final byte[] UNAVAILABLE =
            of("503 Service Unavailable", "", "{\"error\":\"UNAVAILABLE\",\"message\":\"an outage\"}");

    private CannedResponse() {}

    private static byte[] ok(Samples sample) {
        return of("200 OK", "", sample.response());
    }

    static byte[] of(String status, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ("HTTP/1.1 " + status + "\r\n" + headers
                        + "Content-Type: application/json; charset=utf-8\r\n"
                        + "Content-Length: " + length + "\r\n"
                        + "Date: Sun, 22 Nov 2026 04:10:00 GMT\r\n"
                        + "Server: nginx\r\n"
                        + "Vary: Accept\r\n"
                        + "Cache-Control: no-store\r\n"
                        + "Strict-Transport-Security: max-age=31536000\r\n"
                        + "X-Request-Id: req_0c1d2e\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
