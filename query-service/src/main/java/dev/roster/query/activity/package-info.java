/** What happened in an organization: to itself, its members, its projects and its tasks. */
@NullMarked
package dev.roster.query.activity;

import org.jspecify.annotations.NullMarked;
