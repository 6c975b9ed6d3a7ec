import { readdirSync, readFileSync } from "node:fs";
import { posix, resolve, sep } from "node:path";
import { preProcessFile } from "typescript";
import { YES_NO } from "../../src/audit/answering";
import { MONTHS } from "../../src/audit/dates";
import {
  DECIDERS,
  MODERATED_PARTS,
  MODERATION_GROUPS,
  OUTCOMES,
  SIGN_OFF_PARTS,
  STATES,
  STEP_PARTS,
  type ModerationField,
} from "../../src/audit/moderation";
import { STATUSES } from "../../src/audit/record";
import { CHECKS } from "../../src/moderation/checks";
import { PANEL_SEATS } from "../../src/moderation/panel";
import { STEPS } from "../../src/moderation/steps";
import type { Catalogue } from "../../src/words/phrase";
import { saidIn, type Said } from "../support/said-words";

const src = resolve(__dirname, "../../src");

/** The rooms whose every text is said by the catalogue, each with the file of its Welsh; the rest are English so far. */
const DONE: Readonly<Record<string, string>> = {
  taskpane: "pane",
  workbench: "pane",
  report: "report",
  cases: "report",
  collect: "report",
  docx: "report",
  forms: "report",
  programme: "report",
  text: "report",
  xlsx: "report",
  templates: "report",
  word: "pane",
  guidance: "pane",
  keep: "pane",
  store: "pane",
  mail: "report",
  calendar: "report",
  cli: "cli",
  audit: "document",
  moderation: "document",
  document: "document",
  ooxml: "document",
};

/** What documents say and screens as well. */
const ON_SCREENS_TOO: Readonly<Record<string, string>> = { "audit/condition-words.ts": "report" };

const catalogues = new Map(
  [...new Set(Object.values(DONE))].map((name): readonly [string, Catalogue] => [
    name,
    JSON.parse(readFileSync(resolve(src, `words/cy-GB/${name}.json`), "utf8")) as Catalogue,
  ]),
);

/** Every page and the command line have these; documents are read and made without. */
const shared: Catalogue = catalogues.get("report") ?? {};
const sharedWith = (name: string): Catalogue => (name === "document" ? {} : shared);

/** What stands in every document and in tables of plain data, as the labels of choices do. */
const FIXED: readonly string[] = [
  ...MONTHS,
  ...[YES_NO, STATUSES, STATES, DECIDERS, OUTCOMES, CHECKS, PANEL_SEATS].flatMap((choices) =>
    choices.map(({ label }) => label),
  ),
  ...Object.values(STEPS).map(({ label }) => label),
  ...MODERATION_GROUPS.flatMap(({ title, fields }) => [title, ...labelsOf(fields)]),
  ...[MODERATED_PARTS, SIGN_OFF_PARTS, STEP_PARTS].flatMap(labelsOf),
];

function labelsOf(fields: Readonly<Record<string, ModerationField>>): readonly string[] {
  return Object.values(fields).map(({ label }) => label);
}

/** What makes the ways of saying something, with the sentence as a variable. */
const MAKERS: ReadonlySet<string> = new Set([
  "report/phrases.ts",
  "taskpane/parts/phrase-with.tsx",
  "audit/say.ts",
]);

const sources = new Map(
  readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll(sep, "/"))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(resolve(src, path), "utf8")]),
);

const said = new Map<string, Said>(
  [...sources].flatMap(([path, source]) =>
    roomOf(path) in DONE && !path.startsWith("words/") ? [[path, saidIn(path, source)]] : [],
  ),
);

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

const keysOf = (catalogue: string) =>
  new Set([
    ...[...said].flatMap(([path, { keys, onScreens }]) => [
      ...([DONE[roomOf(path)], ON_SCREENS_TOO[path]].includes(catalogue) ? keys : []),
      ...(catalogue === "report" ? onScreens : []),
    ]),
    ...(catalogue === "document" ? FIXED : []),
  ]);

test("every sentence has its Welsh", () => {
  const missing = [...catalogues].flatMap(([name, words]) =>
    [...keysOf(name)]
      .filter((key) => !Object.hasOwn(words, key) && !Object.hasOwn(sharedWith(name), key))
      .map((key) => `${name}.json: ${key}`),
  );
  expect(missing).toEqual([]);
});

