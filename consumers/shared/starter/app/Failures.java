package app;

import dev.faultline.core.SdkException;
import dev.faultline.partner.PartnerException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

// snippet: failures
@RestControllerAdvice
class Failures {

    @ExceptionHandler
    ResponseEntity<Map<String, String>> closed(PartnerException.JobClosed e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Map.of("problem", e.jobId().orElse("the job") + " is closed"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> other(SdkException e) {
        return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body(Map.of("outcome", e.outcome().name()));
    }
}
// end
