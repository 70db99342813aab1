package govbus.catalog.casework;

import java.util.List;

/** A page of cases. */
public record CasePage(long total, int page, int size, List<CaseView> items) {

    /** Which page, from 1, and how long. */
    public record Paging(Integer page, Integer size) {
        public Paging {
            page = page == null ? 1 : Math.min(Math.max(page, 1), 100_000);
            size = size == null ? 20 : Math.min(Math.max(size, 1), 200);
        }

        public int offset() {
            return (page - 1) * size;
        }
    }
}
