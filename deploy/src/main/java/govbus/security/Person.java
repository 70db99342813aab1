package govbus.security;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A person who works with the bus.
 *
 * @param title how the person is called
 * @param passwordHash hash with its algorithm in braces before it
 * @param roles {@code engineer}, {@code operator}, {@code approver}, {@code auditor}, {@code admin}
 */
record Person(String name, String title, String passwordHash, List<String> roles, boolean enabled) {

    List<GrantedAuthority> authorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
