package dev.roster.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what nobody but operators asks for, below {@code roster.retention}.
 *
 * @param audit what operators did
 * @param jobs long works, once they are finished
 * @param interval how often what is older is looked for
 * @param batch how many entries go in one transaction
 */
@ConfigurationProperties("roster.retention")
record RetentionSettings(
        @DefaultValue("365d") Duration audit,
        @DefaultValue("90d") Duration jobs,
        @DefaultValue("1h") Duration interval,
        @DefaultValue("1000") int batch) {}
