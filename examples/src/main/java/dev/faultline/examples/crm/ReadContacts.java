package dev.faultline.examples.crm;

import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.SdkException;
import dev.faultline.crm.Contact;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmException;
import java.util.List;

/** What an application writes: it reads from one provider, and says what is to be done if that does not work. */
final class ReadContacts {

    private final CrmClient crm;
    private final String endUserId;

    /** Reads with the connections of one end user. */
    ReadContacts(CrmClient crm, String endUserId) {
        this.crm = crm;
        this.endUserId = endUserId;
    }

    String from(String provider) {
        try {
            List<Contact> contacts =
                    crm.connection(endUserId, provider).contacts().list().items();
            return contacts.size() + " contacts";
        } catch (CircuitOpenException e) {
            return "show what was read last; " + provider + " gets nothing before " + e.until();
        } catch (CrmException e) {
            if (e.needsConnectWidget()) {
                return "let the end user reconnect " + e.provider().orElse("it") + " in the Connect widget";
            }
            return e.retryable() ? "show what was read last, and try again later" : "ask a person: " + e.getMessage();
        } catch (SdkException e) {
            return "ask a person: " + e.getMessage();
        }
    }
}
