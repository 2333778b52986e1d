package org.shilian.conference;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What carries sound and pictures of conferences. Conferences and endpoints go by the ids that the caller gives; an
 * endpoint is a seat's media. Calls for one conference are made one after the other. What is asked of a conference or
 * an endpoint that the bridge does not have (any more) fails with {@link BridgeFault}, never in silence. May be called
 * from any thread; its listener is told on a thread of the bridge's choice, in the order in which things happened.
 */
public interface ConferenceBridge {
    /** Who is told what happens; set once, before anything is allocated. */
    void listen(BridgeListener listener);

    /** Makes room for a conference. One that stands already stays as it is. */
    Future<Void> allocate(String conference);

    /** Takes an endpoint in and answers with what its page has to be offered. One of the same id is put out first. */
    Future<BridgeOffer> add(String conference, EndpointPlan plan);

    /** What the page answered to the offer of that bridge value. */
    Future<Void> answer(String conference, String endpoint, String bridge, String sdp);

    /** What the page says that it sends, the whole list. */
    Future<Void> sources(String conference, String endpoint, Sources sources);

    /** What the page wants to be shown. */
    Future<Void> constrain(String conference, String endpoint, Constraints constraints);

    /** Keeps what an endpoint sends from everybody, until it is told otherwise. */
    Future<Void> mute(String conference, String endpoint, boolean audio, boolean video);

    /** Whose picture is the most wanted; null for nobody's. */
    Future<Void> spotlight(String conference, @Nullable String endpoint);

    /** These hear and see each other alone, and the rest each other alone; none ends it. */
    Future<Void> caucus(String conference, Set<String> endpoints);

    /** Puts an endpoint out. One that is not there is out. */
    Future<Void> remove(String conference, String endpoint);

    /** Ends a conference. One that is not there has ended. */
    Future<Void> expire(String conference);

    /** How the line of each endpoint of a conference is now. */
    Future<List<LineStats>> stats(String conference);

    /** The bridges behind it, and what each of them carries now. */
    Future<List<BridgeState>> bridges();
}
