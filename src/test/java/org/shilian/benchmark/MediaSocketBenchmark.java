package org.shilian.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.shilian.conference.sfu.ice.Check;
import org.shilian.conference.sfu.ice.IceAgents;
import org.shilian.conference.sfu.ice.IceLite;
import org.shilian.conference.sfu.ice.IceTimes;
import org.shilian.conference.sfu.ice.SilentListener;
import org.shilian.conference.sfu.net.MediaRig;
import org.shilian.conference.sfu.net.MediaSocket;
import org.shilian.conference.sfu.net.RecordingOwner;
import org.shilian.conference.sfu.net.Traffic;

/**
 * What the media port carries on its one loop, without keys and forwarding: packets of 1,100 bytes
 * received and sent again, and connectivity checks answered, over loopback by epoll. The rate of a core
 * is reckoned from the processor time of the loop alone, as the sender may be the slower side.
 * Arguments: seconds of measuring, packets in a burst.
 *
 * <pre>
 * mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.shilian.benchmark.MediaSocketBenchmark 10 64
 * </pre>
 */
public final class MediaSocketBenchmark {
    private static final PrintStream OUT = System.out;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CHECKS = 4_000;
    private static final int LOST_AFTER_MILLIS = 100;

    private MediaSocketBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int seconds = Integer.parseInt(arguments[0]);
        int burst = Integer.parseInt(arguments[1]);
        IceAgents agents = new IceAgents(IceTimes.defaults());
        try (MediaRig rig = new MediaRig(MediaRig.Kind.EPOLL);
                DatagramChannel page = DatagramChannel.open()) {
            MediaSocket socket = rig.open(agents);
            IceLite agent = rig.onLoop(() -> agents.create(RecordingOwner.echo(), new SilentListener()));
            page.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), socket.port()));
            page.configureBlocking(false);
            List<ByteBuffer> checks = IntStream.range(0, CHECKS)
                    .mapToObj(n ->
                            Check.of(agent.local(), "page").signed(agent.local().password()))
                    .map(ByteBuffer::wrap)
                    .toList();
            ByteBuffer packet = ByteBuffer.allocate(1_100).put(0, (byte) 128).put(1, (byte) 111);
            long loop = rig.onLoop(() -> Thread.currentThread().getId());
            for (int run = 0; run < 2; run++) {
                measure("checks", page, checks, burst, seconds, loop, socket);
                measure("packets", page, List.of(packet), burst, seconds, loop, socket);
            }
        }
    }

    private static void measure(
            String what,
            DatagramChannel page,
            List<ByteBuffer> packets,
            int burst,
            int seconds,
            long loop,
            MediaSocket socket)
            throws IOException {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        long busy = THREADS.getThreadCpuTime(loop);
        long allocated = THREADS.getThreadAllocatedBytes(loop);
        long answered = socket.count(Traffic.PACKETS_OUT);
        long sent = 0;
        while (System.nanoTime() < end) {
            for (int n = 0; n < burst; n++) {
                page.write(
                        packets.get((int) (sent++ % packets.size())).duplicate().rewind());
            }
            receive(page, burst);
        }
        double taken = (System.nanoTime() - begin) / 1e9;
        double core = (THREADS.getThreadCpuTime(loop) - busy) / 1e9;
        long out = socket.count(Traffic.PACKETS_OUT) - answered;
        OUT.printf(
                "%s: %d of %d answered, %.0f a second, %.0f a second and core, %d bytes allocated for each%n",
                what, out, sent, out / taken, out / core, (THREADS.getThreadAllocatedBytes(loop) - allocated) / out);
    }

    private static void receive(DatagramChannel page, int wanted) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(2_048);
        long last = System.nanoTime();
        int came = 0;
        while (came < wanted && System.nanoTime() - last < TimeUnit.MILLISECONDS.toNanos(LOST_AFTER_MILLIS)) {
            if (page.read(answer.clear()) > 0) {
                came++;
                last = System.nanoTime();
            }
        }
    }
}
