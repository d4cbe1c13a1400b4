package dev.faultline.core.engine.http;

/** How fresh an attempt's connection must be. */
public enum Freshness {
    /** Any kept connection will do. */
    ANY,
    /** Made for the attempt, or used within about the last second. */
    RECENT,
    /** Made for the attempt. */
    NEW
}
