package dev.roster.chaos.check;

import dev.roster.chaos.fault.Disturbance;
import dev.roster.chaos.fault.FaultKind;
import dev.roster.chaos.load.Attempt;
import dev.roster.chaos.load.ReadBack;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** When what was asked and answered, and what was the matter at that time. */
public record Timeline(
        List<Attempt> attempts,
        List<ReadBack> readBacks,
        List<Disturbance> disturbances,
        Map<FaultKind, List<Duration>> recoveries) {}
