import { mkdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { shareAudit, type ShareCopy } from "../document/share-audit";
import { shareDocx } from "../docx/share-docx";
import { shareLines } from "../report/share-text";
import { auditFiles } from "./audit-files";
import { NOT_ALL_WRITTEN } from "./exit-codes";
import { isSameFile, kindNamed, mayWrite, printProblems, readAuditFile, surroundings } from "./files";
import { findOffice, toPdf } from "./to-pdf";
import { auditErrorSentence, UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

interface ShareOptions {
  readonly output: string;
  readonly roles?: boolean;
  readonly pdf?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** What `share --json` says of one file. */
interface Shared extends Pick<ShareCopy, "missing" | "notAsked" | "replaced"> {
  readonly file: string;
  readonly output: string;
  readonly pdf?: string;
  readonly lines: readonly string[];
}

const NOTHING = 2;

export function addShare(program: Command): void {
  program
    .command("share")
    .description(
      phrase(
        "Make a copy of an audit to share: what was answered, as a document to read. The audit stays as it is. Exit 0: all made; 3: made, but for what is named; 2: none made.",
      ),
    )
    .argument("<file...>", phrase("one or more .docx that hold an audit, folders of them, or patterns"))
    .requiredOption("-o, --output <path>", phrase("the .docx to make; a folder for several"))
    .option("--roles", phrase("show people as their roles, in place of their names"))
    .option("--pdf", phrase("make a PDF beside it as well, with LibreOffice"))
    .option("--json", phrase("say what was made, left out and replaced as JSON"))
    .option("--force", phrase("replace output files that are there"))
    .action(async (paths: readonly string[], options: ShareOptions) => {
      const files = await auditFiles(paths);
      if (files.length === 0) {
        process.exitCode = NOTHING;
        return;
      }
      const outputs = await outputsFor(files, options.output, paths[0] === files[0]);
      const office = options.pdf ? await findOffice() : undefined;
      const made: Shared[] = [];
      for (const [index, file] of files.entries()) {
        try {
          made.push(await share(file, outputs[index] ?? options.output, office, options));
        } catch (error) {
          if (files.length === 1) throw error;
          const sentence = auditErrorSentence(error);
          process.stderr.write(sentence.startsWith(file) ? `${sentence}\n` : `${file}: ${sentence}\n`);
          process.exitCode = NOT_ALL_WRITTEN;
        }
      }
      if (made.length === 0) process.exitCode = NOTHING;
      process.stdout.write(
        options.json
          ? `${JSON.stringify(
              made.map(({ lines: _, ...rest }) => rest),
              null,
              2,
            )}\n`
          : made.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(""),
      );
    });
}

async function share(
  file: string,
  output: string,
  office: string | undefined,
  { roles = false, force = false }: ShareOptions,
): Promise<Shared> {
  if (await isSameFile(file, output))
    throw new UsageError(
      phrase("{output} is the audit itself, which stays as it is. Name another file for the copy.", {
        output,
      }),
    );
  const { audit } = await readAuditFile(file);
  printProblems(file, audit);
  const pdf = office === undefined ? undefined : output.replace(/\.docx$/i, ".pdf");
  for (const path of [output, ...(pdf === undefined ? [] : [pdf])]) await mayWrite(path, { force });
  const names = roles ? "roles" : "kept";
  const copy = shareAudit(audit, {
    names,
    today: surroundings.today(),
    offered: surroundings.templates.offered,
  });
  const bytes = shareDocx(copy);
  await writeWhole(output, bytes, { like: file });
  if (office !== undefined && pdf !== undefined)
    await writeWhole(pdf, await toPdf(office, bytes), { like: file });
  return {
    file,
    output,
    ...(pdf === undefined ? {} : { pdf }),
    missing: copy.missing,
    notAsked: copy.notAsked,
    replaced: copy.replaced,
    lines: [
      pdf === undefined
        ? phrase("{output}: a copy of {file} to share.", { output, file })
        : phrase("{output} and {pdf}: a copy of {file} to share.", { output, file, pdf }),
      ...shareLines(audit.template, copy, names).map((line) => `  ${line}`),
    ],
  };
}

/** The path of each copy: the file named, or one for each audit in the folder named. `isNamed`: a file is named, not a folder of them. */
async function outputsFor(
  files: readonly string[],
  output: string,
  isNamed: boolean,
): Promise<readonly string[]> {
  const isFolder = await isFolderAt(output);
  if (files.length === 1 && !isFolder) {
    const kind = kindNamed(output);
    if (kind === "document") return [output];
    if (isNamed || kind !== undefined)
      throw new UsageError(
        phrase(
          "{output} is no name for a .docx. Name a .docx to make, or a folder that is there; a PDF is made beside it with --pdf.",
          { output },
        ),
      );
  }
  if (!isFolder) {
    if (kindNamed(output) !== undefined)
      throw new UsageError(
        phrase("{output} is one file, and {files} copies are to be made. Name a folder.", {
          output,
          files: files.length,
        }),
      );
    await mkdir(output, { recursive: true });
  }
  const given = new Map<string, number>();
  return files.map((file) => {
    const name = `${basename(file).replace(/\.do[ct][xm]$/i, "")}, copy to share`;
    const count = (given.get(name.toLowerCase()) ?? 0) + 1;
    given.set(name.toLowerCase(), count);
    return join(output, `${name}${count === 1 ? "" : ` (${String(count)})`}.docx`);
  });
}

async function isFolderAt(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
