package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.Bytes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsTest extends StoreTest {
    /** No text, whatever the character set. */
    private static final Bytes SEALED = Bytes.of(new byte[] {1, 0, -1, -128, 127, 0});

    @Test
    void bytes_come_back_as_they_were() {
        stores.credentials().keep(ONE_TEAM, SEALED);

        assertThat(stores.credentials().of(ONE_TEAM)).contains(SEALED);
        assertThat(stores.credentials().of(OTHER_TEAM)).isEmpty();
    }

    @Test
    void a_new_one_takes_the_place_of_the_old_one() {
        stores.credentials().keep(ONE_TEAM, Bytes.of(new byte[] {9}));
        stores.credentials().keep(ONE_TEAM, SEALED);

        assertThat(stores.credentials().of(ONE_TEAM)).contains(SEALED);
    }

    @Test
    void all_come_in_the_order_of_the_workspaces() {
        stores.credentials().keep(OTHER_TEAM, Bytes.of(new byte[] {2}));
        stores.credentials().keep(ONE_TEAM, SEALED);

        assertThat(stores.credentials().all(PLATFORM))
                .containsExactly(Map.entry(ONE_TEAM, SEALED), Map.entry(OTHER_TEAM, Bytes.of(new byte[] {2})));
    }

    @Test
    void one_that_is_forgotten_is_gone() {
        stores.credentials().keep(ONE_TEAM, SEALED);

        stores.credentials().forget(ONE_TEAM);
        stores.credentials().forget(ONE_TEAM);

        assertThat(stores.credentials().of(ONE_TEAM)).isEmpty();
    }
}
