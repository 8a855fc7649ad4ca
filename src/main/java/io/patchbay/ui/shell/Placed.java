package io.patchbay.ui.shell;

import com.vaadin.flow.router.HasDynamicTitle;
import io.patchbay.ui.texts.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view that knows where it stands: from the fleet down to itself. The browser's title follows from it. */
public interface Placed extends HasDynamicTitle {

    /** One step of the way. @param path where it leads; null for where one is */
    record Place(String name, @Nullable String path) {}

    /** From the outermost to this view; never empty. May change after navigation, when what is shown is known. */
    List<Place> place();

    @Override
    default String getPageTitle() {
        return Speaker.here().say("ui.title", place().getLast().name());
    }
}
