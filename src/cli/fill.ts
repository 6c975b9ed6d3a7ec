import type { Command } from "commander";
import type { Problem } from "../audit/problem";
import type { AuditRecord, SetAside } from "../audit/record";
import { asSetAside, withoutSetAside, withSetAside } from "../audit/set-aside";
import { visibleText } from "../audit/visible-text";
import { differingTexts, shownTexts } from "../document/answers";
import { openAudit, type Audit } from "../document/open-audit";
import { mayMirror, saveMirror } from "../document/save-audit";
import { restoreLabels } from "../document/restore-labels";
import { writeRecordChanges } from "../document/write-answers";
import { isFinal, lifecycleOf } from "../moderation/lifecycle";
import { problemText } from "../report/problem-text";
import {
  becomeNamed,
  mayWrite,
  printProblems,
  readAuditFile,
  sayUnsigned,
  surroundings,
  writeFrom,
  type AuditFile,
} from "./files";
import { NOT_ALL_WRITTEN } from "./exit-codes";
import { mergedInto } from "./fill-merged";
import { guardsAgainst } from "./guards-against";
import { parseJsonFile } from "./json-file";
import { recordWith } from "./record-json";
import { textIn } from "./text-file";
import { UsageError } from "./usage-error";
import { ChangedSince } from "./write-whole";
import { phrase } from "../words/phrase";

interface FillOptions {
  readonly from?: string;
  readonly output: string;
  readonly clear?: boolean;
  readonly force?: boolean;
  readonly merge?: boolean;
  readonly setAside: readonly string[];
  readonly takeBack: readonly string[];
  readonly restoreLabels?: boolean;
}

const oneMore = (text: string, before: readonly string[]): readonly string[] => [...before, text];

export function addFill(program: Command): void {
  program
    .command("fill")
    .description(
      phrase(
        "Write the answers of a record into a document's controls and its mirror. Exit 0: all written; 3: written, but for what is named; 2: nothing written.",
      ),
    )
    .argument("<file>", phrase("a .docx that holds an audit"))
    .option("--from <record>", phrase("answers, as `case-audit record --json` prints them"))
    .requiredOption("-o, --output <file>", phrase("the .docx to write; may be the file itself"))
    .option("--clear", phrase("answers left empty in the record are cleared in the document"))
    .option(
      "--set-aside <words>",
      phrase(
        "words that `check` found in no answer, and that belong nowhere; once for each passage, as it stands or its beginning",
      ),
      oneMore,
      [],
    )
    .option(
      "--restore-labels",
      phrase("labels and notes that say something else than the template get its words again"),
    )
    .option("--take-back <words>", phrase("words set aside before that do belong somewhere"), oneMore, [])
    .option(
      "--force",
      phrase(
        "replace the output file if it is there; write also where the document is signed, protected, final or locked",
      ),
    )
    .option(
      "--merge",
      phrase(
        "where the file changed while this ran, write all the same if nobody else changed the same answers",
      ),
    )
    .action(async (path: string, options: FillOptions) => {
      const given = options.from === undefined ? {} : parseJsonFile(options.from, await textIn(options.from));
      if (
        options.from === undefined &&
        options.setAside.length + options.takeBack.length === 0 &&
        !options.restoreLabels
      )
        throw new UsageError(
          phrase("Say what to write: --from with a record, --restore-labels, --set-aside or --take-back."),
        );
      const file = await readAuditFile(path);
      const { template, record } = file.audit;
      const { record: wanted, leftOut } = recordWith(template, record, given, options.clear ?? false);
      try {
        await fill(file, wanted, options);
      } catch (error) {
        if (!(error instanceof ChangedSince)) throw error;
        if (!options.merge)
          throw new UsageError(
            phrase("{message} With --merge it is written where no answer collides.", {
              message: error.message,
            }),
          );
        await fillMerged(file.audit, wanted, options, path);
      }
      for (const why of leftOut) process.stderr.write(`${options.from ?? ""}: ${why}\n`);
      if (leftOut.length > 0) process.exitCode = NOT_ALL_WRITTEN;
    });
}

/** Lays what was asked for over the file as it is by now, as often as somebody else comes before us. */
async function fillMerged(
  read: Audit,
  wanted: AuditRecord,
  options: FillOptions,
  path: string,
): Promise<void> {
  for (;;) {
    const file = await readAuditFile(path);
    try {
      await fill(file, mergedInto(file, read, wanted), options);
      return;
    } catch (error) {
      if (!(error instanceof ChangedSince)) throw error;
    }
  }
}

