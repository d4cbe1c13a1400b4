package dev.faultline.testkit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each JUnit 5 test a {@link FaultServer} and a {@link FakeClock} as parameters, the server dated by the clock, and
 * closes the server afterwards.
 *
 * <pre>{@code
 * @ExtendWith(FaultServerExtension.class)
 * class SubmitTest {
 *     @Test
 *     void waitsAsAsked(FaultServer server, FakeClock clock) { ... }
 * }
 * }</pre>
 */
@SuppressWarnings("exports") // JUnit is optional: whoever uses this requires it anyway
public final class FaultServerExtension implements ParameterResolver, AfterEachCallback {

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
        FaultServer server = store(context).remove(FaultServer.class, FaultServer.class);
        if (server != null) {
            server.close();
        }
    }

    private static FakeClock clock(ExtensionContext context) {
        return store(context).getOrComputeIfAbsent(FakeClock.class, type -> FakeClock.create(), FakeClock.class);
    }

    private static FaultServer server(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(FaultServer.class, type -> FaultServer.start(clock(context)), FaultServer.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
