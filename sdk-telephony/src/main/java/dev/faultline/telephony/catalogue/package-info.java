/**
 * The parts an agent is made of. All of it is only looked up.
 *
 * <ul>
 *   <li>{@link dev.faultline.telephony.catalogue.Voices}: voices and their accents
 *   <li>{@link dev.faultline.telephony.catalogue.Languages}: languages
 *   <li>{@link dev.faultline.telephony.catalogue.Llms}: language models
 *   <li>{@link dev.faultline.telephony.catalogue.Transcribers}: transcribers
 * </ul>
 *
 * <p>Each has an asynchronous twin and a package-private class of its operations.
 */
@NullMarked
package dev.faultline.telephony.catalogue;

import org.jspecify.annotations.NullMarked;
