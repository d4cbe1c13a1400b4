package dev.faultline.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the property at fault when an application cannot start. Before Boot's own analyzer, which repeats values. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ClientFailureAnalyzer extends AbstractFailureAnalyzer<ClientSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ClientSettingException cause) {
        String remedy = cause.remedy();
        return new FailureAnalysis(
                "Faultline cannot be set up by its properties. " + cause.getMessage(),
                remedy == null ? "Correct the value of " + cause.property() + "." : remedy,
                cause);
    }
}
