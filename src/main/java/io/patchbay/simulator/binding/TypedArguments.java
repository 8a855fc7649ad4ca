package io.patchbay.simulator.binding;

import io.patchbay.psrp.PowerShell.Argument;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.message.Body;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import java.util.ArrayList;
import java.util.List;

/** Arguments as a person typed them: which belong together depends on which parameters are switches. */
public final class TypedArguments {
    private TypedArguments() {}

    /**
     * Gives each parameter that came alone its value: true where it is a switch, else the argument behind it.
     *
     * @throws CmdletFailed where there is none
     */
    public static List<Argument> joined(Signature signature, List<Argument> arguments) {
        List<Argument> all = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Argument each = arguments.get(i);
            String alone = Body.CreatePipeline.alone(each);
            if (alone == null) {
                all.add(each);
            } else if (signature.isSwitch(alone)) {
                all.add(new Argument(alone, PsValue.bool(true)));
            } else if (i + 1 < arguments.size() && arguments.get(i + 1).name() == null) {
                all.add(new Argument(alone, arguments.get(++i).value()));
            } else {
                signature.find(alone).ifPresent(TypedArguments::refuse);
                // an unknown name is refused where names are looked up
                all.add(new Argument(alone, PsValue.bool(true)));
            }
        }
        return all;
    }

    private static void refuse(Parameter parameter) {
        throw new CmdletFailed(new CmdletError(
                "MissingArgument",
                ErrorCategory.INVALID_ARGUMENT,
                "Missing an argument for parameter '%s'. Specify a parameter of type '%s%s' and try again."
                        .formatted(
                                parameter.name(),
                                Coercion.fullName(parameter.element()),
                                parameter.several() ? "[]" : ""),
                Binder.EXCEPTION));
    }
}
