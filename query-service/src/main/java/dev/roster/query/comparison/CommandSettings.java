package dev.roster.query.comparison;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the command-service is, below {@code roster.command}; nothing but comparisons needs it.
 *
 * @param url null where nobody said so
 */
@ConfigurationProperties("roster.command")
record CommandSettings(@Nullable URI url) {}
