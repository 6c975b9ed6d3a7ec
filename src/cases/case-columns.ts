import { looseText } from "../audit/loose-text";
import type { Choice } from "../audit/template";
import type { CaseColumns, Narrowing } from "../programme/rule";
import type { WrittenRule } from "../programme/rule-shape";
import { phrase } from "../words/phrase";

type OneColumn = Exclude<keyof CaseColumns, "workers">;

/** What case systems call the columns that a rule may ask for. */
const USUAL: Readonly<Record<keyof CaseColumns, readonly string[]>> = {
  id: [
    "Child ID",
    "Child's ID",
    "Child's ID number",
    "Case ID",
    "Case reference",
    "Case ref",
    "Case number",
    "Case",
    "Person ID",
    "Client ID",
    "Mosaic ID",
    "LCS ID",
    "ID number",
    "ID",
  ],
  opened: ["Opened", "Open date", "Date opened", "Case opened", "Start date", "Referral date", "Open since"],
  closed: ["Closed", "Close date", "Date closed", "Case closed", "Closure date", "End date"],
  lastAudited: ["Last audited", "Last audit", "Last audit date", "Date of last audit"],
  birth: ["Date of birth", "DOB", "Birth date", "Born"],
  age: ["Age"],
  team: ["Team", "Team name", "Allocated team"],
  service: ["Service", "Service area"],
  caseType: ["Case type", "Type of case", "Type", "Plan type", "Plan"],
  workers: [
    "Social worker",
    "Worker",
    "Allocated worker",
    "Case worker",
    "Caseworker",
    "Team manager",
    "Manager",
    "Supervisor",
    "Personal adviser",
    "IRO",
    "Independent reviewing officer",
  ],
};

/** What a column that has the case is called, where nobody says. */
export const USUAL_IDS = USUAL.id;

/** What the columns of a list may be called: as the rule says, and as is usual. */
export const knownCaseColumns = ({ columns }: Pick<WrittenRule, "columns">): readonly Choice[] =>
  [...Object.values(columns).flat(), ...Object.values(USUAL).flat()].map((label) => ({
    id: label,
    label,
  }));

/** Where the columns stand that a rule asks for, counted from 0, and what the list calls them. */
export interface PlacedColumns {
  readonly columns: CaseColumns;
  readonly at: Readonly<Partial<Record<OneColumn, number>>>;
  readonly workers: readonly number[];
}

/** Why columns could not be found, and which are asked for: one of them has to be named. */
export interface NotPlaced {
  readonly ok: false;
  readonly sentence: string;
  readonly asks: readonly (keyof CaseColumns)[];
}

export type PlacedOrNot = ({ readonly ok: true } & PlacedColumns) | NotPlaced;

/** Finds the columns of a rule in the first row of a list: by the names that the rule has, else by usual ones. */
export function placeColumns(
  rule: WrittenRule,
  head: readonly string[],
  auditsAreKnown: boolean,
): PlacedOrNot {
  const { columns } = rule;
  const at: Partial<Record<OneColumn, number>> = {};
  const named: Partial<Record<OneColumn, string>> = {};
  for (const column of ONE_COLUMNS) {
    const asked = columns[column];
    const found = placesOf(head, asked === undefined ? USUAL[column] : [asked]);
    const [first] = found;
    if (asked !== undefined && first === undefined) return refuse([column], notThere(column, asked, head));
    if (first === undefined) continue;
    if (found.length > 1) return refuse([column], several(column, found, head));
    [at[column], named[column]] = [first, nameAt(head, first)];
  }
  const lacking = needed(rule, auditsAreKnown).find((each) =>
    each.every((column) => at[column] === undefined),
  );
  if (lacking) return refuse(lacking, lacksColumn(lacking, head));
  const workers = columns.workers?.map((name) => [name, placesOf(head, [name])[0]] as const);
  const lost = workers?.find(([, place]) => place === undefined);
  if (lost) return refuse(["workers"], notThere("workers", lost[0], head));
  const places = workers?.flatMap(([, place]) => place ?? []) ?? placesOf(head, USUAL.workers);
  const { id = "", ...others } = named;
  return {
    ok: true,
    at,
    workers: places,
    columns: {
      id,
      ...others,
      ...(places.length > 0 && { workers: places.map((place) => nameAt(head, place)) }),
    },
  };
}

/** What one column of a list says, in the order in which columns are looked for. */
export const ONE_COLUMNS: readonly OneColumn[] = [
  "id",
  "opened",
  "closed",
  "lastAudited",
  "birth",
  "age",
  "team",
  "service",
  "caseType",
];

