package org.shilian.camera;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.shilian.identity.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The people who hung cameras on walls, with the rights they have now: a wall shows what they may watch. Any thread. */
final class Hangers {
    private static final Logger log = LoggerFactory.getLogger(Hangers.class);

    private final People people;
    private final Map<String, Asker> known = new ConcurrentHashMap<>();

    Hangers(People people) {
        this.people = people;
    }

    /** Empty when there is no such person any more. */
    Optional<Asker> find(String person) {
        return Optional.ofNullable(known.get(person));
    }

    /** Reads those that are not known yet and forgets those who hang nothing any more. */
    Future<Void> follow(Set<String> hanging) {
        known.keySet().retainAll(hanging);
        return read(
                hanging.stream().filter(person -> !known.containsKey(person)).toList());
    }

    /** Reads all of them again: somebody's rights have changed. */
    Future<Void> readAgain(Set<String> hanging) {
        return read(hanging);
    }

    private Future<Void> read(Collection<String> persons) {
        List<Future<Void>> reads = persons.stream().map(this::read).toList();
        return reads.isEmpty()
                ? Future.succeededFuture()
                : Future.join(reads).transform(done -> Future.succeededFuture());
    }

    private Future<Void> read(String person) {
        return people.get(person)
                .onSuccess(found -> known.put(person, Asker.of(found)))
                .onFailure(failure -> unread(person, failure))
                .mapEmpty();
    }

    /** Who is gone may nothing; of who can't be asked about, what was known stands. */
    private void unread(String person, Throwable failure) {
        if (failure instanceof Fault fault && fault.kind() == Kind.NOT_FOUND) {
            known.remove(person);
        } else {
            log.warn("the rights of who hung cameras could not be read: {}", failure.toString());
        }
    }
}
