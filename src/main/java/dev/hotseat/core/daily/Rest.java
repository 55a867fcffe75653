package dev.hotseat.core.daily;

/** Why nothing is posted on a date whose day of the week is planned. */
public enum Rest {
    SKIPPED("skipped by a manager"),
    PAUSED("paused"),
    HOLIDAY("a holiday");

    private final String why;

    Rest(String why) {
        this.why = why;
    }

    /** In words, as the reason of a delivery. */
    public String why() {
        return why;
    }
}
