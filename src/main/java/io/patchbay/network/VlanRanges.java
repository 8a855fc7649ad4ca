package io.patchbay.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A set of VLANs, written as sorted, merged ranges: {@code 1-4,7}. May be empty. */
public record VlanRanges(List<Range> ranges) {

    /** From {@code first} to {@code last}, both included. */
    public record Range(int first, int last) {
        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    public VlanRanges {
        ranges = List.copyOf(ranges);
    }

    /** From numbers in any order, twice or not. Numbers that are no VLAN are kept: a host may really say so. */
    public static VlanRanges of(Iterable<Integer> numbers) {
        SortedSet<Integer> sorted = new TreeSet<>();
        numbers.forEach(sorted::add);
        List<Range> ranges = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int number : sorted) {
            if (first >= 0 && number == last + 1) {
                last = number;
                continue;
            }
            if (first >= 0) {
                ranges.add(new Range(first, last));
            }
            first = number;
            last = number;
        }
        if (first >= 0) {
            ranges.add(new Range(first, last));
        }
        return new VlanRanges(ranges);
    }

    public boolean contains(int number) {
        return ranges.stream().anyMatch(range -> range.first() <= number && number <= range.last());
    }

    public IntStream numbers() {
        return ranges.stream().flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()));
    }

    @Override
    public String toString() {
        return String.join(",", ranges.stream().map(Range::toString).toList());
    }
}
