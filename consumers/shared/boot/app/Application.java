package app;

import dev.faultline.partner.PartnerClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Application {

    public static void main(String[] args) throws Exception {
        System.out.println(Platform.versions());
        try (LocalServer server = new LocalServer();
                ConfigurableApplicationContext context =
                        SpringApplication.run(Application.class, "--partner.url=" + server.url())) {
            Calls.with(context.getBean(PartnerClient.class));
        }
    }

    @Bean
    PartnerClient partner(@Value("${partner.url}") String url) {
        return Calls.client(url);
    }
}
