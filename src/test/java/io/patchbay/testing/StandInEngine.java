package io.patchbay.testing;

import io.patchbay.psrp.PoolOptions;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.stdio.ProcessTransport;
import io.patchbay.simulator.PipelineRunner;
import io.patchbay.simulator.standin.StandInBridge;
import io.patchbay.simulator.standin.StandInModules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * A session on the real engine, whose Hyper-V and network modules stand in for those of a simulated host. Which host may
 * change from call to call, for an engine is slow to start.
 */
public final class StandInEngine implements AutoCloseable {
    /** What our reading needs. */
    public static final Set<String> READING =
            Set.of("CimCmdlets", "DnsClient", "Hyper-V", "NetAdapter", "NetLbfo", "NetTCPIP");

    private final AtomicReference<PipelineRunner> host;
    private final StandInBridge bridge;
    private final PowerShellSession session;

    private StandInEngine(AtomicReference<PipelineRunner> host, StandInBridge bridge, PowerShellSession session) {
        this.host = host;
        this.bridge = bridge;
        this.session = session;
    }

    /** As the session that a host under WDAC or AppLocker gives: ConstrainedLanguage. */
    public enum Language {
        FULL,
        CONSTRAINED
    }

    /** @param modules the modules of {@link StandInModules#names()} that its hosts have */
    public static StandInEngine open(Path folder, Set<String> modules, Language language)
            throws IOException, PsrpException {
        StandInModules.write(folder, modules);
        AtomicReference<PipelineRunner> host = new AtomicReference<>((pipeline, input, events) -> {
            throw new IllegalStateException("no host yet");
        });
        StandInBridge bridge =
                StandInBridge.open((pipeline, input, events) -> host.get().run(pipeline, input, events));
        ProcessTransport transport =
                ProcessTransport.pwsh(Engine.path()).environment("PSModulePath", folder.toString());
        for (Map.Entry<String, String> each : bridge.environment().entrySet()) {
            transport = transport.environment(each.getKey(), each.getValue());
        }
        PowerShellSession session = PowerShellSession.open(transport, PoolOptions.DEFAULT.withMaxRunspaces(1));
        if (language == Language.CONSTRAINED) {
            constrain(session, modules);
        }
        return new StandInEngine(host, bridge, session);
    }

    /** The stand-ins themselves speak HTTP, which ConstrainedLanguage forbids: loaded before, they keep FullLanguage. */
    private static void constrain(PowerShellSession session, Set<String> modules) throws PsrpException {
        String imports = modules.stream()
                .map(each -> "Import-Module '" + each + "' -ErrorAction Stop\n")
                .collect(Collectors.joining());
        var result = session.invoke(
                PowerShell.script(imports + "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'")
                        .build());
        if (!result.clean()) {
            throw new IllegalStateException("The stand-ins can't be loaded: " + result);
        }
    }

    /** The engine's session, with this host behind its modules from now on. */
    public PowerShellSession before(PipelineRunner newHost) {
        host.set(newHost);
        return session;
    }

    @Override
    public void close() {
        session.close();
        bridge.close();
    }
}
