package govbus.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import govbus.engine.EngineFault;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The key that signs access tokens. It is kept in the database, so that tokens outlive a restart and hold on every node. */
@Configuration(proxyBeanMethods = false)
class SigningKey {
    private static final int BITS = 2048;

    @Bean
    RSAKey tokenKey(JdbcClient jdbc) throws JOSEException, ParseException {
        Optional<String> kept = kept(jdbc);
        if (kept.isEmpty()) {
            keep(
                    jdbc,
                    new RSAKeyGenerator(BITS)
                            .keyID(UUID.randomUUID().toString())
                            .generate());
            kept = kept(jdbc);
        }
        return RSAKey.parse(kept.orElseThrow());
    }

    private static Optional<String> kept(JdbcClient jdbc) {
        return jdbc.sql("select jwk from security.signing_key order by created_at, id limit 1")
                .query(String.class)
                .optional();
    }

    private static void keep(JdbcClient jdbc, RSAKey fresh) {
        // of several nodes that start at once only the first one's key is taken
        jdbc.sql("""
                insert into security.signing_key (id, jwk) select ?, ?
                where not exists (select 1 from security.signing_key)""").params(fresh.getKeyID(), fresh.toJSONString()).update();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder jwtDecoder(RSAKey key) {
        try {
            return new RememberingDecoder(
                    NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build(), Instant::now);
        } catch (JOSEException e) {
            throw new EngineFault("the signing key in the database is not usable", e);
        }
    }
}
