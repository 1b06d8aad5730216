package dev.roster.query.notification;

/** How many notifications a user sees, and how many of them are unread. */
record NotificationCounts(long total, long unread) {}
