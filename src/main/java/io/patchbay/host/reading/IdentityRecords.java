package io.patchbay.host.reading;

import io.patchbay.network.HostIdentity;
import java.util.List;
import java.util.Map;

/** Kind Identity (Win32_OperatingSystem). */
final class IdentityRecords {
    private static final int CLIENT = 1;

    /** Of the LCIDs that Win32_OperatingSystem.OSLanguage tells, those whose languages the console itself speaks. */
    private static final Map<Integer, String> LANGUAGES = Map.of(0x0409, "en-US", 0x0411, "ja-JP");

    private IdentityRecords() {}

    static HostIdentity read(Records records) {
        HostIdentity[] identity = {new HostIdentity("", "", 0, false, "")};
        records.each(
                "Identity",
                record -> identity[0] = new HostIdentity(
                        record.text("ComputerName"),
                        record.text("Caption"),
                        record.integer("Build", 0),
                        record.integer("ProductType", 0) == CLIENT,
                        language(record)));
        return identity[0];
    }

    /** The language Windows was installed in; the only pack where there is one. */
    private static String language(FlatRecord record) {
        List<String> packs = record.texts("Languages");
        if (packs.size() == 1) {
            return packs.getFirst();
        }
        String installed = LANGUAGES.get(record.integer("Language", 0));
        return installed != null ? installed : packs.isEmpty() ? "" : packs.getFirst();
    }
}
