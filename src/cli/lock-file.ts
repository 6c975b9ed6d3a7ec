import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, extname } from "node:path";
import type { Problem } from "../audit/problem";
import type { Audit } from "../document/open-audit";
import { phrase } from "../words/phrase";

/** Whether a file is the mark that Word leaves beside a document that somebody has open. */
export const isLockFile = (path: string): boolean => basename(path).startsWith("~$");

/** The document that such a mark stands beside; "a document" where there is none. */
export async function openBeside(path: string): Promise<string> {
  const names = await readdir(dirname(path)).catch((): string[] => []);
  return (
    names.find((name) => !isLockFile(name) && wordsMark(name) === basename(path)) ?? phrase("a document")
  );
}

/** Word puts its mark before a short name, and in place of the first letters of a longer one. */
function wordsMark(name: string): string {
  const letters = basename(name, extname(name)).length;
  return `~$${name.slice(letters <= 6 ? 0 : letters === 7 ? 1 : 2)}`;
}

/** Whether somebody has a document open, as the mark of Word or of LibreOffice beside it tells. */
export function isOpen(path: string): boolean {
  const name = basename(path);
  return [wordsMark(name), `.~lock.${name}#`].some((mark) => existsSync(`${dirname(path)}/${mark}`));
}

/** An audit with what the files beside it tell: that somebody has it open. */
export const withOpenSaid = <Some extends Pick<Audit, "problems">>(path: string, audit: Some): Some =>
  isOpen(path) ? { ...audit, problems: withOpen(audit.problems) } : audit;

/** There is one problem for all that asks for a document to be left as it is. */
function withOpen(problems: readonly Problem[]): readonly Problem[] {
  const how = problems.flatMap((problem) => (problem.code === "guarded" ? problem.how : []));
  return [...problems.filter(({ code }) => code !== "guarded"), { code: "guarded", how: [...how, "open"] }];
}
