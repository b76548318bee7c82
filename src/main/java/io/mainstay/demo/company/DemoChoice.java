package io.mainstay.demo.company;

/**
 * A category, or a subcategory of one.
 *
 * @param category the code of the category that a subcategory belongs to, or empty
 */
public record DemoChoice(String category, String code, String english, String german) {
    public boolean isCategory() {
        return category.isEmpty();
    }
}
