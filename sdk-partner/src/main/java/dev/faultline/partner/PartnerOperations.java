package dev.faultline.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Api;
import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.Operation;
import dev.faultline.core.spi.PageData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four operations, each defined once for both surfaces. */
final class PartnerOperations {

    private final Companies companies;

    PartnerOperations(Companies companies) {
        this.companies = companies;
    }

    Operation<PageData<Job>> listJobs(ListFilter filter) {
        return filter.addTo(get("/jobs")).reads(answer -> {
            PageData<Job> page =
                    answer.json(new TypeReference<Envelope<Job>>() {}).page(filter);
            page.items().stream()
                    .filter(job -> job.company() != null)
                    .forEach(job -> companies.learn(job.id(), job.company().id()));
            return page;
        });
    }

    Operation<ApplicationReceipt> submit(NewApplication application) {
        Checks.notNull(application, "application", "what NewApplication.builder() builds");
        return Operation.of(HttpMethod.POST, "/applications")
                .json(application.json())
                .idempotencyHeader(PartnerApi.IDEMPOTENCY_KEY)
                .subject(application.jobId())
                .cooldownScopes(() -> companies.scopes(application.jobId()))
                .returns(ApplicationReceipt.class);
    }

    Operation<Application> getApplication(String id) {
        return get("/applications/{id}").parameter("id", id).returns(Application.class);
    }

    Operation<PageData<Application>> listApplications(ListFilter filter) {
        return filter.addTo(get("/applications"))
                .reads(answer -> answer.json(new TypeReference<Envelope<Application>>() {})
                        .page(filter));
    }

    private static Operation.Builder get(String path) {
        List<String> scopes = List.of(Api.KEY_SCOPE, HttpMethod.GET + " " + path);
        return Operation.of(HttpMethod.GET, path).cooldownScopes(() -> scopes);
    }

    /**
     * A page on the wire. The last one is known by having no cursor at all.
     *
     * @param data its items
     * @param nextCursor opaque
     * @param response what came with it
     * @param <T> the items' type
     */
    record Envelope<T>(
            @Nullable List<T> data,
            @JsonProperty("next_cursor") @Nullable String nextCursor,
            ResponseInfo response) {

        PageData<T> page(ListFilter asked) {
            return PageData.of(data, nextCursor, asked.cursor(), response);
        }
    }
}
