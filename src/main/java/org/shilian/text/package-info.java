/** The texts people give: checked when they come in, spelled in pinyin so that they can be found again. */
@NullMarked
package org.shilian.text;

import org.jspecify.annotations.NullMarked;
