import { aForm } from "./a-form";
import { FORM_KINDS } from "./form-kinds";
import { readingOf, wholeReading } from "./reading";

test.each(FORM_KINDS)("$name: read as a person reads it", ({ blocks, reads }) => {
  expect(readingOf(aForm(...blocks), reads)).toEqual(wholeReading(reads));
});
