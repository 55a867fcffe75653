package dev.hotseat.bench;

/** Which bot is measured, and what it is asked for. */
enum Cast implements Column {
    BARE_JDA("discord", "bare JDA, `/help`"),
    DISCORD_HELP("discord", "Hotseat, `/help`"),
    DISCORD_PRACTICE("discord", "Hotseat, practice"),
    BARE_BOLT("slack", "bare Bolt, `/help`"),
    SLACK_HELP("slack", "Hotseat, `/help`"),
    SLACK_PRACTICE("slack", "Hotseat, practice"),
    BOTH("both", "Hotseat, practice on both");

    private final String table;
    private final String heading;

    Cast(String table, String heading) {
        this.table = table;
        this.heading = heading;
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public String heading() {
        return heading;
    }
}
