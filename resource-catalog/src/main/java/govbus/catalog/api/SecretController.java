package govbus.catalog.api;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.registry.SecretStore;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Secrets go in and never come out. */
@RestController
class SecretController {
    private static final int LONGEST = 8192;

    private final SecretStore secrets;

    SecretController(SecretStore secrets) {
        this.secrets = secrets;
    }

    @PutMapping("/api/v1/secrets/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String name, @RequestBody Secret secret, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        caller.requireEngineer();
        boolean named = name.matches("[a-z0-9][a-z0-9-]{0,62}");
        if (!named
                || secret.value() == null
                || secret.value().isEmpty()
                || secret.value().length() > LONGEST) {
            throw new Refusal(
                    RefusalCode.MALFORMED_REQUEST,
                    "name: small letters, digits, hyphens; value: 1 to " + LONGEST + " characters");
        }
        secrets.put(name, secret.value(), caller.name());
    }

    /** A secret on its way in. */
    record Secret(String value) {
        @Override
        public String toString() {
            return "Secret[***]";
        }
    }
}
