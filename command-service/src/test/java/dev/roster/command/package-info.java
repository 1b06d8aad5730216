/** Tests of the whole service, and what all tests share. */
@NullMarked
package dev.roster.command;

import org.jspecify.annotations.NullMarked;
