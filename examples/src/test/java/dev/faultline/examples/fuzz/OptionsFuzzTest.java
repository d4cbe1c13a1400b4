package dev.faultline.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.partner.PartnerClient;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An option is rejected as an argument, or goes to the server as one line of its own: nothing can be smuggled in. */
class OptionsFuzzTest {

    private static final String MARK = "smuggled";

    private HostileServer server;

    enum Option {
        API_KEY("pek_live_1"),
        HEADER_NAME("X-Gateway-Token"),
        HEADER_VALUE("token 42"),
        USER_AGENT("acme-hiring/2.3"),
        IDEMPOTENCY_KEY("0b8ad6e4-1a87-4a60-9f53-0f4f8a4ac6a1"),
        PATH("/applications/{id}"),
        QUERY("a b&c=d");

        private final String good;

        Option(String good) {
            this.good = good;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        server.sends(Wire.json(200, "{}"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void values(Option option) {
        List<byte[]> good = List.of(
                Mutation.utf8(option.good),
                Mutation.utf8(option.good + "\r\nX-" + MARK + ": yes"),
                Mutation.utf8(option.good + " HTTP/1.1\nX-" + MARK + ": yes"),
                Mutation.utf8(option.good + "\u2028X-" + MARK + ": \u00e4\ud83d\ude00"));
        String name = "options-" + option.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Fuzz.of(name, good, Mutation::bytes, 60).check(bytes -> {
            server.requests().clear();
            Throwable failure = catchThrowable(() -> call(option, new String(bytes, StandardCharsets.UTF_8)));
            if (failure != null && !(failure instanceof SdkException)) {
                assertThat(failure).isInstanceOf(IllegalArgumentException.class);
            }
            for (String head : server.requests()) {
                assertThat(head.lines().map(line -> line.toLowerCase(Locale.ROOT)))
                        .noneMatch(line -> line.startsWith("x-" + MARK));
            }
        });
    }

    private void call(Option option, String value) {
        PartnerClient.Builder builder = PartnerClient.builder()
                .apiKey(option == Option.API_KEY ? value : "pek_test_1")
                .baseUrl(server.url())
                .retryPolicy(RetryPolicy.none());
        if (option == Option.HEADER_NAME || option == Option.HEADER_VALUE) {
            boolean isName = option == Option.HEADER_NAME;
            builder.header(isName ? value : "X-Gateway-Token", isName ? "token" : value);
        }
        if (option == Option.USER_AGENT) {
            builder.userAgentSuffix(value);
        }
        try (PartnerClient client = builder.build()) {
            PartnerClient view = option == Option.IDEMPOTENCY_KEY ? client.with(o -> o.idempotencyKey(value)) : client;
            RawRequest request = RawRequest.get(option == Option.PATH ? value : "/applications");
            var unused = view.execute(option == Option.QUERY ? request.query(value, value) : request);
        }
    }

    /** Nothing is sent to find out: an address is rejected, or has a scheme and a host to which a key may be sent. */
    @Test
    void baseUrls() {
        List<byte[]> good = List.of(
                Mutation.utf8("https://api.example.com/v1/"),
                Mutation.utf8("https://user:secret@api.example.com"),
                Mutation.utf8("http://127.0.0.1:8080"),
                Mutation.utf8("http://127.0.0.1.evil.example"),
                Mutation.utf8("http://localhost@evil.example"),
                Mutation.utf8("http://[::ffff:127.0.0.1]/"),
                Mutation.utf8("http://0x7f.1/%2e%2e"));
        Fuzz.of("options-base-url", good, Mutation::bytes, 600).check(bytes -> {
            String url = new String(bytes, StandardCharsets.UTF_8);
            Throwable failure = catchThrowable(() -> PartnerClient.builder()
                    .apiKey("pek_test_1")
                    .baseUrl(url)
                    .build()
                    .close());
            if (failure != null) {
                assertThat(failure).isInstanceOf(IllegalArgumentException.class);
                HttpUrl rejected = HttpUrl.parse(url.strip());
                // a message may name the host, which a mutation can make of the password
                String host = rejected == null ? "" : rejected.host();
                assertThat(failure.getMessage()).isNotBlank();
                assertThat(host.contains("secret") || !failure.getMessage().contains("secret"))
                        .isTrue();
            } else {
                assertMayGetAKey(HttpUrl.get(url.strip()));
            }
        });
    }

    private static void assertMayGetAKey(HttpUrl accepted) throws IOException {
        String host = accepted.host();
        if (!accepted.isHttps() && !host.equals("localhost") && !host.endsWith(".localhost")) {
            assertThat(host).matches("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*"); // a literal: no name is looked up below
            assertThat(InetAddress.getByName(host).isLoopbackAddress()).isTrue();
        }
    }
}
