package dev.hotseat.adapter.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DirectQueueTest {
    @Test
    void a_message_is_handed_over_in_the_call_that_brings_it() {
        var handed = new ArrayList<String>();
        var queue = new DirectQueue(handed::add);
        queue.add("{}");
        assertThat(handed).containsExactly("{}");
        assertThat(queue.poll()).isNull();
    }
}
