package org.shilian.camera;

import java.util.Set;
import org.shilian.identity.Caller;
import org.shilian.identity.Person;
import org.shilian.identity.Right;
import org.shilian.identity.Rights;
import org.shilian.identity.Role;
import org.shilian.identity.Scope;

/** A person as the decision about a camera sees one. */
record Asker(String person, Set<Role> roles, Set<Right> rights, Scope scope, boolean disabled) {
    static Asker of(Caller caller) {
        return new Asker(caller.personId(), caller.roles(), caller.rights(), caller.scope(), false);
    }

    static Asker of(Person person) {
        return new Asker(person.id(), person.roles(), Rights.of(person.roles()), person.scope(), person.disabled());
    }
}
