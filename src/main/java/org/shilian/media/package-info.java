/** Vocabulary of pictures and sound without any input or output: codecs, NAL units, parameter sets. */
@NullMarked
package org.shilian.media;

import org.jspecify.annotations.NullMarked;
