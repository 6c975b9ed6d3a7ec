import type { OwnTable, TableColumn } from "../../audit/own-table";
import type { ActionPlan, Field, Section } from "../../audit/template";
import { LONGEST, MOST } from "../../audit/template-limits";
import type { DraftField, DraftTable, FormDraft } from "../draft/form-draft";
import { freeId } from "../free-id";
import { fieldFrom } from "./template-fields";
import { labelOf } from "./template-texts";

/** The tag of a cell has the ids of its table and its column. */
const LONGEST_ID = 24;

/** The tables of the template's own, behind the sections they follow; no two have columns of the same names. */
export function templateTables(
  draft: FormDraft,
  sections: readonly Section[],
  actions: ActionPlan,
): readonly OwnTable[] {
  const kept = draft.sections.filter(({ items }) => items.length > 0);
  const ids = new Set<string>();
  const before: ReadonlySet<string>[] = [namesOf(actions.columns)];
  const placeOf = ({ place = "start" }: DraftTable): OwnTable["place"] => {
    if (typeof place === "string") return place;
    const after = sections[kept.findIndex(({ key }) => key === place.after)]?.id;
    return after === undefined ? "end" : { after };
  };
  return (draft.tables ?? [])
    .filter(({ fields }) => fields.length > 0)
    .slice(0, MOST.fieldGroups)
    .map((table): OwnTable => {
      const { label: title } = labelOf(table.title, "Table");
      const { label: note } = labelOf(table.note, "", LONGEST.line);
      const columnIds = new Set<string>();
      const columns = told(
        title,
        table.fields.slice(0, MOST.actionColumns).map((field) => columnFrom(field, columnIds)),
        before,
      );
      before.push(namesOf(columns));
      return {
        id: freeId(title, ids, "table", LONGEST_ID),
        title,
        ...(note === "" ? {} : { note }),
        place: placeOf(table),
        rows: Math.max(1, table.rows),
        columns,
      };
    });
}

const namesOf = (columns: readonly { readonly label: string }[]): ReadonlySet<string> =>
  new Set(columns.map(({ label }) => label.trim().toLowerCase()));

/** Where the columns are those of another table, the first says which table it is of: by its columns a table is found. */
function told(
  title: string,
  columns: readonly TableColumn[],
  before: readonly ReadonlySet<string>[],
): readonly TableColumn[] {
  const names = namesOf(columns);
  const isSame = before.some((others) => holdsAll(names, others) || holdsAll(others, names));
  const [first, ...rest] = columns;
  if (!isSame || !first) return columns;
  return [{ ...first, label: labelOf(`${first.label} (${title})`, first.label).label }, ...rest];
}

const holdsAll = (names: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  others.size > 0 && [...others].every((name) => names.has(name));

/** A column of a table: it declares nothing, and has no help. */
function columnFrom(draft: DraftField, ids: Set<string>): TableColumn {
  const type = draft.type === "declaration" ? "text" : draft.type;
  const { help: _, when: __, ...made } = fieldFrom({ ...draft, type }, ids, LONGEST_ID) as Field;
  return made;
}
