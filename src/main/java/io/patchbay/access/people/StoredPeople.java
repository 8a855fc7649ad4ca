package io.patchbay.access.people;

import io.patchbay.access.NotAllowedException;
import io.patchbay.access.People;
import io.patchbay.access.Person;
import io.patchbay.access.Role;
import java.util.Optional;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredPeople implements People, UserDetailsService {
    private final PersonRows rows;

    StoredPeople(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Person> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(String userName) {
        return rows.findByUserNameFolded(PersonRow.folded(userName)).map(PersonRow::person);
    }

    @Override
    public Person require(Role role) {
        return current()
                .filter(person -> person.role() == role || person.admin())
                .orElseThrow(() -> new NotAllowedException(role));
    }

    @Override
    public Runnable carry(Runnable task) {
        return new DelegatingSecurityContextRunnable(task, SecurityContextHolder.getContext());
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String userName) {
        return rows.findByUserNameFolded(PersonRow.folded(userName))
                .map(row -> new SignedIn(row.person(), row.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }
}
