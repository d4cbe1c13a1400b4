package dev.faultline.crm;

import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * The names of the unified fields at one provider, asynchronous.
 *
 * @see FieldMappings
 */
public final class AsyncFieldMappings {

    private final Caller caller;
    private final String provider;

    AsyncFieldMappings(Caller caller, String provider) {
        this.caller = caller;
        this.provider = provider;
    }

    /**
     * Lists the mappings of one kind of record.
     *
     * @param resourceType the kind in the singular, such as {@code contact}
     * @return all of them; fails as {@link FieldMappings#list(String)} throws
     */
    public CompletableFuture<CrmPage<FieldMapping>> list(String resourceType) {
        return caller.callAsync(CrmOperations.listFieldMappings(provider, resourceType, null));
    }

    /**
     * Lists the mappings of one kind of record for a version of the provider's API.
     *
     * @param resourceType the kind in the singular, such as {@code contact}
     * @param apiVersion the provider's version, such as {@code v3}
     * @return all of them; fails as {@link FieldMappings#list(String, String)} throws
     */
    public CompletableFuture<CrmPage<FieldMapping>> list(String resourceType, String apiVersion) {
        return caller.callAsync(CrmOperations.listFieldMappings(provider, resourceType, apiVersion));
    }
}
