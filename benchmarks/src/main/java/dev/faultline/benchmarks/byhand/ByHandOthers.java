package dev.faultline.benchmarks.byhand;

/** A read of each of the other APIs, by hand. */
public final class ByHandOthers implements AutoCloseable {

    private final ByHandClient client;

    public ByHandOthers(String baseUrl, String key) {
        client = new ByHandClient(baseUrl, key);
    }

    public OtherData.CrmContact crmContact(String id) {
        return read(OtherData.CrmContactResponse.class, "contact", id).data();
    }

    public OtherData.Candidate candidate(String id) {
        return read(OtherData.CandidateResponse.class, "candidates", id).data();
    }

    public OtherData.SequencesContact sequencesContact(String id) {
        return read(OtherData.SequencesContact.class, "v3", "contacts", id);
    }

    public OtherData.Call call(String id) {
        return read(OtherData.CallResponse.class, "calls", id).data();
    }

    private <T> T read(Class<T> type, String... segments) {
        return client.call(client.get(segments), ByHandClient.result(type));
    }

    @Override
    public void close() {
        client.close();
    }
}
