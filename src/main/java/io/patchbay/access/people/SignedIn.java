package io.patchbay.access.people;

import io.patchbay.access.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person as Spring Security carries her; forgets the hash once it was compared. */
final class SignedIn implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1;

    private final Person person;
    private @Nullable String passwordHash;

    SignedIn(Person person, String passwordHash) {
        this.person = person;
        this.passwordHash = passwordHash;
    }

    Person person() {
        return person;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + person.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return person.userName();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && person.id().equals(that.person.id());
    }

    @Override
    public int hashCode() {
        return person.id().hashCode();
    }
}
