package dev.faultline.spring;

import dev.faultline.sequences.Contract;
import dev.faultline.sequences.SequencesDomain;
import java.util.EnumMap;
import java.util.Map;

/** The options that only clients of the Sequences API have. */
class SequencesClientProperties extends ClientProperties {

    /**
     * Contract in which requests are sent: header, paths, names and spelling.
     */
    private Contract contract = Contract.CURRENT;

    /**
     * Versions of single domains' paths, such as v3, in place of the contract's.
     */
    private final Map<SequencesDomain, String> apiVersions = new EnumMap<>(SequencesDomain.class);

    public Contract getContract() {
        return contract;
    }

    public void setContract(Contract contract) {
        this.contract = contract;
    }

    public Map<SequencesDomain, String> getApiVersions() {
        return apiVersions;
    }
}
