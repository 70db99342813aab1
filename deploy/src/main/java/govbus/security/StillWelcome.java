package govbus.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** A token or a session outlives the account it was given to; this asks the account again, at each request. */
final class StillWelcome extends OncePerRequestFilter {
    private final Accounts accounts;

    StillWelcome(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && !welcome(caller)) {
            if (request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
            throw new BadCredentialsException("the account is no longer in force");
        }
        chain.doFilter(request, response);
    }

    private boolean welcome(Authentication caller) {
        if (caller instanceof JwtAuthenticationToken) {
            return accounts.client(caller.getName()).isPresent();
        }
        if (caller instanceof UsernamePasswordAuthenticationToken) {
            return accounts.person(caller.getName())
                    .filter(person -> new HashSet<>(person.authorities()).containsAll(caller.getAuthorities()))
                    .isPresent();
        }
        return true;
    }
}
