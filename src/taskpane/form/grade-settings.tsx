import { useState } from "react";
import type { Grade } from "../../audit/template";
import { phrase } from "../../words/phrase";
import { ChoiceField } from "./choice-field";
import { useForm } from "./form-context";
import { NameField } from "./name-field";

const PLANS = [
  { id: "usual", label: phrase("As usual: the lowest of two or more below good has to") },
  { id: "yes", label: phrase("It has to have an action") },
  { id: "no", label: phrase("It only should have an action") },
] as const;

/** What a grade of a template has beside its name and standing: its point of a numbered scale, and whether it needs an action. */
export function GradeSettings({ scale, grade }: { readonly scale: string; readonly grade: Grade }) {
  const { work } = useForm();
  const { id, value, needsPlan, standing } = grade;
  const [typed, setTyped] = useState<string>();
  const shown = value === undefined ? "" : String(value);
  return (
    <>
      <NameField
        label={phrase("Which point of a numbered scale it is (optional)")}
        value={typed !== undefined && pointOf(typed) === value ? typed : shown}
        onChange={(to) => {
          setTyped(to);
          work.edit({ do: "grade-value", scale, grade: id, to: pointOf(to) });
        }}
      />
      {(standing === "below-good" || needsPlan !== undefined) && (
        <ChoiceField
          label={phrase("Whether it has to have an action")}
          value={needsPlan === undefined ? "usual" : needsPlan ? "yes" : "no"}
          choices={PLANS}
          onChange={(to) => {
            work.edit({
              do: "needs-plan",
              scale,
              grade: id,
              to: to === "usual" ? undefined : to === "yes",
            });
          }}
        />
      )}
    </>
  );
}

/** A point as it is typed; none where it is no number yet. */
function pointOf(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  return /^-?\d{1,4}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}
