import { resolve } from "node:path";
import type { Template } from "../audit/template";
import type { Case } from "../cases/read-cases";
import type { Allocation } from "../programme/allocation";
import { comparedWith, expectedOfAllocation } from "../programme/expected";
import { surroundings } from "./files";
import { foldInThreads } from "./fold-in-threads";
import { isThere } from "./is-there";
import { phrase } from "../words/phrase";

/** A case of an allocation, and the file that its document is to be. */
export interface ToMake {
  readonly id: string;
  readonly path: string;
  readonly made: Case;
}

export interface Out {
  /** Those that have no document yet. */
  readonly without: readonly ToMake[];
  /** Why others get none, a sentence each. */
  readonly said: readonly string[];
  /** Whether something else stands where the document of a case is to be. */
  readonly isTaken: boolean;
}

/**
 * Which cases have their document in a folder already, whatever it is called by now: it is out with its auditor, as after a
 * replacement, and stays. With `force` those that stand under their own name are made again.
 */
export async function documentsOut(
  folder: string,
  {
    allocation,
    template,
    cases,
    force,
  }: {
    readonly allocation: Allocation;
    readonly template: Template;
    readonly cases: readonly ToMake[];
    readonly force: boolean;
  },
): Promise<Out> {
  const today = surroundings.today();
  const read = (await isThere(folder))
    ? await foldInThreads([folder], { track: today }, 1, undefined)
    : undefined;
  const audits = (read?.tracked ?? []).filter(({ audit }) => audit === template.title);
  const files = new Map<string, string>();
  for (const [{ file }, expected] of comparedWith(expectedOfAllocation(allocation), audits).allocated)
    files.set(expected.case, file);
  const said: string[] = [];
  let isTaken = false;
  const without: ToMake[] = [];
  for (const each of cases) {
    const { id, path } = each;
    const file = files.get(id);
    if (file !== undefined && resolve(file) !== resolve(path))
      said.push(phrase("{id}: its document is there already as {file}, so none is made.", { id, file }));
    else if (force || !(await isThere(path))) without.push(each);
    else if (file !== undefined)
      said.push(phrase("{path} is there already and stays as it is. Add --force to replace it.", { path }));
    else {
      isTaken = true;
      said.push(
        phrase(
          "{path} is there already and stays as it is, but it is no audit of {id} that can be read. Move it elsewhere, or add --force to replace it.",
          { path, id },
        ),
      );
    }
  }
  return { without, said, isTaken };
}
