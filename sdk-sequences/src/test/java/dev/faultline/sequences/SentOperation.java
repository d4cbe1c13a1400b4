package dev.faultline.sequences;

import dev.faultline.core.ApiException;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.internal.ApiVersions;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The operation behind a method of the client, whose request is rejected before it is sent. */
final class SentOperation extends Api {

    private static final OkHttpClient REJECTING =
            new OkHttpClient.Builder().addInterceptor(SentOperation::reject).build();

    static final SequencesContext OLDER = SequencesContext.of(Contract.OLDER, ApiVersions.of(Contract.OLDER));

    private @Nullable Operation<?> operation;

    private SentOperation() {}

    static Operation<?> of(Function<SequencesClient, ?> method) {
        return of(OLDER, method);
    }

    static Operation<?> of(SequencesContext context, Function<SequencesClient, ?> method) {
        SentOperation sent = new SentOperation();
        try (SequencesClient client = new SequencesClient(new Builder().caller(sent), context)) {
            method.apply(client);
        } catch (SequencesException expected) {
            return Objects.requireNonNull(sent.operation);
        }
        throw new AssertionError("the request was not sent");
    }

    private static Response reject(Interceptor.Chain chain) {
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(400)
                .message("Bad Request")
                .body(ResponseBody.create("", null))
                .build();
    }

    @Override
    public String name() {
        return "sequences";
    }

    @Override
    public String defaultBaseUrl() {
        return "http://localhost";
    }

    @Override
    public String keyVariable() {
        return "UNUSED";
    }

    @Override
    public ApiException decode(ErrorResponse response, Operation<?> failed) {
        operation = failed;
        return SequencesError.BAD_REQUEST.exampleException(response);
    }

    private static final class Builder extends ClientBuilder<Builder> {

        private Builder() {
            super(RetryPolicy.builder().build());
        }

        private Caller caller(Api api) {
            return apiKey(SurfaceCalls.KEY).httpClient(REJECTING).start(api);
        }
    }
}
