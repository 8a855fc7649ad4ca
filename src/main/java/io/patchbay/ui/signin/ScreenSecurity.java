package io.patchbay.ui.signin;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Every view and every path is closed unless it opens itself: sign-in, setup, the theme, and the bare health that a
 * container asks for.
 */
@Configuration
@EnableWebSecurity
class ScreenSecurity {

    @Bean
    SecurityFilterChain screens(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(paths -> paths.requestMatchers("/themes/**", "/aura/**")
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(), screens -> screens.loginView(SignInView.class));
        return http.build();
    }
}
