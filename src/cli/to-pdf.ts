import { execFile } from "node:child_process";
import { access, constants, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** Where LibreOffice usually is, beside the folders of PATH. */
const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe",
  ],
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  linux: [
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice.soffice",
    "/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice",
  ],
};

/** The program that makes PDFs. Throws UsageError, with what to do, where there is none. */
export async function findOffice(
  path = process.env["PATH"] ?? "",
  places: readonly string[] = USUAL_PLACES[process.platform] ?? [],
): Promise<string> {
  const names = process.platform === "win32" ? ["soffice.exe", "soffice.com"] : ["soffice", "libreoffice"];
  const onPath = path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)));
  for (const program of [...onPath, ...places]) if (await mayRun(program)) return program;
  throw new UsageError(
    phrase(
      "LibreOffice, which makes the PDF, was not found. Install it, or leave out --pdf, open the copy in Word and save it as PDF there.",
    ),
  );
}

async function mayRun(program: string): Promise<boolean> {
  try {
    await access(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tagged, with bookmarks, for readers who listen. */
const OPTIONS = JSON.stringify(
  Object.fromEntries(
    ["UseTaggedPDF", "ExportBookmarks", "PDFUACompliance"].map((name) => [
      name,
      { type: "boolean", value: "true" },
    ]),
  ),
);

/** Milliseconds for one document. */
const PATIENCE = 120_000;

/** A PDF of a .docx, made by LibreOffice with a profile of its own: one that is open beside it is not asked. */
export async function toPdf(office: string, docx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "case-audit-pdf-"));
  try {
    await writeFile(join(folder, "copy.docx"), docx);
    const words = [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      `pdf:writer_pdf_Export:${OPTIONS}`,
      "--outdir",
      folder,
      join(folder, "copy.docx"),
    ];
    await promisify(execFile)(office, words, { timeout: PATIENCE, windowsHide: true });
    return new Uint8Array(await readFile(join(folder, "copy.pdf")));
  } catch {
    throw new UsageError(
      phrase(
        "LibreOffice could not make the PDF. Close it if it is open and try again, or open the copy in Word and save it as PDF there.",
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
