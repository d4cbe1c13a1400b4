package dev.faultline.benchmarks.server;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Lets requests pass or rejects them, and counts both. */
abstract class Gate {

    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final byte[] rejection;

    Gate(byte[] rejection) {
        this.rejection = rejection;
    }

    /** The gate of a name: {@code bucket-<rate>-<burst>}, {@code window-<count>} or {@code outage-<from>-<to>}. */
    static Gate of(String name) {
        String[] parts = name.split("-", -1);
        return switch (parts[0]) {
            case "bucket" -> new TokenBucket(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            case "window" -> new FixedWindow(Integer.parseInt(parts[1]));
            case "outage" -> new Outage(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            default -> throw new IllegalArgumentException("no gate is named " + name);
        };
    }

    /** Whether a request passes now. */
    abstract boolean accepts();

    /** The response to a request that does not pass, {@code null} if it passes. */
    final byte @Nullable [] rejection() {
        if (accepts()) {
            accepted.incrementAndGet();
            return null;
        }
        rejected.incrementAndGet();
        return rejection;
    }

    /** How many requests passed, and how many did not. */
    final String counts() {
        return accepted + " " + rejected;
    }
}
