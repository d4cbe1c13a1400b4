package dev.faultline.core;

/** The order of a list. */
public enum SortOrder {
    /** The smallest or oldest first. */
    ASC,
    /** The largest or newest first. */
    DESC
}
