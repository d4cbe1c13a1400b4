package app;

import dev.faultline.partner.PartnerClient;
import dev.faultline.spring.FaultlineClientCustomizer;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Application {

    /** Starts the application, calls it over HTTP, and stops it. */
    public static void main(String[] args) throws Exception {
        System.out.println(Platform.versions());
        OneBoot.check();
        try (LocalServer server = new LocalServer();
                ConfigurableApplicationContext context = SpringApplication.run(
                        Application.class, "--faultline.partner.base-url=" + server.url())) {
            Visitor visitor = new Visitor(context.getEnvironment().getProperty("local.server.port", Integer.class));
            visitor.expect(200, "ej_app_1", visitor.post("/submissions"));
            visitor.expect(200, "2026-07-01T08:16:02Z", visitor.post("/submissions"));
            visitor.expect(409, "job_1 is closed", visitor.post("/submissions"));
            visitor.expect(401, "", visitor.post("/webhooks/partner"));
            visitor.actuator();
        }
        System.out.println("started, called and stopped");
    }

    // snippet: customizer
    @Bean
    FaultlineClientCustomizer<PartnerClient.Builder> agent() {
        return (builder, name) -> builder.userAgentSuffix("acme/" + name);
    }
    // end

    // snippet: view
    @Bean(defaultCandidate = false)
    PartnerClient impatient(PartnerClient partner) {
        return partner.with(call -> call.totalTimeout(Duration.ofSeconds(5)));
    }
    // end
}
