package dev.faultline.sequences;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static dev.faultline.core.HttpMethod.PUT;
import static dev.faultline.sequences.ResourceCall.ONCE;
import static dev.faultline.sequences.ResourceCall.REPEATED;
import static dev.faultline.sequences.ResourceCall.row;
import static dev.faultline.sequences.ResourceCall.table;

import dev.faultline.sequences.email.EmailAccountData;
import dev.faultline.sequences.email.EmailAccountFilter;
import dev.faultline.sequences.email.EmailAccountTagData;
import dev.faultline.sequences.email.EmailAccountsQuery;
import dev.faultline.sequences.linkedin.LinkedInLimitsData;
import java.util.List;
import java.util.stream.Stream;

/** The operations on mailboxes and LinkedIn accounts. */
final class SenderCalls {

    static final EmailAccountData MAILBOX = EmailAccountData.builder()
            .connection(EmailAccountData.Connection.builder()
                    .email("ada@example.com")
                    .senderName("Ada")
                    .smtpHost("smtp.example.com")
                    .smtpPort(587)
                    .smtpSsl(true)
                    .smtpPassword("smtp-secret")
                    .imapHost("imap.example.com")
                    .imapPort(993)
                    .imapSsl(false)
                    .imapPassword("imap-secret")
                    .build())
            .safety(EmailAccountData.Safety.builder()
                    .dailyLimit(1)
                    .emailsThrottlingEnabled(true)
                    .emailsPerInterval(2)
                    .emailsThrottlingSecondsInterval(3)
                    .sendingDelayEnabled(false)
                    .maxSendingDelaySeconds(5)
                    .minSendingDelaySeconds(4)
                    .build())
            .signature("Yours")
            .optOut(EmailAccountData.OptOut.builder()
                    .message("m")
                    .emailFooter("f")
                    .optOutLinkEnabled(true)
                    .optOutTextBlock("b")
                    .build())
            .rampUp(EmailAccountData.RampUp.builder()
                    .enabled(true)
                    .startValue(6)
                    .incrementValue(7)
                    .build())
            .tags(List.of("a", "b"))
            .build();

    private static final String MAILBOX_BODY = "{\"connection\":{\"email\":\"ada@example.com\",\"senderName\":\"Ada\","
            + "\"smtpHost\":\"smtp.example.com\",\"smtpPort\":587,\"smtpSsl\":true,\"smtpPassword\":\"smtp-secret\","
            + "\"imapHost\":\"imap.example.com\",\"imapPort\":993,\"imapSsl\":false,\"imapPassword\":\"imap-secret\"},"
            + "\"safety\":{\"dailyLimit\":1,\"isEmailsThrottlingEnabled\":true,\"emailsPerInterval\":2,"
            + "\"emailsThrottlingSecondsInterval\":3,\"isSendingDelayEnabled\":false,\"maxSendingDelaySeconds\":5,"
            + "\"minSendingDelaySeconds\":4},\"signature\":{\"signature\":\"Yours\"},\"optOut\":{\"message\":\"m\","
            + "\"emailFooter\":\"f\",\"isOptOutLinkEnabled\":true,\"optOutTextBlock\":\"b\"},"
            + "\"rampUp\":{\"enabled\":true,\"startValue\":6,\"incrementValue\":7},\"tags\":[\"a\",\"b\"]}";

    private static final EmailAccountData LIMIT =
            EmailAccountData.builder().safety(safety -> safety.dailyLimit(40)).build();

    private static final LinkedInLimitsData LIMITS = LinkedInLimitsData.builder("Fixed")
            .fixedMax(LinkedInLimitsData.Daily.builder()
                    .dailyDetectCount(1)
                    .dailySendConnectionRequestCount(2)
                    .dailySendMessageCount(3)
                    .dailySendSalesNavigatorConnectionRequestCount(4)
                    .dailyInMailCount(5)
                    .dailyViewProfileCount(6)
                    .build())
            .field("rangeMin", null)
            .build();

