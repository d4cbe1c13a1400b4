package dev.faultline.telephony.workflows;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.faultline.core.JsonResult;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.SortOrder;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requests and results of the operations on workflows and their leads. */
@FaultlineTest
class WorkflowsTest {

    private static final String WORKFLOW = """
            {"id":"workflow_1","title":"Remind","status":"active","description":null,
             "createdAt":"2026-07-01T09:00:00.000Z","updatedAt":"2026-07-02T09:00:00.000Z"}""";

    private static final String LEAD = """
            {"id":"lead_1","phone_number":"+14155550123","status":"in_progress","dynamic_variables":{"name":"Ada"},
             "createdAt":"2026-07-01T09:00:00.000Z"}""";

    private static void checkWorkflow(Workflow workflow) {
        assertThat(workflow.id()).isEqualTo("workflow_1");
        assertThat(workflow.title()).isEqualTo("Remind");
        assertThat(workflow.status()).isEqualTo(OpenEnum.of(Workflow.Status.ACTIVE));
        assertThat(workflow.description()).isNull();
        assertThat(workflow.createdAt()).isEqualTo(Instant.parse("2026-07-01T09:00:00Z"));
        assertThat(workflow.updatedAt()).isEqualTo(Instant.parse("2026-07-02T09:00:00Z"));
        assertThat(workflow).hasToString("Workflow[id=workflow_1, status=active]");
    }

    private static void checkLead(WorkflowLead lead) {
        assertThat(lead.id()).isEqualTo("lead_1");
        assertThat(lead.phoneNumber()).isEqualTo(PhoneNumber.of("+14155550123"));
        assertThat(lead.status()).isEqualTo(OpenEnum.of(WorkflowLead.Status.IN_PROGRESS));
        assertThat(lead.dynamicVariables().get("name").asText()).contains("Ada");
        assertThat(lead.createdAt()).isEqualTo(Instant.parse("2026-07-01T09:00:00Z"));
        assertThat(lead).hasToString("WorkflowLead[id=lead_1, status=in_progress]");
    }

    @ParameterizedTest
    @EnumSource
    void list_sendsItsOrderInCapitals(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/workflows")
                .succeed("{\"statusCode\":200,\"message\":\"m\",\"data\":[" + WORKFLOW + "],\"meta\":{\"totalItems\":1,"
                        + "\"itemsPerPage\":20,\"totalPages\":1,\"currentPage\":1}}");
        WorkflowsQuery query = WorkflowsQuery.builder()
                .sortBy("createdAt", SortOrder.DESC)
                .page(2)
                .build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            List<Workflow> workflows = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflows().list(query).items(),
                    c -> c.workflows().list(query).thenApply(page -> page.items()));

