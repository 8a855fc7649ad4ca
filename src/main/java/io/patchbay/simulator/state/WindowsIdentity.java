package io.patchbay.simulator.state;

/**
 * Which Windows runs here.
 *
 * @param computerName as {@code $env:COMPUTERNAME}, upper case
 * @param domain the DNS domain, or empty in a workgroup
 * @param caption {@code Win32_OperatingSystem.Caption}, in the host's language
 * @param version {@code 10.0.20348}
 * @param build {@code 20348} (behaviour: 11.12)
 * @param revision the update revision, the last number of {@code 10.0.20348.2849}
 * @param productType 1 client, 2 domain controller, 3 server
 * @param sku {@code Win32_OperatingSystem.OperatingSystemSKU}: 7 Server Standard, 8 Server Datacenter, 48 Pro
 * @param culture the UI language, such as {@code en-US}
 * @param manufacturer of the machine, as {@code Win32_ComputerSystem} tells it
 * @param model of the machine
 */
public record WindowsIdentity(
        String computerName,
        String domain,
        String caption,
        String version,
        int build,
        int revision,
        int productType,
        int sku,
        String culture,
        String manufacturer,
        String model) {

    /** Windows 10 or 11, which has neither LBFO nor Network ATC but a Default Switch (behaviour: 11.11). */
    public boolean client() {
        return productType == 1;
    }

    /** The full name: {@code hv01.example.com}, or the bare name in a workgroup. */
    public String fullName() {
        return domain.isEmpty() ? computerName : computerName + "." + domain;
    }

    /** The PSVersion of its Windows PowerShell. */
    public String powerShellVersion() {
        return "5.1." + build + "." + revision;
    }
}
