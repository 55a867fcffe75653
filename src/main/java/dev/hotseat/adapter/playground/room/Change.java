package dev.hotseat.adapter.playground.room;

import java.util.List;

/** What a listener is told. */
public sealed interface Change {
    /** A message is new or has a new content. */
    record Put(Message message) implements Change {}

    /** A message went away. */
    record Gone(String id) implements Change {}

    /** What stood there before has been told: from now on it is what happens. */
    record Ready() implements Change {}

    /** Everything anew, the oldest first: the listener had missed something. */
    record All(List<Message> messages) implements Change {
        public All {
            messages = List.copyOf(messages);
        }
    }

    /** Something new stands in another place that the member reads. */
    record Elsewhere(Place place) implements Change {}
}
