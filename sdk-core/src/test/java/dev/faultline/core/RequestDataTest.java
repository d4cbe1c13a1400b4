package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestDataTest {

    static final class Profile extends RequestData {

        private Profile(Builder builder) {
            super(builder);
        }

        static final class Builder extends RequestData.Builder<Builder> {

            Builder name(String name) {
                return set("name", name);
            }

            Builder nickname(String nickname) {
                return setOrLeaveOut("nickname", nickname);
            }

            Builder tag(String tag) {
                return add("tags", tag);
            }

            Builder from(JsonValue read) {
                return takeOver(read, "id");
            }

            Profile build() {
                return new Profile(this);
            }
        }
    }

    @Test
    void absentNullAndSet_stayApart() {
        Profile profile = new Profile.Builder().name("Ada").field("phone", null).build();

        assertThat(json(profile)).isEqualTo("{\"name\":\"Ada\",\"phone\":null}");
        assertThat(json(new Profile.Builder().build())).isEqualTo("{}");
    }

    @Test
    void optionalField_isLeftOutByNull_alsoAfterItWasSet() {
        assertThat(json(new Profile.Builder().nickname("A").nickname("").build()))
                .isEqualTo("{}");
        assertThat(json(new Profile.Builder().field("nickname", "").build())).isEqualTo("{\"nickname\":\"\"}");
        assertThat(json(new Profile.Builder().nickname(null).build())).isEqualTo("{}");
        assertThat(json(new Profile.Builder().nickname("A").nickname(null).build()))
                .isEqualTo("{}");
    }

    @Test
    void nested_isWrittenAsAnObject() {
        Profile inner = new Profile.Builder().tag("a").tag("b").build();

        assertThat(json(Map.of("profile", inner))).isEqualTo("{\"profile\":{\"tags\":[\"a\",\"b\"]}}");
    }

    @Test
    void built_isNotChangedByItsBuilder() {
        Profile.Builder builder = new Profile.Builder().tag("a");
        Profile profile = builder.build();
        builder.tag("b").name("Ada");

        assertThat(json(profile)).isEqualTo("{\"tags\":[\"a\"]}");
    }

    @Test
    void eachBuilt_keepsWhatWasSetUntilThen() {
        Profile.Builder builder = new Profile.Builder().nickname("A").tag("a");
        Profile first = builder.build();
        Profile second = builder.nickname(null).build();
        Profile third = builder.build();
        Profile fourth = builder.field("phone", null).tag("b").build();
        builder.tag("c");

        assertThat(json(first)).isEqualTo("{\"nickname\":\"A\",\"tags\":[\"a\"]}");
        assertThat(json(second)).isEqualTo("{\"tags\":[\"a\"]}");
        assertThat(json(third)).isEqualTo("{\"tags\":[\"a\"]}");
        assertThat(json(fourth)).isEqualTo("{\"tags\":[\"a\",\"b\"],\"phone\":null}");
    }

    @Test
    void rejectedItem_setsNothing() {
        Profile.Builder builder = new Profile.Builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.tag(null));
        assertThat(json(builder.build())).isEqualTo("{}");
    }

    @Test
    void listsAndMapsOfTheCaller_areCopied() {
        List<String> list = new ArrayList<>(List.of("a"));
        Map<String, Object> map = new HashMap<>(Map.of("x", 1));
        Profile profile =
                new Profile.Builder().field("list", list).field("map", map).build();
        list.add("b");
        map.put("y", 2);

        assertThat(json(profile)).isEqualTo("{\"list\":[\"a\"],\"map\":{\"x\":1}}");
    }

    @Test
    void add_growsTheListThatIsThere_evenOneThatWasSet() {
        Profile.Builder builder =
                new Profile.Builder().field("tags", List.of("a")).tag("b");
        Profile first = builder.build();
        Profile second = builder.tag("c").build();
        Profile third = builder.field("tags", null).tag("d").build();

        assertThat(first.fields()).containsEntry("tags", List.of("a", "b"));
        assertThat(second.fields()).containsEntry("tags", List.of("a", "b", "c"));
        assertThat(third.fields()).containsEntry("tags", List.of("d"));
    }

    @Test
    void takenOver_isSentAsRead_butForTheReadOnlyAndTheChanged() {
        JsonValue read =
                JsonValue.parse("{\"id\":1,\"name\":\"Ada\",\"tags\":[\"a\"],\"newer\":{\"id\":2},\"none\":null}");

        assertThat(json(new Profile.Builder().from(read).name("Eve").tag("b").build()))
                .isEqualTo("{\"name\":\"Eve\",\"tags\":[\"a\",\"b\"],\"newer\":{\"id\":2},\"none\":null}");
    }

    @Test
    void toString_namesOnly() {
        assertThat(new Profile.Builder().name("Ada").build()).hasToString("Profile[name]");
    }

    @Test
    void nullAndBlank_areRejectedWithTheRightWay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Profile.Builder().name(null))
                .withMessage("name is null: give a value, or field(\"name\", null) to send null");
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile.Builder().field(" ", 1));
    }

    private static String json(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
