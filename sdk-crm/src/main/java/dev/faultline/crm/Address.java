package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.JsonFields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A postal address. Source:
 * <a href="https://docs.routemcp.io/api-reference/unified-resources/create-a-new-resource">create a resource</a> (older
 * generation) and <a href="https://docs.routemcp.io/guides/field-mappings">field mappings</a> (production).
 *
 * @param street street and number, in production the first line
 * @param street2 the second line, production only
 * @param city the city
 * @param state the state
 * @param postalCode the postal code
 * @param country the country, two letters in the vendor's samples
 * @param type the kind of address, an open set; production
 */
public record Address(
        @Nullable String street,
        @Nullable String street2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String type)
        implements FromJson {

    /** Starts an address. */
    public static Builder builder() {
        return new Builder();
    }

    static @Nullable Address of(JsonValue json) {
        return json.isObject() ? read(new JsonFields(json)) : null;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Address read(JsonFields fields) {
        return new Address(
                fields.firstText("street", "street1"),
                fields.text("street2"),
                fields.text("city"),
                fields.text("state"),
                fields.text("postalCode"),
                fields.text("country"),
                fields.text("addressType"));
    }

    /** The JSON with the production API's names, also for an address that the application built. */
    @Override
    public JsonValue json() {
        return JsonValue.of(productionJson());
    }

    /** The older generation's form, without a second line and a kind. */
    Map<String, String> olderJson() {
        Checks.that(
                street2 == null && type == null,
                "address",
                "given street2 or type",
                "it without them, the older generation has no room for them");
        return json("street", "postalCode");
    }

    Map<String, String> productionJson() {
        Map<String, String> json = json("street_1", "postal_code");
        putIfSet(json, "street_2", street2);
        putIfSet(json, "address_type", type);
        return json;
    }

    private Map<String, String> json(String streetName, String postalCodeName) {
        Map<String, String> json = new LinkedHashMap<>();
        putIfSet(json, streetName, street);
        putIfSet(json, "city", city);
        putIfSet(json, "state", state);
        putIfSet(json, postalCodeName, postalCode);
        putIfSet(json, "country", country);
        return json;
    }

    private static void putIfSet(Map<String, String> json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    /** Without the personal data, which must not reach logs. */
    @Override
    public String toString() {
        return "Address[personal data]";
    }

    /** Builds an address; every part is optional; {@code null} and an empty text leave it out. */
    public static final class Builder {

        private @Nullable String street;
        private @Nullable String street2;
        private @Nullable String city;
        private @Nullable String state;
        private @Nullable String postalCode;
        private @Nullable String country;
        private @Nullable String type;

        private Builder() {}

        /**
         * Sets street and number.
         *
         * @param street in production the first line
         */
        public Builder street(@Nullable String street) {
            this.street = street;
            return this;
        }

        /**
         * Sets the second line.
         *
         * @param street2 production only
         */
        public Builder street2(@Nullable String street2) {
            this.street2 = street2;
            return this;
        }

        /**
         * Sets the city.
         *
         * @param city the city
         */
        public Builder city(@Nullable String city) {
            this.city = city;
            return this;
        }

        /**
         * Sets the state.
         *
         * @param state the state
         */
        public Builder state(@Nullable String state) {
            this.state = state;
            return this;
        }

        /**
         * Sets the postal code.
         *
         * @param postalCode the postal code
         */
        public Builder postalCode(@Nullable String postalCode) {
            this.postalCode = postalCode;
            return this;
        }

        /**
         * Sets the country.
         *
         * @param country two letters in the vendor's samples
         */
        public Builder country(@Nullable String country) {
            this.country = country;
            return this;
        }

        /**
         * Sets the kind of address.
         *
         * @param type production only; no set of values is documented
         */
        public Builder type(@Nullable String type) {
            this.type = type;
            return this;
        }

        /** Builds the address. */
        public Address build() {
            return new Address(
                    orLeftOut(street),
                    orLeftOut(street2),
                    orLeftOut(city),
                    orLeftOut(state),
                    orLeftOut(postalCode),
                    orLeftOut(country),
                    orLeftOut(type));
        }

        private static @Nullable String orLeftOut(@Nullable String part) {
            return part == null || part.isEmpty() ? null : part;
        }
    }
}