            assertThat(workflows).hasSize(1).allSatisfy(WorkflowsTest::checkWorkflow);
        }
        assertThat(server.requests().get(0).target())
                .isEqualTo("/workflows?sortBy=createdAt&sortOrder=DESC&page=2&limit=20");
    }

    @ParameterizedTest
    @EnumSource
    void getAndStatusChanges_readTheWorkflow(Surface surface, FaultServer server, FakeClock clock) {
        String wrapped = "{\"statusCode\":200,\"message\":\"m\",\"data\":" + WORKFLOW + "}";
        server.on(GET, "/workflows/{id}").succeed(wrapped);
        server.on(PATCH, "/workflows/{id}/status").succeed(wrapped);
        String id = "workflow_1";
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            checkWorkflow(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflows().get(id),
                    c -> c.workflows().get(id)));
            checkWorkflow(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflows().activate(id),
                    c -> c.workflows().activate(id)));
            checkWorkflow(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflows().deactivate(id),
                    c -> c.workflows().deactivate(id)));
            checkWorkflow(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflows().pause(id),
                    c -> c.workflows().pause(id)));
            checkWorkflow(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflows().resume(id),
                    c -> c.workflows().resume(id)));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target, SeenRequest::text)
                .containsExactly(
                        tuple("/workflows/workflow_1", ""),
                        tuple("/workflows/workflow_1/status", "{\"action\":\"activate\"}"),
                        tuple("/workflows/workflow_1/status", "{\"action\":\"deactivate\"}"),
                        tuple("/workflows/workflow_1/status", "{\"action\":\"pause\"}"),
                        tuple("/workflows/workflow_1/status", "{\"action\":\"resume\"}"));
    }

    // ---- leads

    @ParameterizedTest
    @EnumSource
    void upload_readsTheIdsByNumber(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/workflows/{workflowId}/leads")
                .respond(
                        201,
                        "{\"statusCode\":201,\"message\":\"m\",\"data\":{\"+14155550124\":[\"lead_2\",\"lead_3\"],"
                                + "\"9876543210\":[\"lead_1\"]},\"count\":3}")
                .then()
                .respond(201, "{\"workflow_id\":\"workflow_1\",\"leads_enrolled\":2,\"message\":\"m\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            UploadedLeads leads = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").upload(Samples.LEADS),
                    c -> c.workflowLeads("workflow_1").upload(Samples.LEADS));
            UploadedLeads older = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").upload(Samples.LEADS),
                    c -> c.workflowLeads("workflow_1").upload(Samples.LEADS));

            assertThat(leads.leadIds()).containsOnlyKeys("+14155550124", "9876543210");
            assertThat(leads.leadIds().get("+14155550124")).containsExactly("lead_2", "lead_3");
            assertThat(leads.count()).isEqualTo(3);
            assertThat(leads.message()).isEqualTo("m");
            assertThat(leads).hasToString("UploadedLeads[numbers=2, count=3]");
            assertThat(older.leadIds()).isEmpty();
            assertThat(older.json().get("leads_enrolled").asNumber()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void list_ofLeadsComesWhole(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/workflows/{workflowId}/leads")
                .succeed("{\"statusCode\":200,\"message\":\"m\",\"data\":[" + LEAD + "],\"count\":1}");
        List<String> ids = List.of("lead_1", "lead_2");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            List<WorkflowLead> leads = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").list(ids).stream().toList(),
                    c -> c.workflowLeads("workflow_1").list(ids).thenApply(page -> page.items()));
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").list().items(),
                    c -> c.workflowLeads("workflow_1").list().thenApply(page -> page.items()));

            assertThat(leads).hasSize(1).allSatisfy(WorkflowsTest::checkLead);
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/workflows/workflow_1/leads?leadIds=lead_1%2Clead_2", "/workflows/workflow_1/leads");
    }

    @ParameterizedTest
    @EnumSource
    void leads_areCountedByTheirResponse(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/workflows/{workflowId}/leads")
                .succeed("{\"statusCode\":200,\"message\":\"m\",\"data\":[" + LEAD + "],\"count\":33}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(SurfaceCalls.<OptionalLong>call(
                            surface,
                            telephony,
                            c -> c.workflowLeads("workflow_1").list().totalCount(),
                            c -> c.workflowLeads("workflow_1").list().thenApply(page -> page.totalCount())))
                    .hasValue(33);
        }
    }

    /** A file may hold local numbers: one in India must not become one in Iran. */
    @ParameterizedTest
    @EnumSource
    void nationalNumberOfALead_isNoInternationalOne(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/workflows/{workflowId}/leads")
                .succeed("{\"data\":[{\"id\":\"lead_1\",\"phone_number\":\"9876543210\"}]}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            WorkflowLead lead = SurfaceCalls.<List<WorkflowLead>>call(
                            surface,
                            telephony,
                            c -> c.workflowLeads("workflow_1").list().items(),
                            c -> c.workflowLeads("workflow_1").list().thenApply(page -> page.items()))
                    .get(0);

            assertThat(lead.phoneNumber()).isNull();
            assertThat(lead.json().get("phone_number").asText()).contains("9876543210");
        }
    }

    @ParameterizedTest
    @EnumSource
    void variableKeys(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/workflows/{workflowId}/leads/variable-keys")
                .succeed("{\"statusCode\":200,\"message\":\"m\",\"data\":{\"keys\":[\"name\",\"order\"]}}")
                .then()
                .succeed("{\"keys\":[\"name\"]}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (int size : List.of(2, 1)) {
                List<String> keys = SurfaceCalls.call(
                        surface,
                        telephony,
                        c -> c.workflowLeads("workflow_1").variableKeys().items(),
                        c -> c.workflowLeads("workflow_1").variableKeys().thenApply(page -> page.items()));
                assertThat(keys).isEqualTo(List.of("name", "order").subList(0, size));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_ofALead(Surface surface, FaultServer server, FakeClock clock) {
        server.on(DELETE, "/workflows/{workflowId}/leads/{id}").succeed("{\"statusCode\":200,\"message\":\"gone\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            JsonResult confirmation = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").delete("lead/1"),
                    c -> c.workflowLeads("workflow_1").delete("lead/1"));
            assertThat(confirmation.message()).hasValue("gone");
        }
        assertThat(server.requests().get(0).target()).isEqualTo("/workflows/workflow_1/leads/lead%2F1");
    }

    @ParameterizedTest
    @EnumSource
    void history_inItsTwoShapes(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/workflows/{workflowId}/leads/{id}/history")
                .succeed("""
                {"statusCode":200,"message":"m","data":{"lead":LEAD,"history":[{"node_id":"n_1","node_type":"VOICE_CALL",
                 "label":"First call","status":"DNP","call_id":"call_1","started_at":"2026-07-01T09:00:00.000Z",
                 "ended_at":"2026-07-01T09:01:00.000Z"},{"node_type":"FAX"}]}}""".replace("LEAD", LEAD))
                .then()
                .succeed("""
                {"id":"lead_1","workflow_id":"workflow_1","history":[{"node_id":"n_1","node_label":"First call",
                 "entered_at":"2026-07-01T09:00:00.000Z","exited_at":"2026-07-01T09:01:00.000Z","call_id":null}]}""");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            WorkflowLeadHistory history = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").history("lead_1"),
                    c -> c.workflowLeads("workflow_1").history("lead_1"));
            WorkflowLeadHistory older = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").history("lead_1"),
                    c -> c.workflowLeads("workflow_1").history("lead_1"));

            assertThat(history.lead()).isNotNull();
            checkLead(history.lead());
            assertThat(history.history().get(0))
                    .isEqualTo(new WorkflowLeadHistory.Step(
                            "n_1",
                            OpenEnum.of(WorkflowLeadHistory.NodeType.VOICE_CALL),
                            "First call",
                            "DNP",
                            "call_1",
                            Instant.parse("2026-07-01T09:00:00Z"),
                            Instant.parse("2026-07-01T09:01:00Z"),
                            history.history().get(0).json()));
            assertThat(history.history().get(1).nodeType()).hasToString("FAX");
            assertThat(history).hasToString("WorkflowLeadHistory[steps=2]");
            assertThat(older.lead()).isNull();
            assertThat(older.history().get(0).label()).isEqualTo("First call");
            assertThat(older.history().get(0).startedAt()).isEqualTo(Instant.parse("2026-07-01T09:00:00Z"));
            assertThat(older.history().get(0).endedAt()).isEqualTo(Instant.parse("2026-07-01T09:01:00Z"));
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void badInput_isRejectedWithoutSending(FaultServer server, FakeClock clock) {
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            WorkflowLeads leads = telephony.workflowLeads("w");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> telephony.workflows().activate(""));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> telephony.async().workflows().get(null));
            assertThatIllegalArgumentException().isThrownBy(() -> leads.list(List.of("a,b")));
            assertThatIllegalArgumentException().isThrownBy(() -> leads.delete(" "));
            assertThatIllegalArgumentException().isThrownBy(() -> telephony.workflowLeads(" "));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkflowsQuery.builder().sortBy(" ", SortOrder.ASC));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkflowsQuery.builder().sortBy("createdAt", null));
        }
        assertThat(server.requests()).isEmpty();
    }
}
