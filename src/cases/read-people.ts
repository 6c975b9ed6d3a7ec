import { findChoice } from "../document/answers";
import { roleOf, type Person } from "../programme/people";
import { namesColumns } from "./list-columns";
import { listRefusal } from "./list-rows";
import { sheetOf, type ListSheet } from "./list-sheet";
import { phrase } from "../words/phrase";

/** What the columns of a list of people may be called. */
const COLUMNS = [
  { id: "name", label: "Name" },
  { id: "name", label: "Full name" },
  { id: "name", label: "Staff name" },
  { id: "name", label: "Enw" },
  { id: "name", label: "Enw llawn" },
  { id: "first", label: "First name" },
  { id: "first", label: "Forename" },
  { id: "first", label: "Given name" },
  { id: "first", label: "Enw cyntaf" },
  { id: "last", label: "Surname" },
  { id: "last", label: "Last name" },
  { id: "last", label: "Family name" },
  { id: "last", label: "Cyfenw" },
  { id: "mail", label: "Mail" },
  { id: "mail", label: "E-mail" },
  { id: "mail", label: "Mail address" },
  { id: "mail", label: "E-mail address" },
  { id: "mail", label: "E-bost" },
  { id: "mail", label: "Cyfeiriad e-bost" },
  { id: "post", label: "Role" },
  { id: "post", label: "Post" },
  { id: "post", label: "Job title" },
  { id: "post", label: "Rôl" },
  { id: "post", label: "Swydd" },
  { id: "teams", label: "Team" },
  { id: "teams", label: "Teams" },
  { id: "teams", label: "Tîm" },
  { id: "teams", label: "Timau" },
] as const;

/** What columns of a list of people may be called. */
const KNOWN = COLUMNS.map(({ label }) => ({ id: label, label }));

/** Whether a row names columns of a list of people; to find the sheet that has the list. */
export const namesPeopleColumns = namesColumns(KNOWN);

export type ReadPeople =
  | {
      readonly ok: true;
      readonly people: readonly Person[];
      /** What to look at, of the list as a whole. */
      readonly listNotes: readonly string[];
      /** The same with the line it is on. */
      readonly notes: readonly { readonly line: number; readonly sentence: string }[];
    }
  | { readonly ok: false; readonly sentence: string };

/** One address without a name beside it (RFC 5322, addr-spec, without comments and quoted parts). */
const ADDRESS = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/;

/** Reads a list of people, the bytes of a CSV file or a sheet: name, mail, post, and the teams they answer for, between semicolons. */
export function readPeople(list: Uint8Array | ListSheet): ReadPeople {
  const sheet = sheetOf(list, COLUMNS);
  if (!sheet.ok) return sheet;
  const [head, ...rows] = sheet.rows;
  if (!head) return { ok: false, sentence: listRefusal("emptyOfPeople") };
  const at = new Map<string, number>();
  for (const [index, cell] of head.cells.entries()) {
    // Of two columns of one meaning the first counts.
    const known = findChoice(KNOWN, cell);
    const column = COLUMNS.find(({ label }) => label === known?.id);
    if (column && !at.has(column.id)) at.set(column.id, index);
  }
  if (!at.has("name") && !at.has("last"))
    return {
      ok: false,
      sentence: [
        ...sheet.notes,
        phrase("This list has no column “Name”. Name its columns Name, Mail, Role and Teams."),
      ].join(" "),
    };
  const notes: { line: number; sentence: string }[] = [];
  const people = rows.flatMap(({ line, cells }): readonly Person[] => {
    const said = (id: string) => (cells[at.get(id) ?? -1] ?? "").trim();
    const name = said("name") || `${said("first")} ${said("last")}`.trim();
    const [mail, post] = [said("mail"), said("post")];
    if (name === "") {
      notes.push({ line, sentence: phrase("This row names nobody and is left out.") });
      return [];
    }
    const isAddress = mail === "" || ADDRESS.test(mail);
    if (!isAddress)
      notes.push({
        line,
        sentence: phrase("“{mail}” is no mail address. Drafts for {name} are without one.", { mail, name }),
      });
    const teams = said("teams")
      .split(/[;\n]/)
      .map((team) => team.trim())
      .filter((team) => team !== "");
    return [{ name, mail: isAddress ? mail : "", post, role: roleOf(post), teams }];
  });
  return { ok: true, people, listNotes: sheet.notes, notes };
}
