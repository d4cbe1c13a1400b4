package dev.faultline.sequences;

import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;

/**
 * Makes a result, or an item of a list, of its JSON.
 *
 * @param <T> the result
 */
interface ItemReader<T> {

    T read(Fields fields, ResponseInfo info);
}
