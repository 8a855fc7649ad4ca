package io.patchbay.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.patchbay.host.HostId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final Gathering gathering = new Gathering();
    private final List<Collection<News>> told = new ArrayList<>();
    private final News one = new News.HostState(HostId.random(), true);
    private final News other = new News.HostState(HostId.random(), true);

    @Test
    void tellsInOneGoWhatHappenedMeanwhile() {
        gathering.join(new Div(), told::add);
        assertThat(gathering.add(one)).isTrue();
        assertThat(gathering.add(other)).isFalse();
        assertThat(gathering.add(one)).isFalse();
        gathering.tell();
        assertThat(told).containsExactly(List.of(one, other));
        assertThat(gathering.add(one)).isTrue();
    }

    @Test
    void tellsNobodyWhoLeft() {
        Component listener = new Div();
        gathering.join(listener, told::add);
        gathering.add(one);
        assertThat(gathering.leave(listener)).isTrue();
        gathering.tell();
        assertThat(told).isEmpty();
    }

    @Test
    void aListenerMayLeaveWhileItIsTold() {
        Component listener = new Div();
        gathering.join(listener, news -> {
            told.add(news);
            gathering.leave(listener);
        });
        gathering.join(new Div(), told::add);
        gathering.add(one);
        gathering.tell();
        assertThat(told).hasSize(2);
    }
}
