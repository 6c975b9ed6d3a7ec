import type { DraftField, DraftFieldGroup, DraftTable, FormDraft } from "../draft/form-draft";
import { countedName, type CountedName } from "./counted-name";

/** Fewer are as well a pair of things: "Parent 1", "Parent 2". */
const FEWEST_ALONE = 3;
const FEWEST = 2;

/** The details of one that is counted: what each is called there, and the fields. */
interface Block {
  readonly name: CountedName;
  readonly fields: DraftField[];
  readonly labels: string[];
}

interface Repeated {
  readonly of: string;
  readonly from: number;
  readonly blocks: readonly Block[];
}

/** The draft with details that are asked again for each of several ("Sibling 1", "Sibling 2") as a table that can grow. */
export function withRepeatedGroups(draft: FormDraft): FormDraft {
  const tables: DraftTable[] = [];
  const understood: string[] = [];
  const add = (
    of: string,
    group: DraftFieldGroup,
    asked: readonly DraftField[],
    rows: number,
    said: readonly string[],
  ) => {
    tables.push({
      key: `table-of-${group.key}-${String(tables.length + 1)}`,
      title: of,
      place: group.place ?? "start",
      note: "",
      rows,
      fields: asked.map((field) => ({ ...field, required: false })),
    });
    understood.push(...said);
  };
  const fieldGroups = groupsOnce(draft.fieldGroups, add).flatMap((group): readonly DraftFieldGroup[] => {
    const found = repeatedIn(group.fields);
    const [first] = found?.blocks ?? [];
    if (!found || !first) return [group];
    const used = new Set(found.blocks.flatMap(({ fields }) => fields));
    const asked = first.fields.map((field, at) => ({ ...field, label: first.labels[at] ?? field.label }));
    add(
      found.of,
      group,
      asked,
      found.blocks.length,
      [...used].map(({ label }) => label),
    );
    const left = group.fields.filter((field) => !used.has(field));
    if (left.length === 0) understood.push(group.title);
    return left.length === 0 ? [] : [{ ...group, fields: left }];
  });
  if (tables.length === 0) return draft;
  return {
    ...draft,
    fieldGroups,
    tables: [...(draft.tables ?? []), ...tables],
    understood: [...(draft.understood ?? []), ...understood],
  };
}

type Add = (
  of: string,
  group: DraftFieldGroup,
  asked: readonly DraftField[],
  rows: number,
  said: readonly string[],
) => void;

/** The groups without those that ask the same of each of several, under "Sibling 1" and "Sibling 2". */
function groupsOnce(groups: readonly DraftFieldGroup[], add: Add): readonly DraftFieldGroup[] {
  const left: DraftFieldGroup[] = [];
  for (let at = 0; at < groups.length;) {
    const alike = alikeFrom(groups, at);
    const [first] = alike;
    if (!first) break;
    const of = countedName(first.title)?.of;
    if (alike.length >= FEWEST && of !== undefined)
      add(of, first, first.fields, alike.length, [
        ...alike.map(({ title }) => title),
        ...alike.flatMap(({ fields }) => fields.map(({ label }) => label)),
      ]);
    else left.push(first);
    at += alike.length >= FEWEST && of !== undefined ? alike.length : 1;
  }
  return left;
}

/** A group with those behind it that are counted on and ask the same. */
function alikeFrom(groups: readonly DraftFieldGroup[], at: number): readonly DraftFieldGroup[] {
  const [first, ...others] = groups.slice(at);
  const name = first && countedName(first.title);
  if (!first || name?.rest !== "") return first ? [first] : [];
  const end = others.findIndex((group, index) => {
    const next = countedName(group.title);
    return (
      next?.rest !== "" ||
      next.of !== name.of ||
      next.count !== name.count + index + 1 ||
      said(group.fields) !== said(first.fields)
    );
  });
  return [first, ...(end < 0 ? others : others.slice(0, end))];
}

const said = (fields: readonly DraftField[]): string =>
  fields.map(({ label, type }) => `${type} ${label.toLowerCase()}`).join("\n");

/** Fields that ask the same of each of several, one after the other. */
function repeatedIn(fields: readonly DraftField[]): Repeated | undefined {
  for (let from = 0; from < fields.length; from += 1) {
    const name = countedName(fields[from]?.label ?? "");
    if (name?.count !== 1) continue;
    const blocks = blocksFrom(fields.slice(from), name.of);
    const [first] = blocks;
    const alike = blocks.filter(({ labels }) => labels.join("\n") === first?.labels.join("\n"));
    const fewest = first?.labels.length === 1 ? FEWEST_ALONE : FEWEST;
    if (alike.length === blocks.length && blocks.length >= fewest) return { of: name.of, from, blocks };
  }
  return undefined;
}

/** The fields by whom they are about; those behind the last one that ask more than the others are none of them. */
function blocksFrom(fields: readonly DraftField[], of: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const field of fields) {
    const name = countedName(field.label);
    const open = blocks[blocks.length - 1];
    const isOfThem = name?.of === of;
    if (isOfThem && name.count === open?.name.count) {
      open.fields.push(field);
      open.labels.push(name.rest === "" ? of : name.rest);
    } else if (isOfThem && name.count === blocks.length + 1)
      blocks.push({ name, fields: [field], labels: [name.rest === "" ? of : name.rest] });
    else if (open && blocks.length > 1 && open.labels.length === blocks[0]?.labels.length) break;
    else if (open && name === undefined) {
      open.fields.push(field);
      open.labels.push(field.label);
    } else break;
  }
  return blocks;
}
