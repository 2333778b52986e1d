/** Tests of the vocabulary of pictures. */
@NullMarked
package org.shilian.media;

import org.jspecify.annotations.NullMarked;
