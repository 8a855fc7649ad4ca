package io.patchbay.ui.shell;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.patchbay.host.HostId;
import io.patchbay.host.HostOverview;
import io.patchbay.host.Hosts;
import io.patchbay.ui.live.News;
import io.patchbay.ui.parts.HostState;
import io.patchbay.ui.parts.StateDot;
import io.patchbay.ui.texts.Speaker;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hosts at the side, each with its state. Of a large fleet the first ones; the fleet's own page has them all. */
final class HostNavigation extends SideNav {
    static final int MOST = 60;
    private static final long serialVersionUID = 1;

    private final transient Hosts hosts;
    private final transient Speaker speaker;
    private final transient Map<HostId, StateDot> dots = new HashMap<>();

    HostNavigation(Hosts hosts, Speaker speaker) {
        super(speaker.say("ui.nav.hosts"));
        this.hosts = hosts;
        this.speaker = speaker;
        setId("nav-hosts");
        show();
    }

    void hear(Collection<News> news) {
        if (news.stream().anyMatch(News.HostList.class::isInstance)) {
            show();
            return;
        }
        news.forEach(each -> {
            if (each instanceof News.HostState(HostId host, boolean changed) && changed) {
                StateDot dot = dots.get(host);
                if (dot != null) {
                    hosts.overview(host).ifPresent(known -> dot.show(HostState.of(known), speaker));
                }
            }
        });
    }

    private void show() {
        removeAll();
        dots.clear();
        List<HostOverview> all = hosts.overview();
        setVisible(!all.isEmpty());
        for (HostOverview each : all.subList(0, Math.min(MOST, all.size()))) {
            StateDot dot = new StateDot(HostState.of(each), speaker);
            dots.put(each.host().id(), dot);
            SideNavItem item = new SideNavItem(
                    each.host().displayName(), Paths.host(each.host().id()));
            item.setPrefixComponent(dot);
            item.setMatchNested(true);
            addItem(item);
        }
        if (all.size() > MOST) {
            addItem(new SideNavItem(speaker.say("ui.nav.more-hosts", all.size() - MOST), Paths.FLEET));
        }
    }
}
