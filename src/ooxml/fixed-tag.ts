/**
 * Tag of the controls that only lock our own words (titles, labels, prompts)
 * against typing. They hold no answer: readers pass them over. Having a tag,
 * they can't be taken for an answer whose tag another editor stripped, and the
 * pane can find them all at once.
 */
export const FIXED_TAG = "case-audit.fixed";
