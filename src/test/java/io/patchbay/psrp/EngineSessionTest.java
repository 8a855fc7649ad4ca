package io.patchbay.psrp;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.stdio.ProcessTransport;
import io.patchbay.testing.Engine;
import io.patchbay.testing.EngineTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sessions, pipelines and streams against the real engine. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineSessionTest {
    @SuppressWarnings("NullAway.Init")
    private PowerShellSession session;

    @BeforeAll
    void open() throws PsrpException {
        session = PowerShellSession.open(ProcessTransport.pwsh(Engine.path()), PoolOptions.DEFAULT);
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void runsAScript() throws PsrpException {

        var result = session.invoke(PowerShell.script("1+1").build());
        assertThat(result.output()).containsExactly(PsValue.int32(2));
        assertThat(result.clean()).isTrue();
    }

    @Test
    void runsEachStatementOnceAndEndsWithTheOneThatThrows() throws PsrpException {
        var result = session.invoke(PowerShell.script("'one'")
                .statement()
                .script("'two'")
                .statement()
                .script("throw 'x'")
                .build());
        assertThat(result.output()).containsExactly(PsValue.text("one"), PsValue.text("two"));
        assertThat(result.state()).isEqualTo(PipelineEvent.Ended.State.FAILED);
    }
}
