package govbus.security;

import govbus.engine.SecretFile;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Knows people by name and password. */
@Component
class PeopleLogin implements AuthenticationProvider {
    private static final int LONGEST_PASSWORD = 72;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final FailedLogins failures = new FailedLogins(System::nanoTime);
    private final String nobodysHash;

    PeopleLogin(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode(SecretFile.random());
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String who = login.getName() + " " + address(login);
        if (failures.mustWait(who)) {
            throw new LockedException("too many failed log-ins");
        }
        String password = String.valueOf(login.getCredentials());
        Optional<Person> person = accounts.person(login.getName());
        // an unknown name must take as long as a wrong password
        String hash = person.map(Person::passwordHash).orElse(nobodysHash);
        boolean right = password.length() <= LONGEST_PASSWORD && encoder.matches(password, hash);
        if (person.isEmpty() || !right) {
            failures.failed(who);
            throw new BadCredentialsException("wrong name or password");
        }
        failures.succeeded(who);
        return UsernamePasswordAuthenticationToken.authenticated(
                person.get().name(), null, person.get().authorities());
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
