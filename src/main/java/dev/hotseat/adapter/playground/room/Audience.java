package dev.hotseat.adapter.playground.room;

import java.util.ArrayList;
import java.util.List;

/** The windows that listen. None of them can hold up the others: who falls behind is cut off. Not safe for threads. */
final class Audience {
    private final List<Listener> listeners = new ArrayList<>();
    private boolean closed;

    int size() {
        return listeners.size();
    }

    /** Takes a listener in and tells it these, the first first. */
    void join(Listener listener, List<Change> first, String mark) {
        first.forEach(change -> listener.tell(new Listener.Told(change, mark)));
        listeners.add(listener);
        if (closed) {
            listener.cutOff();
        }
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** Cuts off everybody, now and from now on. */
    void close() {
        closed = true;
        listeners.forEach(Listener::cutOff);
    }

    /** Tells of a new or changed message; a new one is announced in the other places too, to those who would see it. */
    void tellPut(Place place, Message message, String mark) {
        for (var listener : List.copyOf(listeners)) {
            if (!message.isVisibleTo(listener.member())) {
                continue;
            }
            if (listener.place().equals(place)) {
                tell(listener, new Listener.Told(new Change.Put(message), mark));
            } else if (place.isReadBy(listener.member()) && message.revision() == 0) {
                tell(listener, new Listener.Told(new Change.Elsewhere(place), ""));
            }
        }
    }

    void tellGone(Place place, Message message, String mark) {
        for (var listener : List.copyOf(listeners)) {
            if (listener.place().equals(place) && message.isVisibleTo(listener.member())) {
                tell(listener, new Listener.Told(new Change.Gone(message.id()), mark));
            }
        }
    }

    private void tell(Listener listener, Listener.Told told) {
        if (!listener.tell(told)) {
            listeners.remove(listener);
            listener.cutOff();
        }
    }
}
