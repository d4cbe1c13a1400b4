package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.email.EmailAccount;
import dev.faultline.sequences.email.EmailAccountData;
import dev.faultline.sequences.email.EmailAccountError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** The passwords of a mailbox go to the API and nowhere else. */
@FaultlineTest
class MailboxSecretsTest {

    @ParameterizedTest
    @EnumSource
    void passwords_areInNoTextAndNoLogLine(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/email-accounts")
                .reset()
                .then()
                .fail(EmailAccountError.CONNECTION_FAILED)
                .then()
                .fail(SequencesError.THROTTLED)
                .retryAfter(1)
                .then()
                .succeed("{\"connection\":{}}")
                .then()
                .succeed("{\"id\":7,\"connection\":{\"email\":\"ada@example.com\"}}");
        List<Object> seen = new CopyOnWriteArrayList<>();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try (SequencesClient reply =
                SurfaceCalls.client(server, clock).listener(seen::add).build()) {
            for (int i = 0; i < 3; i++) {
                SdkException failure = catchThrowableOfType(SdkException.class, () -> connect(surface, reply));
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace, true));
                seen.add(trace);
                seen.add(failure.attempts());
                seen.add(failure.remedy());
            }
            EmailAccount account = connect(surface, reply);
            seen.add(account);
            seen.add(account.connection());
            seen.add(account.response());
            seen.add(SenderCalls.MAILBOX);
            seen.add(SenderCalls.MAILBOX.fields().get("connection"));
            seen.add(EmailAccountData.Connection.builder().smtpPassword("smtp-secret"));
        } finally {
            root.setLevel(Level.OFF);
            root.detachAppender(log);
        }
        assertThat(server.requests().get(0).text()).contains("smtp-secret", "imap-secret");
        assertThat(log.list).isNotEmpty();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("-secret") || line.contains("example.com"));
        assertThat(seen)
                .hasSizeGreaterThan(15)
                .extracting(Object::toString)
                .noneMatch(text -> text.contains("-secret") || text.contains("example.com"));
    }

    private static EmailAccount connect(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.emailAccounts().connect(SenderCalls.MAILBOX),
                c -> c.emailAccounts().connect(SenderCalls.MAILBOX));
    }
}
