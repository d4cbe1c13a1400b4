package dev.faultline.telephony;

import dev.faultline.core.JsonValue;
import dev.faultline.telephony.calls.NewCall;
import dev.faultline.testkit.FakeClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that keeps count of what it has really done, while answers are lost by a seeded generator, lists are late
 * and the clocks differ.
 */
final class CountingWorkspace implements AutoCloseable {

    /** Where a read shows a call's metadata. */
    enum Metadata {
        NOWHERE,
        IN_LISTS,
        BY_ID
    }

    /**
     * Something that was done.
     *
     * @param key by which the test knows it
     * @param record as a list has it
     * @param listed from when on it is listed
     */
    record Done(String key, Map<String, Object> record, Instant listed) {
        String id() {
            return String.valueOf(record.get("id"));
        }
    }

    private static final Pattern TITLE = Pattern.compile("name=\"title\".*?\r\n\r\n(.*?)\r\n", Pattern.DOTALL);

    private final MockWebServer server = new MockWebServer();
    private final List<Done> calls = new ArrayList<>();
    private final List<Done> batches = new ArrayList<>();
    private final List<Done> numbers = new ArrayList<>();
    private final List<Done> activations = new ArrayList<>();
    private final Random random;
    private final FakeClock clock;
    private final Metadata shown;
    private final Duration skew;
    private int untilCrash = -1;
    private Runnable crash = () -> {};

