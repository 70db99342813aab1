package govbus.security;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The clients as the authorization server sees them: client credentials and nothing else. */
@Component
class ClientRegistry implements RegisteredClientRepository {
    private final Accounts accounts;
    private final TokenSettings tokens;

    ClientRegistry(Accounts accounts, SecuritySettings settings) {
        this.accounts = accounts;
        this.tokens = TokenSettings.builder()
                .accessTokenTimeToLive(settings.tokenLife())
                .build();
    }

    @Override
    public RegisteredClient findByClientId(String id) {
        return accounts.client(id).map(this::registered).orElse(null);
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** Called by the server only to upgrade an old hash; accounts are kept by their own store. */
    @Override
    public void save(RegisteredClient client) {
        throw new Refusal(RefusalCode.NOT_ALLOWED, "clients are not registered here");
    }

    private RegisteredClient registered(Client client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens)
                .build();
    }
}
