@NullMarked
package org.shilian.restream.ffmpeg;

import org.jspecify.annotations.NullMarked;
