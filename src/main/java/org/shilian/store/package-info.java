/** The PostgreSQL mechanism: embedded or external server, pool, migrations, transactions, notifications. No domain SQL. */
@NullMarked
package org.shilian.store;

import org.jspecify.annotations.NullMarked;
