package io.patchbay.ui;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.context.annotation.Configuration;

/** Tells Vaadin where the views are: here, and not beside the application's main class. */
@Configuration
@EnableVaadin("io.patchbay.ui")
class UiConfiguration {}
