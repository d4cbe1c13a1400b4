package dev.faultline.examples.sequences;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static dev.faultline.core.HttpMethod.PUT;
import static dev.faultline.sequences.steps.ExecutionMode.AUTOMATIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.ImportResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.WebhookException;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.sequences.SequencesError;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.contacts.Contact;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.contacts.ContactImportData;
import dev.faultline.sequences.enrolment.SequenceContactException;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.sequences.jobs.BackgroundJobStatus;
import dev.faultline.sequences.scheduling.Scheduler;
import dev.faultline.sequences.sequence.NewSequence;
import dev.faultline.sequences.sequence.Sequence;
import dev.faultline.sequences.sequence.SequenceActionError;
import dev.faultline.sequences.sequence.SequenceActionException;
import dev.faultline.sequences.steps.LinkedInAction;
import dev.faultline.sequences.steps.SequenceStep;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.SequenceSteps;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.sequences.tasks.TaskCompletion;
import dev.faultline.sequences.tasks.TaskException;
import dev.faultline.sequences.tasks.TaskStatus;
import dev.faultline.sequences.tasks.TaskSummary;
import dev.faultline.sequences.webhooks.SequencesEvent;
import dev.faultline.sequences.webhooks.SequencesSubscription;
import dev.faultline.sequences.webhooks.SequencesSubscriptionData;
import dev.faultline.sequences.webhooks.SequencesWebhooks;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code of {@code docs/sequences.md} and of the recipes in {@code SequencesClient}'s Javadoc. */
@FaultlineTest
class SequencesTasksTest {

    private SequencesClient reply;

    /** What the application does about it. */
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void connect(FaultServer server, FakeClock clock) {
        reply = SequencesClient.builder()
                .apiKey("reply-key-example")
                .baseUrl(server.url())
                .timeSource(clock)
                .build();
    }

    @AfterEach
    void disconnect() {
        reply.close();
    }