async function fill(file: AuditFile, wanted: AuditRecord, options: FillOptions): Promise<void> {
  const { path, document, audit, content } = file;
  await mayWrite(options.output, { ...options, source: path });
  if (!options.force) refuseGuarded(path, audit, wanted);
  await becomeNamed(document, options.output, path);
  const written = await writeRecordChanges(document, audit.template, audit.record, wanted);
  if (options.restoreLabels) await restoreLabels(document, audit.problems, content);
  const after = await openAudit(document, surroundings);
  const now = after.found ? after.audit : audit;
  const problems = [...now.problems.filter(isOfFile), ...notWritten(written, now, wanted, audit.record)];
  const record = settled(now, options);
  if (after.found && mayMirror(now.problems))
    problems.push(...(await saveMirror(document, { template: now.template, record }, surroundings)).problems);
  const said = problems.filter((problem) => !isSettled(problem, record));
  const changes = document.hasChanged;
  await writeFrom(file, options.output, document.save());
  if (changes) sayUnsigned(options.output, audit);
  printProblems(path, { template: audit.template, problems: said });
  if (said.some(({ code }) => code === "not-written"))
    process.stderr.write(
      `${phrase(
        "{path}: A new document with the lost answer boxes, and every answer that is left, is made by: case-audit restore {path} -o NEW.docx",
        { path: options.output },
      )}\n`,
    );
  if (said.some(({ code }) => code === "not-written" || code === "reads-otherwise"))
    process.exitCode = NOT_ALL_WRITTEN;
}

/** Refuses to change a document that somebody wants left as it is. */
function refuseGuarded(path: string, audit: Audit, wanted: AuditRecord): void {
  const { template, record } = audit;
  const guards = guardsAgainst(audit, wanted);
  const { state } = lifecycleOf(template, record);
  if (isFinal(state) && differingTexts(template, record, wanted).size > 0)
    throw new UsageError(
      phrase(
        "{path}: This audit is final. Reopen it with a reason, as `moderate` does. To write all the same, add --force.",
        { path },
      ),
    );
  if (guards.length === 0) return;
  const said = guards.map((problem) => problemText(template, problem)).join(" ");
  throw new UsageError(phrase("{path}: {said} To write all the same, add --force.", { path, said }));
}

/** What the saved data lacked is put right by saving it. */
const isOfFile = ({ code }: Problem): boolean => code !== "mirror-missing" && code !== "mirror-differs";

/** What could not be written, and what reads otherwise than it was to. */
function notWritten(
  said: readonly Problem[],
  { template, record }: Audit,
  wanted: AuditRecord,
  before: AuditRecord,
): readonly Problem[] {
  const asked = differingTexts(template, before, wanted);
  const now = shownTexts(template, record);
  const known = new Set(said.flatMap((problem) => ("where" in problem ? problem.where : [])));
  return [
    ...said,
    ...[...asked].flatMap(([where, text]): readonly Problem[] => {
      const read = now.get(where) ?? "";
      return known.has(where) || squeezed(read) === squeezed(text)
        ? []
        : [{ code: "reads-otherwise", where, text: read }];
    }),
  ];
}

/** The record with the words set aside and taken back that a person named. */
function settled({ record, problems }: Audit, { setAside, takeBack }: FillOptions): AuditRecord {
  const outside = problems.flatMap((problem) =>
    problem.code === "words-outside" ? [asSetAside(problem)] : [],
  );
  const named = setAside.flatMap((words) => matching(outside, words, phrase("in no answer of the document")));
  const back = takeBack.flatMap((words) =>
    matching(record.setAside ?? [], words, phrase("set aside in the document")),
  );
  return withoutSetAside(withSetAside(record, named), back);
}

const squeezed = (text: string): string => visibleText(text).replace(/\s+/g, " ").trim();

function matching(all: readonly SetAside[], words: string, where: string): readonly SetAside[] {
  const wanted = squeezed(words);
  const exact = all.filter(({ text }) => squeezed(text) === wanted);
  const found = exact.length > 0 ? exact : all.filter(({ text }) => squeezed(text).startsWith(wanted));
  if (wanted !== "" && found.length > 0) return found;
  const list = all.map(({ text }) => `“${squeezed(text)}”`).join(", ");
  throw new UsageError(
    all.length === 0
      ? phrase("“{wanted}” is not among the words {where}. There are none.", { wanted, where })
      : phrase("“{wanted}” is not among the words {where}. There are: {list}.", { wanted, where, list }),
  );
}

function isSettled(problem: Problem, { setAside = [] }: AuditRecord): boolean {
  if (problem.code !== "words-outside") return false;
  const words = asSetAside(problem);
  return setAside.some(({ place, text }) => place === words.place && text === words.text);
}
