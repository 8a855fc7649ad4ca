package io.patchbay.psrp.transport;

import io.patchbay.psrp.PsrpException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries the fragments of one runspace pool and its pipelines (MS-PSRP 2.2.4 says what a fragment is; here it is
 * bytes). One object serves one pool, once.
 *
 * <p>Every call blocks until the far side has taken it, within the transport's own time limits, and is made on a
 * virtual thread that nobody interrupts. Calls for different pipelines come at the same time; calls for one pipeline
 * come one after another, except that {@link #stop} may come while a {@link #send} is under way. Each array is one
 * whole fragment of at most {@link #maxFragment()} bytes, except where several are named; the transport must not cut
 * them. A failure says with {@link PsrpException#fate()} whether the far side may have taken what was sent; a transport
 * never sends a fragment twice where it may have.
 */
public interface Transport extends AutoCloseable {

    /** Where fragments go: ordinary messages, or answers to the host calls of a pipeline or pool. */
    enum Stream {
        DEFAULT,
        PROMPT_RESPONSE
    }

    /**
     * Makes the pool on the far side and begins to receive.
     *
     * @param pool the pool's id (RPID; the ShellId of WS-Management)
     * @param firstFragments the fragments of SessionCapability and InitRunspacePool, one after another
     * @param receiver is called from the transport's own threads, maybe before this call returns, until {@link #close}
     */
    void open(UUID pool, byte[] firstFragments, Receiver receiver) throws PsrpException;

    /**
     * Makes a pipeline and begins to receive what it says.
     *
     * @param pipeline the pipeline's id (PID; the CommandId of WS-Management)
     * @param firstFragment the first fragment of CreatePipeline; the others follow by {@link #send}
     */
    void startPipeline(UUID pipeline, byte[] firstFragment) throws PsrpException;

    /** @param pipeline whom the fragment is for, or null for the pool */
    void send(@Nullable UUID pipeline, Stream stream, byte[] fragment) throws PsrpException;

    /** Asks the pipeline to stop; its end comes as for any other pipeline. Not an error where it ended meanwhile. */
    void stop(UUID pipeline) throws PsrpException;

    /**
     * Gives back what the far side keeps for a pipeline that ended or that nobody waits for any more; receiving for it
     * ends. Called once for each pipeline that was or may have been started. Not an error where the far side has forgotten it.
     */
    void release(UUID pipeline) throws PsrpException;

    /** The greatest fragment, header included, that can be carried now; in bytes. May grow after {@link #open}. */
    int maxFragment();

    /** Deletes the pool on the far side, if it is there, and ends all receiving; never throws, may be called twice. */
    @Override
    void close();

    /**
     * Who takes what comes. One pipeline's calls (and the pool's) come one after another; a call may block for as long
     * as its consumer is slow, and a transport that can then stops asking for more of that pipeline only.
     */
    interface Receiver {

        /**
         * @param pipeline whose it is, or null for the pool
         * @param fragments one fragment, several, or a piece of one; in order
         */
        void data(@Nullable UUID pipeline, byte[] fragments);

        /** Nothing more comes of this pipeline. */
        void pipelineDone(UUID pipeline);

        /** One pipeline cannot be received any more; the pool is still there. */
        void pipelineLost(UUID pipeline, PsrpException why);

        /** The pool is gone, and everything in it. Nothing more comes after this. */
        void lost(PsrpException why);
    }
}
