package dev.faultline.telephony;

import dev.faultline.testkit.ErrorTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorTableDocTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "errors", "telephony.md");

    @Test
    void pageIsWhatTheTableSays() {
        ErrorTable.check(
                PAGE,
                ErrorTable.markdown("# Errors of the Telephony API", TelephonyError.values())
                        + "\nThe API tells its errors apart by the HTTP status; the code is the status's name, sent as"
                        + " `error`. Any other 5xx is a `ServerFault`, 451 a `Forbidden`, 410 a `NotFound`, everything"
                        + " else an `InvalidRequest`.\n"
                        + "\nThe enum `TelephonyError` is the source of this page: "
                        + "`./mvnw -pl sdk-telephony -am verify -Dfaultline.docs=write` writes it anew.\n");
    }
}
