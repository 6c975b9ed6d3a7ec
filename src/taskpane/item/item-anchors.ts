/** Where focus can go in the item shown: its name, the descriptors (with the grade after it), what to think about, its section's notes. */
export const ITEM_TITLE = "case-audit-item-title";
export const DESCRIPTORS = "case-audit-descriptor";
export const SECTION_DESCRIPTORS = "case-audit-section-descriptor";
export const ITEM_PROMPTS = "case-audit-item-prompts";
export const SECTION_NOTES = "case-audit-section-notes";
