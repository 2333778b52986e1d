package org.shilian.camera;

import org.jspecify.annotations.Nullable;

/** Why a look takes place; of a wall's screen also who hung the camera and so answers for it. */
record Reason(Purpose purpose, @Nullable Hung hung) {}
