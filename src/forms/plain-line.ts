import type { FormLine } from "./form-line";

/** A line that is nothing but its words. */
export const plainLine = (text: string): FormLine => ({
  text,
  role: "normal",
  bold: false,
  boxed: false,
  nested: false,
  room: false,
  controls: [],
});
