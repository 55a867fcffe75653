package dev.hotseat.adapter.slack.install;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person reads in the browser after coming back from Slack.
 *
 * @param status of HTTP
 * @param lines plain text
 * @param again whether to offer to begin anew
 */
record InstallPage(int status, String heading, List<String> lines, boolean again) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,40}");
    private static final String NOTHING = "Nothing was installed, and nothing was kept.";

    InstallPage {
        lines = List.copyOf(lines);
    }

    /** It is done. */
    static InstallPage installed(String team) {
        return new InstallPage(
                200,
                "Hotseat is in " + team,
                List.of(
                        "Type /question in any channel, think, answer aloud, then press Reveal answer: only you see"
                                + " it.",
                        "For what the bot posts by itself, invite it into a channel with /invite @hotseat.",
                        "/settings show sets it up for your workspace; /help lists every command.",
                        "The bot has written to you in Slack. You can close this page."),
                false);
    }

    private static InstallPage failed(int status, String heading, String why, String remedy) {
        return new InstallPage(status, heading, List.of(why, remedy, NOTHING), true);
    }

    static InstallPage denied() {
        return failed(
                403,
                "You did not allow it",
                "Slack says that the installation was cancelled.",
                "If that was a slip, begin anew. Some workspaces let only admins install apps: then ask one of them.");
    }

    static InstallPage of(InstallStates.Verdict verdict) {
        var anew = "Begin anew, and stay in this browser until you are through.";
        return switch (verdict) {
            case EXPIRED -> failed(400, "That took too long", "An installation holds for ten minutes.", anew);
            case FORGED ->
                failed(
                        400,
                        "That did not begin here",
                        "The link that brought you here was not made by this bot, or was changed on the way.",
                        anew);
            case OTHER_BROWSER ->
                failed(
                        400,
                        "That began in another browser",
                        "This browser does not know the installation: it began in another one or in another tab since,"
                                + " or cookies are switched off.",
                        anew);
            case USED ->
                failed(
                        400,
                        "That was used before",
                        "This installation was finished already, as by reloading this page.",
                        "Look into Slack: if the bot is there, all is well. If not, begin anew.");
            case GENUINE -> throw new IllegalArgumentException("nothing is wrong");
        };
    }

    static InstallPage oldCode() {
        return failed(400, "That took too long", "Slack does not know the installation any more.", "Begin anew.");
    }

    static InstallPage wholeOrganisation() {
        return failed(
                400,
                "One workspace at a time",
                "Slack offered the whole organisation, and Hotseat is installed in single workspaces.",
                "Begin anew, and choose a workspace.");
    }

    static InstallPage slackIsAway() {
        return failed(
                502, "Slack did not answer", "The last step failed on the way to Slack.", "Begin anew in a minute.");
    }

    static InstallPage storeIsAway() {
        return failed(
                503,
                "The bot cannot remember you right now",
                "Its database cannot be reached.",
                "Begin anew in a minute; what Slack allowed meanwhile does no harm.");
    }

    static InstallPage misconfigured(String error) {
        return failed(
                500,
                "This bot is not set up well",
                "Slack refuses it with “" + error + "”, and its log says why.",
                "Tell whoever runs it, then begin anew.");
    }

    /**
     * Slack said no.
     *
     * @param error as it came in: anything may stand in it
     */
    static InstallPage refused(String error) {
        return failed(
                400,
                "Slack said no",
                WORD.matcher(error).matches()
                        ? "Its word for the reason is “" + error + "”."
                        : "It did not say why in a way that can be shown.",
                "Begin anew. If it comes again, tell whoever runs this bot.");
    }
}
