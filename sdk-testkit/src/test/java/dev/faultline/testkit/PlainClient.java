package dev.faultline.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends one request after the other and changes nothing about them: what the test kit does is seen as it is. */
final class PlainClient implements AutoCloseable {

    private final FaultServer server;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();

    PlainClient(FaultServer server) {
        this.server = server;
    }

    record WireResponse(int status, Headers headers, String body) {}

    WireResponse get(String target) throws IOException {
        return send(new Request.Builder().url(server.url() + target).build());
    }

    WireResponse post(String target, String body, Headers headers) throws IOException {
        return send(new Request.Builder()
                .url(server.url() + target)
                .headers(headers)
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    private WireResponse send(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            return new WireResponse(
                    response.code(), response.headers(), response.body().string());
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }
}
