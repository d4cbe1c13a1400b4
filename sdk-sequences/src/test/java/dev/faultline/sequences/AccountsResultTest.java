package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.contacts.Account;
import dev.faultline.sequences.contacts.AccountCompanySize;
import dev.faultline.sequences.contacts.AccountData;
import dev.faultline.sequences.contacts.AccountError;
import dev.faultline.sequences.contacts.AccountException;
import dev.faultline.sequences.contacts.AccountList;
import dev.faultline.sequences.contacts.ContactCompanySize;
import dev.faultline.sequences.contacts.CustomField;
import dev.faultline.sequences.contacts.CustomFieldError;
import dev.faultline.sequences.contacts.CustomFieldException;
import dev.faultline.sequences.contacts.CustomFieldType;
import dev.faultline.sequences.lists.BlacklistRule;
import dev.faultline.sequences.lists.BlacklistRuleKind;
import dev.faultline.sequences.lists.ContactList;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made of responses about accounts, lists, blacklist rules and custom fields. */
@FaultlineTest
class AccountsResultTest {

    private static final String ACCOUNT = "{\"id\":7,\"ownerUserId\":3,\"name\":\"A\",\"description\":\"d\","
            + "\"domainName\":\"a.example\",\"domainSecondary\":\"b.example\",\"industry\":\"i\","
            + "\"companySize\":\"1001-5000\",\"country\":\"co\",\"state\":\"st\",\"city\":\"ci\","
            + "\"timeZoneId\":\"Europe/Berlin\",\"linkedInUrl\":\"l\",\"twitterUrl\":\"t\",\"logoUrl\":\"g\","
            + "\"phone\":\"1\",\"email\":\"x@example.com\",\"stage\":{\"id\":2,\"name\":\"Won\",\"colorId\":4},"
            + "\"linkedProspectsCount\":11,\"createdDate\":\"2026-05-02T08:15:30.12\","
            + "\"lastActivityDate\":\"2026-05-02T10:15:30+02:00\"}";

    @ParameterizedTest
    @EnumSource
    void anAccount_isReadInFull(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/contact-accounts/7").succeed(ACCOUNT);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Account account = SurfaceCalls.call(
                    surface, reply, c -> c.accounts().get(7), c -> c.accounts().get(7));

