package dev.faultline.partner;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** The four operations, defined once for the blocking and the asynchronous client. */
final class PartnerOperations {

    private static final MediaType JSON = MediaType.get("application/json");

    private final Companies companies;

    PartnerOperations(Companies companies) {
        this.companies = companies;
    }

    Operation<PageData<Job>> listJobs(PageRequest request) {
        return list("/jobs", request).reads(response -> {
            PageData<Job> page = page(response, request, Job::read);
            page.items().forEach(this::learnCompany);
            return page;
        });
    }

    private void learnCompany(Job job) {
        Job.Company company = job.company();
        companies.learn(job.id(), company == null ? null : company.id());
    }

    Operation<ApplicationReceipt> submit(NewApplication application) {
        return submission(Checks.notNull(application, "application", "a NewApplication from its builder()"))
                .reads(PartnerOperations::receipt);
    }

    /**
     * A submission with the key that was made before.
     *
     * @param deadline no attempt starts after it, {@code null} for none
     */
    Operation<ApplicationReceipt> submit(PreparedApplication prepared, @Nullable Instant deadline) {
        return submission(prepared.application())
                .idempotencyKey(prepared.idempotencyKey())
                .deadline(deadline)
                .reads(PartnerOperations::receipt);
    }

    private Operation.Builder submission(NewApplication application) {
        return Operation.of(HttpMethod.POST, "/applications")
                .body(RequestBody.create(application.unchangingJson(), JSON))
                .idempotencyHeader(PartnerApi.IDEMPOTENCY_KEY)
                .attach(PartnerApi.SubmittedTo.class, new PartnerApi.SubmittedTo(application.jobId()))
                .cooldownScopes(() -> companies.scopes(application.jobId()));
    }

    private static ApplicationReceipt receipt(ResultResponse response) {
        return one(response, ApplicationReceipt::read);
    }

    Operation<Application> getApplication(String id) {
        return get("/applications/{id}").parameter("id", id).reads(response -> one(response, Application::read));
    }

    Operation<PageData<Application>> listApplications(PageRequest request) {
        return list("/applications", request).reads(response -> page(response, request, Application::read));
    }

    /** The applications that were updated since an instant before their submission. */
    static PageRequest updatedSince(Instant since) {
        Checks.notNull(since, "since", "an instant before the submission");
        return ApplicationsQuery.builder().updatedSince(since).build().request();
    }

    static String checkSourceApplicationId(String id) {
        return Checks.notBlank(id, "sourceApplicationId", "the id that was submitted with the application");
    }

    private static Operation.Builder get(String path) {
        List<String> scopes = List.of(Api.KEY_SCOPE, HttpMethod.GET + " " + path);
        return Operation.of(HttpMethod.GET, path).cooldownScopes(() -> scopes);
    }

    private static Operation.Builder list(String path, PageRequest request) {
        return request.addTo(get(path))
                .query("cursor", request.cursor())
                .query("limit", request.limitOr(ListQueryBuilder.LARGEST_PAGE));
    }

    /** The API has no envelope: only the id distinguishes a result from the response of a proxy or a login page. */
    private static <T> T one(ResultResponse response, Function<JsonFields, T> reader) {
        JsonFields fields = new JsonFields(response.json(JsonValue.class), response.info());
        String id = fields.text("id");
        if (id == null || id.isBlank()) {
            throw UnreadableResult.foreign("id is missing");
        }
        return reader.apply(fields);
    }

    /** A page; the last one has no cursor. */
    private static <T> PageData<T> page(ResultResponse response, PageRequest asked, Function<JsonFields, T> reader) {
        JsonValue json = response.json(JsonValue.class);
        JsonValue data = json.get("data");
        if (!data.isArray()) {
            throw UnreadableResult.foreign("data is not a list");
        }
        List<T> items = data.items().stream()
                .filter(item -> !item.isNull())
                .map(item -> reader.apply(new JsonFields(item, response.info())))
                .toList();
        return PageData.of(items, json.get("next_cursor").asText().orElse(null), asked.cursor(), response.info());
    }
}
