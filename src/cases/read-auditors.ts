import { looseText } from "../audit/loose-text";
import { parseDate, type IsoDate } from "../audit/dates";
import { isSamePerson } from "../moderation/same-person";
import type { Auditor } from "../programme/allocation";
import type { RowNote } from "./case-values";
import { namesColumns } from "./list-columns";
import { listRefusal } from "./list-rows";
import { sheetOf, type ListSheet } from "./list-sheet";
import { phrase } from "../words/phrase";

/** What the columns of a list of auditors may be called. */
const COLUMNS = {
  name: ["Name", "Auditor", "Auditor name", "Full name", "Staff name", "Enw", "Enw llawn", "Archwilydd"],
  service: ["Service", "Team", "Service or team", "Service area", "Teams", "Gwasanaeth", "Tîm", "Timau"],
  role: ["Role", "Job title", "Post", "Rôl", "Swydd"],
  most: ["Most a month", "Most", "Maximum", "Most audits", "Capacity", "Uchafswm y mis", "Uchafswm"],
  away: ["Away", "Leave", "Absent", "Annual leave", "I ffwrdd", "Absennol", "Gwyliau"],
  experienced: ["Experienced", "May moderate", "Moderator", "Profiadol", "Cymedrolwr"],
  notWith: ["Not with", "Conflicts", "Conflict", "Nid gyda", "Ddim gyda"],
  left: ["Left", "Last day", "Leaves", "Leaving date", "Gadawodd", "Diwrnod olaf"],
  first: ["First name", "Forename", "Given name", "Enw cyntaf"],
  last: ["Surname", "Last name", "Family name", "Cyfenw"],
} as const;

type Column = keyof typeof COLUMNS;

const KNOWN = Object.values(COLUMNS)
  .flat()
  .map((label) => ({ id: label, label }));

/** Whether a row names columns of a list of auditors; to find the sheet that has the list. */
export const namesAuditorColumns = namesColumns(KNOWN);

export type ReadAuditors =
  | {
      readonly ok: true;
      readonly auditors: readonly Auditor[];
      /** Rows that name nobody who can be given anything, or that say what can't be read. */
      readonly faults: readonly RowNote[];
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string };

/** Reads a list of auditors: a row for each, the first row naming the columns. A row with a fault is left out. */
export function readAuditors(list: Uint8Array | ListSheet): ReadAuditors {
  const sheet = sheetOf(list, KNOWN);
  if (!sheet.ok) return sheet;
  const [head, ...rows] = sheet.rows;
  if (!head) return { ok: false, sentence: listRefusal("emptyOfPeople") };
  const at = placed(head.cells);
  if (typeof at === "string") return { ok: false, sentence: [...sheet.notes, at].join(" ") };
  if (rows.length === 0)
    return {
      ok: false,
      sentence: phrase("This list has columns but no auditors. Add a line for each below the first."),
    };
  const faults: RowNote[] = [];
  const auditors: Auditor[] = [];
  for (const { line, cells, days } of rows) {
    const text = (column: Column): string => {
      const place = at[column];
      const said = (of: number) => (days?.get(of) ?? cells[of] ?? "").trim();
      return (place ?? []).map(said).filter(Boolean).join("; ");
    };
    const read = auditorIn(text);
    const { name } = read.auditor;
    const twice = auditors.some((each) => isSamePerson(each.name, name));
    const wrong = [
      ...read.faults.map((sentence) => `${sentence} ${leftOut()}`),
      ...(twice ? [phrase("“{name}” stands in the list already, so this row is left out.", { name })] : []),
    ];
    for (const sentence of wrong) faults.push({ line, sentence });
    if (wrong.length === 0) auditors.push(read.auditor);
  }
  return { ok: true, auditors, faults, notes: sheet.notes };
}

const leftOut = (): string => phrase("Until then the row is left out.");

