package org.shilian.camera;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.restream.Masking;
import org.shilian.text.PlainText;

/** A camera point as the catalogue knows it; without a source it is on the list but not yet connected. */
public record Camera(
        String id,
        String name,
        @Nullable String nameEn,
        Site site,
        Grounds grounds,
        @Nullable CameraSource source,
        boolean keepWarm,
        boolean enabled,
        List<Mask> masks,
        MaskMode maskMode,
        Filing filing,
        long version) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_MASKS = 16;

    /** A camera whose masks are burned in and that nobody has filed yet. */
    public Camera(
            String id,
            String name,
            @Nullable String nameEn,
            Site site,
            Grounds grounds,
            @Nullable CameraSource source,
            boolean keepWarm,
            boolean enabled,
            List<Mask> masks,
            long version) {
        this(id, name, nameEn, site, grounds, source, keepWarm, enabled, masks, MaskMode.BURNED, Filing.NONE, version);
    }

    public Camera {
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw Fault.invalid("not-a-camera-id", "a camera's id is 1 to 64 letters, digits, _ or -")
                    .with(Map.of("field", "id"));
        }
        name = PlainText.required("name", name, LONGEST_NAME);
        nameEn = PlainText.optional("nameEn", nameEn, LONGEST_NAME);
        masks = List.copyOf(masks);
        if (masks.size() > MOST_MASKS) {
            throw Fault.invalid("too-many-masks", "a camera has at most %d masks".formatted(MOST_MASKS))
                    .with(Map.of("most", MOST_MASKS));
        }
    }

    public String place() {
        return site.place();
    }

    Optional<CameraSource> stream() {
        return Optional.ofNullable(source);
    }

    Camera withVersion(long version) {
        return new Camera(id, name, nameEn, site, grounds, source, keepWarm, enabled, masks, maskMode, filing, version);
    }

    Camera withFiling(Filing filing) {
        return new Camera(id, name, nameEn, site, grounds, source, keepWarm, enabled, masks, maskMode, filing, version);
    }

    /** What is covered of its pictures. */
    Masking masking() {
        return new Masking(masks.stream().map(Mask::area).toList(), maskMode == MaskMode.BURNED);
    }
}
