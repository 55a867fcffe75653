package dev.hotseat.adapter.discord.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.core.place.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardLeasesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int ANY = 100;

    @TempDir
    Path data;

    private Database database;
    private Stores stores;

    @BeforeEach
    void open() {
        database = Database.sqlite(data);
        stores = Stores.in(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ShardLeases process(String name, int shards) {
        return new ShardLeases(
                new DiscordAccess.Shards.Leased(OptionalInt.empty(), name, stores.leases(), stores.replicas()), shards);
    }

    private void atWork(String name, Instant now) {
        stores.replicas().atWork(name, Set.of(Discord.PLATFORM), now);
    }

    private static Set<Integer> held(ShardLeases process, int second) {
        return process.round(NOON.plusSeconds(second), ANY).numbers();
    }

    @Test
    void one_process_alone_takes_all_as_fast_as_it_may() {
        var alone = process("a", 3);
        assertThat(alone.round(NOON, 1)).isEqualTo(new ShardLeases.Held(3, Set.of(0)));
        assertThat(alone.round(NOON.plusSeconds(3), 0).numbers()).containsExactly(0);
        assertThat(alone.round(NOON.plusSeconds(6), 2).numbers()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void processes_that_are_there_from_the_start_share_fairly() {
        var a = process("a", 5);
        var b = process("b", 5);
        atWork("a", NOON);
        atWork("b", NOON);
        assertThat(held(a, 1)).hasSize(3);
        assertThat(held(b, 1)).hasSize(2);
        assertThat(held(a, 4)).hasSize(3);
    }

    @Test
    void shards_of_a_dead_process_are_taken_when_its_leases_are_over() {
        var dead = process("dead", 2);
        var other = process("other", 2);
        atWork("dead", NOON);
        atWork("other", NOON);
        held(dead, 1);
        held(other, 1);
        for (int second = 4; second < 16; second += 3) {
            atWork("other", NOON.plusSeconds(second));
            assertThat(held(other, second)).hasSize(1);
        }
        assertThat(held(other, 17)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void shards_of_a_process_that_stopped_are_free_at_once() {
        var leaving = process("leaving", 2);
        var other = process("other", 2);
        leaving.round(NOON, ANY);
        assertThat(held(other, 1)).isEmpty();
        leaving.giveBack(NOON.plusSeconds(2));
        assertThat(held(other, 2)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void a_process_that_is_not_on_discord_has_no_share() {
        atWork("a", NOON);
        stores.replicas().atWork("on Slack", Set.of(new Platform("slack")), NOON);
        assertThat(held(process("a", 2), 1)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void what_its_fair_taker_leaves_lying_is_taken_after_20_s() {
        var a = process("a", 2);
        atWork("a", NOON.plusSeconds(20));
        // At work all the time, but not on Discord.
        atWork("b", NOON);
        assertThat(held(a, 0)).containsExactly(0);
        for (int second = 3; second < 20; second += 3) {
            atWork("b", NOON.plusSeconds(second));
            assertThat(held(a, second)).containsExactly(0);
        }
        atWork("b", NOON.plusSeconds(20));
        assertThat(held(a, 20)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void a_process_that_others_took_from_holds_nothing_any_more() {
        var frozen = process("frozen", 1);
        var other = process("other", 1);
        held(frozen, 0);
        assertThat(held(other, 15)).containsExactly(0);
        assertThat(held(frozen, 16)).isEmpty();
    }

    @Test
    void leases_are_doubtful_well_before_they_are_over() {
        var process = process("a", 1);
        held(process, 0);
        assertThat(process.areDoubtful(NOON.plusSeconds(8))).isFalse();
        assertThat(process.areDoubtful(NOON.plus(ShardLeases.LEASE).minus(Duration.ofSeconds(6))))
                .isTrue();
        held(process, 8);
        assertThat(process.areDoubtful(NOON.plusSeconds(12))).isFalse();
    }

    @Test
    void another_number_of_shards_counts_when_none_is_held() {
        var before = process("before", 2);
        var after = process("after", 4);
        before.round(NOON, ANY);
        assertThat(after.round(NOON.plusSeconds(1), ANY).total()).isEqualTo(2);
        before.giveBack(NOON.plusSeconds(2));
        assertThat(after.round(NOON.plusSeconds(3), ANY)).isEqualTo(new ShardLeases.Held(4, Set.of(0, 1, 2, 3)));
    }
}
