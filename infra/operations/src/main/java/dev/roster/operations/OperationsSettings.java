package dev.roster.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the operations, below {@code roster.operations}.
 *
 * @param work whether this instance does chores and jobs at all
 */
@ConfigurationProperties("roster.operations")
record OperationsSettings(@DefaultValue("true") boolean work) {}
