package dev.faultline.crm;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The CRM API with {@code CompletableFuture}s; see {@link CrmClient#async()}. Operations and behaviour are those of the
 * blocking client.
 */
public final class CrmAsyncClient {

    private final Caller caller;
    private final CrmOperations operations;

    CrmAsyncClient(Caller caller, CrmOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * A view that uses the connections of one end user.
     *
     * @param endUserId your own id, that of the connect token; see {@link CrmClient#forEndUser}
     * @return the view
     * @throws IllegalArgumentException if it is blank, or contains characters that cannot be sent
     */
    public CrmAsyncClient forEndUser(String endUserId) {
        return new CrmAsyncClient(caller, operations.forEndUser(endUserId));
    }

    /**
     * A view of one connected CRM.
     *
     * @param slug such as {@code hubspot}, {@code pipedrive}, {@code gohighlevel} or {@code salesforce}; any other is
     *     sent unchanged
     * @return the view
     * @throws IllegalArgumentException if it is blank
     */
    public CrmAsyncClient provider(String slug) {
        return new CrmAsyncClient(caller, operations.provider(slug));
    }

    /**
     * People.
     *
     * @return the operations on contacts
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public AsyncWritableRecords<Contact, ContactData> contacts() {
        return new AsyncWritableRecords<>(caller, operations.records(RecordType.CONTACT));
    }

    /**
     * People or companies that may become customers.
     *
     * @return the operations on leads
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public AsyncWritableRecords<Lead, LeadData> leads() {
        return new AsyncWritableRecords<>(caller, operations.records(RecordType.LEAD));
    }

    /**
     * Business that may be won.
     *
     * @return the operations on deals
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public AsyncWritableRecords<Deal, DealData> deals() {
        return new AsyncWritableRecords<>(caller, operations.records(RecordType.DEAL));
    }

    /**
     * Appointments.
     *
     * @return the operations on meetings
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public AsyncWritableRecords<Meeting, MeetingData> meetings() {
        return new AsyncWritableRecords<>(caller, operations.records(RecordType.MEETING));
    }

    /**
     * Users of the connected CRM.
     *
     * @return the operations on owners
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public AsyncReadableRecords<Owner> owners() {
        return new AsyncReadableRecords<>(caller, operations.records(RecordType.OWNER));
    }

    /**
     * The names of the unified fields at the provider.
     *
     * @return the operations on field mappings
     * @throws IllegalArgumentException if no provider is chosen; an end user is not needed
     */
    public AsyncFieldMappings fieldMappings() {
        operations.requireProvider("fieldMappings");
        return new AsyncFieldMappings(caller, operations);
    }

    /**
     * Tokens with which end users connect their CRMs.
     *
     * @return the operations on connect tokens; they need no provider, and use this view's end user by default
     */
    public AsyncConnectTokens connectTokens() {
        return new AsyncConnectTokens(caller, operations);
    }

    /**
     * A view with other call options.
     *
     * @param options changes the options
     * @return the view
     */
    public CrmAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new CrmAsyncClient(caller.with(options), operations);
    }

    /**
     * Sends a request that has no method here.
     *
     * @param request the request
     * @return the response, not interpreted; fails as {@link CrmClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(operations.complete(request)));
    }
}
