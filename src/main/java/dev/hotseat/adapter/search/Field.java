package dev.hotseat.adapter.search;

/**
 * A text of a question that is searched.
 *
 * @see #words words as they are, for beginnings and typos
 * @see #stems their stems, for word forms
 */
enum Field {
    QUESTION(4),
    POINTS(1.5f),
    ANSWER(1),
    /** Of the topic and the subtopic. */
    TITLES(3),
    /** Less than titles: an id names what a question compares, too. */
    ID(1.5f);

    private final float boost;

    Field(float boost) {
        this.boost = boost;
    }

    /** How much a match here counts beside one in the answer. */
    float boost() {
        return boost;
    }

    String words() {
        return name();
    }

    String stems() {
        return name() + ".stems";
    }
}
