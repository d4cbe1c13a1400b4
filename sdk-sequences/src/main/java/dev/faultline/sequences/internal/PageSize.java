package dev.faultline.sequences.internal;

/**
 * The size of a list's pages.
 *
 * @param largest the most items that the API allows in a page, which is also the default
 */
public record PageSize(int largest) {

    public static final PageSize USUAL = new PageSize(1000);
}
