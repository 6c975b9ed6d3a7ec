import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzz, tableText } from "./fuzz";

/*
 * npm run fuzz -- --count 10000 --seed 1: changes filled audits at the level of
 * bytes, parts and elements and says what came of it. What fails stands, as
 * small as it could be made, in dist/fuzz/failures.
 */

const { values } = parseArgs({ options: { count: { type: "string" }, seed: { type: "string" } } });
const count = Number(values.count ?? 1000);
const seed = Number(values.seed ?? 1);
const FOLDER = join("dist", "fuzz", "failures");

void fuzz(count, seed, (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${String(done)} of ${String(count)}`);
}).then((result) => {
  process.stdout.write(`\n${tableText(result)}\n`);
  mkdirSync(FOLDER, { recursive: true });
  for (const { seed: at, audit, kinds, verdict, docx } of result.failures) {
    const file = join(FOLDER, `${verdict.outcome}-${String(at)}.docx`);
    writeFileSync(file, docx);
    process.stdout.write(
      `${verdict.outcome}: seed ${String(at)}, ${audit}, ${kinds.join(" + ")}: ${verdict.detail}\n  ${file}\n`,
    );
  }
  process.exitCode = result.failures.length > 0 ? 1 : 0;
});
