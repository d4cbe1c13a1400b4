package dev.faultline.core;

/** An enum whose values are not called on the wire as its constants are in lower case. */
public interface WireName {

    /**
     * The value's text on the wire.
     *
     * @return exactly as the API documents it
     */
    String wireName();
}
