package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Paging is described once, and lists go on from then. */
@FaultlineTest
class CrmPagingTest {

    private static final Paging PAGING =
            Paging.cursor("after", page -> page.get("data").get("next")).pageSize("size", 500);

    private static String page(String next, String... ids) {
        StringBuilder items = new StringBuilder();
        for (String id : ids) {
            items.append(items.isEmpty() ? "" : ",").append("{\"id\":\"" + id + "\"}");
        }
        return "{\"success\":true,\"data\":{\"data\":[" + items + "],\"next\":" + next + "}}";
    }

    private static void threePages(FaultServer server) {
        server.on(HttpMethod.GET, "/crm/contact")
                .succeed(page("\"c1==\"", "a", "b"))
                .then()
                .succeed(page("2"))
                .then()
                .succeed(page("\"\"", "c"));
    }

    private static CrmClient client(FaultServer server, FakeClock clock, Paging paging) {
        return Samples.client(server, clock).paging(paging).build();
    }

    /** The ids of all records, page by page. */
    private static List<String> all(Surface surface, CrmConnection view, RecordsQuery query) {
        List<String> ids = new ArrayList<>();
        return Samples.call(
                surface,
                view,
                c -> {
                    c.contacts().pages(query).all().forEach(contact -> ids.add(contact.id()));
                    return ids;
                },
                c -> c.contacts()
                        .pages(query)
                        .thenCompose(first -> first.forEach(contact -> ids.add(contact.id())))
                        .thenApply(nothing -> ids));
    }

    @ParameterizedTest
    @EnumSource
    void pages_goThroughTheWholeList(Surface surface, FaultServer server, FakeClock clock) {
        threePages(server);
        try (CrmClient crm = client(server, clock, PAGING)) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            RecordsQuery query =
                    RecordsQuery.builder().parameter("sort", "name").build();

            assertThat(all(surface, view, query)).containsExactly("a", "b", "c");
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/crm/contact?provider=hubspot&sort=name&size=500",
                        "/crm/contact?provider=hubspot&sort=name&after=c1%3D%3D&size=500",
                        "/crm/contact?provider=hubspot&sort=name&after=2&size=500");
    }

    @ParameterizedTest
    @EnumSource
    void singlePage_tellsItsCursorAndIsResumedWithIt(Surface surface, FaultServer server, FakeClock clock) {
        threePages(server);
        try (CrmClient crm = client(server, clock, PAGING)) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            CrmPage<Contact> first = Samples.listContacts(surface, view);
            RecordsQuery resumed = RecordsQuery.builder()
                    .cursor(first.nextCursor())
                    .parameter("size", "7")
                    .build();
            CrmPage<Contact> second = Samples.call(
                    surface,
                    view,
                    c -> c.contacts().list(resumed),
                    c -> c.contacts().list(resumed));
            RecordsQuery last =
                    RecordsQuery.builder().cursor(second.nextCursor()).build();
            List<String> third = all(surface, view, last);

            assertThat(first.nextCursor()).isEqualTo("c1==");
            assertThat(first.moreMayFollow()).isTrue();
            assertThat(second.items()).isEmpty();
            assertThat(second.moreMayFollow())
                    .as("a page without items need not be the last")
                    .isTrue();
            assertThat(third).containsExactly("c");
        }
        assertThat(server.requests())
                .extracting(request -> request.query("after").orElse("none") + " "
                        + request.query("size").orElseThrow())
                .containsExactly("none 500", "c1== 7", "2 500");
    }

    @ParameterizedTest
    @EnumSource
    void itemsElsewhere_areFoundWhereTheDescriptionSays(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact")
                .succeed("{\"data\":{\"results\":[{\"id\":\"a\"},null],\"paging\":{}}}");
        Paging paging = Paging.cursor(
                        "after", page -> page.get("data").get("paging").get("next"))
                .items(page -> page.get("data").get("results"));
        try (CrmClient crm = client(server, clock, paging)) {
            CrmConnection view = crm.connection(END_USER, "hubspot");

            assertThat(all(surface, view, RecordsQuery.NONE)).containsExactly("a");
            CrmPage<Contact> page = Samples.listContacts(surface, view);
            assertThat(page.items()).extracting(Contact::id).containsExactly("a");
            assertThat(page.moreMayFollow()).isFalse();
            assertThat(page).hasToString("CrmPage[1 items]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cursorThatIsNoText_andCursorsInACircle_endWithAnException(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact").succeed(page("{\"a\":1}", "a"));
        server.on(HttpMethod.GET, "/crm/contact", "provider", "pipedrive")
                .succeed(page("\"A\"", "a"))
                .then()
                .succeed(page("\"B\"", "b"))
                .then()
                .succeed(page("\"A\"", "c"));
        try (CrmClient crm = client(server, clock, PAGING)) {
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class,
                            () -> all(surface, crm.connection(END_USER, "hubspot"), RecordsQuery.NONE)))
                    .hasMessageContaining("cursor");
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class,
                            () -> all(surface, crm.connection(END_USER, "pipedrive"), RecordsQuery.NONE)))
                    .hasMessageContaining("earlier page");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutADescription_nothingIsGuessed(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact")
                .succeed(page("\"c1\"", "a"))
                .then()
                .succeed("{\"data\":[]}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            assertThatThrownBy(() -> all(surface, view, RecordsQuery.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("paging ")
                    .hasMessageContaining("CrmClient.builder().paging(..)");
            RecordsQuery query = RecordsQuery.builder().cursor("c1").build();
            assertThatThrownBy(() -> Samples.call(
                            surface,
                            view,
                            c -> c.contacts().list(query),
                            c -> c.contacts().list(query)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("paging(..)");
            assertThat(server.requests()).isEmpty();

            assertThat(Samples.listContacts(surface, view).moreMayFollow()).isTrue();
            assertThat(Samples.listContacts(surface, view).moreMayFollow()).isFalse();
        }
    }
}