test("a word of documents and the same word on the screen have one Welsh word", () => {
  const screens = { ...catalogues.get("pane"), ...shared };
  const differing = Object.entries(catalogues.get("document") ?? {}).flatMap(([key, welsh]) =>
    Object.hasOwn(screens, key) && screens[key] !== welsh ? [key] : [],
  );
  // “By” is by whom in a document, and by when on the screen; the others stand in narrow columns there.
  expect(differing).toEqual(["By", "Choose", "Decided by"]);
});

test("every Welsh sentence is one of a sentence that is said", () => {
  const left = [...catalogues].flatMap(([name, words]) => {
    const keys = keysOf(name);
    return Object.keys(words).filter((key) => !keys.has(key));
  });
  expect(left).toEqual([]);
});

test("a sentence and its Welsh have the same places", () => {
  const differing = [...catalogues.values()].flatMap((words) =>
    Object.entries(words).flatMap(([key, entry]) =>
      Object.entries(typeof entry === "string" ? { other: entry } : entry).flatMap(([form, text]) =>
        sameOrFewer(placesOf(text), placesOf(key), form) ? [] : [`${key}: ${text}`],
      ),
    ),
  );
  expect(differing).toEqual([]);
});

/** Of one thing the number can be left out; `{a}` is the English article, which Welsh has none of. */
function sameOrFewer(welsh: readonly string[], english: readonly string[], form: string): boolean {
  const may = (name: string) => name === "a" || (name === "count" && form !== "other");
  return (
    welsh.every((name) => english.includes(name)) &&
    english.every((name) => welsh.includes(name) || may(name))
  );
}

const placesOf = (text: string): readonly string[] => text.match(/(?<=\{)\w+(?=\})/g) ?? [];

test("of each sentence the code itself says what it is", () => {
  const unknown = [...said].flatMap(([path, each]) => (MAKERS.has(path) ? [] : each.unknown));
  expect(unknown).toEqual([]);
});

test("no text of a page is shown past the catalogue", () => {
  expect([...said.values()].flatMap(({ past }) => past)).toEqual([]);
});

/** Rooms that say whatever they hold of English; others also draft reports in it, or know columns and answers by it. */
const SAYS_ALL: ReadonlySet<string> = new Set([
  "taskpane",
  "workbench",
  "word",
  "text",
  "templates",
  "guidance",
  "keep",
  "store",
  "mail",
  "calendar",
]);

/** What the check of Word writes into its own document and takes out again, and the title of the schema, which is published in English. */
const NOT_SAID =
  /: (?:Written while locked|Hold a meeting|Case Audit’s own test, on a label|A template of Case Audit)$/;

/** The words that a search passes over. */
const WORD_LISTS = "guidance/function-words.ts";

test("no sentence stands in the code but as one that is said", () => {
  const left = [...said].flatMap(([path, { prose }]) =>
    SAYS_ALL.has(roomOf(path)) && path !== WORD_LISTS ? prose : [],
  );
  expect(left.filter((each) => !NOT_SAID.test(each))).toEqual([]);
});

test.each(["taskpane/index.tsx", "workbench/index.tsx", "cli/main.ts"])(
  "nothing that %s imports at once says anything as it loads",
  (entry) => {
    const early = new Set<string>();
    const visit = (path: string): void => {
      if (early.has(path)) return;
      early.add(path);
      for (const next of importedAtOnce(path)) visit(next);
    };
    visit(entry);
    expect([...early].flatMap((path) => said.get(path)?.asItLoads ?? [])).toEqual([]);
  },
);

function importedAtOnce(path: string): readonly string[] {
  const source = (sources.get(path) ?? "").replace(/\bimport\((?:\s*\/\*.*?\*\/)?\s*"[^"]*"\s*\)/g, "");
  return preProcessFile(source, true, true).importedFiles.flatMap(({ fileName }) => {
    const target = posix.join(posix.dirname(path), fileName);
    return [`${target}.ts`, `${target}.tsx`].filter((each) => sources.has(each));
  });
}
