import { writeFileSync } from "node:fs";
import { textsWithoutNames } from "../../src/document/share-names";
import { GatheringQuotes } from "../../src/overview/quotes";
import { reportDocx } from "../../src/report-docx/report-docx";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { docxFaults } from "../support/validate-docx";
import { aSummary } from "./a-reading";
import { manyAudits } from "./many-audits";

test("look", async () => {
  for (const template of shippedTemplates()) {
    const audits = manyAudits(template, 40);
    const quotes = new GatheringQuotes();
    for (const audit of audits) quotes.add(audit, textsWithoutNames(audit.template, audit.record));
    const summary = aSummary(...audits.map((audit) => ({ audit })));
    for (const publish of [false, true]) {
      const t = performance.now();
      const bytes = await reportDocx(summary, {
        asOf: "2026-07-31",
        quotes: quotes.quotes(),
        publish,
        expected: 42,
      });
      process.stderr.write(`${template.id} ${String(performance.now() - t)}\n`);
      writeFileSync(`/tmp/docxtry/${template.id}${publish ? "-pub" : ""}.docx`, bytes);
      process.stderr.write(`${JSON.stringify((await docxFaults(bytes)).slice(0, 8)).slice(0, 1500)}\n`);
    }
  }
});
