package org.shilian.restream;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** What a relay needs to pull: who reads, limits, time, chance and meters. */
record PullTools(
        Readings readings,
        RelayConfig config,
        Clock clock,
        Timers timers,
        RandomGenerator random,
        RelayMeters meters) {}
