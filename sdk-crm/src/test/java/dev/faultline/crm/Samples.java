package dev.faultline.crm;

import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Surface;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The client and the calls that most tests make, on either surface. */
final class Samples {

    static final String KEY = "sk_test_0123456789";

    static final String END_USER = "user-1";

    private Samples() {}

    static CrmClient.Builder client(FaultServer server, FakeClock clock) {
        return CrmClient.builder().apiKey(KEY).baseUrl(server.url()).timeSource(clock);
    }

    /** Whose circuit and cooldown it is. */
    static String connection(String provider) {
        return CrmApi.connection(provider, END_USER);
    }

    static <T> T call(
            Surface surface,
            CrmClient crm,
            Function<CrmClient, T> blocking,
            Function<CrmAsyncClient, CompletableFuture<T>> asynchronous) {
        return surface.call(() -> blocking.apply(crm), () -> asynchronous.apply(crm.async()));
    }

    static <T> T call(
            Surface surface,
            CrmConnection connection,
            Function<CrmConnection, T> blocking,
            Function<AsyncCrmConnection, CompletableFuture<T>> asynchronous) {
        return surface.call(() -> blocking.apply(connection), () -> asynchronous.apply(connection.async()));
    }

    static Contact getContact(Surface surface, CrmConnection connection, String id) {
        return call(
                surface,
                connection,
                c -> c.contacts().get(id),
                c -> c.contacts().get(id));
    }

    static CrmPage<Contact> listContacts(Surface surface, CrmConnection connection) {
        return call(
                surface, connection, c -> c.contacts().list(), c -> c.contacts().list());
    }

    static Contact createContact(Surface surface, CrmConnection connection) {
        ContactData data = ContactData.builder().firstName("Noor").build();
        return call(
                surface,
                connection,
                c -> c.contacts().create(data),
                c -> c.contacts().create(data));
    }
}
