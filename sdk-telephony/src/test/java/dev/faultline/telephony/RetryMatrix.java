package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static dev.faultline.telephony.RetryMatrix.Repeat.CHECK;
import static dev.faultline.telephony.RetryMatrix.Repeat.NO;
import static dev.faultline.telephony.RetryMatrix.Repeat.YES;

import dev.faultline.core.HttpMethod;
import dev.faultline.telephony.numbers.PhoneNumberPurchase;
import dev.faultline.telephony.numbers.SipTrunk;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.telephony.webhooks.NewTelephonySubscription;
import dev.faultline.telephony.webhooks.TelephonySubscriptionUpdate;
import dev.faultline.testkit.Surface;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Operations of the module, a line each: its method and path, what the vendor's pages say of retrying it, what it is
 * answered with, and how it is called on either surface. The order is that of the resources' names. Those of agents and
 * catalogues are in {@link CatalogueLine}; {@link RetryMatrixTest} sees to it that none is missing in both.
 */
final class RetryMatrix {

    private static final String ID = "{\"id\":\"x_1\"}";
    private static final String DONE = "{\"success\":true,\"message\":\"done\"}";

    private static final PhoneNumberPurchase PURCHASE =
            PhoneNumberPurchase.builder("+14155550100", "tp_1", "US").build();
    private static final SipTrunk TRUNK =
            SipTrunk.builder("+14155550100", "sip.example.com").byAddress().build();
    private static final NewTelephonySubscription WEBHOOK = NewTelephonySubscription.builder(
                    URI.create("https://me.example/hook"), "s3cret")
            .event("call.completed")
            .build();
    private static final TelephonySubscriptionUpdate UPDATE =
            TelephonySubscriptionUpdate.builder().active(false).build();

