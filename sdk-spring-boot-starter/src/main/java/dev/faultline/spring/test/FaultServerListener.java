package dev.faultline.spring.test;

import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/** Verifies the server of an annotated test class after each test, resets it, and lets cooldowns and open circuits end. */
final class FaultServerListener implements TestExecutionListener, Ordered {

    /** Longer than any cooldown or open circuit that a client accepts by default. */
    private static final Duration BETWEEN_TESTS = Duration.ofHours(1);

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void afterTestMethod(TestContext test) {
        AutoConfigureFaultServer annotation =
                TestContextAnnotationUtils.findMergedAnnotation(test.getTestClass(), AutoConfigureFaultServer.class);
        if (annotation == null || !test.hasApplicationContext()) {
            return;
        }
        ApplicationContext context = test.getApplicationContext();
        FaultServer server = context.getBean(FaultServerCustomizer.SERVER, FaultServer.class);
        try {
            if (annotation.strict() && test.getTestException() == null) {
                server.verify();
            }
        } finally {
            server.reset();
            context.getBean(FaultServerCustomizer.CLOCK, FakeClock.class).advance(BETWEEN_TESTS);
        }
    }
}
