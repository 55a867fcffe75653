package dev.hotseat.chat;

import dev.hotseat.core.place.AccountId;

/**
 * Who acts.
 *
 * @param name the display name, as the platform gave it: anything may stand in it
 * @param runsWorkspace the platform's own verdict: Manage Server on Discord, admin or owner on Slack; whether the person
 *     counts as a manager, those named in the settings included, is the app's question
 */
public record Person(AccountId account, String name, boolean runsWorkspace) {}
