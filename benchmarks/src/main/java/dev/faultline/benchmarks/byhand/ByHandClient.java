package dev.faultline.benchmarks.byhand;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * One OkHttp client and one mapper, used for everything: timeouts are set, statuses checked, and bodies are parsed as they
 * arrive.
 */
final class ByHandClient implements AutoCloseable {

    private static final int CONCURRENT = 64;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final MediaType JSON = MediaType.get("application/json");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private static final Result<ApiError.Body> ERROR = result(ApiError.Body.class);

    private final HttpUrl base;
    private final String authorization;
    private final OkHttpClient http;

    ByHandClient(String baseUrl, String key) {
        base = HttpUrl.get(baseUrl);
        authorization = "Bearer " + key;
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(CONCURRENT);
        dispatcher.setMaxRequestsPerHost(CONCURRENT);
        http = new OkHttpClient.Builder()
                .callTimeout(TIMEOUT)
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CONCURRENT, 5, TimeUnit.MINUTES))
                .build();
    }

    static <T> Result<T> result(Class<T> type) {
        return new Result<>(type, MAPPER.readerFor(type));
    }

    static ObjectWriter writer(Class<?> type) {
        return MAPPER.writerFor(type);
    }

    Request get(String... segments) {
        return request(segments).build();
    }

    Request post(ObjectWriter writer, Object body, String... segments) {
        try {
            RequestBody sent = RequestBody.create(writer.writeValueAsBytes(body), JSON);
            String key = UUID.randomUUID().toString();
            return request(segments).header("Idempotency-Key", key).post(sent).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Request.Builder request(String... segments) {
        HttpUrl.Builder url = base.newBuilder();
        for (String segment : segments) {
            url.addPathSegment(segment);
        }
        return new Request.Builder()
                .url(url.build())
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("User-Agent", "by-hand/1.0");
    }

    <T> T call(Request request, Result<T> result) {
        try (Response response = http.newCall(request).execute()) {
            return read(response, result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> CompletableFuture<T> callAsync(Request request, Result<T> result) {
        CompletableFuture<T> future = new CompletableFuture<>();
        http.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                future.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call call, Response response) {
                try (response) {
                    future.complete(read(response, result));
                } catch (IOException | RuntimeException e) {
                    future.completeExceptionally(e);
                }
            }
        });
        return future;
    }

    private static <T> T read(Response response, Result<T> result) throws IOException {
        if (!response.isSuccessful()) {
            ApiError.Body body = ERROR.read(response.body().byteStream());
            throw ApiError.of(response.code(), body, response.header("Retry-After"));
        }
        return result.read(response.body().byteStream());
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
