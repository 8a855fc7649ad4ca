package io.patchbay.change.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Call.Argument;
import io.patchbay.change.plan.call.Call.Command;
import io.patchbay.change.plan.call.Call.Value;
import io.patchbay.network.HostNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Laws of every plan that can be made for a generated host and a generated wish. */
@Domain(Wishes.class)
class PlannedCallsTest {
    private static final JsonNode CMDLETS = cmdlets();

    /** Every cmdlet, every parameter, one parameter set for them all, every mandatory one given, every value of its type. */
    @Property(tries = 500)
    void everyCallIsOneThatTheCmdletsTake(@ForAll Wish wish) {
        Planning planning = Planner.plan(wish.host(), wish.intent());
        Statistics.label("kinds of plans")
                .collect(planning.plan() == null ? "refused" : kind(wish))
                // so that a law that nothing is planned for does not pass unseen
                .coverage(kinds -> kinds.check("External").count(count -> count >= 10));
        if (planning.plan() != null) {
            assertTaken(planning.plan());
        }
    }

    @Property(tries = 300)
    void aPlanAndItsPredictionAreAlwaysTheSame(@ForAll Wish wish) {
        Planning once = Planner.plan(wish.host(), wish.intent());
        Planning again = Planner.plan(wish.host(), wish.intent());
        assertThat(again).isEqualTo(once);
        if (once.plan() != null && again.plan() != null) {
            HostNetwork predicted = Prediction.predict(wish.host(), once.plan());
            assertThat(Prediction.predict(wish.host(), again.plan())).isEqualTo(predicted);
            assertThat(predicted).isNotEqualTo(wish.host());
        }
    }

    /** What is predicted is what is promised: a host that became exactly so breaks nothing. */
    @Property(tries = 300)
    void aHostThatIsAsPredictedKeepsEveryPromise(@ForAll Wish wish) {
        Planning planning = Planner.plan(wish.host(), wish.intent());
        if (planning.plan() != null) {
            HostNetwork predicted = Prediction.predict(wish.host(), planning.plan());
            assertThat(Verification.of(planning.plan(), predicted, predicted))
                    .allMatch(each -> each.verdict() == Promise.Verdict.KEPT);
            assertThat(Verification.of(planning.plan(), predicted, wish.host()))
                    .as("the host as it was before")
                    .anyMatch(each -> each.verdict() == Promise.Verdict.BROKEN);
        }
    }

    /** A plan is refused exactly where something is an error, and then says why. */
    @Property(tries = 300)
    void noPlanWithoutAReason(@ForAll Wish wish) {
        Planning planning = Planner.plan(wish.host(), wish.intent());
        assertThat(planning.refused())
                .isEqualTo(!planning.of(io.patchbay.network.Severity.ERROR).isEmpty());
    }

    /** The same for each adapter, switch and pair of NICs of each host, none left to chance. */
    @Example
    void everyCallOfEveryPlanOfTheNamedHostsIsTaken() {
        Map<Class<?>, Integer> plans = new HashMap<>();
        for (HostNetwork host : Wishes.hosts()) {
            for (var intent : Wishes.sensible(host)) {
                Plan plan = Planner.plan(host, intent).plan();
                if (plan != null) {
                    plans.merge(intent.getClass(), 1, Integer::sum);
                    assertTaken(plan);
                }
            }
        }
        assertThat(plans)
                .hasSize(5)
                .allSatisfy((kind, count) -> assertThat(count).as("%s", kind).isGreaterThan(1));
    }

    private static void assertTaken(Plan plan) {
        for (Call call : calls(plan)) {
            boolean piped = false;
            for (Command command : call.commands()) {
                if (!command.module().isEmpty()) {
                    assertThat(complaints(command, piped)).as("%s", command).isEmpty();
                }
                piped = true;
            }
        }
    }

    private static String kind(Wish wish) {
        return wish.intent().getClass().getSimpleName();
    }

