/**
 * Who and where: platforms, workspaces, channels, messages and accounts, as values.
 *
 * <p>A workspace is a platform and a tenant, an account a platform and a person. The two are kept apart on purpose:
 * what a member learns follows the account, what a team set up belongs to the workspace.
 */
@NullMarked
package dev.hotseat.core.place;

import org.jspecify.annotations.NullMarked;
