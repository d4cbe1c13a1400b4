package app;

import dev.faultline.partner.ApplicationReceipt;
import dev.faultline.partner.PartnerClient;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Submissions {

    private final PartnerClient partner;
    private final PartnerClient eu;

    // snippet: clients
    Submissions(PartnerClient partner, @Qualifier("eu") PartnerClient eu) {
        this.partner = partner;
        this.eu = eu;
    }
    // end

    @PostMapping("/submissions")
    ApplicationReceipt submit() {
        return partner.applications().submit(Calls.application());
    }

    @PostMapping("/submissions/eu")
    ApplicationReceipt submitInEurope() {
        return eu.applications().submit(Calls.application());
    }
}
