package govbus.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A person who works with the bus.
 *
 * @param title how the person is called
 * @param passwordHash hash with its algorithm in braces before it
 * @param roles {@code engineer}, {@code operator}, {@code approver}, {@code auditor}, {@code admin}; {@code office} is somebody of a
 *     department's own 共享工作机构
 * @param department of somebody with the role {@code office}; {@code null} for all others
 */
record Person(String name, String title, String passwordHash, List<String> roles, boolean enabled, String department) {

    /** Its roles, and {@code office:<department>} for whom it works for. */
    List<GrantedAuthority> authorities() {
        return Stream.concat(roles.stream(), Stream.ofNullable(department).map(name -> "office:" + name))
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
