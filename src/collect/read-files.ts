import type { IsoDate } from "../audit/dates";
import type { Template } from "../audit/template";
import { commentCounts } from "../document/audit-comments";
import { HostError } from "../document/host-error";
import { openAudit } from "../document/open-audit";
import type { TemplateSource } from "../document/surroundings";
import { openDocx } from "../docx/docx-document";
import { isReport } from "../docx/properties";
import { MAX_INFLATED } from "../docx/read-zip";
import { refusal } from "../docx/refusal";
import type { FoundFile } from "../overview/summary";
import { NO_AUDIT, STOPPED } from "../report/not-read-text";
import { readDefinition } from "../templates/parse-template";
import { kindOfName, type ChosenFile } from "./chosen-files";
import { FoldingFiles, type Folded } from "./folding-files";
import { phrase } from "../words/phrase";

/** How far the reading of files has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Of those done, how many could not be read. */
  readonly notRead: number;
  /** Milliseconds since it began. */
  readonly elapsed: number;
}

const gone = () =>
  phrase(
    "The browser could not read this file. It may have been moved, renamed or changed meanwhile, or be open in Word. Choose it again.",
  );

/** What files hold, and the names of those that are left since somebody stopped the reading. */
export type ReadFiles = Folded & { readonly left?: readonly string[] };

/** Milliseconds between two tellings of progress. */
const TOLD_EVERY = 100;

/**
 * What the files hold, read one at a time, so that memory does not grow with them, with passages to quote. A file that can't be read is counted
 * with its why; once it is told to stop, so are those that are left.
 */
export async function readFiles(
  files: readonly ChosenFile[],
  templates: TemplateSource,
  {
    now,
    track,
    onProgress,
    isStopped,
  }: {
    /** The day on which it is told where each audit stands. */
    readonly track?: IsoDate;
    /** The milliseconds of a clock that only goes forward. */
    readonly now: () => number;
    readonly onProgress: (progress: Progress) => void;
    readonly isStopped: () => boolean;
  },
): Promise<ReadFiles> {
  const folding = new FoldingFiles({ quotes: true, track });
  const left: string[] = [];
  const began = now();
  let [told, notRead] = [began, 0];
  for (const [at, chosen] of files.entries()) {
    const isLeft = isStopped();
    const found = isLeft ? stopped(chosen) : await foundIn(chosen, templates);
    if ("why" in found) {
      notRead += 1;
      if (isLeft) left.push(chosen.name);
    }
    folding.add(found);
    if (now() - told < TOLD_EVERY) continue;
    told = now();
    onProgress({ done: at + 1, total: files.length, notRead, elapsed: told - began });
  }
  return { ...folding.folded(), left };
}

const byName = ({ name }: ChosenFile): FoundFile | undefined => {
  const kind = kindOfName(name);
  if (kind === "lock") return { lockFile: name };
  return kind === "other" ? { otherFile: name } : undefined;
};

const stopped = (chosen: ChosenFile): FoundFile => byName(chosen) ?? { file: chosen.name, why: STOPPED };

/** What one file holds. One that can't fit is refused by its size, before it is read. */
export async function foundIn(chosen: ChosenFile, templates: TemplateSource): Promise<FoundFile> {
  const { name, file } = chosen;
  const told = byName(chosen);
  if (told) return told;
  try {
    if (file.size > MAX_INFLATED) throw refusal("tooLarge");
    const document = openDocx(new Uint8Array(await file.arrayBuffer()));
    const opened = await openAudit(document, { templates });
    if (!opened.found)
      return isReport(document.snapshot()) ? { otherFile: name } : { file: name, why: NO_AUDIT };
    const { comments } = await document.readComments();
    return {
      audit: {
        file: name,
        ...opened.audit,
        modified: new Date(file.lastModified).toISOString(),
        comments: commentCounts(comments, opened.audit),
      },
    };
  } catch (error) {
    return { file: name, why: error instanceof HostError ? error.message : gone() };
  }
}

/** Templates for reading: those on offer, and the checking of one that travels in a document. */
export const sourceOf = (offered: readonly Template[]): TemplateSource => ({
  offered,
  parse: readDefinition,
});
