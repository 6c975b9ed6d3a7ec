import type { Command } from "commander";
import type { Template } from "../audit/template";
import { compareVersions, newerTemplate } from "../audit/versions";
import { learnWords } from "../document/fixed-words";
import type { Audit } from "../document/open-audit";
import { readOtherwise } from "../document/read-otherwise";
import { moveAudit, type RemadeAudit } from "../document/remake-audit";
import type { DocumentKind } from "../docx/content-types";
import { remadeDocx } from "../docx/remade-docx";
import { counted } from "../report/phrases";
import { placeText } from "../report/place-text";
import { guardsLeftText } from "../report/remade-text";
import { noPlaceText } from "../report/no-place-text";
import { versionChangeText, versionChangeTexts, whereText } from "../report/version-text";
import {
  isSameFile,
  kindAsked,
  mayWrite,
  printProblems,
  readAuditFile,
  sayMacrosLeft,
  surroundings,
  writeFrom,
  type AuditFile,
} from "./files";
import { templateFor } from "./templates";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

interface MoveOptions {
  readonly output: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

export function addMove(program: Command): void {
  program
    .command("move")
    .description(
      phrase(
        "Make a new document with a newer version of an audit's template and move the answers over. What has no place in it is kept at its end; comments come along.",
      ),
    )
    .argument("<file>", phrase("a .docx that holds an audit; it stays as it is"))
    .requiredOption("-o, --output <file>", phrase("the .docx to make"))
    .option(
      "--to <template>",
      phrase("a template's id, or a template file; without it, the newest version there is"),
    )
    .option("--json", phrase("say what moved and what was kept as JSON"))
    .option("--force", phrase("replace the output file if it is there"))
    .action(async (path: string, options: MoveOptions) => {
      const file = await readAuditFile(path);
      const { audit, content, document } = file;
      printProblems(path, audit);
      const newer = await newerFor(audit.template, options.to);
      const kind = await mayMake(options, path);
      const move = moveAudit(audit, newer, surroundings.templates.parse);
      if (!move.ok) {
        throw new UsageError(
          phrase("Version {version} has no room to keep the answers that have no place in it: {fault}", {
            version: newer.version,
            fault: move.fault,
          }),
        );
      }
      const from = { template: audit.template, content, document };
      await writeFrom(file, options.output, await remadeDocx(move.audit, from, surroundings.newId, kind));
      printLeft(file, options.output);
      process.stdout.write(
        options.json
          ? `${JSON.stringify(moveJson(audit, newer, move.audit), null, 2)}\n`
          : moveLines(audit, newer, move.audit),
      );
    });
}

/** The template to move to: the one asked for, or the newest version. Throws UsageError where there is none newer. */
async function newerFor(template: Template, to: string | undefined): Promise<Template> {
  const { title, version } = template;
  if (to === undefined) {
    const newer = newerTemplate(template, surroundings.templates.offered);
    if (newer) return newer;
    throw new UsageError(
      phrase(
        "There is no newer version of {title} than this audit's, version {version}. A version of your own is named with --to and its file.",
        { title, version },
      ),
    );
  }
  const named = await templateFor(to);
  if (named.id !== template.id) {
    throw new UsageError(
      phrase("{other} ({otherId}) is another template, not a version of {title} ({id}).", {
        other: named.title,
        otherId: named.id,
        title,
        id: template.id,
      }),
    );
  }
  if (named.version === version || compareVersions(named.version, version) < 0) {
    throw new UsageError(
      phrase("Version {version} of {title} is no newer than this audit's, version {version2}.", {
        version: named.version,
        title,
        version2: version,
      }),
    );
  }
  await learnWords(named.language);
  return named;
}

/** That what guards the old document, and its macros, are not in the new one, on standard error. */
export function printLeft({ path, audit, document }: AuditFile, output: string): void {
  const text = guardsLeftText(audit.problems, "elsewhere");
  if (text !== undefined) process.stderr.write(`${path}: ${text}\n`);
  if (document.hasMacros) sayMacrosLeft(output, MADE_ANEW);
}

/** Why a document that is made has none of the macros of the one that it is made of. */
export const MADE_ANEW = phrase("this document is made anew");

/** The kind of document to make; the one that is read is never the one written, not even with --force. */
export async function mayMake(
  options: Pick<MoveOptions, "output" | "force">,
  source: string,
): Promise<DocumentKind | undefined> {
  if (await isSameFile(options.output, source)) {
    throw new UsageError(
      phrase("{output} is the document to read, which stays as it is. Name another file to make.", {
        output: options.output,
      }),
    );
  }
  const kind = await kindAsked(options.output);
  await mayWrite(options.output, options);
  return kind;
}

function moveJson(from: Audit, to: Template, { moved, kept, added, record }: RemadeAudit): object {
  const { template } = from;
  return {
    template: to.id,
    from: template.version,
    to: to.version,
    moved,
    kept: keptJson(to, kept),
    readOtherwise: readOtherwise(from, to, record).map((change) => ({
      ...change,
      label: whereText(template, change),
      message: versionChangeText(template, change),
    })),
    newQuestions: added.map((tag) => ({ where: tag, label: placeText(to, tag) })),
    status: record.status,
  };
}

export function keptJson(template: Template, kept: RemadeAudit["kept"]): readonly object[] {
  return kept.map(({ tag, label, text, why, at }) => ({
    where: tag,
    label,
    text,
    why,
    message: noPlaceText(template, why),
    keptIn: at,
  }));
}

/** What has no place of its own, a line each. */
export function keptLines(template: Template, kept: RemadeAudit["kept"]): readonly string[] {
  return [
    ...(kept.length > 0
      ? [phrase("{answers} kept at the end of the document:", { answers: counted(kept.length, "answer") })]
      : []),
    ...kept.map(
      ({ label, text, why }) => `  ${label}: ${text.replace(/\s+/g, " ")} (${noPlaceText(template, why)})`,
    ),
  ];
}

function moveLines(from: Audit, to: Template, { moved, kept, added, record }: RemadeAudit): string {
  const { template } = from;
  const lines = [
    phrase("{title}: {answers} moved from version {version} to version {version2}, {newQuestions}.", {
      title: to.title,
      answers: counted(moved, "answer"),
      version: template.version,
      version2: to.version,
      newQuestions: counted(added.length, "new question"),
    }),
    ...keptLines(to, kept),
    ...versionChangeTexts(template, readOtherwise(from, to, record)).map((sentence) => `  ${sentence}`),
  ];
  return `${lines.join("\n")}\n`;
}
