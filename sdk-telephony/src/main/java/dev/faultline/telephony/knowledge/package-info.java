/**
 * Knowledge bases: the texts that agents look things up in.
 *
 * <p>{@link dev.faultline.telephony.knowledge.KnowledgeBases} and {@link
 * dev.faultline.telephony.knowledge.AsyncKnowledgeBases} share {@code KnowledgeBaseOperations}; the result is {@link
 * dev.faultline.telephony.knowledge.KnowledgeBase}.
 */
@NullMarked
package dev.faultline.telephony.knowledge;

import org.jspecify.annotations.NullMarked;
