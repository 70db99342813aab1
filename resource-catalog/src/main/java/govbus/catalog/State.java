package govbus.catalog;

import java.util.Locale;

/** Where an entry stands in its life (目录编制→审核→发布→更新→下线); sources and subscriptions are published or suspended. */
public enum State {
    /** Being drafted (编制): nothing flows yet. */
    DRAFT,
    /** Under review (审核) by the department's 共享工作机构, then by the sharing authority. */
    REVIEW,
    /** In force (发布): it flows. */
    PUBLISHED,
    /** A new version is being drafted or reviewed (更新) while the old one goes on flowing. */
    UPDATING,
    /** Stopped for a time (暂停); its place is kept. */
    SUSPENDED,
    /** Taken offline (下线); its code is never given to another. */
    OFFLINE;

    /** Whether records of such an entry move. */
    public boolean flows() {
        return this == PUBLISHED || this == UPDATING;
    }

    /** Whether it was never published: known to its own department and to the platform's people only. */
    public boolean unpublished() {
        return this == DRAFT || this == REVIEW;
    }

    /** Name in manifests: {@code published}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
