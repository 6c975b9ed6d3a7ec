import { strFromU8, unzipSync } from "fflate";
import { reportDocx } from "../../src/report-docx/report-docx";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aSummary } from "../overview/a-reading";
import { manyAudits } from "../overview/many-audits";
import { pageCounts, savedByLibreOffice } from "../support/libreoffice";

const templates = shippedTemplates().map((template) => [template.id, template] as const);
const charts = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name));

test.each(templates)(
  "LibreOffice opens the charts of a report of %s as charts, and draws its pages",
  async (_, template) => {
    const docx = await reportDocx(aSummary(...manyAudits(template, 40).map((audit) => ({ audit }))), {
      asOf: "2026-07-31",
    });
    const [saved = new Uint8Array()] = await savedByLibreOffice([docx]);
    expect(charts(docx).length).toBeGreaterThan(1);
    expect(charts(saved)).toHaveLength(charts(docx).length);
    for (const [, chart] of charts(saved)) expect(strFromU8(chart)).toMatch(/<c:(?:barChart|lineChart)>/);
    const [pages = 0] = await pageCounts([docx]);
    expect(pages).toBeGreaterThan(8);
  },
);
