package govbus.security;

/**
 * A department's system that calls the bus.
 *
 * @param id the department's name
 * @param secretHash hash with its algorithm in braces before it
 */
record Client(String id, String secretHash, boolean enabled) {

    @Override
    public String toString() {
        return id;
    }
}
