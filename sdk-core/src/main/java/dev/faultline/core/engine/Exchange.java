package dev.faultline.core.engine;

import dev.faultline.core.Outcome;
import dev.faultline.core.TransportException;
import dev.faultline.core.spi.UnreadableBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One attempt on the wire. */
final class Exchange {

    /** HTTP/2's word for a request that was not even looked at. */
    private static final String REFUSED_STREAM = "stream was reset: REFUSED_STREAM";

    private final Call call;
    private final boolean interruptible;
    private final long resultLimit;
    private final Trace trace;

    Exchange(OkHttpClient client, Request request, Duration timeout, long resultLimit, Trace.Queue queue) {
        call = client.newCall(request);
        call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
        trace = new Trace(queue);
        call.addEventListener(trace);
        interruptible = HttpClients.interruptible(client);
        this.resultLimit = resultLimit;
    }

    /** Sends on this thread, and reads the whole answer. */
    Reply execute() throws IOException {
        if (!interruptible) {
            return executeBeside();
        }
        try {
            return Reply.read(call.execute(), resultLimit);
        } catch (IOException e) {
            throw e;
        } catch (
                Exception
                        e) { // OkHttp is Kotlin: an interrupt while it connects comes out undeclared, the flag cleared
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw clientFailed(e);
        }
    }

    /** Sends on another thread, so that this one can be interrupted although its sockets cannot. */
    private Reply executeBeside() throws IOException {
        CompletableFuture<Reply> future = new CompletableFuture<>();
        enqueue(future::complete, future::completeExceptionally);
        try {
            return future.get();
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    /** Sends on the dispatcher's threads; gives either a reply or a failure. */
    void enqueue(Consumer<Reply> onReply, Consumer<IOException> onFailure) {
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException failure) {
                onFailure.accept(failure);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                Reply reply;
                try {
                    reply = Reply.read(response, resultLimit);
                } catch (RuntimeException e) {
                    onFailure.accept(clientFailed(e));
                    return;
                }
                onReply.accept(reply);
            }
        });
    }

    /** An interceptor of the application's client, or OkHttp itself, failed with something else than IOException. */
    private static IOException clientFailed(Exception e) {
        return new IOException("the HTTP client failed: " + e.getClass().getName(), e);
    }

    void cancel() {
        call.cancel();
    }

    /** What a failed attempt may have left behind. */
    Outcome outcome(@Nullable IOException failure) {
        boolean refused = failure != null && REFUSED_STREAM.equals(failure.getMessage());
        boolean incomplete =
                UnreadableBody.in(failure) != null; // its end never went out, and nobody acts on half of it
        return trace.sent() && !refused && !incomplete ? Outcome.UNKNOWN : Outcome.NOT_PROCESSED;
    }

    /** Whether the failure was only that a kept connection had been closed meanwhile. */
    boolean staleConnection() {
        return trace.brokeWhenReused();
    }

    TransportException.Kind kind(IOException failure) {
        if (UnreadableBody.in(failure) != null) {
            return TransportException.Kind.UNREADABLE_BODY;
        }
        if (trace.failedToSecure() && failure instanceof SSLException && !brokeOff(failure)) {
            return TransportException.Kind.TLS;
        }
        if (failure instanceof InterruptedIOException) { // SocketTimeoutException is one
            return trace.connected() ? TransportException.Kind.TIMEOUT : TransportException.Kind.CONNECT;
        }
        return trace.connected() ? TransportException.Kind.BROKEN : TransportException.Kind.CONNECT;
    }

    /** A handshake that the network cut short says nothing about trust, though it comes as an SSLException too. */
    private static boolean brokeOff(IOException failure) {
        return failure.getCause() instanceof EOFException || failure.getCause() instanceof SocketException;
    }
}
