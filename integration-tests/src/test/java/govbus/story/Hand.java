package govbus.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A person's hand on mouse and keyboard; every click and every field that is filled counts. */
final class Hand {
    private final Page page;
    private int interactions;

    Hand(Page page) {
        this.page = page;
    }

    void types(String field, String text) {
        interactions++;
        Locator part = page.getByTestId(field);
        Locator inside = part.locator("input");
        (inside.count() > 0 ? inside.first() : part).fill(text);
    }

    void clicks(String part) {
        clicks(page.getByTestId(part));
    }

    void clicks(Locator part) {
        interactions++;
        part.click();
    }

    /** Types into a list what it does not offer yet, and takes it: two. */
    void typesAndChooses(String list, String words) {
        types(list, words);
        clicks(page.locator(".el-select-dropdown__item:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first());
    }

    /** Opens a list and takes what contains these words: two clicks. */
    void chooses(String list, String words) {
        clicks(page.getByTestId(list));
        clicks(page.locator(".el-select-dropdown__item:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first());
    }

    int interactions() {
        return interactions;
    }
}
