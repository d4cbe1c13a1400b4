package dev.faultline.core.spi;

import dev.faultline.core.ResponseInfo;

/**
 * Makes a result, or an item of a list, of its JSON.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface ResultReader<T> {

    /**
     * Makes a result.
     *
     * @param fields the object's fields
     * @param info what came with the answer
     * @return the result
     * @throws UnreadableResult if it lacks what makes it of use
     */
    T read(Fields fields, ResponseInfo info);
}
