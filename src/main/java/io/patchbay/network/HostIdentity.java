package io.patchbay.network;

/**
 * Which Windows this is (Win32_OperatingSystem and the registry's current version).
 *
 * @param computerName as the host calls itself
 * @param caption such as {@code Microsoft Windows Server 2022 Datacenter}
 * @param build 14393 is 2016, 17763 2019, 20348 2022, 26100 2025
 * @param client whether it is a Windows 10/11 rather than a server
 * @param language the UI language, such as {@code ja-JP}; empty where unknown
 */
public record HostIdentity(String computerName, String caption, int build, boolean client, String language) {
    public static final int SERVER_2016 = 14393;
    public static final int SERVER_2019 = 17763;
    public static final int SERVER_2022 = 20348;
    public static final int SERVER_2025 = 26100;
}
