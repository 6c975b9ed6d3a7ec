import { cpus } from "node:os";
import { cases } from "./cases";
import { data } from "./data";
import { forms } from "./forms";
import { programme } from "./programme";
import { draftedReports } from "./report";
import { rules } from "./rules";
import { overview } from "./overview";
import { reading } from "./reading";
import { word } from "./word";
import { writing } from "./writing";

/** Figures of one run on one machine, in processor time: ratios travel, milliseconds do not. */
async function main(): Promise<void> {
  const [cpu] = cpus();
  console.log(
    `Node ${process.version}, ${String(cpus().length)} x ${cpu?.model.trim() ?? "unknown processor"}\n`,
  );
  const asked = process.argv.slice(2);
  for (const [name, part] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) await part();
}

/** In the order they are run; with names after the command, those parts alone. */
const PARTS = { reading, rules, writing, cases, data, draftedReports, word, forms, overview, programme };

void main();
