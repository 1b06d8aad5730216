package dev.roster.query.page;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that was read: what it shows, and its place in the list. */
record Row(Map<String, @Nullable Object> members, String key, UUID id) {}
