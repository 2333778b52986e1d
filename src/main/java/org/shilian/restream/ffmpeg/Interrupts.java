package org.shilian.restream.ffmpeg;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/**
 * Lets a blocking FFmpeg call end when it is stopped or late. JavaCPP has room for ten callback objects of a kind, so
 * one serves all; the opaque pointer carries the number of the reading.
 */
final class Interrupts {

    /** Long enough to send TEARDOWN, in nanoseconds: a camera may have few sessions to give. */
    private static final long GOODBYE = 300_000_000;

    private static final Map<Long, Interrupt> BY_NUMBER = new ConcurrentHashMap<>();
    private static final AtomicLong LAST = new AtomicLong();
    private static final Callback CALLBACK = new Callback();

    private Interrupts() {}

    /** When one reading has to give up. Set by its thread, stopped by any. */
    static final class Interrupt implements AutoCloseable {

        private final long number = LAST.incrementAndGet();
        private volatile boolean stopped;
        private volatile boolean closing;
        private volatile long deadline = Long.MAX_VALUE;

        Interrupt() {
            BY_NUMBER.put(number, this);
        }

        synchronized void stop() {
            stopped = true;
            notifyAll();
        }

        /** Waits, at most until it is stopped. */
        synchronized void pause(long nanos) {
            try {
                if (!stopped && nanos > 0) {
                    TimeUnit.NANOSECONDS.timedWait(this, nanos);
                }
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
            }
        }

        boolean stopped() {
            return stopped;
        }

        /** Gives the calls from now on this long. */
        void within(long nanos) {
            deadline = System.nanoTime() + nanos;
        }

        /** Lets the goodbye through for a moment, though it is stopped or late. */
        void closing() {
            within(GOODBYE);
            closing = true;
        }

        boolean due() {
            return (stopped && !closing) || System.nanoTime() - deadline > 0;
        }

        void attach(AVFormatContext context) {
            AVIOInterruptCB interrupt = context.interrupt_callback();
            interrupt.callback(CALLBACK);
            interrupt.opaque(new Opaque(number));
        }

        @Override
        public void close() {
            BY_NUMBER.remove(number);
        }
    }

    /** A number where C wants a pointer; never followed. */
    private static final class Opaque extends Pointer {
        Opaque(long number) {
            super((Pointer) null);
            address = number;
        }
    }

    /** Called by FFmpeg before it waits; nothing may be thrown from here. */
    private static final class Callback extends AVIOInterruptCB.Callback_Pointer {
        @Override
        public int call(Pointer opaque) {
            try {
                Interrupt interrupt = opaque == null ? null : BY_NUMBER.get(opaque.address());
                return interrupt == null || interrupt.due() ? 1 : 0;
            } catch (Throwable e) {
                return 1;
            }
        }
    }
}
