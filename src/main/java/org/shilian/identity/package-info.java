/** People, units, roles, rights and scopes; who is signed in, on which session or paired screen. */
@NullMarked
package org.shilian.identity;

import org.jspecify.annotations.NullMarked;