            assertThat(account.id()).isEqualTo(7);
            assertThat(account.ownerUserId()).isEqualTo(3);
            assertThat(account.name()).isEqualTo("A");
            assertThat(account.description()).isEqualTo("d");
            assertThat(account.domainName()).isEqualTo("a.example");
            assertThat(account.domainSecondary()).isEqualTo("b.example");
            assertThat(account.industry()).isEqualTo("i");
            assertThat(account.companySize().is(AccountCompanySize.FROM_1001_TO_5000))
                    .isTrue();
            assertThat(account.country()).isEqualTo("co");
            assertThat(account.state()).isEqualTo("st");
            assertThat(account.city()).isEqualTo("ci");
            assertThat(account.timeZoneId()).isEqualTo("Europe/Berlin");
            assertThat(account.linkedInUrl()).isEqualTo("l");
            assertThat(account.twitterUrl()).isEqualTo("t");
            assertThat(account.logoUrl()).isEqualTo("g");
            assertThat(account.phone()).isEqualTo("1");
            assertThat(account.email()).isEqualTo("x@example.com");
            assertThat(account.stage())
                    .isEqualTo(new Account.Stage(2L, "Won", "4", account.stage().json()));
            assertThat(account.linkedProspectsCount()).isEqualTo(11);
            assertThat(account.createdDate()).isEqualTo(Instant.parse("2026-05-02T08:15:30.120Z"));
            assertThat(account.lastActivityDate()).isEqualTo(Instant.parse("2026-05-02T08:15:30Z"));
            assertThat(account).hasToString("Account[id=7]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changes_areConfirmedWithTheAccountOrWithNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PUT, "/v3/contact-accounts/7").respond(204, "");
        server.on(HttpMethod.PUT, "/v3/contact-accounts/7/owner").succeed(ACCOUNT);
        AccountData data = AccountData.builder("A").build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Account replaced = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.accounts().replace(7, data),
                    c -> c.accounts().replace(7, data));
            Account moved = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.accounts().changeOwner(7, 3),
                    c -> c.accounts().changeOwner(7, 3));

            assertThat(replaced.id()).isEqualTo(7);
            assertThat(replaced.name()).isNull();
            assertThat(replaced.stage()).isNull();
            assertThat(moved.ownerUserId()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOwnerOutsideOfTheTeam_isInvalidInput(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PUT, "/v3/contact-accounts/7/owner").fail(AccountError.INVALID_INPUT);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequencesException failure = catchThrowableOfType(
                    SequencesException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.accounts().changeOwner(7, 3),
                            c -> c.accounts().changeOwner(7, 3)));

            assertThat(failure).isExactlyInstanceOf(AccountException.InvalidInput.class);
            assertThat(failure.status()).isEqualTo(400);
        }
    }

    /** One label differs from another only in where its hyphen is, if at all. */
    @ParameterizedTest
    @CsvSource({
        "Empty,EMPTY",
        "selfEmployed,SELF_EMPLOYED",
        "2-10,FROM_2_TO_10",
        "11-50,FROM_11_TO_50",
        "51-200,FROM_51_TO_200",
        "201-500,FROM_201_TO_500",
        "501-1000,FROM_501_TO_1000",
        "1001-5000,FROM_1001_TO_5000",
        "5001-10000,FROM_5001_TO_10000",
        "10001+,OVER_10000"
    })
    void sizesOfAccounts_areRanges(String label, AccountCompanySize size) {
        assertThat(OpenEnum.of(AccountCompanySize.class, label).known()).contains(size);
    }

    @ParameterizedTest
    @CsvSource({
        "Empty,EMPTY",
        "SelfEmployed,SELF_EMPLOYED",
        "ten,TEN",
        "Fifty,FIFTY",
        "twoHundred,TWO_HUNDRED",
        "FiveHundred,FIVE_HUNDRED",
        "oneThousand,ONE_THOUSAND",
        "FiveThousand,FIVE_THOUSAND",
        "tenThousand,TEN_THOUSAND",
        "OverTenThousand,OVER_TEN_THOUSAND"
    })
    void sizesOfContacts_areWords(String word, ContactCompanySize size) {
        assertThat(OpenEnum.of(ContactCompanySize.class, word).known()).contains(size);
        assertThat(size.wireName()).isEqualToIgnoringCase(word);
        assertThat(Character.isUpperCase(size.wireName().charAt(0))).isTrue();
    }

    @Test
    void sizesOfOneKind_areUnknownToTheOther() {
        assertThat(OpenEnum.of(AccountCompanySize.class, "TwoHundred").known()).isEmpty();
        assertThat(OpenEnum.of(ContactCompanySize.class, "2-10").known()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lists_areReadAndConfirmed(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/contact-lists")
                .succeed("{\"items\":[{\"id\":5,\"name\":\"L\",\"isShared\":true},{\"id\":6}],\"hasMore\":false}");
        server.on(HttpMethod.PUT, "/v3/contact-lists/7").respond(204, "");
        server.on(HttpMethod.POST, "/v3/contact-lists").succeed("{\"ok\":true}");
        server.on(HttpMethod.POST, "/v3/contact-lists/7/share").succeed("shared");
        server.on(HttpMethod.GET, "/v3/contact-account-lists").succeed("[{\"id\":8,\"name\":\"M\"}]");
        server.on(HttpMethod.PUT, "/v3/contact-account-lists/7").succeed("{\"name\":\"N\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<ContactList> lists = surface == Surface.BLOCKING
                    ? reply.contactLists().list().items()
                    : Surface.result(reply.async().contactLists().list()).items();
            assertThat(lists).extracting(ContactList::id).containsExactly(5L, 6L);
            assertThat(lists.get(0).name()).isEqualTo("L");
            assertThat(lists.get(0).shared()).isTrue();
            assertThat(lists.get(1).shared()).isNull();
            assertThat(lists.get(0)).hasToString("ContactList[id=5]");
            ContactList renamed = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.contactLists().rename(7, "n"),
                    c -> c.contactLists().rename(7, "n"));
            assertThat(renamed.id()).isEqualTo(7);
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.contactLists().create("n"),
                                    c -> c.contactLists().create("n"))))
                    .hasMessageContaining("id is missing");
            assertThat(SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.contactLists().share(7),
                                    c -> c.contactLists().share(7))
                            .response()
                            .status())
                    .isEqualTo(200);

            List<AccountList> accountLists = surface == Surface.BLOCKING
                    ? reply.accountLists().list().items()
                    : Surface.result(reply.async().accountLists().list()).items();
            assertThat(accountLists.get(0).id()).isEqualTo(8);
            assertThat(accountLists.get(0).name()).isEqualTo("M");
            AccountList other = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.accountLists().rename(7, "n"),
                    c -> c.accountLists().rename(7, "n"));
            assertThat(other.id()).isEqualTo(7);
            assertThat(other.name()).isEqualTo("N");
            assertThat(other).hasToString("AccountList[id=7]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rules_areReadWhateverTheirKind(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/contact-blacklist-rules/{kind}/7")
                .succeed("{\"id\":7,\"pattern\":\"a@example.com\",\"isGlobal\":true}");
        server.on(HttpMethod.GET, "/v3/contact-blacklist-rules/{kind}")
                .succeed("{\"items\":[{\"id\":1},{\"id\":2}],\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[{\"id\":3}],\"hasMore\":false}")
                .always();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            for (BlacklistRuleKind kind : BlacklistRuleKind.values()) {
                BlacklistRule rule = SurfaceCalls.call(
                        surface,
                        reply,
                        c -> c.contactBlacklistRules().get(kind, 7),
                        c -> c.contactBlacklistRules().get(kind, 7));
                assertThat(rule.id()).isEqualTo(7);
                assertThat(rule.pattern()).isEqualTo("a@example.com");
                assertThat(rule.global()).isTrue();
                assertThat(rule).hasToString("BlacklistRule[id=7]");
            }
            if (surface == Surface.BLOCKING) {
                assertThat(reply.contactBlacklistRules().list(BlacklistRuleKind.DOMAINS).stream()
                                .map(BlacklistRule::id))
                        .containsExactly(1L, 2L, 3L);
            } else {
                var page = Surface.result(reply.async().contactBlacklistRules().list(BlacklistRuleKind.DOMAINS));
                assertThat(page.items()).hasSize(2);
                assertThat(page.nextCursor()).contains("2");
            }
        }
        assertThat(server.requests().subList(0, 4))
                .extracting(request -> request.path())
                .containsExactly(
                        "/v3/contact-blacklist-rules/domains/7",
                        "/v3/contact-blacklist-rules/emails/7",
                        "/v3/contact-blacklist-rules/email-exceptions/7",
                        "/v3/contact-blacklist-rules/domains");
    }

    @ParameterizedTest
    @EnumSource
    void customFields_areReadInBothForms(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/custom-fields")
                .succeed("[{\"id\":1,\"title\":\"T\",\"fieldType\":\"Text\",\"metadata\":\"m\"},"
                        + "{\"id\":2,\"title\":\"N\",\"fieldType\":\"number\",\"metadata\":null},"
                        + "{\"id\":3,\"fieldType\":\"Date\"}]");
        server.on(HttpMethod.DELETE, "/v3/custom-fields/1").fail(CustomFieldError.HAS_VALUES);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<CustomField> fields = SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.customFields().list(),
                            c -> c.customFields().list())
                    .items();

            assertThat(fields.get(0).title()).isEqualTo("T");
            assertThat(fields.get(0).fieldType().is(CustomFieldType.TEXT)).isTrue();
            assertThat(fields.get(0).metadata()).isEqualTo("m");
            assertThat(fields.get(1).fieldType().is(CustomFieldType.NUMBER)).isTrue();
            assertThat(fields.get(1).metadata()).isNull();
            assertThat(fields.get(2).fieldType().value()).isEqualTo("Date");
            assertThat(fields.get(0)).hasToString("CustomField[id=1]");
            assertThat(catchThrowableOfType(
                            SequencesException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.customFields().delete(1),
                                    c -> c.customFields().delete(1))))
                    .isExactlyInstanceOf(CustomFieldException.HasValues.class);
        }
    }
}