    // spotless:off
    static final List<Line<?, ?>> LINES = List.of(
            line("batchCalls().create", POST, "/batch-calls", NO, 201, ID, c -> c.batchCalls().create(Samples.newBatchCall().build()), c -> c.batchCalls().create(Samples.newBatchCall().build())),
            line("batchCalls().list", GET, "/batch-calls", YES, 200, "{\"items\":[],\"total\":0}", c -> c.batchCalls().list(), c -> c.batchCalls().list()),
            line("batchCalls().calls", GET, "/batch-calls/{id}", YES, 200, "{\"callLogs\":[],\"total\":0}", c -> c.batchCalls().calls("batch_1"), c -> c.batchCalls().calls("batch_1")),
            line("batchCalls().pause", PATCH, "/batch-calls/{id}/status", CHECK, 200, DONE, c -> c.batchCalls().pause("batch_1"), c -> c.batchCalls().pause("batch_1")),
            line("batchCalls().resume", PATCH, "/batch-calls/{id}/status", NO, 200, DONE, c -> c.batchCalls().resume("batch_1"), c -> c.batchCalls().resume("batch_1")),
            line("batchCalls().cancel", PATCH, "/batch-calls/{id}/status", CHECK, 200, DONE, c -> c.batchCalls().cancel("batch_1"), c -> c.batchCalls().cancel("batch_1")),
            line("calls().create", POST, "/calls", NO, 201, Samples.QUEUED, c -> c.calls().create(Samples.newCall().build()), c -> c.calls().create(Samples.newCall().build())),
            line("calls().list", GET, "/calls", YES, 200, "[]", c -> c.calls().list(), c -> c.calls().list()),
            line("calls().export", GET, "/calls", YES, 200, "[]", c -> c.calls().export(Samples.ALL_CALLS), c -> c.calls().export(Samples.ALL_CALLS)),
            line("calls().get", GET, "/calls/{id}", YES, 200, Samples.CALL, c -> c.calls().get("call_41"), c -> c.calls().get("call_41")),
            line("phoneNumbers().list", GET, "/organization-phone-numbers", YES, 200, "{\"items\":[]}", c -> c.phoneNumbers().list(), c -> c.phoneNumbers().list()),
            line("phoneNumbers().get", GET, "/organization-phone-numbers/{id}", YES, 200, ID, c -> c.phoneNumbers().get("phn_1"), c -> c.phoneNumbers().get("phn_1")),
            line("phoneNumbers().searchAvailable", GET, "/organization-phone-numbers/plivo-numbers", YES, 200, "{\"objects\":[]}", c -> c.phoneNumbers().searchAvailable("US"), c -> c.phoneNumbers().searchAvailable("US")),
            line("phoneNumbers().purchase", POST, "/organization-phone-numbers/purchase", NO, 201, "{\"status\":\"pending\"}", c -> c.phoneNumbers().purchase(PURCHASE), c -> c.phoneNumbers().purchase(PURCHASE)),
            line("phoneNumbers().linkSipTrunk", POST, "/organization-phone-numbers/sip-trunks", CHECK, 201, ID, c -> c.phoneNumbers().linkSipTrunk(TRUNK), c -> c.phoneNumbers().linkSipTrunk(TRUNK)),
            line("phoneNumbers().release", DELETE, "/organization-phone-numbers/{id}", CHECK, 200, "", c -> c.phoneNumbers().release("phn_1"), c -> c.phoneNumbers().release("phn_1")),
            line("webhooks().create", POST, "/user-webhooks", CHECK, 201, ID, c -> c.webhooks().create(WEBHOOK), c -> c.webhooks().create(WEBHOOK)),
            line("webhooks().list", GET, "/user-webhooks", YES, 200, "{\"webhooks\":[]}", c -> c.webhooks().list(), c -> c.webhooks().list()),
            line("webhooks().get", GET, "/user-webhooks/{id}", YES, 200, ID, c -> c.webhooks().get("wh_1"), c -> c.webhooks().get("wh_1")),
            line("webhooks().update", PATCH, "/user-webhooks/{id}", CHECK, 200, ID, c -> c.webhooks().update("wh_1", UPDATE), c -> c.webhooks().update("wh_1", UPDATE)),
            line("webhooks().delete", DELETE, "/user-webhooks/{id}", CHECK, 200, DONE, c -> c.webhooks().delete("wh_1"), c -> c.webhooks().delete("wh_1")),
            line("workflowLeads().upload", POST, "/workflows/{workflowId}/leads", NO, 201, "{\"data\":{}}", c -> c.workflowLeads("workflow_1").upload(Samples.LEADS), c -> c.workflowLeads("workflow_1").upload(Samples.LEADS)),
            line("workflowLeads().list", GET, "/workflows/{workflowId}/leads", YES, 200, "{\"data\":[]}", c -> c.workflowLeads("workflow_1").list(), c -> c.workflowLeads("workflow_1").list()),
            line("workflowLeads().variableKeys", GET, "/workflows/{workflowId}/leads/variable-keys", YES, 200, "{\"data\":{\"keys\":[]}}", c -> c.workflowLeads("workflow_1").variableKeys(), c -> c.workflowLeads("workflow_1").variableKeys()),
            line("workflowLeads().delete", DELETE, "/workflows/{workflowId}/leads/{id}", CHECK, 200, DONE, c -> c.workflowLeads("workflow_1").delete("lead_1"), c -> c.workflowLeads("workflow_1").delete("lead_1")),
            line("workflowLeads().history", GET, "/workflows/{workflowId}/leads/{id}/history", YES, 200, "{\"history\":[]}", c -> c.workflowLeads("workflow_1").history("lead_1"), c -> c.workflowLeads("workflow_1").history("lead_1")),
            line("workflows().list", GET, "/workflows", YES, 200, "{\"data\":[]}", c -> c.workflows().list(), c -> c.workflows().list()),
            line("workflows().get", GET, "/workflows/{id}", YES, 200, ID, c -> c.workflows().get("workflow_1"), c -> c.workflows().get("workflow_1")),
            line("workflows().activate", PATCH, "/workflows/{id}/status", NO, 200, ID, c -> c.workflows().activate("workflow_1"), c -> c.workflows().activate("workflow_1")),
            line("workflows().deactivate", PATCH, "/workflows/{id}/status", CHECK, 200, ID, c -> c.workflows().deactivate("workflow_1"), c -> c.workflows().deactivate("workflow_1")),
            line("workflows().pause", PATCH, "/workflows/{id}/status", CHECK, 200, ID, c -> c.workflows().pause("workflow_1"), c -> c.workflows().pause("workflow_1")),
            line("workflows().resume", PATCH, "/workflows/{id}/status", NO, 200, ID, c -> c.workflows().resume("workflow_1"), c -> c.workflows().resume("workflow_1")));
    // spotless:on

    private RetryMatrix() {}

    /** The vendor's advice on retrying an operation with an unknown outcome. */
    enum Repeat {
        /** It reads, or does the same again. */
        YES,
        /** Read the state, or search, first. */
        CHECK,
        /** It rings people or costs money. */
        NO
    }

    /** An operation. */
    record Line<B, A>(
            String operation,
            HttpMethod method,
            String path,
            Repeat repeat,
            int status,
            String result,
            Function<TelephonyClient, B> blocking,
            Function<TelephonyAsyncClient, CompletableFuture<A>> asynchronous) {

        Object call(Surface surface, TelephonyClient telephony) {
            return SurfaceCalls.<Object>call(
                    surface,
                    telephony,
                    blocking::apply,
                    c -> asynchronous.apply(c).thenApply(result -> (Object) result));
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    private static <B, A> Line<B, A> line(
            String operation,
            HttpMethod method,
            String path,
            Repeat repeat,
            int status,
            String result,
            Function<TelephonyClient, B> blocking,
            Function<TelephonyAsyncClient, CompletableFuture<A>> asynchronous) {
        return new Line<>(operation, method, path, repeat, status, result, blocking, asynchronous);
    }
}
