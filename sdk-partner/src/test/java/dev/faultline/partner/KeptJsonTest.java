package dev.faultline.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.JsonValue;
import org.junit.jupiter.api.Test;

class KeptJsonTest {

    @Test
    void canonical_hasNeitherOrderNorWhiteSpace() {
        JsonValue json = JsonValue.parse("{ \"b\": [1.0, {}, [ ]], \"a\": {\"d\": null, \"c\": \"x y\"} }");

        assertThat(KeptJson.canonical(json)).isEqualTo("{\"a\":{\"c\":\"x y\",\"d\":null},\"b\":[1,{},[]]}");
    }

    @Test
    void canonical_asDeepAsJsonIsRead() {
        String nested = "[".repeat(900) + "]".repeat(900);

        assertThat(KeptJson.canonical(JsonValue.parse(nested))).isEqualTo(nested);
    }
}
