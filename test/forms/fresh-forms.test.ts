import { aForm } from "./a-form";
import { FRESH_FORMS } from "./fresh-forms";
import { readingOf, wholeReading } from "./reading";

test.each(FRESH_FORMS)("$name is read as a person reads it", ({ blocks, reads }) => {
  expect(readingOf(aForm(...blocks), reads)).toEqual(wholeReading(reads));
});
