package org.shilian.app;

import io.vertx.core.Future;
import org.shilian.store.DataFolder;

/** Gives the data folder back once everything else has stopped. */
final class DataFolderPart implements Part {
    private final DataFolder folder;

    DataFolderPart(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Future<Void> start() {
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> stop() {
        folder.close();
        return Future.succeededFuture();
    }
}
