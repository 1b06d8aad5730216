package dev.roster.shared.event;

/** What can happen to a user's settings. */
public sealed interface SettingsEvent extends Event {

    @Override
    SettingsState state();

    record SettingsCreated(SettingsState state) implements SettingsEvent {}

    record SettingsUpdated(SettingsState state, Previous previous) implements SettingsEvent {}

    record SettingsDeleted(SettingsState state) implements SettingsEvent {}

    /** Nothing happened: how it is now, announced again for those who may have missed what did. */
    record SettingsSnapshot(SettingsState state) implements SettingsEvent {}
}
