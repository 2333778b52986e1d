package org.shilian.camera;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The one decision about a look at a camera (regulation on public security video, articles 16 and 20: authorisation,
 * necessary scope). A role is the ceiling; a denial beats every allowance; an allowance reaches beyond the scope; a
 * sensitive camera is watched only by whom an allowance names for that very camera.
 */
final class Access {
    private Access() {}

    /** Depends on nothing but what is given. */
    static Decision decide(Asker asker, Viewed viewed, CameraRight right, Collection<Grant> grants, Instant now) {
        List<Grant> holding = grants.stream()
                .filter(grant -> grant.isFor(asker) && grant.isAt(viewed) && grant.holdsAt(now))
                .toList();
        List<Grant> allowing =
                holding.stream().filter(grant -> grant.allows(right)).toList();
        List<Ground> grounds = new ArrayList<>();
        if (asker.disabled()) {
            grounds.add(new Ground(Ground.Code.PERSON_DISABLED, null));
        }
        boolean role = asker.rights().contains(right.role());
        grounds.add(new Ground(role ? Ground.Code.ROLE_GIVES : Ground.Code.ROLE_LACKS, null));
        place(asker, viewed, allowing, grounds);
        holding.stream()
                .filter(grant -> grant.denies(right))
                .forEach(grant -> grounds.add(new Ground(Ground.Code.GRANT_DENIES, grant.id())));
        allowing.forEach(grant -> grounds.add(new Ground(Ground.Code.GRANT_ALLOWS, grant.id())));
        boolean named = allowing.stream().anyMatch(grant -> grant.camera() != null);
        if (viewed.sensitive() && right != CameraRight.VIEW && !named) {
            grounds.add(new Ground(Ground.Code.SENSITIVE_NEEDS_GRANT, null));
        }
        return new Decision(right, grounds);
    }

    private static void place(Asker asker, Viewed viewed, List<Grant> allowing, List<Ground> grounds) {
        if (asker.scope().covers(viewed.place())) {
            grounds.add(new Ground(Ground.Code.WITHIN_SCOPE, viewed.place()));
        } else if (allowing.isEmpty()) {
            grounds.add(new Ground(Ground.Code.OUTSIDE_SCOPE, viewed.place()));
        }
    }
}
