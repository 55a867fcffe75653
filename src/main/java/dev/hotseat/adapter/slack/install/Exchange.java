package dev.hotseat.adapter.slack.install;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.hotseat.adapter.slack.api.Result;
import dev.hotseat.adapter.slack.api.WebApi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the code with which somebody comes back from Slack for what the team allowed. Both ways leave out the address to
 * come back to: Slack takes the one that the app is configured with.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/oauth.v2.access">oauth.v2.access</a>
 */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final WebApi api;
    private final SlackApp app;

    Exchange(WebApi api, SlackApp app) {
        this.api = api;
        this.app = app;
    }

    /** What came of a code. */
    sealed interface Outcome {
        /**
         * A team has the app.
         *
         * @param installer the member who did it
         */
        record Installed(String team, String teamName, Optional<String> installer, Installation installation)
                implements Outcome {}

        /** Nothing was installed. */
        record Refused(InstallPage page) implements Outcome {}
    }

    Outcome of(String code) {
        var result = api.<OAuthV2AccessResponse>with(
                "",
                client -> client.oauthV2Access(r -> r.clientId(app.clientId())
                        .clientSecret(app.clientSecret())
                        .code(code)));
        return switch (result) {
            case Result.Fine<OAuthV2AccessResponse>(var answer) -> installed(answer);
            case Result.Refused<OAuthV2AccessResponse>(var error, var _) -> refused(error);
            case Result.Limited<OAuthV2AccessResponse> _,
                    Result.Unsent<OAuthV2AccessResponse> _,
                    Result.Unclear<OAuthV2AccessResponse> _ -> {
                LOG.warn("An installation in Slack did not come about: {}", result.words());
                yield new Outcome.Refused(InstallPage.slackIsAway());
            }
        };
    }

    private static Outcome installed(OAuthV2AccessResponse answer) {
        if (answer.isEnterpriseInstall() || answer.getTeam() == null) {
            return new Outcome.Refused(InstallPage.wholeOrganisation());
        }
        if (answer.getRefreshToken() != null) {
            LOG.error("The Slack app has token rotation switched on, which Hotseat does not know: its tokens would end"
                    + " after 12 hours. Make the app anew from config/slack-manifest.yaml.");
            return new Outcome.Refused(InstallPage.misconfigured("token_rotation"));
        }
        var team = answer.getTeam();
        return new Outcome.Installed(
                team.getId(),
                Optional.ofNullable(team.getName()).orElse("your workspace"),
                Optional.ofNullable(answer.getAuthedUser()).map(OAuthV2AccessResponse.AuthedUser::getId),
                new Installation(
                        answer.getAccessToken(),
                        Optional.ofNullable(answer.getBotUserId()).orElse(""),
                        scopes(answer)));
    }

    private static List<String> scopes(OAuthV2AccessResponse answer) {
        return Arrays.stream(Optional.ofNullable(answer.getScope()).orElse("").split(",", -1))
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    private static Outcome refused(String error) {
        return switch (error) {
            case "invalid_code", "code_already_used", "code_expired" -> new Outcome.Refused(InstallPage.oldCode());
            case "invalid_client_id", "bad_client_secret", "bad_redirect_uri" -> {
                LOG.error(
                        "Slack refuses to install the app: {}. SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are those of the"
                                + " app's Basic Information; its redirect URL ends in {}.",
                        error,
                        InstallSite.REDIRECT);
                yield new Outcome.Refused(InstallPage.misconfigured(error));
            }
            default -> {
                LOG.warn("Slack refuses to install the app: {}", error);
                yield new Outcome.Refused(InstallPage.refused(error));
            }
        };
    }
}
