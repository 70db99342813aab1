package govbus.security;

import govbus.console.ConsolePaths;
import govbus.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may call what. Whatever is not named here is refused; what a caller may do inside is the features' matter. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityRules {
    private static final String SESSION = "/api/v1/session";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; "
            // the console's component library writes its styles into the page
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder(), System::nanoTime);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    /** Requests as a whole are observed already; a span around each of twenty filters costs more than the filters. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenDoor(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> server.clientAuthentication(authentication -> {}))
                .securityMatcher("/oauth2/token")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** A department's system with its token: no page, no session, no cookie, so nothing of what guards those. */
    @Bean
    @Order(2)
    SecurityFilterChain pushDoor(HttpSecurity http, Accounts accounts, ProblemWriter problems) throws Exception {
        CallerRefusals refusals = new CallerRefusals(problems);
        return http.securityMatcher(SecurityRules::isPushWithToken)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(clients()))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new StillWelcome(accounts), AuthorizationFilter.class)
                .build();
    }

    private static boolean isPushWithToken(HttpServletRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        String path = request.getServletPath();
        return token != null
                && token.regionMatches(true, 0, "Bearer ", 0, 7)
                && "POST".equals(request.getMethod())
                && path.startsWith("/api/v1/resources/")
                && path.endsWith("/records");
    }

    @Bean
    @Order(3)
    SecurityFilterChain doors(HttpSecurity http, Accounts accounts, ProblemWriter problems) throws Exception {
        CallerRefusals refusals = new CallerRefusals(problems);
        return http.authorizeHttpRequests(SecurityRules::rules)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(clients()))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(SecurityRules::couldBeForged))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new StillWelcome(accounts), AuthorizationFilter.class)
                .headers(SecurityRules::headers)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAnyRole("admin", "operator")
                .requestMatchers(HttpMethod.POST, SESSION)
                .permitAll()
                // what can be called is no secret; what it answers is
                .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .permitAll()
                .requestMatchers("/api/**")
                .access(new OfficeDoor())
                .requestMatchers("/swagger-ui/**", "/swagger-ui*")
                .authenticated()
                .requestMatchers(ConsolePaths::isPage)
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }

    /** A browser adds the session's cookie by itself to whatever another site makes it send; it adds nothing else. */
    private static boolean couldBeForged(HttpServletRequest request) {
        boolean logsIn = "POST".equals(request.getMethod()) && SESSION.equals(request.getServletPath());
        return !READING.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getRequestedSessionId() != null
                && !logsIn;
    }

    private static JwtAuthenticationConverter clients() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityRules::departments);
        return converter;
    }

    private static Collection<GrantedAuthority> departments(Jwt token) {
        return List.of(new SimpleGrantedAuthority("ROLE_department"));
    }
}
