import { unzipSync } from "fflate";
import { openAudit } from "../../src/document/open-audit";
import { auditZip } from "../../src/docx/audit-zip";
import { openDocx } from "../../src/docx/docx-document";
import { joined } from "../../src/docx/joined";
import { readZip } from "../../src/docx/read-zip";
import { templateSource } from "../../src/templates/source";
import { aTemplate } from "../support/builders";

const NAMES = ["Sam Green", "Zoë Müller", "案件 3"];

test("a zip of audits holds each document under its name, with its own header and id", async () => {
  let last = 0;
  const zip = auditZip(aTemplate(), () => `id-${(last += 1)}`, new Date(2026, 2, 15, 10, 30, 20));
  const list = new TextEncoder().encode("Line,File\r\n");
  const bytes = joined([
    ...NAMES.flatMap((name) => zip.addAudit(`${name}.docx`, { "auditor-name": name })),
    ...zip.addFile("made.csv", list),
    ...zip.end(),
  ]);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([...NAMES.map((name) => `${name}.docx`), "made.csv"]);
  expect(files["made.csv"]).toEqual(list);
  for (const [at, name] of NAMES.entries()) {
    const document = openDocx(files[`${name}.docx`] ?? new Uint8Array());
    const opened = await openAudit(document, { templates: templateSource });
    expect(opened).toMatchObject({
      audit: { record: { id: `id-${at + 1}`, header: { "auditor-name": name } }, problems: [] },
    });
  }
});

test("documents are stored as they are, with the time they were made at", () => {
  const zip = auditZip(aTemplate(), () => "id", new Date(2026, 2, 15, 10, 30, 20));
  const bytes = joined([...zip.addAudit("a.docx", {}), ...zip.end()]);
  const [entry] = readZip(bytes) ?? [];
  const { method, modified, data, size } = entry?.packed() ?? {};
  expect({ method, size }).toEqual({ method: 0, size: data?.length });
  expect(modified).toBe((((46 << 9) | (3 << 5) | 15) * 65536 + ((10 << 11) | (30 << 5) | 10)) >>> 0);
});

test("a zip of nothing is a zip", () => {
  expect(readZip(joined(auditZip(aTemplate(), () => "id", new Date()).end()))).toEqual([]);
});
