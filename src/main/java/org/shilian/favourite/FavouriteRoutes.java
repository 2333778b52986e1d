package org.shilian.favourite;

import io.vertx.core.Future;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** One's own starred cameras over HTTP. */
public final class FavouriteRoutes implements Routes {
    private final Favourites favourites;

    public FavouriteRoutes(Favourites favourites) {
        this.favourites = favourites;
    }

    @Override
    public void on(Operations operations) {
        operations.on("getFavourites", this::get).on("changeFavourites", this::change);
    }

    private Future<Reply> get(Call call) {
        return favourites.of(call.get(Caller.class)).map(FavouriteRoutes::reply);
    }

    private Future<Reply> change(Call call) {
        Caller caller = call.get(Caller.class);
        Favourites.requirePerson(caller);
        FavouriteList list = new FavouriteList(FavouriteGroup.read(call.body().getJsonArray("groups")), call.ifMatch());
        return favourites.change(caller, list).map(FavouriteRoutes::reply);
    }

    private static Reply reply(FavouriteList list) {
        return Reply.ok(list.json()).withVersion(list.version());
    }
}