    private static List<Call> calls(Plan plan) {
        List<Call> calls = new ArrayList<>(plan.undo());
        for (Step step : plan.steps()) {
            calls.add(step.call());
            step.learns().forEach(each -> calls.add(each.pick().call()));
            Stream.concat(step.before().stream(), step.after().stream())
                    .forEach(each -> calls.add(each.pick().call()));
        }
        return calls;
    }

    private static List<String> complaints(Command command, boolean piped) {
        JsonNode cmdlet = CMDLETS.path(command.cmdlet());
        if (cmdlet.isMissingNode()) {
            return List.of("no such cmdlet");
        }
        List<String> complaints = new ArrayList<>();
        if (!cmdlet.path("m").asString().equals(command.module())) {
            complaints.add("not of module " + command.module());
        }
        Set<String> possible = new HashSet<>();
        cmdlet.path("sets").forEach(each -> possible.add(each.asString()));
        boolean sets = !possible.isEmpty();
        for (Argument argument : command.arguments()) {
            JsonNode parameter = parameter(cmdlet, argument.parameter());
            if (parameter.isMissingNode()) {
                complaints.add("no parameter " + argument.parameter());
                continue;
            }
            Set<String> of = new HashSet<>();
            parameter.path("s").forEach(each -> of.add(each.asString()));
            if (!of.isEmpty()) {
                possible.retainAll(of);
            }
            if (!fits(parameter, argument.value())) {
                complaints.add(argument.parameter() + " takes no " + argument.value());
            }
        }
        if (sets && possible.stream().noneMatch(each -> complete(cmdlet, each, command, piped))) {
            complaints.add("no parameter set is complete, of " + possible);
        }
        return complaints;
    }

    /** Whether each mandatory parameter of the set is given, or comes by the pipe. */
    private static boolean complete(JsonNode cmdlet, String set, Command command, boolean piped) {
        for (var each : cmdlet.path("p").properties()) {
            JsonNode parameter = each.getValue();
            boolean inSet = parameter.path("s").isMissingNode();
            for (JsonNode of : parameter.path("s")) {
                inSet |= of.asString().equals(set);
            }
            boolean mandatory = parameter.path("r").asInt(0) == 1;
            boolean given = command.arguments().stream()
                    .anyMatch(argument -> argument.parameter().equalsIgnoreCase(each.getKey()));
            boolean byPipe = piped && parameter.path("pipe").asString("").contains("V");
            if (inSet && mandatory && !given && !byPipe) {
                return false;
            }
        }
        return true;
    }

    /** By its own name; an alias would be read by fewer people. Flags such as -Force stand beside the parameters. */
    private static JsonNode parameter(JsonNode cmdlet, String name) {
        return cmdlet.path("p").path(name);
    }

    private static boolean fits(JsonNode parameter, Value value) {
        String type = parameter.path("t").asString();
        return switch (value) {
            case Value.Text text -> type.equals("String") || type.equals("String[]");
            case Value.Texts texts -> type.equals("String[]") && !texts.texts().isEmpty();
            case Value.Word word -> {
                Set<String> words = new HashSet<>();
                parameter.path("vals").forEach(each -> words.add(each.asString()));
                yield words.contains(word.word());
            }
            case Value.Number ignored -> type.equals("Int32");
            case Value.Bool ignored -> type.equals("Boolean");
            case Value.Id ignored -> type.equals("Guid") || type.equals("Guid[]");
            case Value.Flag ignored -> type.equals("SwitchParameter");
            case Value.Learned ignored -> type.equals("Guid") || type.equals("Guid[]");
        };
    }

    private static JsonNode cmdlets() {
        try (InputStream in = Objects.requireNonNull(
                PlannedCallsTest.class.getResourceAsStream("/io/patchbay/simulator/cmdlets.json"))) {
            return JsonMapper.builder().build().readTree(in).path("cmdlets");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
