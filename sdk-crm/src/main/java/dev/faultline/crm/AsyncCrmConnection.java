package dev.faultline.crm;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One end user's connected CRM, with {@code CompletableFuture}s; see {@link CrmConnection#async()}. Operations and
 * behaviour are those of the blocking connection.
 *
 * @see CrmConnection
 */
public final class AsyncCrmConnection {

    private final Caller caller;
    private final ConnectionOperations operations;

    AsyncCrmConnection(Caller caller, ConnectionOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /** The operations on contacts: people. */
    public AsyncWritableRecords<Contact, ContactData> contacts() {
        return new AsyncWritableRecords<>(caller, operations.records(RecordType.CONTACT));
    }

    /** The operations on leads: people or companies that may become customers. */
    public AsyncWritableRecords<Lead, LeadData> leads() {
        return new AsyncWritableRecords<>(caller, operations.records(RecordType.LEAD));
    }

    /** The operations on deals: business that may be won. */
    public AsyncWritableRecords<Deal, DealData> deals() {
        return new AsyncWritableRecords<>(caller, operations.records(RecordType.DEAL));
    }

    /** The operations on meetings: appointments. */
    public AsyncWritableRecords<Meeting, MeetingData> meetings() {
        return new AsyncWritableRecords<>(caller, operations.records(RecordType.MEETING));
    }

    /** The operations on owners: users of the connected CRM. */
    public AsyncReadableRecords<Owner> owners() {
        return new AsyncReadableRecords<>(caller, operations.records(RecordType.OWNER));
    }

    /**
     * The operations on a kind of record without a type of its own; see {@link CrmConnection#records}.
     *
     * @param resource the kind in the singular, as in the path: {@code company}
     * @return the operations
     * @throws IllegalArgumentException if it is no single segment of a path
     */
    public AsyncWritableRecords<UntypedRecord, UntypedRecordData> records(String resource) {
        return new AsyncWritableRecords<>(caller, operations.records(RecordType.untyped(resource)));
    }

    /**
     * The names of the unified fields at the connection's provider.
     *
     * @return the operations on field mappings
     * @throws IllegalArgumentException if the connection has no provider; {@link CrmAsyncClient#fieldMappings} takes one
     */
    public AsyncFieldMappings fieldMappings() {
        return new AsyncFieldMappings(caller, operations.requiredProvider());
    }

    /**
     * Makes a token with which the end user connects a CRM, or connects it again.
     *
     * @return the token; fails as {@link CrmConnection#connectToken()} throws
     */
    public CompletableFuture<ConnectToken> connectToken() {
        return connectToken(token -> {});
    }

    /**
     * Makes a token with which the end user connects a CRM, with more about the end user or the account.
     *
     * @param fields sets them: {@code connectToken(t -> t.environment("sandbox"))}
     * @return the token; fails as {@link CrmConnection#connectToken(Consumer)} throws
     */
    public CompletableFuture<ConnectToken> connectToken(Consumer<NewConnectToken.Builder> fields) {
        return caller.callAsync(operations.createConnectToken(fields));
    }

    /**
     * The connection with other call options.
     *
     * @param options changes the options
     * @return the same connection with these options
     */
    public AsyncCrmConnection with(Consumer<CallOptions.Builder> options) {
        return new AsyncCrmConnection(caller.with(options), operations);
    }

    /**
     * Sends a request that has no method here, with the end user and the provider.
     *
     * @param request the request
     * @return the response, not interpreted; fails as {@link CrmConnection#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(operations.complete(request)));
    }
}
