import { shownTexts } from "../../src/document/answers";
import { mirrorParts } from "../../src/document/save-audit";
import { newDocx } from "../../src/docx/new-docx";
import { findTemplate } from "../../src/templates/shipped-templates";
import { aCompleteRecord } from "../support/builders";
import { sampled } from "../support/sample";
import { soon } from "../support/soon";
import { WorkbenchRig } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

const LONG = Array.from(
  { length: 90 },
  (_, at) => `Visit ${String(at + 1)} was in time and says how she was.`,
).join("\n");

/** A complete audit of a template, with an answer of more than a page in its first evidence. */
function aLongAudit(id: string): Buffer {
  const template = findTemplate(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  const record = aCompleteRecord(template);
  const first = template.sections.flatMap(({ items }) => items).find(({ evidence }) => evidence);
  const long = first
    ? aCompleteRecord(template, { items: { [first.id]: { ...record.items[first.id], evidence: LONG } } })
    : record;
  return Buffer.from(newDocx(template, mirrorParts(template, long).parts, shownTexts(template, long)));
}

const pagesIn = (pdf: Buffer): readonly { readonly width: number; readonly height: number }[] =>
  [
    ...pdf.toString("latin1").matchAll(/\/Type \/Page\b[^s][\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
  ].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));

test.each(
  sampled(
    [
      { id: "torbay-full-audit", shape: "portrait", header: /^Torbay full audit · /, inColumns: ["2"] },
      {
        id: "detailed-case-audit",
        shape: "landscape",
        header: /^Detailed case audit · /,
        inColumns: ["3"],
      },
    ],
    1,
  ),
)("$id is printed whole, on A4 $shape, its answers as text", async ({ id, shape, header, inColumns }) => {
  const workbench = await rig.open();
  const { page } = workbench;
  await workbench.pick("long.docx", aLongAudit(id));
  await workbench.answer("Auditor name").waitFor();
  // After the workbench's own listener, which draws at once.
  await page.evaluate(() => {
    addEventListener("beforeprint", () => {
      const printed = document.querySelector("[data-print]");
      const fields = printed?.querySelectorAll("textarea, select, input, button").length;
      const rules = printed?.querySelector("style")?.textContent ?? "";
      const columns = [...(printed?.querySelectorAll("[data-columns]") ?? [])].map(
        (each) => getComputedStyle(each).columnCount,
      );
      sessionStorage.setItem(
        "printed",
        JSON.stringify({ text: printed?.textContent ?? "", fields, rules, columns }),
      );
    });
  });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const { text, fields, rules, columns } = JSON.parse(
    await page.evaluate(() => sessionStorage.getItem("printed") ?? "{}"),
  ) as { text: string; fields: number; rules: string; columns: readonly string[] };
  expect(fields).toBe(0);
  expect(/@top-left \{.*?content: "([^"]*)"/.exec(rules)?.[1]).toMatch(header);
  expect(/@bottom-left \{.*?content: "([^"]*)"/.exec(rules)?.[1]).toMatch(/ · version [\d.]+$/);
  expect(columns).toEqual(inColumns);
  expect(text).toContain("Visit 1 was in time and says how she was.");
  expect(text).toContain("Visit 90 was in time and says how she was.");
  expect(text).not.toContain("Choose a judgement");
  const pages = pagesIn(pdf);
  expect(pages.length).toBeGreaterThan(5);
  for (const { width, height } of pages) expect(width > height ? "landscape" : "portrait").toBe(shape);
  await soon(() => page.locator("[data-print]").count()).toBe(0);
  await soon(() => workbench.answer("Auditor name").count()).toBe(1);

  // So is what has just been typed.
  await workbench.answer("Team").fill("Seaward");
  await page.evaluate(() => {
    window.dispatchEvent(new Event("beforeprint"));
  });
  expect(await page.locator("[data-print]").textContent()).toContain("Seaward");
  await page.evaluate(() => {
    window.dispatchEvent(new Event("afterprint"));
  });
  await soon(() => page.locator("[data-print]").count()).toBe(0);
  expect(await workbench.answer("Team").inputValue()).toBe("Seaward");
});
