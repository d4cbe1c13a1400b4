package dev.faultline.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.Paging;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.testkit.FakeClock;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list ends, whatever cursors its pages have. */
class PagesFuzzTest {

    private static final int MOST_PAGES = 120;

    private static final String LONG_PAGE = "{\"id\":\"call_1\"},".repeat(199) + "{\"id\":\"call_2\"}";

    enum PagedList {
        PARTNER(
                "{\"data\":[{\"id\":\"job_1\"}],\"next_cursor\":\"%s\"}",
                (url, read) -> {
                    try (PartnerClient client =
                            once(PartnerClient.builder(), url).build()) {
                        return read.apply(client.jobs().list().stream());
                    }
                }),
        CRM(
                "{\"success\":true,\"data\":{\"data\":[{\"id\":\"1\"}],\"next\":\"%s\"}}",
                (url, read) -> {
                    try (CrmClient client = once(CrmClient.builder(), url)
                            .paging(Paging.cursor(
                                    "cursor", page -> page.get("data").get("next")))
                            .build()) {
                        return read.apply(client.connection("user-1", "hubspot").contacts().pages().stream());
                    }
                }),
        INTERVIEWS(
                "{\"success\":true,\"data\":[{\"id\":\"pos_1\"}],\"pagination\":{\"hasMore\":true,\"cursor\":\"%s\"}}",
                (url, read) -> {
                    try (InterviewsClient client =
                            once(InterviewsClient.builder(), url).build()) {
                        return read.apply(client.jobPositions().list().stream());
                    }
                }),
        SEQUENCES(
                "{\"items\":[{\"id\":1}],\"totalCount\":3,\"hasMore\":true,\"x\":\"%s\"}",
                (url, read) -> {
                    try (SequencesClient client =
                            once(SequencesClient.builder(), url).build()) {
                        return read.apply(client.contacts().list().stream());
                    }
                }),
        TELEPHONY(
                "{\"data\":[" + LONG_PAGE + "],\"meta\":{\"total\":600,\"page\":1,\"limit\":200},\"x\":\"%s\"}",
                (url, read) -> {
                    try (TelephonyClient client =
                            once(TelephonyClient.builder(), url).build()) {
                        return read.apply(client.calls().list().stream());
                    }
                });

        private final String page;
        private final BiFunction<String, Function<Stream<?>, Long>, Long> list;

        PagedList(String page, BiFunction<String, Function<Stream<?>, Long>, Long> list) {
            this.page = page;
            this.list = list;
        }

        byte[] page(String cursor) {
            return Wire.json(200, page.replace("%s", cursor));
        }

        /** Telephony asks for the next number, which is never the same one; its totals end a list whose records are unreadable. */
        boolean endsItself() {
            return this != TELEPHONY;
        }

        /** Reads all pages; the server breaks off a list that does not end. */
        Throwable read(String url) {
            return catchThrowable(() -> list.apply(url, Stream::count));
        }

        private static <B extends ClientBuilder<B>> B once(B builder, String url) {
            return builder.apiKey("key-of-a-hostile-server")
                    .baseUrl(url)
                    .timeSource(FakeClock.create())
                    .pacing(false)
                    .circuitBreakerPolicy(CircuitBreakerPolicy.disabled())
                    .retryPolicy(RetryPolicy.none());
        }
    }

    /** The server sends the same page for ever. */
    @ParameterizedTest
    @EnumSource
    void samePage(PagedList list) throws IOException {
        String name = "pages-" + list.name().toLowerCase(java.util.Locale.ROOT);
        try (HostileServer server = new HostileServer()) {
            Fuzz.of(name, List.of(list.page("c1")), Wire::mutated, 25).check(page -> {
                server.sends(number -> number > MOST_PAGES ? new byte[0] : page);
                Throwable failure = list.read(server.url());
                if (failure != null) {
                    assertThat(failure).isInstanceOf(SdkException.class);
                }
                if (list.endsItself()) {
                    assertThat(server.requests()).as("pages read").hasSizeLessThanOrEqualTo(MOST_PAGES);
                }
            });
        }
    }

    /** The cursors of the pages lead in a circle, which begins after some that do not. */
    @ParameterizedTest
    @EnumSource(names = {"PARTNER", "CRM", "INTERVIEWS"})
    void circle(PagedList list) throws IOException {
        Random random = new Random(20_260_101);
        try (HostileServer server = new HostileServer()) {
            for (int i = 0; i < 10; i++) {
                int before = random.nextInt(40);
                int round = 1 + random.nextInt(40);
                server.sends(number ->
                        list.page("c" + (number <= before ? number : before + 1 + (number - before - 1) % round)));
                Throwable failure = list.read(server.url());
                assertThat(failure).isInstanceOf(SdkException.class).hasMessageContaining("leads back");
                assertThat(server.requests()).hasSizeLessThan(4 * (before + round) + 4);
            }
        }
    }
}
