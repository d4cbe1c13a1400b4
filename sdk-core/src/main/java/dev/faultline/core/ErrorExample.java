package dev.faultline.core;

import java.util.Map;

/**
 * An error response as an API sends it.
 *
 * @param status the HTTP status
 * @param headers the headers that the API sends with it
 * @param body the body in the API's envelope
 */
public record ErrorExample(int status, Map<String, String> headers, String body) {

    // Copies the headers.
    public ErrorExample {
        headers = Map.copyOf(headers);
    }
}
