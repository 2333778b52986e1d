package org.shilian.wall;

import org.shilian.identity.Caller;

/** What may be hung, by whomever. */
record Admissions(HangableCameras cameras, KnownCameras known, WebOrigins origins) {
    Admission of(Caller caller) {
        return new Admission(this, caller);
    }
}
