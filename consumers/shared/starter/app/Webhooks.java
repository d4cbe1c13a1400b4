package app;

import dev.faultline.core.WebhookException;
import dev.faultline.partner.PartnerEvent;
import dev.faultline.partner.PartnerWebhooks;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Webhooks {

    final List<PartnerEvent> events = new CopyOnWriteArrayList<>();
    private final PartnerWebhooks webhooks;

    Webhooks(PartnerWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    // snippet: webhook
    @PostMapping("/webhooks/partner")
    ResponseEntity<Void> deliver(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) {
        events.add(webhooks.receive(body, headers::getFirst));
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler(WebhookException.class)
    ResponseEntity<Void> rejected(WebhookException e) {
        boolean genuine = e.reason() == WebhookException.Reason.UNREADABLE_BODY;
        return ResponseEntity.status(genuine ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .build();
    }
    // end
}
