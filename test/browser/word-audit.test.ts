import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findGaps } from "../../src/audit/gaps";
import { itemTag, parseTag } from "../../src/audit/tags";
import { offeredChoices } from "../../src/audit/answering";
import { allFields, allItems, type Template } from "../../src/audit/template";
import { openAudit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { blankDocx } from "../../src/docx/new-docx";
import { FIXED_TAG } from "../../src/ooxml/control-properties";
import { shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { caseAuditProcess } from "../support/case-audit-process";
import { moveTo, named } from "../support/keyboard";
import { soon } from "../support/soon";
import { WordHost } from "../support/word-host/host";
import type { OpenInWord } from "../support/word-host/open-in-word";
import { WordRig } from "../word/word-rig";
import { testInDepth } from "../support/sample";

const rig = new WordRig();
let folder: string;

beforeAll(async () => {
  [folder] = await Promise.all([mkdtemp(join(tmpdir(), "case-audit-word-")), rig.start()]);
});
afterEach(async () => {
  expect(await rig.clear()).toEqual([]);
});
afterAll(() => Promise.all([rig.stop(), rm(folder, { recursive: true, force: true })]));

const DETAILS: Readonly<Record<string, string>> = {
  "Auditor name": "A. Auditor",
  "Audit date": "20 November 2026",
  "Child's ID number": "12345",
  Team: "Children with disability, west",
  "Which worker did you speak to?": "Social worker",
  "Date seen": "30/10/2026",
};

async function audited(host: WordHost) {
  const opened = await openAudit(openDocx(host.bytes()), { templates: templateSource });
  if (!opened.found) throw new Error("The document holds no audit.");
  const { template, record } = opened.audit;
  return { ...opened, record, gaps: findGaps(template, record, "2026-11-22") };
}

/** Judges every item in the pane. */
async function judgeAll({ pane }: OpenInWord, host: WordHost): Promise<void> {
  const judged = shippedTemplates()
    .slice(0, 1)
    .flatMap(allItems)
    .filter(({ judgement }) => judgement);
  await pane.getByRole("tab", { name: /^This item/ }).click();
  for (const { id } of judged) {
    await pane.getByLabel("Item", { exact: true }).selectOption(id);
    await pane.getByRole("radio", { name: "Meets good" }).check();
  }
  await soon(() => judged.filter(({ id }) => host.text(itemTag(id, "judgement")) !== "Meets good")).toEqual(
    [],
  );
}

/** Writes what is asked for in words in the document, as people do. */
async function writeNarratives(host: WordHost): Promise<void> {
  for (const { severity, where } of (await audited(host)).gaps) {
    if (severity === "required" && where !== "concern.raised") {
      host.typeInto(where, `Seen by ${where}.`);
    }
  }
  host.typeInto("concern.raised", "No");
}

test("an audit is started in an empty document in Word, completed there and in the pane, and handed over", async () => {
  const called: string[] = [];
  const host = new WordHost(blankDocx(), {
    fault: ({ object, member }) => {
      called.push(`${object}.${member}`);
      return undefined;
    },
  });
  const word = await rig.open(host, { width: 320, height: 445 });
  const { pane, page, bridge } = word;
  const { keyboard } = page;
  await pane.getByRole("heading", { name: "Start an audit" }).waitFor();
  expect(host.tags).toEqual([]);

  await pane.getByText(/more details$/).click();
  for (const [label, text] of Object.entries(DETAILS)) {
    await pane.getByRole("textbox", { name: label }).fill(text);
  }
  const group = (name: RegExp) => pane.getByRole("radiogroup", { name });
  await group(/^Auditor independent/)
    .getByRole("radio", { name: "Yes" })
    .check();
  await group(/^Audited previously/)
    .getByRole("radio", { name: "No" })
    .check();
  await pane.getByLabel("Age band").selectOption({ label: "6-10" });
  await pane.getByLabel("Strand").selectOption({ label: "Children with disability" });
  await moveTo(pane, named(/^Start the audit$/));
  await keyboard.press("Enter");
  await pane.getByRole("tab", { name: /^To do/ }).waitFor();
  expect(called.filter((call) => /\.insert/i.test(call))).toEqual(["Body.InsertOoxml"]);
  await soon(() => [...bridge.settings]).toEqual([["Office.AutoShowTaskpaneWithDocument", "true"]]);
  expect(host.text("header.strand")).toBe("Children with disability");

  await judgeAll(word, host);
  await writeNarratives(host);
  await pane.getByText("Ready", { exact: true }).waitFor();

  await moveTo(pane, named(/^(To do|This item)/), "Shift+Tab");
  await moveTo(pane, named(/^Actions/), "ArrowRight");
  await moveTo(pane, named(/^Add an action/));
  await keyboard.press("Enter");
  await moveTo(pane, named(/^Agreed action/));
  await keyboard.type("Hold a meeting on decisions (item 3) and send the minutes");
  await moveTo(pane, named(/^Person/));
  await keyboard.type("Team manager");
  await moveTo(pane, named(/^Completion date/));
  await keyboard.type("1 June 2099");
  await keyboard.press("Enter");
  await pane.getByRole("tab", { name: /^Actions/ }).waitFor();
  await soon(() => host.text("action.1.person")).toBe("Team manager");

  await moveTo(pane, named(/^Actions/), "Shift+Tab");
  await moveTo(pane, named(/^To do/), "ArrowLeft");
  await pane.getByRole("heading", { name: /^Ready to hand over/ }).waitFor();
  await moveTo(pane, named(/^Mark as ready/));
  await keyboard.press("Enter");
  await pane.getByRole("button", { name: "Back to in progress" }).waitFor();

  // The mirror follows the status a moment later.
  await soon(async () => (await audited(host)).audit.problems).toEqual([]);
  const { content, record, gaps } = await audited(host);
  expect(record).toMatchObject({ status: "ready", header: { "auditor-name": "A. Auditor" } });
  // Due in 2099, so that this audit is never overdue.
  expect([content.problems, gaps.map(({ code }) => code)]).toEqual([[], ["action-date-far"]]);
  expect(content.parts.map(({ namespace }) => namespace.split("/").pop())).toHaveLength(2);

  const file = join(folder, "finished.docx");
  await writeFile(file, host.bytes());
  const { code, out } = await caseAuditProcess(folder, "check", file, "--json");
  expect(JSON.parse(out)).toMatchObject([
    { status: "ready", complete: true, gaps: [{ code: "action-date-far" }], problems: [] },
  ]);
  expect(code).toBe(0);
});

/** What a person would type for a gap, by the kind of box it is in. */
function answerFor(template: Template, where: string): string {
  if (where === "concern.raised") return "No";
  const target = parseTag(where);
  const field =
    target.kind === "header" ? allFields(template).find(({ id }) => id === target.field) : undefined;
  const [choice] = field ? offeredChoices(field) : [];
  if (choice) return choice.label;
  if (field && field.type !== "text") return "20 November 2026";
  return where.endsWith(".judgement") ? "Good" : `Seen alone in May, weekly since. ${where}`;
}

testInDepth(
  "an audit with descriptors beside its items is started, read, completed and saved, and the command line agrees",
  async () => {
    const template = shippedTemplates().find(({ id }) => id === "detailed-case-audit");
    if (!template) throw new Error("The template is not shipped any more.");
    const host = new WordHost(blankDocx());
    const { pane } = await rig.open(host, { width: 450, height: 700 });
    await pane.getByLabel("Template", { exact: true }).selectOption({ label: template.title });
    await pane.getByRole("button", { name: "Start the audit" }).click();
    await pane.getByRole("tab", { name: /^To do/ }).waitFor();
    expect(host.tags).not.toContain(FIXED_TAG);

    await pane.getByRole("tab", { name: /^This item/ }).click();
    host.select("item.s2-1.judgement");
    await pane.getByRole("heading", { name: "Assessment of risk" }).waitFor();
    await pane.getByRole("radio", { name: "Outstanding" }).check();
    await soon(() => host.text("item.s2-1.judgement")).toBe("Outstanding");
    for (let round = 0; round < 3; round += 1) {
      for (const { severity, where } of (await audited(host)).gaps) {
        if (severity === "required") host.typeInto(where, answerFor(template, where));
      }
    }
    await pane
      .getByText(/^Ready/)
      .first()
      .waitFor();
    await soon(async () => (await audited(host)).audit.problems).toEqual([]);
    await soon(async () => (await audited(host)).record.items["s2-1"]).toMatchObject({
      judgement: "outstanding",
    });

    const file = join(folder, "detailed.docx");
    await writeFile(file, host.bytes());
    const { code, out } = await caseAuditProcess(folder, "check", file, "--json");
    expect(JSON.parse(out)).toMatchObject([{ complete: true, problems: [] }]);
    expect(code).toBe(0);
  },
);
