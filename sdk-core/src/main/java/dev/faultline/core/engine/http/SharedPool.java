package dev.faultline.core.engine.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;

/** The connections that all clients of our own keep to one host. */
final class SharedPool {

    private static final int LEAST_IDLE = 64;

    /** Below the 60 s after which many load balancers close an idle connection. */
    private static final long KEEP_ALIVE_SECONDS = 50;

    /** Guarded by itself, as are the users of each pool. */
    private static final Map<String, SharedPool> POOLS = new HashMap<>();

    private final String key;
    private final ConnectionPool connections;
    /** Guarded by {@link #POOLS}; the pool leaves the map with its last user. */
    private int users;

    private SharedPool(String key, int idle) {
        this.key = key;
        connections = new ConnectionPool(idle, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Takes part in a host's pool.
     *
     * @param url of the host
     * @param turns most calls at once of the new client: as many connections are kept
     */
    static SharedPool join(HttpUrl url, int turns) {
        synchronized (POOLS) {
            int idle = Math.max(LEAST_IDLE, turns);
            String key = url.host() + ":" + url.port() + " " + idle; // the hash of a record takes long to start
            SharedPool pool = POOLS.computeIfAbsent(key, unused -> new SharedPool(key, idle));
            pool.users++;
            return pool;
        }
    }

    void leave() {
        synchronized (POOLS) {
            users--;
            if (users == 0) {
                POOLS.remove(key);
            }
        }
    }

    boolean unused() {
        synchronized (POOLS) {
            return users == 0;
        }
    }

    ConnectionPool connections() {
        return connections;
    }
}
