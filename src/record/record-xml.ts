import { ACTION_COLUMNS, ACTION_PARTS, CONCERN_TEXTS, eachPart, ITEM_PARTS } from "../audit/parts";
import {
  blankAction,
  STATUSES,
  withActionValue,
  type Action,
  type AuditRecord,
  type ImmediateConcern,
  type ItemRecord,
} from "../audit/record";
import type { TableRow } from "../audit/own-table";
import { child, childrenNamed, textOf, type XmlElement } from "../xml/parse";
import { attributes, element, escapeText, joined, markup, NOTHING, type Markup } from "../xml/write";
import { PREFIX } from "./open-part";

/*
 * The elements of a record part, written and read, as audit-record.xsd has
 * them. Every header field, item and column keeps its element, entered or not,
 * because the record holds them all; other elements with nothing in them are
 * left out. Reading passes over what it doesn't know.
 */

export interface RootAttributes {
  readonly hash: string;
  /** Some narratives were too long for the part. */
  readonly shortened: boolean;
}

/** What the root says of a part that was shortened. */
export const SHORTENED = attributes({ narratives: "in-document" });

/** `xml:space` on the root holds for every element (XML 1.0, 2.10), so blank lines at either end of an answer stay. */
export function recordToXml(
  record: AuditRecord,
  namespace: string,
  { hash, shortened }: RootAttributes,
): Markup {
  const { id, status, template, immediateConcern: concern } = record;
  const root = attributes({ xmlns: namespace, "xml:space": "preserve", id, status, hash });
  return joined([
    markup`<audit${root}${shortened ? SHORTENED : NOTHING}>`,
    element("template", { id: template.id, version: template.version }),
    list("header", Object.entries(record.header), ([field, text]) =>
      element("field", { id: field }, escapeText(text)),
    ),
    list("items", Object.entries(record.items), ([item, entry]) =>
      element(
        "item",
        { id: item },
        joined([...ITEM_PARTS.map((part) => leaf(part, entry[part])), writeFurther(entry)]),
      ),
    ),
    writeConcern(concern),
    list("actions", record.actions, writeAction),
    list("tables", Object.entries(record.tables ?? {}), ([table, rows]) =>
      element("table", { id: table }, joined(rows.map(writeRow))),
    ),
    leaf("limit-reason", record.limitReason),
    leaf("service-actions", record.serviceActions),
    list("set-aside", record.setAside ?? [], ({ place, text: words }) =>
      element("words", { place }, escapeText(words)),
    ),
    list("moderation", Object.entries(record.moderation ?? {}), ([key, answer]) =>
      element("answer", { key }, escapeText(answer)),
    ),
    list("checklist", Object.entries(record.checklist ?? {}), ([at, ids]) =>
      element("ticked", { at }, escapeText(ids)),
    ),
    list("fingerprints", Object.entries(record.fingerprints ?? {}), ([of, fingerprint]) =>
      element("fingerprint", { of }, escapeText(fingerprint)),
    ),
    markup`</audit>`,
  ]);
}

/** Those entered. */
const writeFurther = ({ further = {} }: ItemRecord): Markup =>
  joined(
    Object.entries(further).map(([narrative, text]) =>
      text === "" ? NOTHING : element("further", { narrative }, escapeText(text)),
    ),
  );

function writeConcern(concern: ImmediateConcern): Markup {
  const { raised } = concern;
  const content = joined(CONCERN_TEXTS.map((part) => leaf(part, concern[part])));
  if (raised === "" && content === "") return NOTHING;
  return element("immediate-concern", raised === "" ? {} : { raised }, content);
}

function writeAction(action: Action): Markup {
  const known = ACTION_COLUMNS.map((column) => leaf(column, action[ACTION_PARTS[column]]));
  const own = Object.entries(action.more).map(([column, text]) =>
    element("value", { column }, escapeText(text)),
  );
  return element("action", { row: String(action.row) }, joined([...known, ...own]));
}

const writeRow = ({ row, values }: TableRow): Markup =>
  element(
    "row",
    { number: String(row) },
    joined(Object.entries(values).map(([column, text]) => element("value", { column }, escapeText(text)))),
  );

