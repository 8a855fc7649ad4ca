package io.patchbay.access.signin;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.patchbay.access.Audit;
import io.patchbay.access.SignInPaths;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The one filter chain. Open to strangers are the health check, the sign-in and set-up views, and Vaadin's own static
 * files; everything else takes somebody signed in, and each view says by its annotation who.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };
    /** For elements and programs: whoever is not signed in is told so by the status, not sent to a form. */
    private static final String API = "/api/**";
    /** The theme's own files, and Vaadin's base theme. */
    private static final String[] STYLES = {"/themes/**", "/aura/**"};

    @Bean
    SecurityFilterChain web(
            HttpSecurity http, UserDetailsService people, PasswordEncoder encoder, Audit audit, Clock clock) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        http.authenticationProvider(new ThrottledSignIn(passwords, new SignInThrottle(clock), audit));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HEALTH)
                .permitAll()
                .requestMatchers(STYLES)
                .permitAll()
                .requestMatchers(API)
                .authenticated()
                // the page of an error that a permitted request ended in; it says the status alone
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll());
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                PathPatternRequestMatcher.withDefaults().matcher(API)));
        // whoever is signed in and mistypes an address is told so by a page of ours; views say themselves who may see
        // them
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/" + SignInPaths.SIGN_IN)
                .anyRequest(AuthorizedUrl::authenticated));
        // after Vaadin's, which says where the form is: only then does the form's own set-up find it
        http.formLogin(form -> form.failureHandler(backToSignIn()));
        http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")));
        return http.build();
    }

    /** Vaadin starts itself by inline scripts and styles; nothing comes from, or goes to, another place. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static AuthenticationFailureHandler backToSignIn() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath() + "/"
                + SignInPaths.SIGN_IN + (failure instanceof LockedException ? "?wait" : "?error"));
    }
}