/** What a rule can't do without: one of each of these. */
function needed(rule: WrittenRule, auditsAreKnown: boolean): readonly (readonly OneColumn[])[] {
  const narrows = (what: keyof Narrowing) => [rule, ...rule.groups].some((each) => each[what] !== undefined);
  return [
    ["id"],
    ...(rule.period ? [["opened"] as const] : []),
    ...(rule.closedSinceCounts ? [] : [["closed"] as const]),
    ...(rule.notAuditedMonths > 0 && !auditsAreKnown ? [["lastAudited"] as const] : []),
    ...(narrows("ages") ? [["birth", "age"] as const] : []),
    ...(narrows("teams") ? [["team"] as const] : []),
    ...(narrows("services") ? [["service"] as const] : []),
    ...(narrows("caseTypes") ? [["caseType"] as const] : []),
  ];
}

const nameAt = (head: readonly string[], at: number): string => (head[at] ?? "").trim().replace(/\s+/g, " ");

function placesOf(head: readonly string[], names: readonly string[]): readonly number[] {
  const loose = head.map((cell) => looseText(cell));
  const known = names.map(looseText);
  return loose.flatMap((cell, at) => (cell !== "" && known.includes(cell) ? [at] : []));
}

const refuse = (asks: NotPlaced["asks"], sentence: string): NotPlaced => ({ ok: false, asks, sentence });

/** What each column of a list of cases says. */
export const MEANS: Readonly<Record<keyof CaseColumns, () => string>> = {
  id: () => phrase("the number of the child"),
  opened: () => phrase("when a case was opened"),
  closed: () => phrase("when a case was closed"),
  lastAudited: () => phrase("when a child was last audited"),
  birth: () => phrase("the date of birth"),
  age: () => phrase("the age"),
  team: () => phrase("the team"),
  service: () => phrase("the service"),
  caseType: () => phrase("the type of the case"),
  workers: () => phrase("who worked on the case"),
};

/** What to do on a screen where the rule asks for columns that could not be found, or not one alone; one of them will do. */
export function columnAskedText(asks: readonly (keyof CaseColumns)[]): string {
  const what = eitherOf(asks);
  return asks.includes("lastAudited")
    ? phrase(
        "The rule asks {what}. Choose below which column of this list says so. Or add a register of audits, or read the audits there are first, or set the months without an audit to 0.",
        { what },
      )
    : phrase("The rule asks {what}. Choose below which column of this list says so.", { what });
}

/** No more than two columns say the same. */
function eitherOf(columns: readonly (keyof CaseColumns)[]): string {
  const [one = "", other] = columns.map((column) => MEANS[column]());
  return other === undefined ? one : phrase("{one} or {other}", { one, other });
}

const namesIn = (head: readonly string[]): string =>
  head.flatMap((cell, at) => (cell.trim() === "" ? [] : [`“${nameAt(head, at)}”`])).join(", ");

function notThere(column: keyof CaseColumns, name: string, head: readonly string[]): string {
  return phrase(
    "The rule says that {what} stands in a column “{name}” (columns.{column}), and this list has none. It has: {names}.",
    { what: MEANS[column](), name, column, names: namesIn(head) },
  );
}

function several(column: OneColumn, places: readonly number[], head: readonly string[]): string {
  const names = places.map((at) => `${String(at + 1)} (“${nameAt(head, at)}”)`).join(", ");
  return phrase(
    "More than one column of this list may say {what}: {names}. Name the right one in the rule, as columns.{column}; where both have one name, rename one.",
    { what: MEANS[column](), names, column },
  );
}

function lacksColumn(columns: readonly OneColumn[], head: readonly string[]): string {
  const [one = "id", other] = columns;
  const values = {
    what: eitherOf(columns),
    head: namesIn(head),
    names:
      other === undefined
        ? `columns.${one}`
        : phrase("{one} or {other}", { one: `columns.${one}`, other: `columns.${other}` }),
  };
  return one === "lastAudited"
    ? phrase(
        "The rule asks {what}, and no column of this list is known to say so. It has: {head}. Name the column in the rule, as {names}. Or name the audits there are with --audits, or set notAuditedMonths to 0.",
        values,
      )
    : phrase(
        "The rule asks {what}, and no column of this list is known to say so. It has: {head}. Name the column in the rule, as {names}.",
        values,
      );
}