    private static final String LIMITS_BODY = "{\"limitsMode\":\"Fixed\",\"fixedMax\":{\"dailyDetectCount\":1,"
            + "\"dailySendConnectionRequestCount\":2,\"dailySendMessageCount\":3,"
            + "\"dailySendSalesNavigatorConnectionRequestCount\":4,\"dailyInMailCount\":5,\"dailyViewProfileCount\":6},"
            + "\"rangeMin\":null}";

    static final EmailAccountFilter OWNED = EmailAccountFilter.builder()
            .ownerUserIds(List.of(3L))
            .top(5)
            .field("x", null)
            .build();

    static final EmailAccountsQuery MY =
            EmailAccountsQuery.builder().my(true).top(1000).skip(2).build();

    private static final EmailAccountTagData TAG =
            EmailAccountTagData.builder("n").colorId(4).build();

    private static final List<Long> IDS = List.of(1L, 2L);
    private static final List<String> TAGS = List.of("a");
    private static final String PAGE = "{\"items\":[],\"hasMore\":false}";
    private static final String ONE = "{\"id\":7}";
    private static final String CONSENT = "https://consent.example.com/o?state=s";

    // spotless:off
    static final List<ResourceCall> ALL = Stream.of(
            table(SequencesDomain.EMAIL_ACCOUNTS,
                row(GET, "/v4/email-accounts?top=1000", "", REPEATED, PAGE, c -> c.emailAccounts().list(), c -> c.emailAccounts().list()),
                row(GET, "/v4/email-accounts?my=true&top=1000&skip=2", "", REPEATED, PAGE, c -> c.emailAccounts().list(MY), c -> c.emailAccounts().list(MY)),
                row(POST, "/v4/email-accounts/filter?top=5", "{\"ownerUserIds\":[3],\"x\":null}", REPEATED, PAGE, c -> c.emailAccounts().filter(OWNED), c -> c.emailAccounts().filter(OWNED)),
                row(POST, "/v4/email-accounts", MAILBOX_BODY, ONCE, ONE, c -> c.emailAccounts().connect(MAILBOX), c -> c.emailAccounts().connect(MAILBOX)),
                row(GET, "/v4/email-accounts/7", "", REPEATED, ONE, c -> c.emailAccounts().get(7), c -> c.emailAccounts().get(7)),
                row(PATCH, "/v4/email-accounts/7", "{\"safety\":{\"dailyLimit\":40}}", ONCE, "", c -> c.emailAccounts().update(7, LIMIT), c -> c.emailAccounts().update(7, LIMIT)),
                row(DELETE, "/v4/email-accounts/7", "", REPEATED, "", c -> c.emailAccounts().delete(7), c -> c.emailAccounts().delete(7)),
                row(POST, "/v4/email-accounts/bulk-delete", "{\"ids\":[1,2]}", ONCE, "{}", c -> c.emailAccounts().bulkDelete(IDS), c -> c.emailAccounts().bulkDelete(IDS)),
                row(POST, "/v4/email-accounts/7/set-default", "", ONCE, "", c -> c.emailAccounts().setDefault(7), c -> c.emailAccounts().setDefault(7)),
                row(POST, "/v4/email-accounts/7/resume-sending", "", ONCE, "", c -> c.emailAccounts().resumeSending(7), c -> c.emailAccounts().resumeSending(7)),
                row(GET, "/v4/email-accounts/connect/gmail", "", REPEATED, CONSENT, c -> c.emailAccounts().connectGmail(), c -> c.emailAccounts().connectGmail()),
                row(GET, "/v4/email-accounts/connect/office-365", "", REPEATED, CONSENT, c -> c.emailAccounts().connectOffice365(), c -> c.emailAccounts().connectOffice365()),
                row(GET, "/v4/email-accounts/tags", "", REPEATED, "[]", c -> c.emailAccounts().listTags(), c -> c.emailAccounts().listTags()),
                row(PUT, "/v4/email-accounts/tags/9", "{\"name\":\"n\",\"colorId\":4}", REPEATED, "", c -> c.emailAccounts().replaceTag("9", TAG), c -> c.emailAccounts().replaceTag("9", TAG)),
                row(POST, "/v4/email-accounts/7/tags", "{\"tags\":[\"a\"]}", ONCE, "", c -> c.emailAccounts().addTags(7, TAGS), c -> c.emailAccounts().addTags(7, TAGS)),
                row(DELETE, "/v4/email-accounts/7/tags", "{\"tags\":[\"a\"]}", ONCE, "", c -> c.emailAccounts().removeTags(7, TAGS), c -> c.emailAccounts().removeTags(7, TAGS))),
            table(SequencesDomain.LINKED_IN_ACCOUNTS,
                row(GET, "/v3/linkedin-accounts", "", REPEATED, "[]", c -> c.linkedInAccounts().list(), c -> c.linkedInAccounts().list()),
                row(GET, "/v3/linkedin-accounts/7", "", REPEATED, ONE, c -> c.linkedInAccounts().get(7), c -> c.linkedInAccounts().get(7)),
                row(DELETE, "/v3/linkedin-accounts/7", "", REPEATED, "", c -> c.linkedInAccounts().delete(7), c -> c.linkedInAccounts().delete(7)),
                row(POST, "/v3/linkedin-accounts/bulk-delete", "{\"ids\":[1,2]}", ONCE, "{}", c -> c.linkedInAccounts().bulkDelete(IDS), c -> c.linkedInAccounts().bulkDelete(IDS)),
                row(POST, "/v3/linkedin-accounts/bulk-delete", "{\"ids\":[1,2],\"force\":true}", ONCE, "{}", c -> c.linkedInAccounts().bulkDelete(IDS, true), c -> c.linkedInAccounts().bulkDelete(IDS, true)),
                row(POST, "/v3/linkedin-accounts/7/toggle-status", "", ONCE, "", c -> c.linkedInAccounts().toggleStatus(7), c -> c.linkedInAccounts().toggleStatus(7)),
                row(PUT, "/v3/linkedin-accounts/7/limits", LIMITS_BODY, REPEATED, "", c -> c.linkedInAccounts().replaceLimits(7, LIMITS), c -> c.linkedInAccounts().replaceLimits(7, LIMITS)),
                row(PUT, "/v3/linkedin-accounts/7/revoke-settings", "{\"enabled\":true,\"periodDays\":14}", REPEATED, "", c -> c.linkedInAccounts().replaceRevokeSettings(7, true, 14), c -> c.linkedInAccounts().replaceRevokeSettings(7, true, 14)),
                row(POST, "/v3/linkedin-accounts/connection-link", "{\"name\":\"n\"}", ONCE, "{\"connectionLink\":\"l\"}", c -> c.linkedInAccounts().createConnectionLink("n"), c -> c.linkedInAccounts().createConnectionLink("n")),
                row(POST, "/v3/linkedin-accounts/connect", "", ONCE, "{}", c -> c.linkedInAccounts().connect(), c -> c.linkedInAccounts().connect()),
                row(POST, "/v3/linkedin-accounts/7/reconnect", "", ONCE, "", c -> c.linkedInAccounts().reconnect(7), c -> c.linkedInAccounts().reconnect(7)),
                row(GET, "/v3/linkedin-accounts/pending", "", REPEATED, "[]", c -> c.linkedInAccounts().listPending(), c -> c.linkedInAccounts().listPending()),
                row(DELETE, "/v3/linkedin-accounts/pending/p-1", "", REPEATED, "", c -> c.linkedInAccounts().deletePending("p-1"), c -> c.linkedInAccounts().deletePending("p-1"))))
        .flatMap(List::stream)
        .toList();
    // spotless:on

    private SenderCalls() {}
}
