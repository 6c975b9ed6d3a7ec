import { aForm } from "./a-form";
import { FORM_VARIANTS } from "./form-variants";
import { FURTHER_FORMS } from "./further-forms";
import { OFFICE_FORMS } from "./office-forms";
import { readingOf, wholeReading } from "./reading";

test.each([...FURTHER_FORMS, ...FORM_VARIANTS, ...OFFICE_FORMS])(
  "$name is read as a person reads it",
  ({ blocks, reads }) => {
    const draft = aForm(...blocks);
    expect(readingOf(draft, reads)).toEqual(wholeReading(reads));
    expect(draft.remarks).toEqual([]);
  },
);
