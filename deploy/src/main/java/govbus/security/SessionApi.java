package govbus.security;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Log-in and log-out of the console, and who the caller is. */
@RestController
@RequestMapping("/api/v1/session")
class SessionApi {
    private final PeopleLogin people;
    private final Accounts accounts;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SessionApi(PeopleLogin people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    record Login(String name, String password) {

        @Override
        public String toString() {
            return String.valueOf(name);
        }
    }

    /** @param department of somebody who works for one */
    record Session(String name, String title, List<String> roles, String department) {}

    @GetMapping
    Session current(Authentication caller) {
        return describe(caller);
    }

    @PostMapping
    Session logIn(@RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        if (login.name() == null || login.password() == null) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "name and password are needed");
        }
        Authentication caller = authenticate(login, request);
        if (request.getSession(false) != null) {
            // a session id that somebody planted before the log-in must not become the session
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return describe(caller);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private Authentication authenticate(Login login, HttpServletRequest request) {
        var token = UsernamePasswordAuthenticationToken.unauthenticated(login.name(), login.password());
        token.setDetails(new WebAuthenticationDetails(request));
        try {
            return people.authenticate(token);
        } catch (LockedException e) {
            throw new Refusal(RefusalCode.TOO_MANY_REQUESTS, "too many failed log-ins; try again later");
        } catch (AuthenticationException e) {
            throw new Refusal(RefusalCode.UNAUTHENTICATED, "wrong name or password");
        }
    }

    private Session describe(Authentication caller) {
        List<String> roles = caller.getAuthorities().stream()
                .map(authority -> authority.getAuthority().replaceFirst("^ROLE_", ""))
                .filter(role -> !role.startsWith("FACTOR_") && !role.startsWith("office:"))
                .sorted()
                .toList();
        String title = accounts.person(caller.getName()).map(Person::title).orElse(caller.getName());
        String department =
                accounts.person(caller.getName()).map(Person::department).orElse(null);
        return new Session(caller.getName(), title, roles, department);
    }
}
