package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedMapTest {

    private final BoundedMap<Object> map = new BoundedMap<>(2);

    @Test
    void get_made_onceForEachName() {
        Object a = map.get("a", name -> new Object());

        assertThat(map.get("a", name -> new Object())).isSameAs(a);
        assertThat(map.get("b", name -> new Object())).isNotSameAs(a);
        assertThat(map.get("c", name -> name)).isEqualTo("c");
    }

    @Test
    void peek_notThere_makesNothing() {
        assertThat(map.peek("a")).isNull();
        assertThat(map.get("a", name -> 1)).isEqualTo(1);
        assertThat(map.peek("a")).isEqualTo(1);
    }

    @Test
    void full_theOneNotAskedForLongestMakesRoom() {
        map.get("a", name -> 1);
        map.get("b", name -> 2);
        map.get("a", name -> 3);

        map.get("c", name -> 4);

        assertThat(map.peek("a")).isEqualTo(1);
        assertThat(map.peek("b")).isNull();
        assertThat(map.peek("c")).isEqualTo(4);
    }
}
