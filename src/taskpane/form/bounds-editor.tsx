import type { Bounds } from "../../audit/answering";
import { useForm } from "./form-context";
import { NameField } from "./name-field";
import { phrase } from "../../words/phrase";

interface BoundsEditorProps {
  readonly part: string;
  readonly bounds: Bounds;
}

/** What a number counts, and between which it lies. */
export function BoundsEditor({ part: key, bounds }: BoundsEditorProps) {
  const { work } = useForm();
  const set = (to: Bounds) => {
    work.edit({ do: "bounds", key, to });
  };
  const limit = (label: string, name: "least" | "most") => (
    <NameField
      label={label}
      value={bounds[name] === undefined ? "" : String(bounds[name])}
      onChange={(text) => {
        const { [name]: _, ...rest } = bounds;
        const digits = text.replace(/[^\d]/g, "").slice(0, 9);
        set(digits === "" ? rest : { ...rest, [name]: Number(digits) });
      }}
    />
  );
  return (
    <>
      <NameField
        label={phrase("What it counts (optional)")}
        hint={phrase("As it stands behind the number: days.")}
        value={bounds.unit ?? ""}
        onChange={(unit) => {
          const { unit: _, ...rest } = bounds;
          set(unit === "" ? rest : { ...rest, unit });
        }}
      />
      {limit(phrase("Least (optional)"), "least")}
      {limit(phrase("Most (optional)"), "most")}
    </>
  );
}
