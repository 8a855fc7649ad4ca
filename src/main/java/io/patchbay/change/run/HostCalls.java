package io.patchbay.change.run;

import io.patchbay.change.Run.HostError;
import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Check;
import io.patchbay.change.plan.call.Learn;
import io.patchbay.change.plan.call.Pick;
import io.patchbay.change.plan.call.Symbol;
import io.patchbay.change.plan.call.WireCommands;
import io.patchbay.network.Message;
import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a plan's questions and calls to a host, and says exactly what came of each. Remembers what was learned. */
final class HostCalls {
    /** More than one is too many already; the rest is counted no further. */
    private static final int MOST_FOUND = 1000;

    private final PowerShellSession session;
    private final Map<Symbol, Call.Value> learned = new HashMap<>();

    HostCalls(PowerShellSession session) {
        this.session = session;
    }

    /** What came of a question or a call. */
    sealed interface Outcome {
        record Good() implements Outcome {}

        /** It was refused, or is not as it must be. */
        record Bad(Message said, List<HostError> errors) implements Outcome {}

        /** The connection broke. @param mayHaveRun whether the host may have begun it */
        record Lost(boolean mayHaveRun, String reason) implements Outcome {}
    }

    private static final Outcome GOOD = new Outcome.Good();

    /** Makes a call that changes something. Any error of the host's means that it failed (behaviour: 10.1). */
    Outcome change(Call call) {
        try {
            Answer answer = ask(call);
            return answer.clean() ? GOOD : new Outcome.Bad(Message.of("change.run.call.failed"), answer.errors());
        } catch (PsrpException lost) {
            return new Outcome.Lost(lost.fate() == PsrpException.Fate.UNKNOWN, reason(lost));
        }
    }

    Outcome check(Check check) {
        try {
            return judge(check.says(), check.expectation(), pick(check.pick()));
        } catch (PsrpException lost) {
            return new Outcome.Lost(false, reason(lost));
        }
    }

    /** Binds the symbol; what was learned is then told by {@link #known}. */
    Outcome learn(Learn learn, Message says) {
        try {
            Answer answer = pick(learn.pick());
            Outcome outcome = judge(says, new Check.Expectation.One(), answer);
            if (outcome instanceof Outcome.Good) {
                learned.put(learn.symbol(), value(answer.output().getFirst()));
            }
            return outcome;
        } catch (PsrpException lost) {
            return new Outcome.Lost(false, reason(lost));
        }
    }

    Call.@Nullable Value known(Symbol symbol) {
        return learned.get(symbol);
    }

    private Outcome judge(Message says, Check.Expectation expectation, Answer answer) {
        if (!answer.clean()) {
            return new Outcome.Bad(Message.of("change.run.check.unread", says), answer.errors());
        }
        List<PsValue> found = answer.output();
        return switch (expectation) {
            case Check.Expectation.None ignored -> found.isEmpty() ? GOOD : several(says, found);
            case Check.Expectation.One ignored -> one(says, found);
            case Check.Expectation.OneOf wanted -> {
                Outcome one = one(says, found);
                if (one instanceof Outcome.Good && !same(wanted.value(), found.getFirst())) {
                    yield bad("change.run.check.other", says, text(found.getFirst()));
                }
                yield one;
            }
        };
    }

    private static Outcome one(Message says, List<PsValue> found) {
        // an object without the property yields a null, which is as good as no object
        if (found.isEmpty() || found.size() == 1 && found.getFirst() instanceof PsValue.Null) {
            return bad("change.run.check.none", says);
        }
        return found.size() == 1 ? GOOD : several(says, found);
    }

    private static Outcome several(Message says, List<PsValue> found) {
        return bad("change.run.check.several", says, found.size());
    }

    private static Outcome bad(String key, Object... parameters) {
        return new Outcome.Bad(Message.of(key, parameters), List.of());
    }

