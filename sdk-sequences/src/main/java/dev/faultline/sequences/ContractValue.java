package dev.faultline.sequences;

import dev.faultline.core.WireName;

/** A value that a request sends in the spelling of its client's contract. */
public interface ContractValue extends WireName {

    /** The value as the current contract spells it, such as {@code active}. */
    @Override
    String wireName();

    /**
     * The value as a contract spells it, for a raw request.
     *
     * @param contract the contract
     * @return the text, or a number where the contract has one; the older contract begins texts with a capital, unless an enum
     *     documents another spelling
     */
    default Object in(Contract contract) {
        String name = wireName();
        return contract == Contract.CURRENT ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
