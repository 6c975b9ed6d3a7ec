import type { DraftColumn, DraftColumnKind } from "../../forms/draft/form-draft";
import { quoted } from "../../report/phrases";
import { ChoiceField } from "./choice-field";
import { useForm } from "./form-context";
import { COLUMN_KINDS } from "./kinds";
import { NameField } from "./name-field";
import { HEADINGS } from "./part-ids";
import { PartRow } from "./part-row";
import { TakeOut } from "./take-out";

interface ColumnRowProps {
  readonly column: DraftColumn;
  readonly index: number;
  readonly columns: readonly DraftColumn[];
}

/** A column of the action table: what it is called and what it is for. */
export function ColumnRow({ column: { key, label, kind }, index, columns }: ColumnRowProps) {
  const { work, say } = useForm();
  const setKind = (to: DraftColumnKind) => {
    const other = columns.find((each) => each.key !== key && each.kind === to && to !== "other");
    work.edit({ do: "column-kind", key, kind: to });
    if (other) say(`${quoted(other.label)} is a column of your own now.`);
  };
  return (
    <PartRow
      part={key}
      what="column"
      name={label}
      detail={COLUMN_KINDS.find(({ id }) => id === kind)?.label ?? ""}
      index={index}
      count={columns.length}
      onMove={(by) => {
        work.edit({ do: "move", key, by });
      }}
    >
      {() => (
        <>
          <NameField
            label="Name of the column"
            value={label}
            onChange={(to) => {
              work.edit({ do: "rename", key, to });
            }}
          />
          <ChoiceField label="What it is for" value={kind} choices={COLUMN_KINDS} onChange={setKind} />
          <TakeOut part={key} name={label} among={columns} otherwise={HEADINGS.actions} />
        </>
      )}
    </PartRow>
  );
}
