package govbus.catalog;

/** Passwords of the departments' systems; manifests name them, never hold them. */
public interface Secrets {

    /**
     * The secret that a reference names, read anew with each call: {@code file:name} is a file in
     * {@code govbus.secrets.dir}, {@code store:name} was stored encrypted through the API, {@code env:GOVBUS_SECRET_NAME}
     * is an environment variable.
     *
     * @throws Unavailable when there is none; the message never holds the secret
     */
    String resolve(String secretRef);

    /** A secret cannot be had. */
    final class Unavailable extends IllegalStateException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message) {
            super(message);
        }

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