/** The record a root element holds. */
export function recordFromXml(root: XmlElement): AuditRecord {
  const template = child(root, named("template"))?.attributes;
  return {
    id: root.attributes["id"] ?? "",
    template: { id: template?.["id"] ?? "", version: template?.["version"] ?? "" },
    status: STATUSES.find(({ id }) => id === root.attributes["status"])?.id ?? "in-progress",
    header: byKey(child(root, named("header")), "field", "id", textOf),
    items: byKey(child(root, named("items")), "item", "id", readItem),
    immediateConcern: readConcern(child(root, named("immediate-concern"))),
    actions: childrenNamed(child(root, named("actions")), named("action")).map(readAction),
    ...readTables(child(root, named("tables"))),
    limitReason: text(root, "limit-reason"),
    serviceActions: text(root, "service-actions"),
    ...readSetAside(child(root, named("set-aside"))),
    ...readKeyed("moderation", byKey(child(root, named("moderation")), "answer", "key", textOf)),
    ...readKeyed("checklist", byKey(child(root, named("checklist")), "ticked", "at", textOf)),
    ...readKeyed("fingerprints", byKey(child(root, named("fingerprints")), "fingerprint", "of", textOf)),
  };
}

/** Absent where there is nothing in it. */
function readKeyed<K extends "moderation" | "checklist" | "fingerprints">(
  key: K,
  entries: Readonly<Record<string, string>>,
): Partial<Pick<AuditRecord, K>> {
  return (Object.keys(entries).length === 0 ? {} : { [key]: entries }) as Partial<Pick<AuditRecord, K>>;
}

/** A row without a number that can be read stands where it stands among the rows. */
function readTables(element: XmlElement | undefined): Pick<AuditRecord, "tables"> {
  const tables = byKey(element, "table", "id", (table) =>
    childrenNamed(table, named("row")).map((row, at): TableRow => {
      const number = Number(row.attributes["number"]);
      return {
        row: Number.isSafeInteger(number) && number > 0 ? number : at + 1,
        values: byKey(row, "value", "column", textOf),
      };
    }),
  );
  return Object.keys(tables).length === 0 ? {} : { tables };
}

function readSetAside(element: XmlElement | undefined): Pick<AuditRecord, "setAside"> {
  const setAside = childrenNamed(element, named("words")).map((words) => ({
    place: words.attributes["place"] ?? "",
    text: textOf(words),
  }));
  return setAside.length === 0 ? {} : { setAside };
}

function readItem(item: XmlElement): ItemRecord {
  const further = byKey(item, "further", "narrative", textOf);
  return {
    ...eachPart(ITEM_PARTS, (part) => text(item, part)),
    ...(Object.keys(further).length === 0 ? {} : { further }),
  };
}

function readConcern(concern: XmlElement | undefined): ImmediateConcern {
  const raised = concern?.attributes["raised"];
  return {
    raised: raised === "yes" || raised === "no" ? raised : "",
    ...eachPart(CONCERN_TEXTS, (part) => text(concern, part)),
  };
}

/** An action without a row that can be read stands where it stands among the actions. */
function readAction(action: XmlElement, index: number): Action {
  const row = Number(action.attributes["row"]);
  return ACTION_COLUMNS.reduce((read, column) => withActionValue(read, column, text(action, column)), {
    ...blankAction(Number.isSafeInteger(row) && row > 0 ? row : index + 1),
    more: byKey(action, "value", "column", textOf),
  });
}

const named = (local: string): string => `${PREFIX}:${local}`;

const text = (parent: XmlElement | undefined, local: string): string => textOf(child(parent, named(local)));

function byKey<T>(
  parent: XmlElement | undefined,
  local: string,
  key: string,
  read: (element: XmlElement) => T,
): Readonly<Record<string, T>> {
  const entries = childrenNamed(parent, named(local)).flatMap((element) => {
    const id = element.attributes[key];
    return id === undefined ? [] : [[id, read(element)] as const];
  });
  return Object.fromEntries(entries);
}

const leaf = (name: string, value: string): Markup =>
  value === "" ? NOTHING : element(name, {}, escapeText(value));

function list<T>(name: string, values: readonly T[], write: (value: T) => Markup): Markup {
  return values.length === 0 ? NOTHING : element(name, {}, joined(values.map(write)));
}
