/**
 * Phone numbers: rented, linked and released; their prices, and the countries that calls can reach.
 *
 * <ul>
 *   <li>{@link dev.faultline.telephony.numbers.PhoneNumbers}: {@link
 *       dev.faultline.telephony.numbers.PhoneNumberPurchase} and {@link dev.faultline.telephony.numbers.SipTrunk} in,
 *       {@link dev.faultline.telephony.numbers.OrganizationPhoneNumber} out
 *   <li>{@link dev.faultline.telephony.numbers.PhoneNumberPricing}: {@link
 *       dev.faultline.telephony.numbers.PhoneNumberPrice}
 *   <li>{@link dev.faultline.telephony.numbers.PhoneCountryRules}: {@link
 *       dev.faultline.telephony.numbers.PhoneCountryRule} and {@link
 *       dev.faultline.telephony.numbers.EnabledNetworkGroup}
 * </ul>
 *
 * <p>Each has an asynchronous twin and a package-private class of its operations. The number itself is {@link
 * dev.faultline.telephony.PhoneNumber}, in the root package.
 */
@NullMarked
package dev.faultline.telephony.numbers;

import org.jspecify.annotations.NullMarked;