/** Where each column stands; a service and a team may stand in two. */
function placed(head: readonly string[]): Readonly<Partial<Record<Column, readonly number[]>>> | string {
  const loose = head.map(looseText);
  const at: Partial<Record<Column, readonly number[]>> = {};
  for (const [column, names] of Object.entries(COLUMNS)) {
    const known = names.map(looseText);
    const places = loose.flatMap((cell, place) => (known.includes(cell) ? [place] : []));
    const [first, second] = places;
    if (first === undefined) continue;
    if (second !== undefined && column !== "service")
      return phrase(
        "Two columns of this list are “{label}”: “{name}” and “{otherName}”. Take one of them out.",
        {
          label: names[0],
          name: head[first] ?? "",
          otherName: head[second] ?? "",
        },
      );
    at[column as Column] = places;
  }
  return (at.name ?? at.last) === undefined
    ? phrase("This list of auditors has no column “Name”. It may have: {names}.", {
        names: Object.values(COLUMNS)
          .map(([name]) => `“${name}”`)
          .join(", "),
      })
    : at;
}

function auditorIn(text: (column: Column) => string): {
  readonly auditor: Auditor;
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  const name = text("name") || `${text("first")} ${text("last")}`.trim();
  if (name === "") faults.push(phrase("This row names nobody. Write who it is in the column “Name”."));
  const mostText = text("most");
  const most = /^\d{1,4}(?:[.,]0+)?$/.test(mostText) ? Number.parseInt(mostText, 10) : undefined;
  if (mostText !== "" && most === undefined)
    faults.push(
      phrase("“{text}” is not how many audits somebody takes in a month. Write a whole number.", {
        text: mostText,
      }),
    );
  const experienced = YES.test(text("experienced"));
  if (!experienced && !NO.test(text("experienced")))
    faults.push(
      phrase("“{text}” does not say whether somebody may moderate. Write yes or no.", {
        text: text("experienced"),
      }),
    );
  const leftText = text("left");
  const left = parseDate(leftText);
  if (leftText !== "" && !left)
    faults.push(phrase("“{text}” is no date. Write somebody's last day as 31/12/2026.", { text: leftText }));
  const stretches = text("away")
    .split(/[;,\n]/)
    .filter((each) => each.trim() !== "")
    .map((each) => ({ each, stretch: stretchIn(each) }));
  for (const { each, stretch } of stretches)
    if (!stretch)
      faults.push(
        phrase(
          "“{text}” does not say when somebody is away. Write it as 10/11/2026 to 20/11/2026, one behind the other after a semicolon.",
          { text: each },
        ),
      );
  return {
    auditor: {
      name,
      service: text("service"),
      role: text("role"),
      ...(most === undefined ? {} : { most }),
      away: stretches.flatMap(({ stretch }) => stretch ?? []),
      experienced,
      notWith: namesIn(text("notWith")),
      ...(left && { left }),
    },
    faults,
  };
}

/** What stands in a cell between semicolons or in lines. */
const namesIn = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);

/** "Yes", "Y - since 2024", a tick; in Welsh a question is answered by its own verb. */
const YES = /^(?:y|yes|true|1|x|✓|✔|ie|ydy|ydyw|oes|caiff)(?![\p{L}\d])/iu;
const NO = /^(?:(?:n|no|not|false|0|✗|✘|na|nac ydy|nac oes|nage)(?![\p{L}\d])|n\/a$|[-–—]?$)/iu;

/** "10/11/2026 to 20/11/2026", "10/11/2026-20/11/2026", "from 10 November until 20 November 2026", or one day. */
function stretchIn(text: string): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
  const said = text.trim().replace(/^(?:from|between|o)\s+/i, "");
  const [first = "", second] = parseDate(said)
    ? [said]
    : said.split(/\s+(?:to|until|till|and|-|–|hyd|i)\s+|\s*–\s*|(?<=\d{4})-(?=\d)/i);
  const to = parseDate(second ?? first);
  // Where the year is said once, it is that of the last day.
  const from =
    parseDate(first) ??
    (to && parseDate(`${first} ${to.slice(0, 4)}`)) ??
    (to && parseDate(`${first}/${to.slice(0, 4)}`));
  return from && to && from <= to ? { from, to } : undefined;
}
