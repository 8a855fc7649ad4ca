package io.patchbay.psrp.pool;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.ProtocolViolation;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.fragment.FragmentAssembler;
import io.patchbay.psrp.message.Body;
import io.patchbay.psrp.message.Message;
import io.patchbay.psrp.pool.Lifecycle.PoolCause;
import io.patchbay.psrp.pool.Lifecycle.PoolPhase;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A runspace pool as its client sees it (MS-PSRP 3.1.5). Not for several threads. */
public final class PoolMachine {
    /** 2.4 has no key exchange, and Windows PowerShell 5.1 speaks 2.3. */
    static final String PROTOCOL_VERSION = "2.3";

    private static final String PS_VERSION = "2.0";
    private static final String SERIALIZATION_VERSION = "1.1.0.1";

    private final UUID pool;
    private final Outgoing outgoing;
    private final FragmentAssembler incoming = new FragmentAssembler();
    private PoolPhase phase = PoolPhase.NEGOTIATING;

    public PoolMachine(UUID pool, Outgoing outgoing) {
        this.pool = pool;
        this.outgoing = outgoing;
    }

    /** The fragments that open a pool, one after another. */
    public byte[] begin(int minRunspaces, int maxRunspaces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Body each : List.of(
                new Body.SessionCapability(PROTOCOL_VERSION, PS_VERSION, SERIALIZATION_VERSION),
                new Body.InitRunspacePool(minRunspaces, maxRunspaces, PsValue.NULL))) {
            outgoing.fragments(Message.toServer(pool, null, each)).forEach(all::writeBytes);
        }
        return all.toByteArray();
    }

    /** Takes what came for the pool. */
    public List<PoolEvent> receive(byte[] bytes) throws ProtocolViolation {
        List<PoolEvent> events = new ArrayList<>();
        for (byte[] each : incoming.accept(bytes)) {
            Message message = Message.read(each);
            if (message.destination() != Message.Destination.CLIENT) {
                throw violation("a message for a server, " + message.type() + ", came to the client");
            }
            receive(message.body(), events);
        }
        return events;
    }

    private void receive(Body body, List<PoolEvent> events) throws ProtocolViolation {
        switch (body) {
            case Body.SessionCapability capability -> {
                move(PoolCause.CAPABILITY_CAME);
                if (!capability.protocolVersion().startsWith("2.")) {
                    throw violation("it speaks version " + capability.protocolVersion() + " where 2.x is spoken here");
                }
                events.add(new PoolEvent.Negotiated(capability.protocolVersion()));
            }
            case Body.RunspacePoolState state -> {
                switch (state.state()) {
                    case OPENED -> {
                        move(PoolCause.OPENED_CAME);
                        events.add(new PoolEvent.Opened());
                    }
                    case CLOSED, BROKEN -> {
                        move(PoolCause.CLOSED_OR_BROKEN_CAME);
                        events.add(new PoolEvent.Gone(state.reason()));
                    }
                    case BEFORE_OPEN,
                            OPENING,
                            CLOSING,
                            NEGOTIATION_SENT,
                            NEGOTIATION_SUCCEEDED,
                            CONNECTING,
                            DISCONNECTED -> move(PoolCause.OTHER_CAME);
                }
            }
            case Body.ApplicationPrivateData data -> {
                move(PoolCause.OTHER_CAME);
                events.add(new PoolEvent.PrivateData(data.data()));
            }
            case Body.HostCall call -> {
                move(PoolCause.OTHER_CAME);
                Body.HostResponse refusal = HostCalls.refuse(call);
                if (refusal != null) {
                    events.add(new PoolEvent.Answer(outgoing.fragments(Message.toServer(pool, null, refusal))));
                }
            }
            case Body.PublicKeyRequest ignored -> {
                move(PoolCause.OTHER_CAME);
                events.add(new PoolEvent.KeyWanted());
            }
            case Body.EncryptedSessionKey ignored -> move(PoolCause.OTHER_CAME);
            case Body.RunspaceAvailability ignored -> move(PoolCause.OTHER_CAME);
            case Body.UserEvent ignored -> move(PoolCause.OTHER_CAME);
            case Body.RunspacePoolInitData ignored -> move(PoolCause.OTHER_CAME);
            case Body.ToServer ignored -> throw misplaced(body);
            case Body.FromPipeline ignored -> throw misplaced(body);
        }
    }

    private void move(PoolCause cause) throws ProtocolViolation {
        phase = Lifecycle.next(phase, cause);
    }

    private static ProtocolViolation misplaced(Body body) {
        return violation(body.getClass().getSimpleName() + " came for the runspace pool");
    }

    static ProtocolViolation violation(String what) {
        return new ProtocolViolation(
                "The host broke the rules of PSRP: " + what + ".", PsrpException.Fate.UNKNOWN, null);
    }
}
