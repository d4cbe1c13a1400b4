/**
 * Phone numbers: rented, linked and released; their prices, and the countries that calls can reach.
 *
 * <ul>
 *   <li>{@link dev.faultline.telephony.numbers.PhoneNumbers}: {@link
 *       dev.faultline.telephony.numbers.PhoneNumberPurchase} and {@link dev.faultline.telephony.numbers.SipTrunk} in,
 *       {@link dev.faultline.telephony.numbers.OrganizationPhoneNumber} out; also
 *       {@link dev.faultline.telephony.numbers.PhoneNumberPrice}, {@link
 *       dev.faultline.telephony.numbers.EnabledNetworkGroup} and {@link
 *       dev.faultline.telephony.numbers.PhoneCountryRule}
 *   <li>{@link dev.faultline.telephony.numbers.AsyncPhoneNumbers}: the same, asynchronously
 * </ul>
 *
 * <p>{@code PhoneNumberOperations} defines each request once for both surfaces. The number itself is {@link
 * dev.faultline.telephony.PhoneNumber}, in the root package.
 */
@NullMarked
package dev.faultline.telephony.numbers;

import org.jspecify.annotations.NullMarked;
