import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Whether LibreOffice is on this machine. Tests of what it does with our documents have nothing to run without it. */
export const hasLibreOffice: boolean = runs("soffice", "--version");

/** Whether it has a font as wide as Calibri, without which it breaks lines and pages elsewhere. */
export const hasCarlito: boolean = hasLibreOffice && listed("fc-list", "Carlito");

function runs(program: string, ...given: readonly string[]): boolean {
  try {
    execFileSync(program, given, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function listed(program: string, name: string): boolean {
  try {
    return execFileSync(program, { encoding: "utf8" }).includes(name);
  } catch {
    return false;
  }
}

/** The documents as LibreOffice saves them, opened and saved as many times as said. */
export async function savedByLibreOffice(
  documents: readonly Uint8Array[],
  times = 1,
): Promise<readonly Uint8Array[]> {
  return inFolder(documents, async (folder, names) => {
    for (let time = 0; time < times; time += 1) {
      await convert(folder, names, "docx:MS Word 2007 XML", join(folder, "saved"));
      await Promise.all(
        names.map(async (name) => writeFile(join(folder, name), await readFile(join(folder, "saved", name)))),
      );
    }
    return Promise.all(names.map((name) => readFile(join(folder, name))));
  });
}

/** How many pages LibreOffice draws each document on. */
export async function pageCounts(documents: readonly Uint8Array[]): Promise<readonly number[]> {
  return inFolder(documents, async (folder, names) => {
    await convert(folder, names, "pdf", folder);
    return Promise.all(
      names.map(async (name) => {
        const pdf = await readFile(join(folder, name.replace(/docx$/, "pdf")), "latin1");
        return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      }),
    );
  });
}

async function inFolder<T>(
  documents: readonly Uint8Array[],
  act: (folder: string, names: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "case-audit-"));
  try {
    const names = documents.map((_, at) => `document-${String(at)}.docx`);
    await Promise.all(names.map((name, at) => writeFile(join(folder, name), documents[at] ?? "")));
    return await act(folder, names);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** With a profile of its own: two at once would otherwise share one, and the second do nothing. */
async function convert(folder: string, names: readonly string[], to: string, into: string): Promise<void> {
  await promisify(execFile)(
    "soffice",
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      into,
      ...names.map((name) => join(folder, name)),
    ],
    { maxBuffer: 1 << 24 },
  );
}
