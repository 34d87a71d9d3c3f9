package io.quarkiverse.ivs.composition.runtime.lifecycle.redis;

/** What Redis does as a whole: nobody comes between the look at a key and its change. */
final class Scripts {

    /** What a claim's key holds once it is done; else it holds its owner. */
    static final String DONE = "done";

    /** Key; owner, milliseconds. 0 taken, 1 done, 2 held. */
    static final String TAKE = """
            local held = redis.call('GET', KEYS[1])
            if held == 'done' then return 1 end
            if held and held ~= ARGV[1] then return 2 end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return 0
            """;

    /** Key; owner, milliseconds, what to hold. 1 unless it is another's: Redis may have forgotten it. */
    static final String REPLACE = """
            local held = redis.call('GET', KEYS[1])
            if held and held ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[2])
            return 1
            """;

    /** Key; owner. 1 if it was the owner's. */
    static final String GIVE_BACK = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            return redis.call('DEL', KEYS[1])
            """;

    /** Keys of an end and of all times; the end, milliseconds, its time, its name. */
    static final String KEEP = """
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4])
            redis.call('PEXPIRE', KEYS[2], ARGV[2])
            return 1
            """;

    /** Keys of an end and of all times; its name. */
    static final String FORGET = """
            redis.call('DEL', KEYS[1])
            return redis.call('ZREM', KEYS[2], ARGV[1])
            """;

    /** Key of all times; now, how many, what the keys of ends begin with. */
    static final String DUE = """
            local found = {}
            for _, name in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
                local kept = redis.call('GET', ARGV[3] .. name)
                if kept then found[#found + 1] = kept else redis.call('ZREM', KEYS[1], name) end
            end
            return found
            """;

    private Scripts() {
    }
}
