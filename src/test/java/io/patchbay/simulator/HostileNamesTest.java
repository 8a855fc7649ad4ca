package io.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession.Result;
import io.patchbay.psrp.clixml.PsValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that look like code, patterns or other alphabets are names (behaviour: 14.6). */
class HostileNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a'b\"c",
                "‘typo’ “quotes” ‚too‛",
                "$(Remove-VMSwitch * -Force)",
                "x; Remove-VMSwitch * -Force",
                "-Name",
                " leading and trailing ",
                "line\nbreak\r\nand\ttab",
                "仮想スイッチ（本番）",
                "😀 émoji",
                "`backtick`",
                "{brace} @(at) #hash",
                "\u0000nul",
            })
    void areKeptToTheCharacter(String name) {
        Asked asked = Asked.on("hv01");
        Result made = asked.run(PowerShell.command("New-VMSwitch")
                .with("Name", PsValue.text(name))
                .with("SwitchType", PsValue.text("Private")));
        assertThat(made.clean()).isTrue();
        assertThat(asked.texts("Get-VMSwitch", "Name")).containsExactly("vSwitch-LAN", name);
        Result found = asked.run(PowerShell.command("Get-VMSwitch")
                .command("Where-Object")
                .with("Property", PsValue.text("Name"))
                .with("EQ")
                .with("Value", PsValue.text(name))
                .command("Remove-VMSwitch")
                .with("Force"));
        assertThat(found.clean()).isTrue();
        assertThat(asked.texts("Get-VMSwitch", "Name")).containsExactly("vSwitch-LAN");
    }

    @Test
    void arePatternsWithBracketsAndStarsUntilEscaped_0_5() {
        Asked asked = Asked.on("hv01");
        for (String name : List.of("lab[1]", "lab1", "lab*")) {
            asked.run(PowerShell.command("New-VMSwitch")
                    .with("Name", PsValue.text(name))
                    .with("SwitchType", PsValue.text("Private")));
        }
        assertThat(asked.texts("Get-VMSwitch -Name 'lab[1]'", "Name")).containsExactly("lab1");
        assertThat(asked.texts("Get-VMSwitch -Name 'lab`[1`]'", "Name")).containsExactly("lab[1]");
        assertThat(asked.texts("Get-VMSwitch -Name 'lab*'", "Name")).hasSize(3);
        assertThat(asked.texts("Get-VMSwitch -Name 'lab`*'", "Name")).containsExactly("lab*");
        assertThat(asked.texts("Get-VMSwitch -Name 'LAB?'", "Name")).containsExactly("lab1", "lab*");
    }

    @Test
    void areReadFromEveryKindOfQuotes() {
        Asked asked = Asked.on("hv01");
        asked.clean("New-VMSwitch -Name 'it''s' -SwitchType Private");
        asked.clean("New-VMSwitch -Name \"say \"\"yes\"\" `$5\" -SwitchType Private");
        asked.clean("New-VMSwitch -Name \u2018curly\u2019 -SwitchType Private # a comment | nothing");
        asked.clean("New-VMSwitch -Name bare`;word -SwitchType Private");
        asked.clean("New-VMSwitch -Name 007 -SwitchType Private");
        assertThat(asked.texts("Get-VMSwitch", "Name"))
                .containsExactly("vSwitch-LAN", "it's", "say \"yes\" $5", "curly", "bare;word", "007");
    }

    @Test
    void doNotMakeAPatternSlow() {
        Asked asked = Asked.on("hv01");
        String stars = "*a".repeat(12) + "b";
        asked.run(PowerShell.command("New-VMSwitch")
                .with("Name", PsValue.text("a".repeat(60)))
                .with("SwitchType", PsValue.text("Private")));
        assertThat(asked.run(PowerShell.command("Get-VMSwitch").with("Name", PsValue.text(stars)))
                        .output())
                .isEmpty();
    }
}
