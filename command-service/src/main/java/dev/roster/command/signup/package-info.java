/** Sign-up: a user and the first organization, in one transaction. */
@NullMarked
package dev.roster.command.signup;

import org.jspecify.annotations.NullMarked;
