package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.email.ConsentPage;
import dev.faultline.sequences.email.EmailAccount;
import dev.faultline.sequences.email.EmailAccountConnection;
import dev.faultline.sequences.email.EmailAccountData;
import dev.faultline.sequences.email.EmailAccountException;
import dev.faultline.sequences.email.EmailAccountSummary;
import dev.faultline.sequences.email.EmailAccountTag;
import dev.faultline.sequences.email.EmailAccountType;
import dev.faultline.sequences.linkedin.LinkedInAccount;
import dev.faultline.sequences.linkedin.LinkedInConnectionLink;
import dev.faultline.sequences.linkedin.PendingLinkedInAccount;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the responses about mailboxes and LinkedIn accounts, in the spelling of either reference. */
@FaultlineTest
class SenderResultsTest {

    private static final String MAILBOX =
            "{\"id\":9007199254740993,\"ownerUserId\":3,\"emailAccountType\":\"%s\",\"isDefault\":true,\"isInUse\":false,"
                    + "\"connectionStatus\":\"connected\",\"sendingConnectivityError\":\"no route\","
                    + "\"receivingConnectivityError\":null,\"sendingLockedByProvider\":true,"
                    + "\"updatedAt\":\"2026-05-02T08:15:30Z\","
                    + "\"connection\":{\"email\":\"ada@example.com\",\"senderName\":\"Ada\",\"smtpHost\":\"s\",\"smtpPort\":587,"
                    + "\"smtpSsl\":true,\"imapHost\":\"i\",\"imapPort\":993,\"imapSsl\":false},"
                    + "\"safety\":{\"dailyLimit\":1,\"isEmailsThrottlingEnabled\":true,\"emailsPerInterval\":2,"
                    + "\"emailsThrottlingSecondsInterval\":3,\"isSendingDelayEnabled\":false,\"maxSendingDelaySeconds\":5,"
                    + "\"minSendingDelaySeconds\":4},\"signature\":{\"signature\":\"Yours\"},"
                    + "\"optOut\":{\"message\":\"m\",\"emailFooter\":\"f\",\"isOptOutLinkEnabled\":true,\"optOutTextBlock\":\"b\"},"
                    + "\"rampUp\":{\"enabled\":true,\"startValue\":6,\"incrementValue\":7},\"tags\":[\"a\",\"b\"],\"more\":1}";

    private static final String LINKED_IN = "{\"id\":7,\"name\":\"Ada\",\"status\":\"%s\",\"profileUrl\":\"p\","
            + "\"photoUrl\":null,\"ownerUserId\":3,\"accountType\":\"%s\",\"authType\":\"%s\",\"cookieStatus\":\"%s\","
            + "\"usage\":{\"connectionRequests\":1,\"messages\":2,\"salesNavigatorConnectionRequests\":3,\"inMails\":4,"
            + "\"viewProfiles\":5,\"likeRecentPosts\":6,\"detects\":7,\"revokeConnections\":8,\"endorseSkills\":9,\"followProfile\":10},"
            + "\"limits\":{\"limitsMode\":\"Fixed\",\"fixedMax\":{\"dailyDetectCount\":1,\"dailySendConnectionRequestCount\":2,"
            + "\"dailySendMessageCount\":3,\"dailySendSalesNavigatorConnectionRequestCount\":4,\"dailyInMailCount\":5,"
            + "\"dailyViewProfileCount\":6,\"dailyUnknownCount\":7}}}";

