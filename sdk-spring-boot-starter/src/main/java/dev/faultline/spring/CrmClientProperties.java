package dev.faultline.spring;

import dev.faultline.crm.EndUserPlace;
import dev.faultline.crm.Generation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The options that only clients of the CRM API have. */
class CrmClientProperties extends ClientProperties {

    /**
     * Shape of the requests.
     */
    private Generation generation = Generation.PRODUCTION;

    /**
     * Place of the end user's id in requests. Default: that of the generation.
     */
    private @Nullable EndUserPlace endUserIn;

    /**
     * Whether a create is retried after INTERNAL_ERROR and PROVIDER_ERROR, and may then be done twice.
     */
    private boolean retryCreates;

    /**
     * Whether a call that gets CIRCUIT_OPEN without a time waits and retries.
     */
    private boolean waitForCircuit;

    /**
     * How long CIRCUIT_OPEN without a time holds calls back, at most 1 h.
     */
    private Duration circuitOpenTime = Duration.ofSeconds(30);

    public Generation getGeneration() {
        return generation;
    }

    public void setGeneration(Generation generation) {
        this.generation = generation;
    }

    public @Nullable EndUserPlace getEndUserIn() {
        return endUserIn;
    }

    public void setEndUserIn(@Nullable EndUserPlace endUserIn) {
        this.endUserIn = endUserIn;
    }

    public boolean isRetryCreates() {
        return retryCreates;
    }

    public void setRetryCreates(boolean retryCreates) {
        this.retryCreates = retryCreates;
    }

    public boolean isWaitForCircuit() {
        return waitForCircuit;
    }

    public void setWaitForCircuit(boolean waitForCircuit) {
        this.waitForCircuit = waitForCircuit;
    }

    public Duration getCircuitOpenTime() {
        return circuitOpenTime;
    }

    public void setCircuitOpenTime(Duration circuitOpenTime) {
        this.circuitOpenTime = circuitOpenTime;
    }
}
