@NullMarked
package org.shilian.conference.sfu.net;

import org.jspecify.annotations.NullMarked;
