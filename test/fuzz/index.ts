import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzz, tableText, type FuzzResult } from "./fuzz";

/*
 * npm run fuzz -- --count 10000 --seed 1 [--validate]: changes filled audits at
 * the level of bytes, parts and elements and says what came of it. What fails
 * stands, as small as it could be made, in dist/fuzz/failures as soon as it was
 * found. Stopped with Ctrl+C, or by another's signal, it says how far it came.
 * With --validate every document that is written goes through Microsoft's
 * validator; without, one in some.
 */

const { values } = parseArgs({
  options: { count: { type: "string" }, seed: { type: "string" }, validate: { type: "boolean" } },
});
const count = Number(values.count ?? 1000);
const seed = Number(values.seed ?? 1);
const FOLDER = join("dist", "fuzz", "failures");
const LINE_EVERY = 1000;

let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    isStopped = true;
  });

let told = 0;
function said({ done, failures }: FuzzResult): void {
  for (; told < failures.length; told += 1) {
    const failure = failures[told];
    if (!failure) break;
    const { seed: at, audit, kinds, verdict, docx } = failure;
    const file = join(FOLDER, `${verdict.outcome}-${String(at)}.docx`);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, docx);
    process.stdout.write(
      `${verdict.outcome}: seed ${String(at)}, ${audit}, ${kinds.join(" + ")}: ${verdict.detail}\n  ${file}\n`,
    );
  }
  const progress = `${String(done)} of ${String(count)}, ${String(failures.length)} failed`;
  if (process.stderr.isTTY) process.stderr.write(`\r${progress}`);
  else if (done % LINE_EVERY === 0) process.stderr.write(`${progress}\n`);
}

void fuzz(count, seed, {
  validating: values.validate ? "all" : "some",
  said,
  isStopped: () => isStopped,
}).then((result) => {
  process.stdout.write(
    `\n${tableText(result)}\n${String(result.done)} of ${String(count)} from seed ${String(seed)} on, ${String(result.failures.length)} failed.\n`,
  );
  process.exitCode = result.failures.length > 0 ? 1 : 0;
});
