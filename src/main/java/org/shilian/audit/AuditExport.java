package org.shilian.audit;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.http.Reply;

/** What was asked for, page after page as CSV, the newest first. One page is read when the one before it is sent. */
final class AuditExport {
    private static final int PAGE = 1_000;

    private final Audit audit;
    private final AuditQuery query;
    private final AuditCsv csv;

    AuditExport(Audit audit, AuditQuery query, AuditCsv csv) {
        this.audit = audit;
        this.query = query;
        this.csv = csv;
    }

    Future<Void> lines(Reply.Sink out) {
        return out.write(csv.lineHeadings())
                .compose(begun -> pages(out, audit::page, AuditLine::number, csv::line, query.before()));
    }

    Future<Void> views(Reply.Sink out) {
        return out.write(csv.viewHeadings())
                .compose(begun -> pages(out, audit::views, look -> look.start().number(), csv::view, query.before()));
    }

    private <T> Future<Void> pages(
            Reply.Sink out,
            Function<AuditQuery, Future<List<T>>> read,
            Function<T, Long> number,
            Function<T, String> row,
            @Nullable Long before) {
        return read.apply(query.page(before, PAGE)).compose(found -> {
            StringBuilder rows = new StringBuilder();
            found.forEach(one -> rows.append(row.apply(one)));
            Future<Void> written = out.write(Buffer.buffer(rows.toString()));
            return found.size() < PAGE
                    ? written
                    : written.compose(on -> pages(out, read, number, row, number.apply(found.get(PAGE - 1))));
        });
    }
}
