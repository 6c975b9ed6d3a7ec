import { offeredChoices } from "../../src/audit/answering";
import { allFields, allItems, scaleOf } from "../../src/audit/template";
import { parseTemplate } from "../../src/templates/parse-template";
import { findTemplate, shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { aTemplateFile, withValue } from "./a-template-file";
import { templateOf } from "./parsed";

describe("every template we ship", () => {
  test.each(shippedTemplates().map((template) => [template.id, template] as const))("%s", (id, template) => {
    expect(findTemplate(id)).toBe(template);
    expect(parseTemplate(template)).toEqual({ ok: true, template });
  });

  test("has an id of its own", () => {
    const ids = shippedTemplates().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is not found under another id", () => {
    expect(findTemplate("no-such-template")).toBeUndefined();
  });
});

describe("the Torbay full audit", () => {
  const torbay = findTemplate("torbay-full-audit");
  if (!torbay) throw new Error("The Torbay full audit is not shipped.");
  const items = allItems(torbay);
  const judged = items.filter((item) => item.judgement);
  const field = (id: string) => allFields(torbay).find((each) => each.id === id);
  const note = (id: string) => torbay.notes.find((each) => each.id === id);
  const bullets = (wordings: readonly { readonly bullets?: readonly string[] }[] | undefined) =>
    (wordings ?? []).flatMap((wording) => wording.bullets ?? []);

  test.each([
    ["judged items", 12, judged.length],
    ["judgements required", 12, judged.filter((item) => item.judgement?.required).length],
    ["evidence boxes", 12, items.filter((item) => item.evidence?.required).length],
    ["impact boxes", 12, items.filter((item) => item.impact?.required).length],
    ["standing questions about the child", 2, items.filter((item) => item.answer?.required).length],
    ["kinds of harm", 8, bullets(items.find((item) => item.id === "t1-risk")?.prompts).length],
    ["document types to start from", 8, bullets(note("reading-the-record")?.wordings).length],
    ["most actions", 5, torbay.actions.limit],
    ["rows for them", 5, torbay.actions.rows],
    ["months looked back over", 6, torbay.lookBack?.months],
    ["elements of evidence", 3, torbay.evidenceElements.length],
    ["dimensions of impact", 3, torbay.impactDimensions.length],
    ["age bands", 5, field("age-band")?.options?.length],
    ["strands", 6, field("strand")?.options?.length],
  ])("%s: %d", (_, expected, found) => {
    expect(found).toBe(expected);
  });

  test("numbers its judged items from 1 to 12", () => {
    expect(judged.map((item) => item.number)).toEqual(Array.from({ length: 12 }, (_, n) => String(n + 1)));
  });

  test("takes its overall judgement from the twelfth", () => {
    expect(torbay.overallItem).toBe(judged[11]?.id);
  });

  test("offers three grades and not applicable", () => {
    const { grades, notApplicable } = scaleOf(torbay, "quality");
    expect(grades.map(({ id, standing }) => [id, standing])).toEqual([
      ["exceeds-good", "above-good"],
      ["meets-good", "good"],
      ["does-not-meet-good", "below-good"],
    ]);
    expect(notApplicable?.label).toBe("Not applicable");
    expect(judged.every((item) => item.judgement?.scale === "quality")).toBe(true);
  });

  test("has a COVID-19 prompt on nine items, all switched off together", () => {
    const withPrompt = judged.filter((item) => item.prompts.some(({ promptSet }) => promptSet === "covid"));
    expect(withPrompt.map((item) => Number(item.number))).toEqual([1, 2, 4, 5, 7, 8, 9, 10, 11]);
    expect(torbay.promptSets).toEqual([{ id: "covid", label: "COVID-19 prompts", on: false }]);
  });

  test.each([
    ["criminal exploitation"],
    ["domestic abuse"],
    ["emotional abuse"],
    ["gang affiliation"],
    ["neglect"],
    ["physical abuse"],
    ["sexual abuse"],
    ["sexual exploitation"],
  ])("asks about %s under risk", (harm) => {
    expect(bullets(judged[0]?.prompts)).toContain(harm);
  });

  test("keeps to one to four prompts an item, besides that on COVID-19", () => {
    const counts = items.map((item) => item.prompts.filter(({ promptSet }) => !promptSet).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  });

  test.each([
    ["auditor-name", "Auditor name", "text", true],
    ["audit-date", "Audit date", "date", true],
    ["child-id", "Child's ID number", "text", true],
    ["team", "Team", "text", true],
    ["audited-previously", "Audited previously?", "yes-no", true],
    ["audited-when", "If Yes, when?", "date-or-text", true],
    ["age-band", "Age band", "choice", true],
    ["strand", "Strand", "choice", true],
    ["auditor-independent", "Auditor independent of this child?", "yes-no", true],
    ["worker-seen-date", "Date seen", "date", true],
    ["feedback-child", "Feedback from the child or young person", "text", true],
    ["feedback-parents-carers", "Feedback from parents and carers", "text", true],
    ["period-from", "First day looked at", "date", false],
    ["date-shared-tm", "Date report shared with Team Manager", "date", false],
  ])("has the field %s", (id, label, type, required) => {
    expect(field(id)).toMatchObject({ label, type, required });
  });

  test("asks when the child was audited only if they were", () => {
    expect(field("audited-when")?.when).toEqual({ field: "audited-previously", in: ["yes"] });
  });

  test("asks who agreed to it only of an auditor who is not independent, and says what to do", () => {
    const notIndependent = { field: "auditor-independent", in: ["no"] };
    expect(field("independence-note")?.when).toEqual(notIndependent);
    expect(note("before-you-start")?.wordings.map(({ when }) => when)).toContainEqual(notIndependent);
  });

  test("has the age bands as printed", () => {
    const band = field("age-band");
    expect(band && offeredChoices(band).map(({ label }) => label)).toEqual([
      "0",
      "1-5",
      "6-10",
      "11-15",
      "16-21",
    ]);
  });

  test("asks of each action what, who and by when, and leaves room for the manager's sign-off", () => {
    expect(torbay.actions.columns).toEqual([
      { id: "what", label: "Agreed action (child)", type: "text", required: true },
      { id: "person", label: "Person", type: "text", required: true },
      { id: "due", label: "Completion date", type: "date", required: true },
      { id: "signed-off", label: "Manager's sign-off date", type: "date", required: false },
      { id: "item", label: "Item", type: "text", required: false, addresses: true },
    ]);
  });
});

describe("what Case Audit added to a source is marked as its own", () => {
  const marked = /Added by Case Audit: the source asks/;
  const SOURCE_ASKS_NO_CONCERN = [
    "torbay-full-audit",
    "detailed-case-audit",
    "leaving-care-audit",
    "camden-themed-audit",
  ];

  test.each(SOURCE_ASKS_NO_CONCERN)("%s: immediate concerns, and the child's journey", (id) => {
    const template = findTemplate(id);
    expect(template?.immediateConcerns?.prompts.at(-1)?.text).toMatch(marked);
    const section = template?.sections.find(({ items }) => items.some((item) => item.id === "child-journey"));
    expect(section?.notes.at(-1)?.text).toMatch(marked);
  });
});

describe("templates for the use cases", () => {
  test("are those we ship", () => {
    expect(templateSource.offered).toBe(shippedTemplates());
  });

  test("are read from the text that travels in a document", () => {
    const template = templateOf(aTemplateFile());
    expect(templateSource.parse(JSON.stringify(template))).toEqual({ ok: true, template });
  });

  test("tell a faulty text's first faults in one phrase", () => {
    const file = withValue(withValue(aTemplateFile(), "title", ""), "actions.limit", 0);
    expect(templateSource.parse(JSON.stringify(file))).toEqual({
      ok: false,
      fault: "title: This is empty. actions.limit: This has to be at least 1.",
    });
  });
});
