package dev.faultline.crm;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import java.util.function.Consumer;

/**
 * One end user's connected CRM; see {@link CrmClient#connection(String, String)}. It costs nothing to make, and there
 * is nothing to close.
 *
 * <p>Every method that sends a request can also throw {@link CrmException} if the API returns an error, and {@link
 * SdkException} if no usable response came.
 */
public final class CrmConnection {

    private final Caller caller;
    private final ConnectionOperations operations;

    CrmConnection(Caller caller, ConnectionOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /** The operations on contacts: people. */
    public WritableRecords<Contact, ContactData> contacts() {
        return new WritableRecords<>(caller, operations.records(RecordType.CONTACT));
    }

    /** The operations on leads: people or companies that may become customers. */
    public WritableRecords<Lead, LeadData> leads() {
        return new WritableRecords<>(caller, operations.records(RecordType.LEAD));
    }

    /** The operations on deals: business that may be won. */
    public WritableRecords<Deal, DealData> deals() {
        return new WritableRecords<>(caller, operations.records(RecordType.DEAL));
    }

    /** The operations on meetings: appointments. */
    public WritableRecords<Meeting, MeetingData> meetings() {
        return new WritableRecords<>(caller, operations.records(RecordType.MEETING));
    }

    /** The operations on owners: users of the connected CRM. */
    public ReadableRecords<Owner> owners() {
        return new ReadableRecords<>(caller, operations.records(RecordType.OWNER));
    }

    /**
     * The operations on a kind of record without a type of its own. The vendor names company, note, task, activity and
     * pipeline for Salesforce, but shows no path of theirs: it is inferred from the generic {@code /{resource}}.
     *
     * @param resource the kind in the singular, as in the path: {@code company}
     * @return the operations; a provider without this kind rejects them as {@link CrmException.UnsupportedResource}
     * @throws IllegalArgumentException if it is no single segment of a path
     */
    public WritableRecords<UntypedRecord, UntypedRecordData> records(String resource) {
        return new WritableRecords<>(caller, operations.records(RecordType.untyped(resource)));
    }

    /**
     * The names of the unified fields at the connection's provider.
     *
     * @return the operations on field mappings; the requests do not contain the end user
     * @throws IllegalArgumentException if the connection has no provider; {@link CrmClient#fieldMappings} takes one
     */
    public FieldMappings fieldMappings() {
        return new FieldMappings(caller, operations.requiredProvider());
    }

    /**
     * Makes a token with which the end user connects a CRM, or connects it again ({@code POST /connect/token}). It is
     * retried after a lost response: a second token for the same end user does no harm.
     *
     * @return the token, to be handed to the end user's browser
     */
    public ConnectToken connectToken() {
        return connectToken(token -> {});
    }

    /**
     * Makes a token with which the end user connects a CRM, with more about the end user or the account.
     *
     * @param fields sets them: {@code connectToken(t -> t.environment("sandbox"))}
     * @return the token, to be handed to the end user's browser
     * @throws CrmException.Validation if a field is not valid
     */
    public ConnectToken connectToken(Consumer<NewConnectToken.Builder> fields) {
        return caller.call(operations.createConnectToken(fields));
    }

    /**
     * The same operations, asynchronous. A future fails with the typed exception itself; cancelling it ends the call.
     *
     * @return the asynchronous connection, with this one's options
     */
    public AsyncCrmConnection async() {
        return new AsyncCrmConnection(caller, operations);
    }

    /**
     * The connection with other call options; this one stays as it is. The API takes no idempotency keys.
     *
     * @param options changes the options
     * @return the same connection with these options
     */
    public CrmConnection with(Consumer<CallOptions.Builder> options) {
        return new CrmConnection(caller.with(options), operations);
    }

    /**
     * Sends a request that has no method here, with the same retries, circuit breaker and typed errors. The end user and
     * the provider are added unless the request has its own.
     *
     * @param request the request; its path is below the base URL, {@code /crm} included where needed
     * @return the response, not interpreted
     */
    public RawResponse execute(RawRequest request) {
        return caller.call(caller.raw(operations.complete(request)));
    }
}
