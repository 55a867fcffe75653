package dev.hotseat.bench;

/** Which bot gets the presses. */
enum QuizCast implements Column {
    HOTSEAT("Hotseat, quizzes on both"),
    BARE_JDA("bare JDA, a constant"),
    BARE_BOLT("bare Bolt, a constant");

    private final String heading;

    QuizCast(String heading) {
        this.heading = heading;
    }

    @Override
    public String table() {
        return "quizzes";
    }

    @Override
    public String heading() {
        return heading;
    }
}
