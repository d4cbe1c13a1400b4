/**
 * Reading and writing JSON; Jackson is used here and in {@link dev.faultline.core.JsonValue} alone.
 *
 * <ul>
 *   <li>{@link dev.faultline.core.internal.json.JsonFields}: the members of one object, by which every result is read.
 *   <li>{@link dev.faultline.core.internal.json.Json}: the mapper, strict and lenient parsing.
 *   <li>{@link dev.faultline.core.internal.json.JsonTypes}: serializers for the types of requests and results.
 *   <li>{@link dev.faultline.core.internal.json.Timestamps}: dates as vendors write them.
 *   <li>{@link dev.faultline.core.internal.json.UnreadableResult}: a body that is no result.
 * </ul>
 */
@NullMarked
package dev.faultline.core.internal.json;

import org.jspecify.annotations.NullMarked;
