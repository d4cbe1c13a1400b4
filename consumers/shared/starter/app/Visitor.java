package app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the application from outside. */
final class Visitor {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    Visitor(int port) {
        url = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return post(path, new byte[] {'{', '}'});
    }

    void expect(int status, String text, HttpResponse<String> response) {
        if (response.statusCode() != status || !response.body().contains(text)) {
            throw new AssertionError("expected " + status + " with " + text + ", got " + response.statusCode() + " from "
                    + response.uri() + ": " + response.body());
        }
    }

    /** Health, meters, and that no secret is shown although values are. */
    void actuator() throws IOException, InterruptedException {
        HttpResponse<String> health = get("/actuator/health");
        expect(200, "\"partner\":{\"requestsInFlight\":0", health);
        expect(200, "\"partner.eu\":{", health);
        expect(200, "\"COUNT\"", get("/actuator/metrics/faultline.attempts?tag=client:default"));
        expect(200, "\"COUNT\"", get("/actuator/metrics/faultline.call"));
        for (String path : new String[] {"/actuator/env", "/actuator/configprops"}) {
            HttpResponse<String> values = get(path);
            expect(200, "faultline.partner", values);
            if (values.body().contains("verysecret") || !values.body().contains("******")) {
                throw new AssertionError("a secret is shown by " + path + ": " + values.body());
            }
        }
    }
}
