package govbus.adapter;

/**
 * Who pushed under which idempotency key. The same key with the same digest gets the same receipt; with another digest
 * it is refused.
 *
 * @param client who pushed
 * @param key the client's idempotency key, 1 to 200 characters
 * @param digest SHA-256 of the body, hexadecimal
 */
public record PushKey(String client, String key, String digest) implements Mark {}
