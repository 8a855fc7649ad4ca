package io.patchbay.ui.texts;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets each page up in the person's language and scheme from its first byte on, and says the few things that Vaadin says
 * by itself (session expired, server gone) in that language.
 */
@Component
class FirstPage implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.getSource().addUIInitListener(init -> {
            var request = VaadinService.getCurrentRequest();
            Optional.ofNullable(request).flatMap(Preferences::language).ifPresent(language -> init.getUI()
                    .setLocale(language.locale()));
            Speaker speaker = Speaker.of(init.getUI());
            var reconnecting = init.getUI().getReconnectDialogConfiguration();
            reconnecting.setDialogText(speaker.say("ui.reconnect.trying"));
            reconnecting.setDialogTextGaveUp(speaker.say("ui.reconnect.gave-up"));
        });
        event.addIndexHtmlRequestListener(FirstPage::prepare);
    }

    private static void prepare(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        Language language = Preferences.language(request).orElseGet(() -> fromBrowser(request.getLocales()));
        var html = response.getDocument().selectFirst("html");
        if (html != null) {
            html.attr("lang", language.tag());
            html.attr(
                    "style",
                    "color-scheme:" + Preferences.scheme(request).value().getValue());
        }
    }

    private static Language fromBrowser(Enumeration<Locale> wanted) {
        while (wanted.hasMoreElements()) {
            Optional<Language> known = Language.ofTag(wanted.nextElement().getLanguage());
            if (known.isPresent()) {
                return known.get();
            }
        }
        return Language.ENGLISH;
    }

    private static SystemMessages systemMessages(@Nullable Locale locale) {
        Speaker speaker = new Speaker(Language.of(locale == null ? Locale.ENGLISH : locale));
        CustomizedSystemMessages said = new CustomizedSystemMessages();
        said.setSessionExpiredNotificationEnabled(true);
        said.setSessionExpiredCaption(speaker.say("ui.session-expired.title"));
        said.setSessionExpiredMessage(speaker.say("ui.session-expired.text"));
        said.setInternalErrorCaption(speaker.say("ui.internal-error.title"));
        said.setInternalErrorMessage(speaker.say("ui.internal-error.text"));
        said.setCookiesDisabledCaption(speaker.say("ui.cookies-disabled.title"));
        said.setCookiesDisabledMessage(speaker.say("ui.cookies-disabled.text"));
        return said;
    }
}
