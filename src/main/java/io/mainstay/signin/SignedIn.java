package io.mainstay.signin;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.people.Account;
import io.mainstay.people.Theme;
import io.mainstay.web.Preferences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The one who makes this request, and by what means they proved it. */
public final class SignedIn extends AbstractAuthenticationToken implements Preferences {

    /** How the request was authenticated. */
    public enum Means {
        SESSION,
        TOKEN,
        BASIC
    }

    private final transient Account account;
    private final Means means;
    private final @Nullable UUID sessionId;
    private final Set<TokenScope> scopes;

    private SignedIn(Account account, Means means, @Nullable UUID sessionId, Set<TokenScope> scopes) {
        super(authorities(account.viewer(), scopes));
        this.account = account;
        this.means = means;
        this.sessionId = sessionId;
        this.scopes = scopes;
        setAuthenticated(true);
    }

    static SignedIn bySession(Account account, UUID sessionId) {
        return new SignedIn(account, Means.SESSION, sessionId, EnumSet.allOf(TokenScope.class));
    }

    static SignedIn byToken(Account account, Set<TokenScope> scopes) {
        return new SignedIn(account, Means.TOKEN, null, scopes);
    }

    static SignedIn byBasic(Account account) {
        return new SignedIn(account, Means.BASIC, null, EnumSet.allOf(TokenScope.class));
    }

    public Viewer viewer() {
        return account.viewer();
    }

    Account account() {
        return account;
    }

    @Override
    public String dataTheme() {
        return account.theme() == Theme.SYSTEM ? "" : account.theme().code();
    }

    @Override
    public String dataKeys() {
        return account.keys().json();
    }

    public Means means() {
        return means;
    }

    /** The session's public id, if it was authenticated by one. */
    public @Nullable UUID sessionId() {
        return sessionId;
    }

    public boolean allows(TokenScope scope) {
        return scopes.contains(scope);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account.viewer();
    }

    @Override
    public String getName() {
        return account.viewer().userName();
    }

    private static Collection<GrantedAuthority> authorities(Viewer viewer, Set<TokenScope> scopes) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (Role role : Role.values())
            if (viewer.is(role)) authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name()));
        for (TokenScope scope : scopes) authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope.name()));
        return authorities;
    }
}