    @ParameterizedTest
    @EnumSource
    void aMailbox_isReadInFull(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/email-accounts/7")
                .succeed(MAILBOX.formatted("ExchangeOnPremise"))
                .then()
                .succeed(MAILBOX.formatted("exchangeOnPremise"))
                .then()
                .succeed(MAILBOX.formatted("Pigeon"));
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            EmailAccount older = mailbox(surface, reply);
            EmailAccount newer = mailbox(surface, reply);
            EmailAccount unknown = mailbox(surface, reply);

            assertThat(older.id()).isEqualTo(9007199254740993L);
            assertThat(older.ownerUserId()).isEqualTo(3);
            assertThat(older.emailAccountType().is(EmailAccountType.EXCHANGE_ON_PREMISE))
                    .isTrue();
            assertThat(newer.emailAccountType().is(EmailAccountType.EXCHANGE_ON_PREMISE))
                    .isTrue();
            assertThat(unknown.emailAccountType().value()).isEqualTo("Pigeon");
            assertThat(older.isDefault()).isTrue();
            assertThat(older.inUse()).isFalse();
            assertThat(older.connectionStatus().is(EmailAccountConnection.CONNECTED))
                    .isTrue();
            assertThat(older.sendingConnectivityError()).isEqualTo("no route");
            assertThat(older.receivingConnectivityError()).isNull();
            assertThat(older.sendingLockedByProvider()).isTrue();
            assertThat(older.updatedAt()).isEqualTo(Instant.parse("2026-05-02T08:15:30Z"));
            assertThat(older.connection())
                    .isEqualTo(new EmailAccount.Connection(
                            "ada@example.com",
                            "Ada",
                            "s",
                            587L,
                            true,
                            "i",
                            993L,
                            false,
                            older.connection().json()));
            assertThat(older.safety())
                    .isEqualTo(new EmailAccount.Safety(
                            1L, true, 2L, 3L, false, 5L, 4L, older.safety().json()));
            assertThat(older.signature()).isEqualTo("Yours");
            assertThat(older.optOut())
                    .isEqualTo(new EmailAccount.OptOut(
                            "m", "f", true, "b", older.optOut().json()));
            assertThat(older.rampUp())
                    .isEqualTo(
                            new EmailAccount.RampUp(true, 6L, 7L, older.rampUp().json()));
            assertThat(older.tags()).containsExactly("a", "b");
            assertThat(older.json().get("more").asNumber()).isPresent();
            assertThat(older + " " + older.connection()).doesNotContain("Ada", "ada", "no route");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedMailbox_mayComeBackOrNot(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PATCH, "/v4/email-accounts/7")
                .respond(204, "")
                .then()
                .succeed("{\"id\":7,\"tags\":[\"x\"]}");
        EmailAccountData changes = EmailAccountData.builder().tags(List.of("x")).build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            EmailAccount silent = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.emailAccounts().update(7, changes),
                    c -> c.emailAccounts().update(7, changes));
            EmailAccount confirmed = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.emailAccounts().update(7, changes),
                    c -> c.emailAccounts().update(7, changes));

            assertThat(silent.id()).isEqualTo(7);
            assertThat(silent.json()).hasToString("{\"id\":7}");
            assertThat(silent.tags()).isEmpty();
            assertThat(confirmed.tags()).containsExactly("x");
        }
    }

    @ParameterizedTest
    @EnumSource
    void mailboxes_areReadPageByPage_searchedOnesToo(Surface surface, FaultServer server, FakeClock clock) {
        String first = "{\"items\":[{\"id\":1,\"ownerUserId\":3,\"email\":\"ada@example.com\",\"senderName\":\"Ada\","
                + "\"emailAccountType\":\"gmail\",\"isDefault\":false,\"dailyLimit\":40,\"connectionStatus\":\"disconnected\","
                + "\"tags\":[\"t\"]}],\"hasMore\":true}";
        String second = "{\"items\":[{\"id\":2}],\"hasMore\":false}";
        server.on(HttpMethod.POST, "/v4/email-accounts/filter")
                .succeed(first)
                .then()
                .succeed(second);
        server.on(HttpMethod.GET, "/v4/email-accounts").succeed(first).then().succeed(second);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<EmailAccountSummary> found = ResourceCall.items(
                    surface,
                    reply,
                    c -> c.emailAccounts().filter(SenderCalls.OWNED),
                    c -> c.emailAccounts().filter(SenderCalls.OWNED));
            List<EmailAccountSummary> mine = ResourceCall.items(
                    surface,
                    reply,
                    c -> c.emailAccounts().list(SenderCalls.MY),
                    c -> c.emailAccounts().list(SenderCalls.MY));

            assertThat(found).extracting(EmailAccountSummary::id).containsExactly(1L, 2L);
            assertThat(mine).isEqualTo(found);
            EmailAccountSummary mailbox = found.get(0);
            assertThat(mailbox.email()).isEqualTo("ada@example.com");
            assertThat(mailbox.senderName()).isEqualTo("Ada");
            assertThat(mailbox.ownerUserId()).isEqualTo(3);
            assertThat(mailbox.emailAccountType().is(EmailAccountType.GMAIL)).isTrue();
            assertThat(mailbox.isDefault()).isFalse();
            assertThat(mailbox.dailyLimit()).isEqualTo(40);
            assertThat(mailbox.connectionStatus().is(EmailAccountConnection.DISCONNECTED))
                    .isTrue();
            assertThat(mailbox.tags()).containsExactly("t");
            assertThat(mailbox.toString()).doesNotContain("ada", "Ada");
        }
        assertThat(server.requests())
                .extracting(request -> request.target() + " " + request.text())
                .containsExactly(
                        "/v4/email-accounts/filter?top=5 {\"ownerUserIds\":[3],\"x\":null}",
                        "/v4/email-accounts/filter?top=5&skip=1 {\"ownerUserIds\":[3],\"x\":null}",
                        "/v4/email-accounts?my=true&top=1000&skip=2 ",
                        "/v4/email-accounts?my=true&top=1000&skip=3 ");
    }

    @ParameterizedTest
    @EnumSource
    void tags_areReadAsObjectsOrTexts(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/email-accounts/tags").succeed("[{\"id\":4,\"name\":\"a\",\"colorId\":2},\"b\"]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ItemList<EmailAccountTag> tags = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.emailAccounts().listTags(),
                    c -> c.emailAccounts().listTags());

            assertThat(tags.items()).extracting(EmailAccountTag::id).containsExactly("4", null);
            assertThat(tags.items()).extracting(EmailAccountTag::name).containsExactly("a", "b");
            assertThat(tags.items()).extracting(EmailAccountTag::colorId).containsExactly(2L, null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRedirectToAProvider_isTheResult(Surface surface, FaultServer server, FakeClock clock) {
        String page = server.url() + "/consent?state=private";
        server.on(HttpMethod.GET, "/v4/email-accounts/connect/gmail")
                .redirect(302, page)
                .then()
                .succeed("{}")
                .then()
                .redirect(307, page);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ConsentPage consent = connect(surface, reply);

            assertThat(consent.location()).isEqualTo(page);
            assertThat(consent.response().status()).isEqualTo(302);
            assertThat(consent.toString()).doesNotContain("private");
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> connect(surface, reply)))
                    .hasMessageContaining("it has no Location");
            assertThat(catchThrowableOfType(EmailAccountException.class, () -> connect(surface, reply)))
                    .isExactlyInstanceOf(EmailAccountException.class);
        }
        assertThat(server.requests()).extracting(request -> request.path()).doesNotContain("/consent");
    }

    @ParameterizedTest
    @EnumSource
    void aLinkedInAccount_isReadInEitherSpelling(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/linkedin-accounts")
                .succeed("["
                        + LINKED_IN.formatted("DailyLimitReached", "SalesNavigator", "Credentials", "NeverValidated")
                        + ","
                        + LINKED_IN.formatted("dailyLimitReached", "salesNavigator", "credentials", "neverValidated")
                        + ",{\"id\":8,\"accountType\":null,\"status\":\"asleep\"}]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<LinkedInAccount> accounts = SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.linkedInAccounts().list(),
                            c -> c.linkedInAccounts().list())
                    .items();

            for (LinkedInAccount account : accounts.subList(0, 2)) {
                assertThat(account.status().is(LinkedInAccount.Status.DAILY_LIMIT_REACHED))
                        .isTrue();
                assertThat(account.accountType().is(LinkedInAccount.Type.SALES_NAVIGATOR))
                        .isTrue();
                assertThat(account.authType().is(LinkedInAccount.AuthType.CREDENTIALS))
                        .isTrue();
                assertThat(account.cookieStatus().is(LinkedInAccount.CookieStatus.NEVER_VALIDATED))
                        .isTrue();
                assertThat(account.usage())
                        .isEqualTo(new LinkedInAccount.Usage(
                                1L,
                                2L,
                                3L,
                                4L,
                                5L,
                                6L,
                                7L,
                                8L,
                                9L,
                                10L,
                                account.usage().json()));
                assertThat(account.limits())
                        .isEqualTo(new LinkedInAccount.Limits(
                                "Fixed",
                                1L,
                                2L,
                                3L,
                                4L,
                                5L,
                                6L,
                                JsonValue.parseLeniently(LINKED_IN).get("limits")));
                assertThat(account.limits()
                                .json()
                                .get("fixedMax")
                                .get("dailyUnknownCount")
                                .asNumber())
                        .isPresent();
                assertThat(account.photoUrl()).isNull();
                assertThat(account.profileUrl()).isEqualTo("p");
                assertThat(account.name()).isEqualTo("Ada");
                assertThat(account.toString()).isEqualTo("LinkedInAccount[id=7]");
            }
            assertThat(accounts.get(2).status().known()).isEmpty();
            assertThat(accounts.get(2).accountType().isPresent()).isFalse();
            assertThat(accounts.get(2).usage()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksThatConnect_areReadable_andInNoText(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/linkedin-accounts/pending")
                .succeed("[{\"id\":5,\"name\":\"Ada\",\"connectionLink\":\"https://private\","
                        + "\"expiresAtUtc\":\"2026-05-02T08:15:30Z\",\"isExpired\":false}]");
        server.on(HttpMethod.POST, "/v3/linkedin-accounts/connection-link")
                .succeed("{\"connectionLink\":\"https://private\",\"pendingAccountId\":5}");
        server.on(HttpMethod.POST, "/v3/linkedin-accounts/connect").succeed("{\"link\":\"https://private\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ItemList<PendingLinkedInAccount> pending = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.linkedInAccounts().listPending(),
                    c -> c.linkedInAccounts().listPending());
            LinkedInConnectionLink link = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.linkedInAccounts().createConnectionLink("Ada"),
                    c -> c.linkedInAccounts().createConnectionLink("Ada"));
            JsonResult direct = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.linkedInAccounts().connect(),
                    c -> c.linkedInAccounts().connect());

            PendingLinkedInAccount account = pending.items().get(0);
            assertThat(account.id()).isEqualTo("5");
            assertThat(account.connectionLink()).isEqualTo("https://private");
            assertThat(account.expiresAtUtc()).isEqualTo(Instant.parse("2026-05-02T08:15:30Z"));
            assertThat(account.expired()).isFalse();
            assertThat(link.connectionLink()).isEqualTo("https://private");
            assertThat(link.pendingAccountId()).isEqualTo(account.id());
            assertThat(direct.json().get("link").asText()).contains("https://private");
            assertThat(pending + " " + account + " " + link + " " + direct).doesNotContain("private", "Ada");
        }
    }

    private static EmailAccount mailbox(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.emailAccounts().get(7),
                c -> c.emailAccounts().get(7));
    }

    private static ConsentPage connect(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.emailAccounts().connectGmail(),
                c -> c.emailAccounts().connectGmail());
    }
}
