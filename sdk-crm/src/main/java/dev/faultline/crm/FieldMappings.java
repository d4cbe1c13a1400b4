package dev.faultline.crm;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;

/**
 * The names of the unified fields at one provider. Source:
 * <a href="https://docs.routemcp.io/api-reference/field-mappings/list-field-mappings-for-a-provider-+-resource-type">list
 * field mappings</a>.
 *
 * <p>Every method can also throw {@link CrmException} if the API responds with another error, and {@link SdkException}
 * if no usable response came.
 */
public final class FieldMappings {

    private final Caller caller;
    private final String provider;

    FieldMappings(Caller caller, String provider) {
        this.caller = caller;
        this.provider = provider;
    }

    /**
     * Lists the mappings of one kind of record ({@code GET /field-mappings}).
     *
     * @param resourceType the kind in the singular, such as {@code contact}
     * @return all of them: no paging is documented
     * @throws CrmException.Validation if a parameter is not valid
     */
    public CrmPage<FieldMapping> list(String resourceType) {
        return caller.call(CrmOperations.listFieldMappings(provider, resourceType, null));
    }

    /**
     * Lists the mappings of one kind of record for a version of the provider's API.
     *
     * @param resourceType the kind in the singular, such as {@code contact}
     * @param apiVersion the provider's version, such as {@code v3}
     * @return all of them: no paging is documented
     * @throws CrmException.Validation if a parameter is not valid
     */
    public CrmPage<FieldMapping> list(String resourceType, String apiVersion) {
        return caller.call(CrmOperations.listFieldMappings(provider, resourceType, apiVersion));
    }
}
