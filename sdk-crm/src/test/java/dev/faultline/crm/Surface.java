package dev.faultline.crm;

import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The two surfaces: a rule that holds on one has to hold on the other. */
enum Surface {
    BLOCKING,
    ASYNC;

    static final String KEY = "sk_test_0123456789";

    static final String END_USER = "user-1";

    static CrmClient.Builder client(FaultServer server, FakeClock clock) {
        return CrmClient.builder().apiKey(KEY).baseUrl(server.url()).timeSource(clock);
    }

    /** Whose circuit and cooldown it is. */
    static String connection(String provider) {
        return CrmApi.connection(provider, END_USER);
    }

    <T> T call(
            CrmClient crm,
            Function<CrmClient, T> blocking,
            Function<CrmAsyncClient, CompletableFuture<T>> asynchronous) {
        return this == BLOCKING ? blocking.apply(crm) : result(asynchronous.apply(crm.async()));
    }

    Contact getContact(CrmClient crm, String id) {
        return call(crm, c -> c.contacts().get(id), c -> c.contacts().get(id));
    }

    CrmPage<Contact> listContacts(CrmClient crm) {
        return call(crm, c -> c.contacts().list(), c -> c.contacts().list());
    }

    Contact createContact(CrmClient crm) {
        ContactData data = ContactData.builder().firstName("Noor").build();
        return call(crm, c -> c.contacts().create(data), c -> c.contacts().create(data));
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no result came", e);
        }
    }
}
