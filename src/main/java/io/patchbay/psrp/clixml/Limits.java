package io.patchbay.psrp.clixml;

/**
 * What a peer can make us build of one document. References count as often as they are used, for a small document can
 * name a value of astronomic size by them.
 *
 * @param depth how deep values may hold values
 * @param values how many values may come
 */
public record Limits(int depth, long values) {
    /** 100 deep and 5 million values: far above what PowerShell sends, far below what hurts. */
    public static final Limits DEFAULT = new Limits(100, 5_000_000);
}
