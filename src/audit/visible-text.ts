/**
 * Characters nobody can see by themselves: marks of direction, joiners, zero width spaces, byte order marks, soft
 * hyphens, variation selectors and whatever else Unicode leaves undrawn (Default_Ignorable_Code_Point), the anchors
 * of annotations, and controls that are no space. Inside a word some are needed: a joiner makes one emoji of two.
 */
const UNSEEN =
  "\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F";

const UNSEEN_CHARACTERS = new RegExp(`[${UNSEEN}]+`, "gu");
/** Most texts, told at once: letters and signs that are all seen. */
const PLAIN = /^[\t-\r -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;
const SEEN = new RegExp(`[^\\s\\u2800${UNSEEN}]`, "u");

/** A text without the characters nobody can see: for comparing it, never for keeping it. */
export const visibleText = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(UNSEEN_CHARACTERS, "");

/** Whether there is anything in a text that a person can see: more than spaces, line breaks and unseen characters. */
export const isVisible = (text: string): boolean => SEEN.test(text);
