import { isBuiltin } from "node:module";
import { posix } from "node:path";
import {
  createSourceFile,
  forEachChild,
  isIdentifier,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isQualifiedName,
  preProcessFile,
  ScriptKind,
  ScriptTarget,
  type Identifier,
  type Node,
} from "typescript";

export interface Room {
  readonly may: readonly string[];
  /** Packages only this room may name; `node:*` is every Node builtin, `@scope/*` every package of a scope. */
  readonly foreign?: readonly string[];
  /** Single files that may import more than their room: a room, a file of one, or a file outside src. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
  /** Files of the room that only one other file of it may import. */
  readonly only?: Readonly<Record<string, string>>;
  /** What to do instead of reaching further. */
  readonly instead: string;
}

export type Rooms = Readonly<Record<string, Room>>;

const REACT = ["react", "react-dom", "@fluentui/*"];

/** The import table of the project's design. */
export const ROOMS: Rooms = {
  audit: {
    may: [],
    instead: "audit is plain data and pure rules: let the caller fetch what it needs and pass it in",
  },
  moderation: {
    may: ["audit"],
    instead: "moderation is pure rules over an audit: let the caller open the document and pass in the day",
  },
  overview: {
    may: ["audit", "moderation", "record"],
    instead:
      "overview folds audits that were read into figures: let the door read the files, report say the sentences",
  },
  programme: {
    may: ["audit", "moderation", "record", "templates", "words"],
    foreign: ["zod"],
    instead:
      "programme draws and allocates what was read: let the door read lists and audits, report say the sentences",
  },
  templates: {
    may: ["audit", "store", "words"],
    foreign: ["zod"],
    instead: "a template is data: move rules to audit, sentences to report",
  },
  guidance: {
    may: ["audit", "words"],
    foreign: ["minisearch", "diff", "stemmer"],
    instead: "guidance finds and compares what a template says: let the pane show it",
  },
  cases: {
    may: ["audit", "document", "moderation", "programme", "text", "words"],
    foreign: ["papaparse"],
    files: { "cases/cell-reading.ts": ["report/day-text"] },
    instead: "cases turns a list into what is known of each audit: let the door make and write the documents",
  },
  forms: {
    may: ["audit", "ooxml", "words"],
    // Readers say what they recognise, and never change the draft.
    only: { "forms/read/draft-builder": "forms/read/read-form.ts" },
    instead: "forms reads a page as a template: let the door open the file and check the template",
  },
  tables: {
    may: ["audit", "moderation", "overview", "record", "report", "words"],
    instead:
      "tables says what rows an audit has: let the door read the audits, and write xlsx, parquet or cases",
  },
  mail: {
    may: [],
    foreign: ["nodemailer", "node:buffer"],
    instead: "mail only writes a draft as .eml: move what it says to report, whom it goes to to programme",
  },
  calendar: {
    may: [],
    foreign: ["ical-generator"],
    instead: "calendar only writes days as an .ics: move what they are to programme or report",
  },
  text: { may: ["words"], instead: "text decodes bytes: let the caller parse what they say" },
  xlsx: {
    may: ["tables", "words"],
    foreign: ["hucre"],
    instead: "xlsx only writes and reads workbooks: move what they hold to tables or cases",
  },
  parquet: {
    may: ["tables"],
    foreign: ["hyparquet-writer"],
    instead: "parquet only writes tables as files: move what they hold to tables",
  },
  "report-docx": {
    may: ["overview", "programme", "report", "words", "xml"],
    foreign: ["docx"],
    instead: "report-docx only writes a report as a Word document: move what it says to report",
  },
  words: {
    may: [],
    instead: "words only says a sentence in the language that is spoken: move which sentence it is to report",
  },
  report: {
    may: ["audit", "moderation", "overview", "programme", "words"],
    instead: "report turns audit data into words: let the caller read the document",
  },
  xml: {
    may: [],
    foreign: ["saxes"],
    instead: "xml knows elements only: move what they mean to record or ooxml",
  },
  record: {
    may: ["audit", "store", "xml"],
    foreign: ["@noble/hashes"],
    instead: "record encodes and decodes: move use cases over a document to document",
  },
  document: {
    may: ["audit", "moderation", "record", "words"],
    instead: "ask for it through AuditDocument, and move how it is done to ooxml, docx or word",
  },
  ooxml: {
    may: ["audit", "document", "xml"],
    instead: "ooxml is text in, text out: move packages to docx, Office.js to word",
  },
  word: {
    may: ["audit", "document", "ooxml", "words"],
    instead: "word only holds the document: move rules to audit, use cases to document",
  },
  docx: {
    may: ["audit", "document", "ooxml", "store", "words", "xml"],
    foreign: ["fflate"],
    instead: "docx only holds the document: move rules to audit, use cases to document",
  },
  collect: {
    may: [
      "audit",
      "cases",
      "document",
      "docx",
      "overview",
      "programme",
      "report",
      "tables",
      "templates",
      "words",
      "xlsx",
    ],
    instead:
      "collect reads chosen files into a summary or into data, in a worker: move rules to overview, sentences to report",
  },
  keep: {
    may: ["store"],
    foreign: ["@noble/hashes", "idb"],
    instead: "keep holds bytes in the browser, sealed: let the workbench say what they are and when they go",
  },
  store: { may: [], instead: "store holds any state, and remembers any result: pass in what it is to hold" },
  taskpane: {
    may: [
      "audit",
      "moderation",
      "overview",
      "programme",
      "templates",
      "report",
      "report-docx",
      "document",
      "guidance",
      "cases",
      "forms",
      "collect",
      "store",
      "text",
      "words",
      "xlsx",
    ],
    foreign: REACT,
    files: {
      "taskpane/index.tsx": ["word"],
      "taskpane/word-pane.tsx": ["word", "docx"],
      "taskpane/file-tools.ts": ["docx"],
    },
    instead: "the pane works on any AuditDocument: move it to document, or pass it in from the entry file",
  },
  workbench: {
    may: [
      "audit",
      "moderation",
      "templates",
      "report",
      "report-docx",
      "document",
      "ooxml",
      "docx",
      "forms",
      "collect",
      "keep",
      "store",
      "taskpane",
      "words",
    ],
    foreign: [...REACT, "browser-fs-access"],
    instead: "move what the other doors need as well to document or docx",
  },
  cli: {
    may: [
      "audit",
      "moderation",
      "overview",
      "programme",
      "templates",
      "report",
      "mail",
      "calendar",
      "document",
      "docx",
      "cases",
      "collect",
      "forms",
      "tables",
      "text",
      "xlsx",
      "parquet",
      "report-docx",
      "words",
    ],
    foreign: ["node:*", "commander"],
    files: { "cli/case-audit.ts": ["../package.json"] },
    instead: "move what the other doors need as well to document or docx",
  },
};