    CountingWorkspace(Random random, FakeClock clock, Metadata shown) throws IOException {
        this.random = random;
        this.clock = clock;
        this.shown = shown;
        skew = Duration.ofSeconds(random.nextInt(240) - 120L);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.setServerSocketFactory(new Prompt());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    String url() {
        return server.url("/").toString();
    }

    /** What was done for a key, in all lists. */
    synchronized List<String> done(String key) {
        return List.of(calls, batches, numbers, activations).stream()
                .flatMap(List::stream)
                .filter(one -> one.key().equals(key))
                .map(Done::id)
                .toList();
    }

    /** Whose a call is, which a person could find out. */
    synchronized String keyOf(String id) {
        return calls.stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** Somebody else's call. */
    synchronized void add(String number, String agent, Duration ago) {
        calls.add(call(number, agent, JsonValue.of(Map.of()), clock.now().minus(ago)));
    }

    /** A call whose response was lost. */
    synchronized void add(NewCall call) {
        write("/calls", JsonValue.of(call.fields()).toString());
    }

    /** Ends the process that sends the request after so many others, while the request is on its way. */
    synchronized void crashAfter(int requests, Runnable process) {
        untilCrash = requests;
        crash = process;
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        if (untilCrash-- == 0) {
            crash.run();
        }
        HttpUrl url = request.getUrl();
        String path = url.encodedPath();
        if (request.getMethod().equals("GET")) {
            return random.nextInt(8) == 0 ? rejected(429, 503) : ok(200, read(path, url));
        }
        ByteString sent = request.getBody();
        String body = sent == null ? "" : sent.utf8();
        if (path.endsWith("/status") && isActive(path.replace("/status", ""))) {
            return rejected(400, 409); // the one duplicate that every page of the vendor rejects
        }
        return switch (random.nextInt(11)) {
            case 0 -> lost();
            case 1 -> rejected(429, 429);
            case 2 -> rejected(503, 500);
            case 3 -> rejected(402, 403);
            case 4 -> after(write(path, body), lost());
            case 5 -> after(write(path, body), rejected(502, 503));
            case 6 -> after(write(path, body), ok(201, "<html>Log in</html>"));
            case 7 -> after(write(path, body), ok(201, "{\"statusCode\":201,\"message\":\"done\"}"));
            default -> ok(201, write(path, body));
        };
    }

    private String read(String path, HttpUrl url) {
        if (path.startsWith("/workflows/")) {
            boolean active = isActive(path);
            return "{\"id\":\"" + path + "\",\"status\":\"" + (active ? "active" : "draft") + "\"}";
        }
        if (path.startsWith("/calls/")) {
            Done call = calls.stream()
                    .filter(one -> path.endsWith("/" + one.id()))
                    .findFirst()
                    .orElseThrow();
            return JsonValue.of(record(call, shown == Metadata.BY_ID)).toString();
        }
        String to = String.valueOf(url.queryParameter("to"));
        String start = url.queryParameter("start_date");
        List<Done> listed = path.equals("/calls")
                ? visible(
                        calls,
                        one -> to.equals(one.record().get("to_number"))
                                && !created(one).isBefore(instant(start)))
                : visible(path.equals("/batch-calls") ? batches : numbers, one -> true);
        return listed.stream()
                .map(one ->
                        JsonValue.of(record(one, shown == Metadata.IN_LISTS)).toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private boolean isActive(String workflow) {
        return activations.stream().anyMatch(one -> one.key().equals(workflow));
    }

    private static Map<String, Object> record(Done done, boolean withMetadata) {
        Map<String, Object> record = new LinkedHashMap<>(done.record());
        if (!withMetadata) {
            record.remove("metadata");
        }
        return record;
    }

    private static Instant created(Done done) {
        return Instant.parse(String.valueOf(done.record().get("createdAt")));
    }

    private static Instant instant(@Nullable String text) {
        return text == null ? Instant.MIN : Instant.parse(text);
    }

    private List<Done> visible(List<Done> all, Predicate<Done> filter) {
        return all.stream()
                .filter(one -> !one.listed().isAfter(clock.now()))
                .filter(filter)
                .toList();
    }

    /** Does it, and returns the response to it. */
    private String write(String path, String body) {
        if (path.equals("/calls")) {
            JsonValue sent = JsonValue.parse(body);
            String number = sent.get("phone_number").asText().orElseThrow();
            String agent = sent.get("agent_id").asText().orElseThrow();
            Done call = call(number, agent, sent.get("metadata"), clock.now());
            calls.add(call);
            return "{\"id\":\"" + call.id() + "\",\"to_phone_number\":\"" + number + "\",\"agent_id\":\"" + agent
                    + "\"}";
        }
        if (path.equals("/batch-calls")) {
            Matcher title = TITLE.matcher(body);
            String found = title.find() ? title.group(1) : "";
            return add(batches, found, Map.of("title", found, "status", "waiting"));
        }
        if (path.startsWith("/workflows/")) {
            String workflow = path.substring(0, path.lastIndexOf('/'));
            return add(activations, workflow, Map.of("status", "active"));
        }
        String number = JsonValue.parse(body).get("phoneNumber").asText().orElseThrow();
        add(numbers, number, Map.of("phone_number", number, "status", "active"));
        return "{\"phoneNumber\":\"" + number + "\",\"status\":\"active\"}";
    }

    private String add(List<Done> all, String key, Map<String, Object> fields) {
        Map<String, Object> record = new LinkedHashMap<>(fields);
        record.put("id", "id_" + all.size());
        all.add(new Done(key, record, late()));
        return JsonValue.of(record).toString();
    }

    private Done call(String number, String agent, JsonValue metadata, Instant at) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", "call_" + calls.size());
        record.put("to_number", number);
        record.put("agent_id", agent);
        record.put("createdAt", at.plus(skew).toString());
        record.put("metadata", metadata);
        return new Done(metadata.get("order").asText().orElse(""), record, late());
    }

    private Instant late() {
        return clock.now().plusMillis(random.nextInt(25_000));
    }

    private static MockResponse after(String done, MockResponse instead) {
        return done.isEmpty() ? lost() : instead;
    }

    private static MockResponse ok(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private MockResponse rejected(int status, int other) {
        return ok(random.nextBoolean() ? status : other, "{\"statusCode\":0,\"message\":\"no\",\"error\":\"No\"}");
    }

    private static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Small responses leave at once, without a wait for an acknowledgement. */
    private static final class Prompt extends ServerSocketFactory {

        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return createServerSocket();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return createServerSocket();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            return createServerSocket();
        }
    }
}
