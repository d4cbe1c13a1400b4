package dev.faultline.spring;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Application contexts with all of the starter's auto-configurations. */
final class Contexts {

    static final String KEY = "pek_test_verysecret";

    private Contexts() {}

    /** Only the APIs that a test names are enabled. */
    static ApplicationContextRunner of(String... apis) {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        FaultlineAutoConfiguration.class,
                        CrmAutoConfiguration.class,
                        InterviewsAutoConfiguration.class,
                        PartnerAutoConfiguration.class,
                        SequencesAutoConfiguration.class,
                        TelephonyAutoConfiguration.class,
                        MetricsAutoConfiguration.class,
                        ObservationsAutoConfiguration.class,
                        Boot3HealthAutoConfiguration.class,
                        SanitizingAutoConfiguration.class));
        for (String api : new String[] {"crm", "interviews", "partner", "sequences", "telephony"}) {
            if (!List.of(apis).contains(api)) {
                runner = runner.withPropertyValues("faultline." + api + ".enabled=false");
            }
        }
        return runner;
    }

    /** The Partner API, at a server. */
    static ApplicationContextRunner partner(String url) {
        return of("partner")
                .withPropertyValues("faultline.partner.api-key=" + KEY, "faultline.partner.base-url=" + url);
    }
}
