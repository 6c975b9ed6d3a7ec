import * as z from "zod/mini";
import type { Template } from "../audit/template";
import type { ThemeLayer } from "../audit/theme";
import type { OrganisationDates } from "../audit/timescales";
import { readDates } from "./organisation-dates";
import { parseJson, parseTemplateText } from "./parse-template";
import { parseThemeText } from "./parse-theme";
import { faultSentence, issueSentence, says, shapeFaults, type TemplateFault } from "./template-fault";
import { phrase } from "../words/phrase";

/** The file of a catalogue that says which others belong to it. */
export const INDEX = "index.json";

/**
 * A file of a catalogue that can't be used, and why: a sentence for each fault. They are said as they are asked for: a page
 * reads its catalogue before it is settled in which language it speaks.
 */
export interface FaultyFile {
  readonly file: string;
  readonly sentences: readonly string[];
}

export interface Catalogue {
  /** In the order of the index, then those that come with Case Audit. */
  readonly templates: readonly Template[];
  readonly themes: readonly ThemeLayer[];
  /** What the organisation says of dates, where it says anything and all of it can be used. */
  readonly dates?: OrganisationDates;
  /** False where the organisation lets no unsaved work be kept in a browser, or its word on it could not be read. */
  readonly keepUnsaved: boolean;
  readonly faults: readonly FaultyFile[];
  /** `lost`: there is an index, or there may be one, that could not be read, and nothing of the catalogue is offered. */
  readonly found: "none" | "read" | "lost";
}

const MOST_FILES = 200;
const fileName = z.string().check(
  z.regex(
    /^(?!\.)[^\\/:*?"<>|\p{Cc}]{1,100}\.json$/iu,
    says(() => phrase("This has to be the name of a .json file in the same folder.")),
  ),
);
const names = z.array(fileName).check(z.maxLength(MOST_FILES));
const indexShape = z.strictObject({
  templates: z._default(names, []),
  themes: z._default(names, []),
  /** Ids of those that come with Case Audit to offer; all of them where it is left out. */
  shipped: z.exactOptional(z.array(z.string()).check(z.maxLength(MOST_FILES))),
  /** Whether the workbench may keep unsaved work in the browser; it may where this is left out. */
  keepUnsaved: z._default(z.boolean(), true),
  /** What a fault in it takes away is itself alone. */
  dates: z.exactOptional(z.unknown()),
});

/** The text of a file and what to look at in it, or why it has none. */
export type FileText =
  | { readonly ok: true; readonly text: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

/**
 * Reads an organisation's catalogue: a folder of template files, and an index
 * that says which of them to offer, which themes there are and which of the
 * templates that come with Case Audit to go on offering. `textIn` gives what
 * reads a file of the folder as text, undefined where there is none. A file that can't be
 * used is a fault, and the rest still work; so is a damaged index, and then
 * only what comes with Case Audit is offered.
 */
export async function readCatalogue(
  textIn: (name: string) => Promise<(() => FileText) | undefined>,
  shipped: readonly Template[],
): Promise<Catalogue> {
  const faults: FaultyFile[] = [];
  const textOf = async (file: string): Promise<string | undefined> => {
    try {
      const readAgain = await textIn(file);
      if (!readAgain) {
        if (file !== INDEX) faults.push(faulty(file, () => [phrase("This file is not in the folder.")]));
        return undefined;
      }
      const read = readAgain();
      if (notesOf(read).length > 0) faults.push(faulty(file, () => notesOf(readAgain())));
      return read.ok ? read.text : undefined;
    } catch {
      faults.push(
        faulty(file, () => [
          file === INDEX
            ? phrase("The catalogue could not be reached just now.")
            : phrase("This file could not be read just now."),
        ]),
      );
      return undefined;
    }
  };
  const indexText = await textOf(INDEX);
  const none = { templates: shipped, themes: [] };
  const lost = { ...none, keepUnsaved: false, found: "lost" } as const;
  if (indexText === undefined)
    return faults.length > 0 ? { ...lost, faults } : { ...none, keepUnsaved: true, faults, found: "none" };
  const index = parseIndex(indexText);
  if (!index.ok) return { ...lost, faults: [faulty(INDEX, () => sentencesOf(parseIndex(indexText)))] };

  const read = readDates(index.value);
  if (!read.ok) faults.push(faulty(INDEX, () => sentencesOf(readDates(index.value))));
  const dates = read.ok ? read.dates : undefined;
  const { templates: files, themes: themeFiles, shipped: offeredShipped } = index.value;
  const texts = await Promise.all([...files, ...themeFiles].map(textOf));
  const own = new Map<string, Template>();
  files.forEach((file, at) => {
    const text = texts[at];
    if (text === undefined) return;
    const result = parseTemplateText(text);
    if (!result.ok) faults.push(faulty(file, () => sentencesOf(parseTemplateText(text))));
    else if (own.has(result.template.id)) {
      const { id } = result.template;
      faults.push(
        faulty(file, () => [phrase('Another file of the catalogue has the id "{id}" already.', { id })]),
      );
    } else own.set(result.template.id, result.template);
  });
  const unknown = (offeredShipped ?? []).filter((id) => !shipped.some((template) => template.id === id));
  for (const id of unknown)
    faults.push(
      faulty(INDEX, () => [
        faultSentence({
          path: "shipped",
          message: phrase('No template of the id "{id}" comes with Case Audit.', { id }),
        }),
      ]),
    );
  const templates = [
    ...own.values(),
    ...shipped.filter(({ id }) => !own.has(id) && (offeredShipped?.includes(id) ?? true)),
  ];
  const themes: ThemeLayer[] = [];
  themeFiles.forEach((file, at) => {
    const text = texts[files.length + at];
    if (text === undefined) return;
    const result = parseThemeText(text, templates);
    if (result.ok) themes.push(result.theme);
    else faults.push(faulty(file, () => sentencesOf(parseThemeText(text, templates))));
  });
  return {
    templates: templates.length > 0 ? templates : shipped,
    themes,
    ...(dates ? { dates } : {}),
    keepUnsaved: index.value.keepUnsaved,
    faults,
    found: "read",
  };
}

const faulty = (file: string, said: () => readonly string[]): FaultyFile => ({
  file,
  get sentences() {
    return said();
  },
});

const notesOf = (read: FileText): readonly string[] => (read.ok ? read.notes : [read.sentence]);

type Refused = { readonly faults: readonly TemplateFault[] } | { readonly sentences: readonly string[] };

/** What is wrong with something, where anything is. */
function sentencesOf(read: { readonly ok: true } | ({ readonly ok: false } & Refused)): readonly string[] {
  if (read.ok) return [];
  return "faults" in read ? read.faults.map(faultSentence) : read.sentences;
}

type ParsedIndex =
  | { readonly ok: true; readonly value: z.infer<typeof indexShape> }
  | { readonly ok: false; readonly sentences: readonly string[] };

function parseIndex(text: string): ParsedIndex {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, sentences: [faultSentence(parsed.fault)] };
  const shaped = indexShape.safeParse(parsed.json, { error: issueSentence });
  return shaped.success
    ? { ok: true, value: shaped.data }
    : { ok: false, sentences: shapeFaults(shaped.error).map(faultSentence) };
}