/** Every import of one file, static or dynamic, that its room does not allow, each with where the code belongs. */
export function brokenRules(path: string, source: string, rooms: Rooms = ROOMS): readonly string[] {
  const [name = ""] = path.split("/");
  const room = path.includes("/") && Object.hasOwn(rooms, name) ? rooms[name] : undefined;
  if (!room) return [`src/${path} is in no room of the table in test/support/rooms.ts.`];
  const may = [name, ...room.may, ...(room.files?.[path] ?? [])];

  return preProcessFile(source, true, true).importedFiles.flatMap(({ fileName: specifier }) => {
    if (specifier.startsWith(".")) {
      const target = posix.join(posix.dirname(path), specifier);
      const [owner = ""] = target.split("/");
      const reader = room.only?.[target];
      if (reader !== undefined && reader !== path)
        return `src/${path} imports src/${target}, but only src/${reader} may.`;
      if (may.includes(owner) || may.includes(target)) return [];
      return `src/${path} imports src/${target}, but ${allowance(name, room.may)}. Instead: ${room.instead}.`;
    }
    if (room.foreign?.some((pattern) => names(pattern, specifier))) return [];
    return `src/${path} imports "${specifier}", but ${ownersOf(specifier, rooms)}. Instead: ${room.instead}.`;
  });
}

/** Circles of imports among files, each as the paths that lead round it, by a type as well. `sources` is by path under src. */
export function circles(sources: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) {
      found.push([...way.slice(at), path]);
      return;
    }
    if (done.has(path)) return;
    for (const next of importedFrom(path, sources)) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

function importedFrom(path: string, sources: ReadonlyMap<string, string>): readonly string[] {
  return preProcessFile(sources.get(path) ?? "", true, true).importedFiles.flatMap(({ fileName }) => {
    const target = posix.join(posix.dirname(path), fileName);
    return fileName.startsWith(".")
      ? [`${target}.ts`, `${target}.tsx`, target].filter((each) => sources.has(each)).slice(0, 1)
      : [];
  });
}

/** Office.js is no import but three globals: where a file outside its room uses one, as a value or a type. */
export function officeNames(path: string, source: string): readonly string[] {
  if (path.startsWith("word/") || !/\b(?:Office|OfficeExtension|Word)\b/.test(source)) return [];
  const file = createSourceFile(path, source, ScriptTarget.Latest, true, ScriptKind.TSX);
  const used = new Set<string>();
  const visit = (node: Node): void => {
    if (isIdentifier(node) && OFFICE_GLOBALS.has(node.text) && !isOwnName(node)) used.add(node.text);
    forEachChild(node, visit);
  };
  visit(file);
  return [...used].map(
    (name) => `src/${path} uses ${name}, but Office.js belongs in word. Instead: ask through AuditDocument.`,
  );
}

const OFFICE_GLOBALS: ReadonlySet<string> = new Set(["Office", "OfficeExtension", "Word"]);

/** A property of something else that happens to be called so. */
function isOwnName(node: Identifier): boolean {
  const { parent } = node;
  if (isPropertyAccessExpression(parent)) return parent.name === node;
  if (isQualifiedName(parent)) return parent.right === node;
  return isPropertyAssignment(parent) && parent.name === node;
}

function allowance(name: string, may: readonly string[]): string {
  return `${name} may import ${may.length > 0 ? `only ${may.join(", ")}` : "no other room"}`;
}

function ownersOf(specifier: string, rooms: Rooms): string {
  const owners = Object.keys(rooms).filter((name) =>
    rooms[name]?.foreign?.some((pattern) => names(pattern, specifier)),
  );
  return owners.length > 0 ? `that belongs in ${owners.join(" or ")}` : "no room has that package";
}

function names(pattern: string, specifier: string): boolean {
  if (pattern === "node:*") return isBuiltin(specifier);
  if (pattern.endsWith("/*")) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || specifier.startsWith(`${pattern}/`);
}
