package org.shilian.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All places by code, as they stood at one moment; immutable, so any thread may read it. */
public final class PlaceTree {
    static final PlaceTree EMPTY = new PlaceTree(List.of());

    private final NavigableMap<String, Place> places;

    PlaceTree(Collection<Place> places) {
        TreeMap<String, Place> byCode = new TreeMap<>();
        places.forEach(place -> byCode.put(place.code(), place));
        this.places = Collections.unmodifiableNavigableMap(byCode);
    }

    public Optional<Place> find(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /** Every place in the order of codes, which puts each right before what lies in it. */
    public Collection<Place> all() {
        return places.values();
    }

    /** The places whose code follows the given one. */
    Collection<Place> after(String code) {
        return places.tailMap(code, false).values();
    }

    /** The place itself, then what it lies in, up to the county. */
    public List<Place> upwards(String code) {
        List<Place> path = new ArrayList<>();
        for (Optional<String> at = Optional.of(code); at.isPresent(); at = Place.parentOf(at.get())) {
            at.flatMap(this::find).ifPresent(path::add);
        }
        return path;
    }

    /** The name as it is said in full: 清溪镇张家湾村第二网格, without the county. */
    public String fullName(String code) {
        List<Place> path = new ArrayList<>(upwards(code));
        if (path.size() > 1) {
            path.remove(path.size() - 1);
        }
        Collections.reverse(path);
        return path.stream().map(Place::name).collect(Collectors.joining());
    }

    PlaceTree with(Collection<Place> more) {
        TreeMap<String, Place> byCode = new TreeMap<>(places);
        more.forEach(place -> byCode.put(place.code(), place));
        return new PlaceTree(byCode.values());
    }
}
