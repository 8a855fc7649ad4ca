package io.patchbay.simulator.cmdlet.cim;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.binding.Wildcard;
import io.patchbay.simulator.pipeline.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A CDXML cmdlet's query: items that match all the parameters given, each by any of its values. One value without
 * wildcards that finds nothing is an error; a pattern that finds nothing is not (behaviour: 10.5).
 */
public final class CimQuery<T> {
    private final String className;
    private final List<T> items;
    private final List<Filter<T>> filters = new ArrayList<>();

    /** @param value the property as text; null where the item has none */
    private record Filter<T>(String parameter, String type, boolean patterns, Function<T, String> value) {}

    public CimQuery(String className, List<T> items) {
        this.className = className;
        this.items = items;
    }

    /** A text property, of whose parameter the values are patterns. */
    public CimQuery<T> text(String parameter, Function<T, String> value) {
        filters.add(new Filter<>(parameter, "String", true, value));
        return this;
    }

    /** A property compared as it is, numbers and enums by their text. */
    public CimQuery<T> exact(String parameter, String type, Function<T, String> value) {
        filters.add(new Filter<>(parameter, type, false, value));
        return this;
    }

    /** Writes what is found, and the errors of what is not. */
    public void run(Invocation in, Function<T, PsObject> object) {
        BoundParameters bound = in.bound();
        List<Filter<T>> given =
                filters.stream().filter(each -> bound.has(each.parameter())).toList();
        List<T> found = items.stream()
                .filter(item -> given.stream().allMatch(each -> matches(each, item, bound)))
                .toList();
        found.forEach(each -> in.write(object.apply(each)));
        if (given.size() == 1) {
            Filter<T> only = given.getFirst();
            for (String value : bound.texts(only.parameter())) {
                boolean pattern = only.patterns() && Wildcard.isIn(value);
                if (!pattern && found.stream().noneMatch(each -> matches(only, each, value))) {
                    String plain = only.patterns() ? Wildcard.unescape(value) : value;
                    in.error(CimRefusals.notFound(className, only.parameter(), plain, only.type()));
                }
            }
        } else if (given.size() > 1 && found.isEmpty()) {
            in.error(CimRefusals.notFoundByQuery(className, query(given, bound)));
        }
    }

    private boolean matches(Filter<T> filter, T item, BoundParameters bound) {
        return bound.texts(filter.parameter()).stream().anyMatch(value -> matches(filter, item, value));
    }

    private boolean matches(Filter<T> filter, T item, String value) {
        String own = filter.value().apply(item);
        return filter.patterns() ? Wildcard.of(value).matches(own) : own.equalsIgnoreCase(value);
    }

    private String query(List<Filter<T>> given, BoundParameters bound) {
        return String.join(
                " AND ",
                given.stream()
                        .map(each -> "(("
                                + String.join(
                                        ") OR (",
                                        bound.texts(each.parameter()).stream()
                                                .map(value -> "%s LIKE '%s'".formatted(each.parameter(), like(value)))
                                                .toList())
                                + "))")
                        .toList());
    }

    /** As the module escapes for WQL: {@code vms[_]pp}. */
    private static String like(String value) {
        return value.replace("_", "[_]").replace('*', '%').replace('?', '_');
    }
}
