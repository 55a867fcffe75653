package dev.hotseat.adapter.discord.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the declarations to Discord, if it has others: each write spends some of a daily budget and makes clients load
 * the commands anew.
 */
public final class Registration {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final long FIRST_PAUSE = 2_000;
    private static final long LONGEST_PAUSE = 300_000;

    private final List<SlashCommandData> wanted;

    public Registration(List<SlashCommandData> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /** Returns when Discord has them; waits and tries again for as long as Discord cannot be reached. */
    public void bring(JDA session) throws InterruptedException {
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                bringOnce(session);
                return;
            } catch (ErrorResponseException e) {
                int status = e.getResponse().code;
                if (status < 0 || status >= 500) {
                    LOG.warn("Commands are not compared yet, next try in {} s: status {}", pause / 1000, status);
                } else {
                    LOG.error("Discord refuses the commands: {}", e.getMessage());
                    return;
                }
            }
            Thread.sleep(pause);
        }
    }

    private void bringOnce(JDA session) {
        var there = session.retrieveCommands(true).complete().stream()
                .map(CommandData::fromCommand)
                .toList();
        if (byName(there).equals(byName(wanted))) {
            LOG.info("Discord has the commands as they are");
            return;
        }
        session.updateCommands().addCommands(wanted).complete();
        LOG.info("Discord has {} commands anew", wanted.size());
    }

    /** Discord keeps no order of commands, and sets its own for contexts. */
    private static Map<String, Map<String, Object>> byName(List<? extends CommandData> commands) {
        return commands.stream().collect(Collectors.toMap(CommandData::getName, Registration::plain));
    }

    private static Map<String, Object> plain(CommandData command) {
        var plain = new HashMap<>(command.toData().toMap());
        plain.put("contexts", Set.copyOf(command.getContexts()));
        plain.put("integration_types", Set.copyOf(command.getIntegrationTypes()));
        return plain;
    }
}
