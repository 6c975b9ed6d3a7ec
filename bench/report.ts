import { textsWithoutNames } from "../src/document/share-names";
import { GatheringQuotes } from "../src/overview/quotes";
import { reportDocx } from "../src/report-docx/report-docx";
import { aSummary } from "../test/overview/a-reading";
import { manyAudits } from "../test/overview/many-audits";
import { shipped } from "./audits";
import { line, ms, spentSince } from "./measure";

const RUNS = 5;

/** A report of forty audits with its quotes and four charts, the middle of a few. */
export async function draftedReports(): Promise<void> {
  const audits = manyAudits(shipped("camden-themed-audit"), 40);
  const quotes = new GatheringQuotes();
  for (const audit of audits) quotes.add(audit, textsWithoutNames(audit.template, audit.record));
  const summary = aSummary(...audits.map((audit) => ({ audit })));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const since = process.cpuUsage();
    await reportDocx(summary, { asOf: "2026-07-31", quotes: quotes.quotes() });
    times.push(spentSince(since));
  }
  const [middle = 0] = times.sort((one, other) => one - other).slice(Math.floor(RUNS / 2));
  line("report of 40 audits as a Word document", ms(middle), "goal under 1 s");
}
