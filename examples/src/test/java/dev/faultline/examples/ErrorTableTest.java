package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ErrorCode;
import dev.faultline.partner.PartnerError;
import org.junit.jupiter.api.Test;

class ErrorTableTest {

    @Test
    void markdown_isALineACode() {
        ErrorCode[] lines = {PartnerError.JOB_CLOSED, PartnerError.RATE_LIMITED, PartnerError.INTERNAL_ERROR};

        assertThat(ErrorTable.markdown("## Sample", lines)).isEqualTo("""
                ## Sample

                | Code | HTTP | Group | Class | Retry | Outcome | What to do |
                | --- | --- | --- | --- | --- | --- | --- |
                | `JOB_CLOSED` | 409 | `Conflict` | `PartnerException.JobClosed` | no | not done | Tell the candidate that the job is taken; list the jobs again. |
                | `RATE_LIMITED` | 429 | `Throttled` | `PartnerException.RateLimited` | after the server's delay | not done | Wait for retryAfter(); scope() is the scope of the limit. |
                | `INTERNAL_ERROR` | 500 | `ServerFault` | `PartnerException.InternalError` | after a backoff | unknown | Try again later with the same idempotency key; report it to EmployJoy if it persists. |
                """);
    }

    @Test
    void row_cannotBeBrokenByABar() {
        assertThat(ErrorTable.row("a|b", "c")).isEqualTo("| a\\|b | c |\n");
    }
}