    private boolean same(Call.Value wanted, PsValue found) {
        Call.Value known =
                wanted instanceof Call.Value.Learned symbol ? learned.getOrDefault(symbol.symbol(), wanted) : wanted;
        String expected =
                switch (known) {
                    case Call.Value.Text text -> text.text();
                    case Call.Value.Texts texts -> String.join(",", texts.texts());
                    case Call.Value.Word word -> word.word();
                    case Call.Value.Number number -> Integer.toString(number.number());
                    case Call.Value.Bool bool -> bool.on() ? "True" : "False";
                    case Call.Value.Id id -> id.guid().toString();
                    case Call.Value.Flag ignored -> "True";
                    case Call.Value.Learned symbol ->
                        throw new IllegalStateException(
                                "Not learned yet: " + symbol.symbol().name());
                };
        return expected.equalsIgnoreCase(text(found));
    }

    /** As PowerShell would print it: an enum's name, a number's digits. */
    private static String text(PsValue value) {
        return switch (value) {
            case PsValue.Text text -> text.value();
            case PsValue.Guid guid -> guid.value().toString();
            case PsValue.Bool bool -> bool.value() ? "True" : "False";
            case PsValue.Int32 number -> Integer.toString(number.value());
            case PsValue.Int64 number -> Long.toString(number.value());
            case PsValue.UInt32 number -> Long.toString(number.value());
            case PsValue.UInt16 number -> Integer.toString(number.value());
            case PsValue.Int16 number -> Short.toString(number.value());
            case PsValue.UInt8 number -> Integer.toString(number.value());
            case PsObject object when object.text() != null -> object.text();
            case PsObject object when object.content() instanceof PsObject.Content.Value inner -> text(inner.value());
            case PsValue other -> other.toString();
        };
    }

    private static Call.Value value(PsValue value) {
        return switch (value) {
            case PsValue.Guid guid -> new Call.Value.Id(guid.value());
            case PsValue other -> guidOrText(text(other));
        };
    }

    /** A host that sends a GUID as a text means a GUID. */
    private static Call.Value guidOrText(String text) {
        if (text.length() == 36) {
            try {
                return new Call.Value.Id(UUID.fromString(text));
            } catch (IllegalArgumentException noGuid) {
                return new Call.Value.Text(text);
            }
        }
        return new Call.Value.Text(text);
    }

    private Answer pick(Pick pick) throws PsrpException {
        return ask(pick.projected());
    }

    private Answer ask(Call call) throws PsrpException {
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>());
        session.run(WireCommands.of(call.bound(learned)), answer::take);
        return answer;
    }

    private static String reason(PsrpException lost) {
        return lost.getMessage() == null ? lost.getClass().getSimpleName() : lost.getMessage();
    }

    /** What a pipeline yielded, bounded. */
    private record Answer(List<PsValue> output, List<HostError> errors) {
        void take(PipelineEvent event) {
            switch (event) {
                case PipelineEvent.Output each -> {
                    if (output.size() < MOST_FOUND) {
                        output.add(each.value());
                    }
                }
                case PipelineEvent.Error each -> add(each.record());
                case PipelineEvent.Ended each -> ended(each);
                case PipelineEvent.Warning ignored -> {}
                case PipelineEvent.Verbose ignored -> {}
                case PipelineEvent.Debug ignored -> {}
                case PipelineEvent.Progress ignored -> {}
                case PipelineEvent.Information ignored -> {}
            }
        }

        private void ended(PipelineEvent.Ended end) {
            if (end.reason() != null) {
                add(end.reason());
            } else if (end.state() != PipelineEvent.Ended.State.COMPLETED) {
                errors.add(new HostError("", end.state().name(), ""));
            }
        }

        private void add(PsErrorRecord each) {
            if (errors.size() < MOST_FOUND) {
                errors.add(new HostError(each.fullyQualifiedErrorId(), each.categoryName(), each.message()));
            }
        }

        boolean clean() {
            return errors.isEmpty();
        }
    }
}
