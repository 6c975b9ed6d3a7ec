import { readdirSync, readFileSync } from "node:fs";
import { posix, resolve, sep } from "node:path";

export const top = resolve(__dirname, "../..");

export interface TextFile {
  /** From the top of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files below a folder, or in it alone, whose names match. */
export function filesIn(folder: string, pattern: RegExp, { below = true } = {}): readonly TextFile[] {
  return readdirSync(resolve(top, folder), { recursive: below, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll(sep, "/")))
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(resolve(top, path), "utf8") }));
}

/** Every page a person may read. */
export const pages: readonly TextFile[] = [
  ...filesIn(".", /\.md$/, { below: false }),
  ...filesIn("docs", /\.md$/),
  ...filesIn("test", /\.md$/),
];

export function pageNamed(path: string): TextFile {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page;
}

/** A page without its code, in which nothing is a link or a heading. */
export const withoutCode = (text: string): string =>
  text.replace(/^( *)```[^]*?^\1```$/gm, "").replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()#]/g, " "));

/** Headings, as written. */
export const headingsOf = ({ text }: TextFile): readonly string[] =>
  text
    .replace(/^( *)```[^]*?^\1```$/gm, "")
    .split("\n")
    .flatMap((line) => /^#{1,6} +(.*?) *$/.exec(line)?.[1] ?? []);

/** What the heading is called in an address, as GitHub has it. */
export const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");
