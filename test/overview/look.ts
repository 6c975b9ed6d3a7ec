import { writeFileSync } from "node:fs";
import { textsWithoutNames } from "../../src/document/share-names";
import { GatheringQuotes } from "../../src/overview/quotes";
import { overviewReport } from "../../src/report/overview-report/overview-report";
import { reportDocx } from "../../src/report-docx/report-docx";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aSummary } from "./a-reading";
import { manyAudits } from "./many-audits";

async function main() {
  for (const template of shippedTemplates()) {
    const audits = manyAudits(template, 40);
    const quotes = new GatheringQuotes();
    for (const audit of audits) quotes.add(audit, textsWithoutNames(audit.template, audit.record));
    const summary = aSummary(...audits.map((audit) => ({ audit })));
    for (const publish of [false, true]) {
      const options = { asOf: "2026-07-31", quotes: quotes.quotes(), publish, expected: 42 } as const;
      let c = process.cpuUsage();
      overviewReport(summary, options);
      const content = process.cpuUsage(c).user / 1000;
      c = process.cpuUsage();
      const bytes = await reportDocx(summary, options);
      console.log(template.id, publish, "content", content, "docx", process.cpuUsage(c).user / 1000, bytes.length);
      writeFileSync(`/tmp/docxtry/${template.id}${publish ? "-pub" : ""}.docx`, bytes);
    }
  }
}
void main();
