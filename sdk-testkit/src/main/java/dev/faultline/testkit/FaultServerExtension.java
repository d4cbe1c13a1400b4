package dev.faultline.testkit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives each JUnit 5 test a {@link FaultServer} and a {@link FakeClock} as parameters. The server's responses have the
 * date of the clock; it is closed after the test. A request without a script, or a script that was not played out,
 * fails the test, see {@link FaultServer#verify()}; {@link FaultServer#lenient()} permits both. A class whose
 * constructor or {@code @BeforeAll} has the parameter gets one server for all its tests, closed after the last of them.
 *
 * <pre>{@code
 *
 * @ExtendWith(FaultServerExtension.class)
 * class SubmitTest {
 *     @Test
 *     void waitsAsAsked(FaultServer server, FakeClock clock) { ... }
 * }
 * }</pre>
 */
@SuppressWarnings("exports") // JUnit is optional: whoever uses this requires it anyway
public final class FaultServerExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(FaultServerExtension.class);

    /** For JUnit. */
    public FaultServerExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FaultServer.class || type == FakeClock.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FakeClock.class ? clock(context) : server(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end(context);
    }

    /** An exception of this method is suppressed in that of a test that has failed already. */
    private static void end(ExtensionContext context) {
        FaultServer server = store(context).remove(FaultServer.class, FaultServer.class);
        if (server == null) {
            return;
        }
        if (context.getExecutionException()
                .filter(TestAbortedException.class::isInstance)
                .isPresent()) {
            server.lenient(); // an assumption ended the test before any request
        }
        server.close();
    }

    private static FakeClock clock(ExtensionContext context) {
        return store(context).getOrComputeIfAbsent(FakeClock.class, type -> FakeClock.create(), FakeClock.class);
    }

    private static FaultServer server(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        FaultServer.class,
                        type -> FaultServer.start(clock(context)).strict(),
                        FaultServer.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