    private static List<String> bodies(FaultServer server) {
        return server.requests().stream().map(SeenRequest::text).toList();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void client(FaultServer server) {
        String key = "reply-key-example";
        // snippet: client
        SequencesClient reply = SequencesClient.builder().apiKey(key).build(); // one for the whole application
        SequencesClient asAda = reply.asUser("ada@example.org"); // a view, with a team's or an organization's key
        // end
        try (reply) {
            assertThat(asAda).isNotNull();
        }
        server.on(GET, "/v3/whoami").succeed("{\"userId\":42}");
        this.reply.asUser("ada@example.org").whoami().get();
        SeenRequest seen = server.requests().get(0);
        assertThat(seen.header("Authorization")).contains("Bearer reply-key-example");
        assertThat(seen.header("X-User-Email")).contains("ada@example.org");
    }

    @Test
    void older(FaultServer server, FakeClock clock) {
        String key = "reply-key-example";
        // snippet: older
        SequencesClient.Builder older = SequencesClient.builder().apiKey(key).contract(Contract.OLDER);
        // end
        server.on(POST, "/v4/sequences/7/start").succeed("{\"id\":7,\"status\":\"Active\"}");
        try (SequencesClient reply =
                older.baseUrl(server.url()).timeSource(clock).build()) {
            assertThat(reply.sequence(7).start().status().value()).isEqualTo("Active");
        }
        assertThat(server.requests().get(0).header("X-API-Key")).contains(key);
    }

    @Test
    void enrol(FaultServer server) {
        server.on(POST, "/v3/contacts/import")
                .succeed(json("{'items':[{'id':101,'status':'Created'},{'id':102,'status':'Updated'}],"
                        + "'added':1,'updated':1,'skipped':0,'failed':0}"));
        server.on(POST, "/v3/sequences/7/contact-links/bulk").succeed("{\"added\":[101,102],\"notProcessed\":{}}");
        // snippet: enrol
        List<ContactChanges> people = List.of(
                ContactChanges.builder().email("noor@example.org").build(),
                ContactChanges.builder().email("kofi@example.org").build());
        BulkResult<Integer> imported = reply.contacts()
                .importContacts(ContactImportData.builder(people)
                        .overwriteExisting(true)
                        .build());
        BulkResult<Long> enrolled =
                reply.sequence(7).contacts().add(imported.itemIds().values());
        // end
        assertThat(imported.counts()).containsEntry("added", 1L).containsEntry("updated", 1L);
        assertThat(enrolled.throwIfAnyFailed().succeeded()).containsExactly(101L, 102L);
        assertThat(bodies(server))
                .containsExactly(
                        json("{'items':[{'email':'noor@example.org'},"
                                + "{'email':'kofi@example.org'}],'options':{'overwriteExisting':true}}"),
                        json("{'contactIds':[101,102]}"));
    }

    @Test
    void failures(FaultServer server) {
        server.on(POST, "/v3/sequences/7/contact-links/bulk")
                .succeed(
                        json("{'added':[101],'notProcessed':{'102':{'error':6},'103':{'error':5},'104':{'error':7}}}"));
        List<Long> contactIds = List.of(101L, 102L, 103L, 104L, 105L);
        List<Long> nextSequence = new ArrayList<>();
        // snippet: failures
        BulkResult<Long> enrolled = reply.sequence(7).contacts().add(contactIds);
        enrolled.failures().forEach((id, failure) -> {
            if (failure instanceof SequenceContactException.ContactLimitExceeded) {
                nextSequence.add(id); // this one is full
            } else if (failure.kind() != SequencesException.Kind.DUPLICATE) { // a duplicate is in already
                report(id, failure.remedy());
            }
        });
        lookUp(enrolled.unaccounted()); // the response does not mention them
        sendAgain(enrolled.retryable()); // nothing was done, and the failure can pass
        // end
        assertThat(enrolled.succeeded()).containsExactly(101L);
        assertThat(nextSequence).containsExactly(103L);
        assertThat(done)
                .containsExactly(
                        "104: Check the contact's id: it may be deleted, or belong to another team.",
                        "look up [105]",
                        "send again []");
    }

    private void report(long id, String text) {
        done.add(id + ": " + text);
    }

    private void lookUp(Collection<?> ids) {
        done.add("look up " + ids);
    }

    private void sendAgain(Collection<?> ids) {
        done.add("send again " + ids);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void bulk(boolean stopped, FaultServer server) {
        server.on(POST, "/v3/tasks/batch/assign").succeed("{}");
        if (!stopped) {
            server.on(POST, "/v3/tasks/batch/assign").fail(SequencesError.SERVER_FAULT);
        }
        stopPressed = stopped;
        List<Long> taskIds = LongStream.rangeClosed(1, 250).boxed().toList();
        // snippet: bulk
        SequencesClient reporting = reply.onBulkProgress(progress -> {
            show(progress.done() + " of " + progress.total());
            if (stopPressed) {
                progress.stop(); // no further request
            }
        });
        BulkResult<Long> assigned = reporting.tasks().bulkAssign(taskIds, 42); // 100 a request
        assigned.stoppedBy().ifPresent(reason -> {
            lookUp(assigned.unknown()); // sent, and may be done
            sendAgain(assigned.retryable()); // not done
        });
        // end
        assertThat(done)
                .containsExactly(
                        "100 of 250",
                        "look up " + taskIds.subList(stopped ? 0 : 100, stopped ? 0 : 200),
                        "send again " + taskIds.subList(stopped ? 100 : 200, 250));
        assertThat(assigned.stoppedBy())
                .get()
                .isInstanceOf(stopped ? CallInterruptedException.class : SequencesException.ServerFault.class);
        assertThat(server.requests()).as("nothing is sent twice").hasSize(stopped ? 1 : 2);
        assertThat(JsonValue.parse(bodies(server).get(0)).get("ids").items()).hasSize(100);
    }

    private boolean stopPressed;

    private void show(String text) {
        done.add(text);
    }

    // snippet: import-all
    ImportResult importAll(Stream<ContactChanges> rows) { // in the same order each time
        ImportResult result = reply.contacts()
                .importAll(
                        rows,
                        o -> o.skipExisting(true)
                                .resume(marks.get("import")) // null at first
                                .store(mark -> marks.put("import", mark)) // before and after each request
                                .onProgress(p -> p.response()
                                        .ifPresent(r -> keep(r.itemIds().values()))));
        result.failures().forEach((row, failure) -> show("row " + row + ": " + failure.remedy()));
        result.refused().forEach(range -> show("correct " + range)); // then resendRefused(true)
        result.unknown().forEach(range -> show("look for rows " + range.from() + " to " + (range.to() - 1)));
        return result; // stoppedBy(): call again later
    }
    // end

    private final Map<String, String> marks = new HashMap<>();
    private final List<Long> kept = new ArrayList<>();

    private void keep(Collection<Long> ids) {
        kept.addAll(ids);
    }

    @Test
    void importAll(FaultServer server) {
        server.on(POST, "/v3/contacts/import")
                .succeed("{\"items\":[" + "{\"id\":5,\"status\":\"Created\"},".repeat(999)
                        + "{\"id\":null,\"status\":\"Failed\",\"error\":\"invalidInput\"}]}")
                .then()
                .reset();
        List<ContactChanges> rows = Collections.nCopies(
                1500, ContactChanges.builder().email("noor@example.org").build());

        assertThat(importAll(rows.stream()).stoppedBy()).isPresent();
        assertThat(importAll(rows.stream()).stoppedBy()).isEmpty();
        assertThat(done.get(0)).startsWith("row 999: ");
        assertThat(done.subList(1, 3)).containsOnly("look for rows 1000 to 1499");
        assertThat(kept).hasSize(999);
    }

    // snippet: resume
    BulkResult<Long> enrolAll(Collection<Long> contactIds) { // the same ids, or those that are left
        BulkResult<Long> enrolled = reply.resumeBulk(marks.get("enrol"), mark -> marks.put("enrol", mark))
                .sequence(7)
                .contacts()
                .add(contactIds);
        lookUp(enrolled.unknown()); // sent, and may be in; never sent again
        reply.backgroundJobs()
                .awaitAll(enrolled, Duration.ofMinutes(10)) // the jobs of pending()
                .forEach((job, status) -> show(job.id() + " is " + status.state()));
        return enrolled; // of all runs together
    }
    // end

    @Test
    void resume(FaultServer server) {
        server.on(POST, "/v3/sequences/7/contact-links/bulk")
                .respond(202, "")
                .header("Location", "/v3/background-jobs/17")
                .then()
                .reset()
                .then()
                .succeed("{\"added\":[20001],\"notProcessed\":{}}");
        server.on(GET, "/v3/background-jobs/17")
                .succeed("{\"status\":\"done\"}")
                .times(2);
        List<Long> ids = LongStream.rangeClosed(1, 20_001).boxed().toList();

        assertThat(enrolAll(ids).unsent()).containsExactly(20_001L);
        BulkResult<Long> whole = enrolAll(ids);
        assertThat(whole.succeeded()).containsExactly(20_001L);
        assertThat(whole.pending()).hasSize(10_000);
        assertThat(whole.unknown()).hasSize(10_000);
        assertThat(done).contains("17 is FINISHED");
        assertThat(server.requests()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"Completed, imported", "failed, look up [0]", "inProgress, 17 goes on"})
    void job(String status, String expected, FaultServer server) {
        server.on(POST, "/v3/contacts/import").respond(202, "").header("Location", "/v3/background-jobs/17");
        server.on(GET, "/v3/background-jobs/17")
                .succeed("{\"status\":\"queued\"}")
                .then()
                .succeed("{\"status\":\"" + status + "\"}")
                .always();
        ContactImportData data = ContactImportData.builder(List.of(
                        ContactChanges.builder().email("noor@example.org").build()))
                .build();
        // snippet: job
        BulkResult<Integer> imported = reply.contacts().importContacts(data);
        for (BackgroundJob job : imported.jobs()) { // none if the import is done already
            BackgroundJobStatus last = reply.backgroundJobs().await(job, Duration.ofMinutes(10));
            switch (last.state()) {
                case FINISHED -> show("imported"); // the contacts can be found now
                case FAILED, CANCELLED -> lookUp(imported.pending().keySet()); // a part of them may be done
                case RUNNING -> show(job.id() + " goes on"); // or its end has a new word: see last.status()
            }
        }
        // end
        assertThat(imported.pending()).containsOnlyKeys(0);
        assertThat(done).containsExactly(expected);
        assertThat(server.requests().get(1).path()).isEqualTo("/v3/background-jobs/17");
    }

    @Test
    void sequence(FaultServer server) {
        server.on(POST, "/v3/sequences").respond(201, json("{'id':7,'name':'Spring','status':'new'}"));
        // snippet: sequence
        Sequence sequence = reply.sequences()
                .create(NewSequence.builder("Spring")
                        .emailAccounts(List.of(5L))
                        .step(SequenceStepData.email(
                                Duration.ZERO, AUTOMATIC, StepVariantData.of("Hello", "Dear {{firstName}}, ..")))
                        .step(SequenceStepData.linkedIn(Duration.ofDays(1), AUTOMATIC, LinkedInAction.VIEW_PROFILE))
                        .step(SequenceStepData.call(Duration.ofDays(2)))
                        .build());
        // end
        assertThat(sequence.id()).isEqualTo(7);
        assertThat(bodies(server))
                .containsExactly(json("{'name':'Spring','emailAccounts':[5],'steps':["
                        + "{'type':'email','delayInMinutes':0,'executionMode':'automatic',"
                        + "'variants':[{'message':'Dear {{firstName}}, ..','subject':'Hello'}]},"
                        + "{'type':'linkedIn','actionType':'viewProfile','delayInMinutes':1440,"
                        + "'executionMode':'automatic'},"
                        + "{'type':'call','delayInMinutes':2880}]}"));
    }

    @Test
    void branch(FaultServer server) {
        server.on(POST, "/v3/sequences/7/steps")
                .respond(201, "{\"id\":9,\"type\":\"condition\"}")
                .then()
                .respond(201, "{\"id\":10,\"type\":\"call\"}")
                .then()
                .respond(201, "{\"id\":11,\"type\":\"task\"}");
        SequenceStepData.PropertyCondition fromKyiv = SequenceStepData.PropertyCondition.of("city", "equals", "Kyiv");
        // snippet: branch
        SequenceSteps steps = reply.sequence(7).steps();
        SequenceStep condition = steps.create(SequenceStepData.condition(Duration.ofDays(3), fromKyiv));
        long parent = Objects.requireNonNull(condition.id());
        steps.create(SequenceStepData.call(Duration.ZERO).branchOf(parent, true));
        steps.create(SequenceStepData.task(Duration.ZERO, SequenceStepData.Task.Action.TO_DO, "Find a number")
                .branchOf(parent, false));
        // end
        assertThat(bodies(server))
                .containsExactly(
                        json("{'type':'condition','waitInMinutes':4320,'conditions':[{'property':'city',"
                                + "'rules':[{'operator':'equals','value':'Kyiv'}]}]}"),
                        json("{'type':'call','delayInMinutes':0,'parentId':9,'ifConditionPositive':true}"),
                        json("{'type':'task','delayInMinutes':0,'actionType':'toDo','description':'Find a number',"
                                + "'parentId':9,'ifConditionPositive':false}"));
    }

    // snippet: start
    String start(long sequenceId) {
        try {
            return reply.sequence(sequenceId).start().status().value(); // also if it was active
        } catch (SequenceActionException.NoContacts e) {
            return "add contacts";
        } catch (SequenceActionException.NoEmailAccounts e) {
            return "add a mailbox";
        } catch (SequenceActionException.Archived e) {
            return "make a new one: nothing takes a sequence out of the archive";
        }
    }
    // end

    @Test
    void start(FaultServer server) {
        server.on(POST, "/v3/sequences/7/start")
                .succeed("{\"id\":7,\"status\":\"active\"}")
                .then()
                .fail(SequenceActionError.NO_CONTACTS)
                .then()
                .fail(SequenceActionError.NO_EMAIL_ACCOUNTS)
                .then()
                .fail(SequenceActionError.ARCHIVED);

        assertThat(start(7)).isEqualTo("active");
        assertThat(start(7)).isEqualTo("add contacts");
        assertThat(start(7)).isEqualTo("add a mailbox");
        assertThat(start(7)).startsWith("make a new one");
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void subscribe(FaultServer server) {
        server.on(POST, "/v3/webhooks").respond(201, "{\"id\":31,\"eventType\":\"email_bounced\"}");
        String url = "https://hooks.example.org/reply/9f8e7d6c5b4a3f2e";
        // snippet: subscribe
        long subscriptionId = reply.webhooks()
                .create(SequencesSubscriptionData.builder(SequencesSubscription.EventType.EMAIL_BOUNCED, url)
                        .build())
                .id();
        // end
        assertThat(subscriptionId).isEqualTo(31);
        assertThat(bodies(server)).containsExactly(json("{'eventType':'email_bounced','url':'" + url + "'}"));
    }

    private final List<String> seen = new ArrayList<>();

    @Test
    void bounce(FaultServer server) {
        server.on(POST, "/v3/sequences/12/pause")
                .succeed("{\"id\":12,\"status\":\"paused\"}")
                .then()
                .fail(SequenceActionError.STATUS);
        String bounced =
                "{'event':{'id':'0b6f','type':'email_bounced','subscription_id':31},'sequence_fields':{'id':12}}";

        assertThat(receive(bounced)).isEqualTo(200);
        assertThat(receive(bounced)).as("delivered twice").isEqualTo(200);
        assertThat(receive(bounced.replace("31", "32"))).as("somebody else's").isEqualTo(200);
        assertThat(receive(bounced.replace("bounced", "opened"))).isEqualTo(200);
        assertThat(receive("{}")).isEqualTo(400);
        assertThat(server.requests()).hasSize(1);
        assertThat(receive(bounced.replace("0b6f", "1c7a")))
                .as("paused already")
                .isEqualTo(200);
    }

    private int receive(String delivery) {
        byte[] body = json(delivery).getBytes(StandardCharsets.UTF_8);
        Set<Long> subscriptionIds = Set.of(31L);
        // snippet: bounce
        try {
            SequencesWebhooks.parse(body, subscriptionIds)
                    .filter(SequencesEvent.EmailBounced.class::isInstance)
                    .filter(event -> remember(event.id())) // false for a repetition
                    .map(event -> event.delivery().sequenceFields())
                    .map(SequencesEvent.SequenceFields::id)
                    .ifPresent(id -> reply.sequence(id).pause());
            return 200;
        } catch (WebhookException e) {
            return 400; // no event
        } catch (SequenceActionException.New | SequenceActionException.Status e) {
            return 200; // not active: nothing to pause
        }
        // end
    }

    private boolean remember(String eventId) {
        return !seen.contains(eventId) && seen.add(eventId);
    }

    @Test
    void edit(FaultServer server) {
        server.on(GET, "/v3/schedules/3")
                .succeed(json("{'id':3,'name':'Summer','timezoneId':'Europe/Kyiv','isDefault':true,'newer':[1]}"));
        server.on(PUT, "/v3/schedules/3").succeed(json("{'id':3,'name':'Winter','timezoneId':'Europe/Kyiv'}"));
        server.on(GET, "/v3/sequences/7/steps/4")
                .succeed(json("{'id':4,'type':'email','delayInMinutes':5,'variants':[{'id':8,'message':'Hi'}]}"));
        server.on(PUT, "/v3/sequences/7/steps/4").respond(204, "");
        // snippet: edit
        Scheduler winter = reply.schedulers().edit(3, s -> s.name("Winter").excludeHolidays(true));
        reply.sequence(7).steps().step(4).edit(step -> step.delay(Duration.ofDays(3)));
        // end
        assertThat(winter.name()).isEqualTo("Winter");
        assertThat(bodies(server))
                .containsExactly(
                        "",
                        json("{'name':'Winter','timezoneId':'Europe/Kyiv','newer':[1],'excludeHolidays':true}"),
                        "",
                        json("{'type':'email','delayInMinutes':4320,'variants':[{'id':8,'message':'Hi'}]}"));
    }

    @Test
    void search(FaultServer server) {
        server.on(POST, "/v3/contacts/filter")
                .succeed(json("{'items':[{'id':1,'email':'a@example.org'},{'id':2}],'hasMore':true,'totalCount':3}"))
                .then()
                .succeed(json("{'items':[{'id':3,'email':'c@example.org'}],'hasMore':false,'totalCount':3}"));
        // snippet: search
        List<String> addresses = new ArrayList<>();
        try (Stream<Contact> found = reply
                .contacts()
                .filter(f -> f.sequenceId(7).searchTerm("example.org").top(500))
                .stream()) { // reads a page when its first contact is asked for
            found.map(Contact::email).filter(Objects::nonNull).forEach(addresses::add);
        }
        // end
        assertThat(addresses).containsExactly("a@example.org", "c@example.org");
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/v3/contacts/filter?top=500", "/v3/contacts/filter?top=500&skip=2");
        assertThat(bodies(server)).containsOnly(json("{'sequenceId':7,'searchTerm':'example.org'}"));
    }

    @Test
    void delete(FaultServer server) {
        server.on(POST, "/v3/contacts/filter").succeed("{\"items\":[{\"id\":1},{\"id\":2}],\"hasMore\":false}");
        server.on(POST, "/v3/contacts/bulk-delete").succeed("{\"2\":{\"error\":3}}");
        // snippet: delete
        List<Long> ids = reply.contacts().filter(f -> f.listId(12)).stream()
                .map(Contact::id)
                .toList(); // all pages, before anything is deleted
        BulkResult<Long> deleted = reply.contacts().bulkDelete(ids);
        // end
        assertThat(deleted.succeeded()).containsExactly(1L);
        assertThat(deleted.failures()).containsOnlyKeys(2L);
        assertThat(bodies(server)).containsExactly("{\"listId\":12}", "{\"ids\":[1,2]}");
    }

    @Test
    void tasks(FaultServer server) {
        server.on(POST, "/v3/tasks/filter").succeed("{\"items\":[{\"id\":21},{\"id\":22}],\"hasMore\":false}");
        server.on(POST, "/v3/tasks/batch/complete").succeed("{\"22\":{\"error\":7}}");
        server.on(POST, "/v3/tasks/23/complete").respond(200, "");
        // snippet: tasks
        List<Long> open = reply.tasks().filter(f -> f.contactId(9001).status(TaskStatus.NEW)).stream()
                .map(TaskSummary::id)
                .toList();
        BulkResult<Long> completed = reply.tasks().bulkComplete(open); // nothing is sent to the contact
        completed.failures().forEach((id, failure) -> {
            if (!(failure instanceof TaskException.CannotComplete)) { // that is over already
                report(id, failure.remedy());
            }
        });
        reply.tasks()
                .complete(
                        23,
                        TaskCompletion.builder().finishProspectInSequence(true).build());
        // end
        assertThat(completed.succeeded()).containsExactly(21L);
        assertThat(completed.failures()).containsOnlyKeys(22L);
        assertThat(done).isEmpty();
        assertThat(bodies(server))
                .containsExactly(
                        "{\"contactId\":9001,\"status\":\"new\"}",
                        "{\"ids\":[21,22]}",
                        "{\"finishProspectInSequence\":true}");
    }

    // snippet: kind
    String next(SequencesException e) {
        if (e instanceof SequenceActionException.Archived) { // one code of one domain
            return "make a new sequence";
        }
        return switch (e.kind()) { // of all domains
            case NOT_FOUND -> "take it off our list";
            case DUPLICATE -> "nothing to do";
            case QUOTA -> "make room, or ask for a larger plan";
            case FORBIDDEN, UNAUTHORIZED -> "use another key, or act as another user";
            default -> e.remedy(); // later versions may have more kinds
        };
    }
    // end

    @Test
    void kind(FaultServer server) {
        assertThat(next(failure(SequenceActionError.ARCHIVED, server))).isEqualTo("make a new sequence");
        assertThat(next(failure(SequenceActionError.NOT_FOUND, server))).isEqualTo("take it off our list");
        assertThat(next(failure(SequenceActionError.OWNER_LIMIT_EXCEEDED, server)))
                .isEqualTo("make room, or ask for a larger plan");
        assertThat(next(failure(SequenceActionError.FORBIDDEN, server))).startsWith("use another key");
        assertThat(next(failure(SequenceActionError.NO_CONTACTS, server))).startsWith("Add at least one contact");
        server.on(GET, "/v3/contacts/1").fail(ContactError.NOT_FOUND);
        assertThat(next(catchThrowableOfType(
                        SequencesException.class, () -> reply.contact(1).get())))
                .as("another domain")
                .isEqualTo("take it off our list");
    }

    private SequencesException failure(ErrorCode error, FaultServer server) {
        server.on(POST, "/v3/sequences/7/start").fail(error);
        return catchThrowableOfType(
                SequencesException.class, () -> reply.sequence(7).start());
    }

    @Test
    void raw(FaultServer server) {
        server.on(GET, "/v3/inbox/threads").succeed("{\"items\":[{\"id\":5}],\"hasMore\":false,\"totalCount\":1}");
        // snippet: raw
        RawResponse threads = reply.execute(RawRequest.get("/v3/inbox/threads").query("top", 50));
        List<JsonValue> items = threads.json().get("items").items();
        // end
        assertThat(items).hasSize(1);
        assertThat(server.requests().get(0).target()).isEqualTo("/v3/inbox/threads?top=50");
        assertThat(server.requests().get(0).header("Authorization")).isPresent();
    }

    @Test
    void limits(FaultServer server) {
        server.on(GET, "/v3/contacts").fail(SequencesError.THROTTLED).retryAfter(1800);
        listOrWait();
        listOrWait();
        assertThat(done).containsExactly("later: PT30M", "later: PT30M");
        assertThat(server.requests()).hasSize(1);
        server.on(GET, "/v3/whoami").succeed("{\"userId\":42}");
        assertThat(reply.asUser(42).whoami().get().userId()).as("another user").isEqualTo(42);
    }

    private void listOrWait() {
        // snippet: limits
        try {
            reply.contacts().list();
        } catch (SequencesException.Throttled e) {
            later(e.retryAfter().orElse(Duration.ofMinutes(1))); // longer than the SDK waits by itself
        } catch (CooldownException e) {
            later(e.delay()); // known from an earlier call: nothing was sent
        }
        // end
    }

    private void later(Duration delay) {
        done.add("later: " + delay);
    }
}
