package dev.faultline.examples.json;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Page;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.ResponseInfo;
import dev.faultline.crm.CrmPage;
import dev.faultline.crm.Owner;
import dev.faultline.partner.Job;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.sequences.linkedin.PendingLinkedInAccount;
import dev.faultline.sequences.lists.ContactList;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.TestResults;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds results of any type is the same JSON for every API: its items are the vendor's. */
@FaultlineTest
class ListsAsJsonTest {

    private static final String JOB = "{\"id\":\"job_1\",\"title\":\"Barista\",\"rate\":2.50,\"gone\":null}";

    @ParameterizedTest
    @EnumSource
    void page_ofBothSurfaces(Mappers mapper, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed("{\"data\":[" + JOB + "],\"next_cursor\":\"c2\",\"took\":3}");
        try (PartnerClient partner = client(server, clock)) {
            Page<Job> page = partner.jobs().list();
            AsyncPage<Job> asyncPage = partner.async().jobs().list().join();

            String written = mapper.write(page);
            assertThat(JsonValue.parse(written))
                    .isEqualTo(JsonValue.parse("{\"items\":[" + JOB + "],\"nextCursor\":\"c2\"}"));
            assertThat(JsonValue.parse(mapper.write(asyncPage))).isEqualTo(JsonValue.parse(written));

            Page<Job> read = mapper.read(written, new TypeReference<Page<Job>>() {});
            AsyncPage<Job> asyncRead = mapper.read(written, new TypeReference<AsyncPage<Job>>() {});
            assertThat(read.items()).isEqualTo(page.items()).isEqualTo(asyncRead.items());
            assertThat(read.nextCursor()).contains("c2").isEqualTo(asyncRead.nextCursor());
            assertThat(read.totalCount()).isEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(read::next)
                    .withMessage("this page was read from JSON and knows no client:"
                            + " give nextCursor() to the list's query");
        }
    }

    @ParameterizedTest
    @EnumSource
    void crmPage(Mappers mapper) {
        String json = "{\"items\":[{\"id\":\"o_1\",\"name\":\"Ada\"}],\"nextCursor\":\"c2\",\"moreMayFollow\":true}";
        CrmPage<Owner> page = mapper.read(json, new TypeReference<CrmPage<Owner>>() {});

        String written = mapper.write(page);

        assertThat(page.items()).containsExactly(TestResults.read(Owner.class, "{\"id\":\"o_1\",\"name\":\"Ada\"}"));
        assertThat(page.nextCursor()).isEqualTo("c2");
        assertThat(page.moreMayFollow()).isTrue();
        assertThat(JsonValue.parse(written)).isEqualTo(JsonValue.parse(json));
        assertThat(mapper.read(written, new TypeReference<CrmPage<Owner>>() {}))
                .isEqualTo(page)
                .hasSameHashCodeAs(page);
    }

    @ParameterizedTest
    @EnumSource
    void listing_withoutSecretsOfItsItems(Mappers mapper) {
        ContactList list = TestResults.read(ContactList.class, "{\"id\":1,\"name\":\"VIP\",\"size\":3}");
        ItemList<ContactList> lists = new ItemList<>(List.of(list), JsonValue.of(List.of(list)), ResponseInfo.none());

        String written = mapper.write(lists);

        assertThat(written).isEqualTo("{\"items\":[{\"id\":1,\"name\":\"VIP\",\"size\":3}]}");
        assertThat(mapper.read(written, new TypeReference<ItemList<ContactList>>() {}))
                .isEqualTo(lists);
        PendingLinkedInAccount pending =
                TestResults.read(PendingLinkedInAccount.class, "{\"id\":\"p\",\"connectionLink\":\"https://l\"}");
        assertThat(mapper.write(new ItemList<>(List.of(pending), JsonValue.missing(), ResponseInfo.none())))
                .isEqualTo("{\"items\":[{\"id\":\"p\"}]}");
    }

    @ParameterizedTest
    @EnumSource
    void rawResponse_isItsJson(Mappers mapper, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed("[ " + JOB + "]");
        try (PartnerClient partner = client(server, clock)) {
            RawResponse response = partner.execute(RawRequest.get("/jobs"));

            String written = mapper.write(response);

            assertThat(written).isEqualTo("[" + JOB + "]");
            assertThat(mapper.read(written, RawResponse.class).json()).isEqualTo(response.json());
        }
    }

    @ParameterizedTest
    @EnumSource
    void bulkResult_isTheResponse(Mappers mapper, FaultServer server, FakeClock clock) {
        String failures = "{\"2\":{\"error\":\"sequence.notFound\"}}";
        server.on(POST, "/v3/sequences/bulk-delete").succeed(failures);
        try (SequencesClient sequences = SequencesClient.builder()
                .apiKey("key")
                .baseUrl(server.url())
                .timeSource(clock)
                .build()) {
            BulkResult<Long> result = sequences.sequences().bulkDelete(List.of(1L, 2L));

            assertThat(result.succeeded()).containsExactly(1L);
            assertThat(mapper.write(result)).isEqualTo(failures);
        }
    }

    private static PartnerClient client(FaultServer server, FakeClock clock) {
        return PartnerClient.builder()
                .apiKey("key")
                .baseUrl(server.url())
                .timeSource(clock)
                .build();
    }
}
