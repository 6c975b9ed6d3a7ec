import fc from "fast-check";
import { fieldsIn, type Template } from "../../src/audit/template";
import { versionChanges } from "../../src/document/compare-versions";
import type { DraftEdit } from "../../src/forms/draft/draft-edit";
import { editDraft } from "../../src/forms/draft/edit-draft";
import type { FormDraft } from "../../src/forms/draft/form-draft";
import { draftOfTemplate } from "../../src/forms/template/draft-of-template";
import { templateFrom } from "../../src/forms/template/form-template";
import { parseTemplate } from "../../src/templates/parse-template";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aTemplateFile } from "../templates/a-template-file";
import { holds } from "../support/holds";

const file = parseTemplate(aTemplateFile());
if (!file.ok) throw new Error("The template of the tests is none.");
const before = file.template;
const [details] = before.fieldGroups;
const [section] = before.sections;
const item = section?.items[0];
if (!details || !section || !item) throw new Error("The template of the tests has nothing to edit.");

const made = (draft: FormDraft, version = "2"): Template => {
  const of = draft.from ?? before;
  return templateFrom(draft, { version, title: draft.title, publisher: of.publisher, purpose: of.purpose });
};
const after = (...edits: readonly DraftEdit[]): Template =>
  made(edits.reduce(editDraft, draftOfTemplate(before)));
const itemsIn = (template: Template) => template.sections.flatMap(({ items }) => items);

test.each(shippedTemplates().map((template) => [template.id, template] as const))(
  "%s is the same template where nothing was edited",
  (_id, template) => {
    const again = parseTemplate({ ...made(draftOfTemplate(template), template.version) });
    expect(again).toEqual({ ok: true, template });
  },
);

test("what is renamed and moved keeps its id, and no document loses anything", () => {
  const next = after(
    { do: "rename", key: `item-${item.id}`, to: "Called otherwise" },
    { do: "number", key: `item-${item.id}`, to: "99" },
    { do: "rename", key: `section-${section.id}`, to: "Another name" },
    { do: "rename", key: `field-case-type`, to: "Kind of case" },
    { do: "move", key: "field-case-type", by: -1 },
    { do: "line", of: { list: "options", key: "field-case-type" }, at: 0, to: "Child in need" },
    { do: "grade-label", scale: "quality", grade: "meets-good", to: "Good" },
  );
  expect(itemsIn(next)[0]).toMatchObject({ id: item.id, label: "Called otherwise", number: "99" });
  expect(next.sections[0]).toMatchObject({ id: section.id, title: "Another name" });
  const type = next.fieldGroups.flatMap(fieldsIn).find(({ id }) => id === "case-type");
  expect(type).toMatchObject({
    label: "Kind of case",
    options: [{ id: "cin", label: "Child in need" }, { id: "cp" }],
  });
  expect(new Set(versionChanges(before, next).map(({ code }) => code))).toEqual(new Set(["renamed"]));
  expect(parseTemplate(next)).toMatchObject({ ok: true });
});

test("what is taken out and added again is new", () => {
  const key = `item-${item.id}`;
  const next = after(
    { do: "remove", key },
    { do: "put", key, at: { as: "item", section: `section-${section.id}` } },
  );
  const again = itemsIn(next).find(({ label }) => label.includes(item.label));
  expect(again).toBeDefined();
  expect(again?.id).not.toBe(item.id);
  expect(versionChanges(before, next)).toContainEqual({
    code: "not-asked",
    where: expect.stringContaining(`item.${item.id}.`) as unknown,
    whole: true,
  });
  const detail = after(
    { do: "remove", key: "field-audited-before" },
    { do: "add-field", group: `group-${details.id}` },
    { do: "rename", key: "added-1", to: "Audited before" },
  );
  expect(detail.fieldGroups.flatMap(fieldsIn).map(({ id }) => id)).toContain("audited-before-2");
  const option = after(
    { do: "remove-line", of: { list: "options", key: "field-case-type" }, at: 0 },
    { do: "add-line", of: { list: "options", key: "field-case-type" } },
    { do: "line", of: { list: "options", key: "field-case-type" }, at: 1, to: "CIN" },
  );
  expect(option.fieldGroups.flatMap(fieldsIn).find(({ id }) => id === "case-type")?.options).toEqual([
    { id: "cp", label: "CP" },
    { id: "cin-2", label: "CIN" },
  ]);
});

test("a text that is edited keeps what it depends on, and its bullets are lines", () => {
  const prompts = [{ text: "Look for:", bullets: ["one", "two"], when: { field: "case-type", in: ["cp"] } }];
  const template = { ...before, sections: [{ ...section, items: [{ ...item, prompts }] }] };
  const of = { list: "prompts", key: `item-${item.id}` } as const;
  const draft = editDraft(draftOfTemplate(template), {
    do: "line",
    of,
    at: 0,
    to: "Look closely for:\n• one\n• two\n• three",
  });
  const added = editDraft(draft, { do: "add-line", of });
  expect(
    itemsIn(made(editDraft(added, { do: "line", of, at: 1, to: "And write it down." })))[0]?.prompts,
  ).toEqual([
    { ...prompts[0], text: "Look closely for:", bullets: ["one", "two", "three"] },
    { text: "And write it down." },
  ]);
});

test("the overall judgement and the heads of pages that are taken out are named nowhere", () => {
  const [torbay] = shippedTemplates();
  if (torbay?.overallItem === undefined) throw new Error("The Torbay template has an overall judgement.");
  const draft = [`item-${torbay.overallItem}`, `field-${torbay.pageHeader?.date ?? ""}`].reduce(
    (now, key) => editDraft(now, { do: "remove", key }),
    draftOfTemplate(torbay),
  );
  const next = made(draft, "99");
  expect(next.overallItem).toBeUndefined();
  expect(next.pageHeader?.date).toBeUndefined();
});

test("of conditions of which any will do, the one on what is taken out goes", () => {
  const dip = shippedTemplates().find(({ id }) => id === "dip-sample");
  const [first] = dip ? itemsIn(dip) : [];
  if (!dip || !first) throw new Error("The dip sample has no items.");
  const next = made(editDraft(draftOfTemplate(dip), { do: "remove", key: `item-${first.id}` }), "99");
  expect(JSON.stringify(dip.fieldGroups)).toContain(first.id);
  expect(JSON.stringify(next.fieldGroups)).not.toContain(`"${first.id}"`);
  expect(parseTemplate(next).ok).toBe(true);
});

test("whatever is edited, ids that stay are those of the parts that stayed, and new ones were never there", () => {
  const draft = draftOfTemplate(before);
  const keys = draft.sections.flatMap(({ items }) => items.map(({ key }) => key));
  const sections = draft.sections.map(({ key }) => key);
  const edit = fc.oneof<fc.Arbitrary<DraftEdit>[]>(
    fc.record({ do: fc.constant("remove" as const), key: fc.constantFrom(...keys) }),
    fc.record({
      do: fc.constant("put" as const),
      key: fc.constantFrom(...keys),
      at: fc.record({ as: fc.constant("item" as const), section: fc.constantFrom(...sections) }),
    }),
    fc.record({
      do: fc.constant("rename" as const),
      key: fc.constantFrom(...keys),
      to: fc.constantFrom("A", "B"),
    }),
    fc.record({ do: fc.constant("add-item" as const), section: fc.constantFrom(...sections) }),
    fc.record({
      do: fc.constant("to-section" as const),
      key: fc.constantFrom(...keys),
      section: fc.constantFrom(...sections),
    }),
  );
  holds(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const edited = edits.reduce(editDraft, draft);
      const stayed = edited.sections.flatMap(({ items }) =>
        items.flatMap(({ from }) => (from ? [from.id] : [])),
      );
      const ids = itemsIn(made(edited)).map(({ id }) => id);
      const known = new Set(itemsIn(before).map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => known.has(id))).toEqual(stayed);
    }),
    100,
  );
});

describe("ids that are retired", () => {
  const retiredOf = (template: Template) => template.retired ?? [];
  const again = (template: Template, ...edits: readonly DraftEdit[]) =>
    made(edits.reduce(editDraft, draftOfTemplate(template)), "3");

  test("are those of what was taken out, and two versions later nothing new gets one", () => {
    const without = after({ do: "remove", key: "field-audited-before" });
    expect(retiredOf(without)).toContain("field.audited-before");
    const next = again(
      without,
      { do: "add-field", group: `group-${details.id}` },
      { do: "rename", key: "added-1", to: "Audited before" },
    );
    expect(next.fieldGroups.flatMap(fieldsIn).map(({ id }) => id)).toContain("audited-before-2");
    expect(retiredOf(next)).toContain("field.audited-before");
    expect(parseTemplate(next)).toMatchObject({ ok: true });
  });

  test("hold for answers and grades as well", () => {
    const options = { list: "options", key: "field-case-type" } as const;
    const without = after(
      { do: "remove-line", of: options, at: 0 },
      { do: "add-line", of: options },
      { do: "line", of: options, at: 1, to: "Looked after" },
      { do: "add-grade", scale: "quality" },
      { do: "remove-grade", scale: "quality", grade: "grade-1" },
    );
    expect(retiredOf(without)).toEqual(["field.case-type.cin"]);
    const next = again(
      without,
      { do: "add-line", of: options },
      { do: "line", of: options, at: 2, to: "CIN" },
    );
    expect(next.fieldGroups.flatMap(fieldsIn).find(({ id }) => id === "case-type")?.options).toContainEqual({
      id: "cin-2",
      label: "CIN",
    });
  });

  test("are a fault where a file gives one to something", () => {
    expect(parseTemplate({ ...before, retired: [`item.${item.id}`, "item.never-was"] })).toMatchObject({
      ok: false,
      faults: [{ path: "retired[0]" }],
    });
    expect(parseTemplate({ ...before, retired: ["Item 3"] })).toMatchObject({ ok: false });
  });
});

describe("conditions of a template that is edited", () => {
  const cp = { field: "case-type", in: ["cp"] } as const;

  test("are set on every part, and taken away again", () => {
    const keys = [`group-${details.id}`, `section-${section.id}`, `item-${item.id}`];
    for (const key of keys) {
      const set = editDraft(draftOfTemplate(before), { do: "when", key, to: cp });
      expect(JSON.stringify(made(set))).toContain(JSON.stringify(cp));
      expect(made(editDraft(set, { do: "when", key, to: undefined }))).toEqual({
        ...made(draftOfTemplate(before)),
      });
    }
  });

  test("on something new go on naming it once it is called otherwise", () => {
    const options = { list: "options", key: "added-1" } as const;
    const draft = [
      { do: "add-field", group: `group-${details.id}` },
      { do: "field-type", key: "added-1", type: "choice" },
      { do: "add-line", of: options },
      { do: "line", of: options, at: 0, to: "At home" },
      { do: "add-line", of: options },
      { do: "line", of: options, at: 1, to: "Elsewhere" },
      { do: "when", key: `item-${item.id}`, to: { field: "new-detail", in: ["at-home"] } },
      { do: "rename", key: "added-1", to: "Where the child lives" },
      { do: "line", of: options, at: 0, to: "With family" },
    ].reduce((now, edit) => editDraft(now, edit as DraftEdit), draftOfTemplate(before));
    const next = made(draft);
    expect(itemsIn(next)[0]?.when).toEqual({ field: "new-detail", in: ["at-home"] });
    expect(next.fieldGroups.flatMap(fieldsIn)).toContainEqual({
      id: "new-detail",
      label: "Where the child lives",
      type: "choice",
      options: [
        { id: "at-home", label: "With family" },
        { id: "elsewhere", label: "Elsewhere" },
      ],
      required: false,
    });
    expect(parseTemplate(next)).toMatchObject({ ok: true });
  });
});

test("what a template says of itself as a whole is edited, and what is left empty says nothing", () => {
  const names = { ...before, names: { "record-system": "Old record" } };
  const set = (template: Template, ...edits: readonly DraftEdit[]) =>
    made(edits.reduce(editDraft, draftOfTemplate(template)));
  const next = set(names, {
    do: "settings",
    to: {
      kind: "dip-sample",
      language: "cy-GB",
      auditedBy: " Team managers, once a month. ",
      person: "young person",
      marking: "OFFICIAL-SENSITIVE",
      names: { "record-system": "New record" },
    },
  });
  expect(next).toMatchObject({
    kind: "dip-sample",
    language: "cy-GB",
    auditedBy: "Team managers, once a month.",
    person: "young person",
    marking: "OFFICIAL-SENSITIVE",
    names: { "record-system": "New record" },
  });
  expect(parseTemplate(next)).toMatchObject({ ok: true });
  const back = set(next, {
    do: "settings",
    to: { kind: "", language: "", auditedBy: " ", person: "", marking: "" },
  });
  expect(Object.keys(back)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:kind|language|auditedBy|person|marking)$/)]),
  );
  const emptied = set(names, { do: "settings", to: { names: { "record-system": " " } } });
  expect(parseTemplate(emptied)).toMatchObject({ ok: false, faults: [{ path: "names.record-system" }] });
});

test("what a system or a team is called is changed in every text at once, of what the editor does not show too", () => {
  const detailed = shippedTemplates().find(({ id }) => id === "detailed-case-audit");
  if (!detailed?.names) throw new Error("The detailed audit names its record system.");
  const template = { ...detailed, promptSets: [{ id: "p", label: "Care First prompts", on: false }] };
  const to = { names: { ...detailed.names, "record-system": "Our (new) record" } };
  const read = parseTemplate(made(editDraft(draftOfTemplate(template), { do: "settings", to }), "99"));
  if (!read.ok) throw new Error("The template has faults.");
  const count = (of: Template, words: string) => JSON.stringify(of).split(words).length - 1;
  expect(count(read.template, "Care First")).toBe(0);
  expect(count(read.template, "Our (new) record")).toBe(count(template, "Care First"));
  for (const name of ["Eclipse-2 (live/test)", "R&D [x] \\ $1", "C++"]) {
    const renamed = { ...read.template, names: { "record-system": name } };
    expect(parseTemplate(made(draftOfTemplate(renamed), "99")).ok).toBe(true);
  }
  expect(versionChanges(template, read.template)).toEqual([]);
});

test("a column of the action table is answered otherwise, offers other choices, and keeps its id and theirs", () => {
  const strengths = shippedTemplates().find(({ id }) => id === "strengths-based-practice-audit");
  if (!strengths) throw new Error("There is no strengths-based audit.");
  const columnsAfter = (...edits: readonly DraftEdit[]) => {
    const read = parseTemplate(made(edits.reduce(editDraft, draftOfTemplate(strengths)), "99"));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return read.template.actions.columns;
  };
  const was = strengths.actions.columns.find(({ id }) => id === "priority");
  const of = { list: "options", key: "column-priority" } as const;
  const priority = columnsAfter(
    { do: "line", of, at: 0, to: "This week" },
    { do: "add-line", of },
    { do: "line", of, at: was?.options?.length ?? 0, to: "Some day" },
  ).find(({ id }) => id === "priority");
  expect(priority).toEqual({
    ...was,
    options: [
      { ...was?.options?.[0], label: "This week" },
      ...(was?.options ?? []).slice(1),
      { id: "some-day", label: "Some day" },
    ],
  });
  const hours = columnsAfter(
    { do: "answer-type", key: "column-priority", type: "number" },
    { do: "bounds", key: "column-priority", to: { unit: "hours", least: 0 } },
  ).find(({ id }) => id === "priority");
  expect(hours).toEqual({
    id: "priority",
    label: "Priority",
    required: true,
    type: "number",
    unit: "hours",
    least: 0,
  });
  const rag = { list: "options", key: "added-1" } as const;
  const added = columnsAfter(
    { do: "add-column" },
    { do: "rename", key: "added-1", to: "RAG" },
    { do: "answer-type", key: "added-1", type: "choice" },
    ...["Red", "Green"].flatMap(
      (to, at) =>
        [
          { do: "add-line", of: rag },
          { do: "line", of: rag, at, to },
        ] as const,
    ),
  ).at(-1);
  expect(added).toMatchObject({
    label: "RAG",
    type: "choice",
    options: [
      { id: "red", label: "Red" },
      { id: "green", label: "Green" },
    ],
  });
  const removed = editDraft(draftOfTemplate(strengths), { do: "remove", key: "column-priority" });
  expect(removed.notPlaced.at(-1)?.text).toBe("Priority\nHigh\nMedium\nLow");
});

test("several items may judge the audit as a whole, and figures go by the one they went by", () => {
  const strengths = shippedTemplates().find(({ id }) => id === "strengths-based-practice-audit");
  if (!strengths) throw new Error("There is no strengths-based audit.");
  const overallAfter = (...edits: readonly DraftEdit[]) => {
    const { overallItem, furtherOverall } = made(edits.reduce(editDraft, draftOfTemplate(strengths)), "99");
    return [overallItem, ...(furtherOverall ?? [])];
  };
  const [first, second] = [strengths.overallItem ?? "", strengths.furtherOverall?.[0] ?? ""];
  expect(overallAfter()).toEqual([first, second]);
  expect(overallAfter({ do: "overall", key: "item-what-matters", on: true })).toEqual([
    first,
    "what-matters",
    second,
  ]);
  expect(overallAfter({ do: "overall", key: `item-${first}`, on: false })).toEqual([second]);
  expect(
    overallAfter(...[first, second].map((id) => ({ do: "overall", key: `item-${id}`, on: false }) as const)),
  ).toEqual([undefined]);
});

test("the question about immediate concerns is worded, taken out and asked again, and loses no document's answers", () => {
  const camden = shippedTemplates().find(({ id }) => id === "camden-themed-audit");
  if (!camden?.immediateConcerns) throw new Error("Camden's audit asks about immediate concerns.");
  const of = { list: "paragraphs", key: "concern" } as const;
  const worded = [
    { do: "rename", key: "concern", to: "Safe today?" },
    { do: "line", of, at: 0, to: "Ring first." },
  ] as const;
  const draft = worded.reduce<FormDraft>(editDraft, draftOfTemplate(camden));
  const { prompts } = camden.immediateConcerns;
  expect(made(draft, "99").immediateConcerns).toEqual({
    title: "Safe today?",
    prompts: [{ text: "Ring first." }, ...prompts.slice(1)],
  });
  const without = editDraft(draft, { do: "remove", key: "concern" });
  expect(without.notPlaced.at(-1)?.text).toContain("Ring first.");
  expect(made(without, "99").immediateConcerns).toBeUndefined();
  expect(versionChanges(camden, made(without, "99"))).not.toEqual([]);
  const again = parseTemplate(made(editDraft(without, { do: "add-concern" }), "99"));
  if (!again.ok) throw new Error("The template has faults.");
  expect(again.template.immediateConcerns).toEqual(camden.immediateConcerns);
  expect(versionChanges(camden, again.template)).toEqual([]);
});

test("tables, guidance and rules are edited as the rest is", () => {
  const next = after(
    { do: "add-table" },
    { do: "rename", key: "added-1", to: "People spoken to" },
    { do: "group-place", key: "added-1", to: { after: `section-${section.id}` } },
    { do: "table-note", key: "added-1", to: "Whoever the auditor spoke to." },
    { do: "table-rows", key: "added-1", to: 4 },
    { do: "rename", key: "added-2", to: "Who" },
    { do: "add-field", group: "added-1" },
    { do: "field-type", key: "added-3", type: "date" },
    { do: "required", key: "added-3", on: true },
    { do: "add-reference" },
    { do: "line", of: { list: "paragraphs", key: "added-4" }, at: 0, to: "What good looks like." },
    { do: "rule", rule: "same-text", to: "off" },
    { do: "rule", rule: "filler", to: "off" },
    { do: "rule", rule: "filler", to: undefined },
  );
  expect(next.tables).toEqual([
    {
      id: "people-spoken-to",
      title: "People spoken to",
      note: "Whoever the auditor spoke to.",
      place: { after: section.id },
      rows: 4,
      columns: [
        { id: "who", label: "Who", type: "text", required: false },
        { id: "new-detail", label: "New detail", type: "date", required: true },
      ],
    },
  ]);
  expect(next.references.at(-1)).toMatchObject({ wordings: [{ text: "What good looks like." }] });
  expect(next.rules).toEqual({ ...before.rules, "same-text": "off" });
  expect(parseTemplate(next)).toMatchObject({ ok: true });
  const [table] = draftOfTemplate(next).tables ?? [];
  const gone = made(editDraft(draftOfTemplate(next), { do: "remove", key: table?.key ?? "" }), "4");
  expect(gone.tables).toBeUndefined();
  expect(gone.retired).toEqual(
    expect.arrayContaining(["table.people-spoken-to", "table.people-spoken-to.who"]),
  );
});

const narrativesOf = (template: Template) => template.narratives ?? [];
const withAnswer = (answer: object): Template => {
  const { overallItem: _, ...rest } = aTemplateFile();
  const parsed = parseTemplate({
    ...rest,
    version: "1",
    sections: [
      {
        id: "asked",
        title: "Asked",
        notes: [],
        items: [
          { id: "plans", label: "Plans that apply", answer, prompts: [], descriptors: [] },
          { id: "after", label: "After", answer: { required: true }, prompts: [], descriptors: [] },
        ],
      },
    ],
  });
  if (!parsed.ok) throw new Error(parsed.faults.map(({ path, message }) => `${path} ${message}`).join("; "));
  return parsed.template;
};
const PLANS = {
  required: false,
  type: "choices",
  options: [
    { id: "cin", label: "Child in need" },
    { id: "cp", label: "Child protection" },
  ],
};
const editing = (template: Template, ...edits: readonly DraftEdit[]): Template =>
  made(edits.reduce(editDraft, draftOfTemplate(template)));
const answerIn = (template: Template, id = "plans") =>
  itemsIn(template).find((each) => each.id === id)?.answer;

test("an item with several choices opens as one, its choices change and keep their ids, and what is lost is told", () => {
  const template = withAnswer(PLANS);
  expect(draftOfTemplate(template).sections[0]?.items[0]?.kind).toBe("choices");
  expect(editing(template)).toEqual({ ...template, version: "2" });
  const of = { list: "options", key: "item-plans" } as const;
  const next = editing(
    template,
    { do: "line", of, at: 0, to: "Child in need plan" },
    { do: "add-line", of },
    { do: "line", of, at: 2, to: "Pathway plan" },
    { do: "remove-line", of, at: 1 },
  );
  expect(answerIn(next)).toEqual({
    required: false,
    type: "choices",
    options: [
      { id: "cin", label: "Child in need plan" },
      { id: "pathway-plan", label: "Pathway plan" },
    ],
  });
  expect(next.retired).toContain("item.plans.cp");
  expect(versionChanges(template, next).map(({ code }) => code)).toEqual(["no-such-choice", "renamed"]);
  expect(parseTemplate(next).ok).toBe(true);
});

test.each([
  ["a number", { required: true, type: "number", unit: "days", least: 0, most: 30 }],
  ["a date", { required: true, type: "date" }],
  ["yes or no", { required: true, type: "yes-no" }],
  ["one of several", { ...PLANS, type: "choice" }],
])("an item answered with %s is edited as that, and is the same where nothing was", (_name, answer) => {
  const template = withAnswer(answer);
  expect(editing(template)).toEqual({ ...template, version: "2" });
  expect(draftOfTemplate(template).sections[0]?.items[0]?.answering?.type).toBe(answer.type);
});

test("how an item is answered is changed there and back, and whether it has to be stays", () => {
  const template = withAnswer(PLANS);
  const key = "item-plans";
  const number = editing(
    template,
    { do: "kind", key, kind: "words" },
    { do: "answer-type", key, type: "number" },
    { do: "bounds", key, to: { unit: "weeks", most: 6 } },
  );
  expect(answerIn(number)).toEqual({ required: false, type: "number", unit: "weeks", most: 6 });
  expect(versionChanges(template, number).map(({ code }) => code)).toEqual(["answered-otherwise"]);
  const narrower = editing(number, { do: "bounds", key, to: { unit: "weeks", most: 4 } });
  expect(versionChanges(number, narrower).map(({ code }) => code)).toEqual(["narrower-bounds"]);
  const back = editing(
    template,
    { do: "kind", key, kind: "words" },
    { do: "answer-type", key, type: undefined },
    { do: "kind", key, kind: "choices" },
  );
  expect(answerIn(back)).toEqual(PLANS);
  const graded = editing(
    template,
    { do: "kind", key, kind: "question" },
    { do: "scale", key, scale: "quality" },
  );
  expect(answerIn(graded)).toEqual({ required: false, scale: "quality" });
});

test("a question becomes one with any of what its scale offers", () => {
  const template = withAnswer({ required: true, scale: "quality" });
  const next = editing(template, { do: "kind", key: "item-plans", kind: "choices" });
  expect(answerIn(next)).toMatchObject({ required: true, type: "choices" });
  expect(answerIn(next)?.options?.map(({ id }) => id)).toEqual(
    expect.arrayContaining(template.scales[0]?.grades.map(({ id }) => id) ?? []),
  );
  expect(parseTemplate(next).ok).toBe(true);
});

test("gates, points of a scale, and names of evidence, impact and narratives are edited", () => {
  const key = `item-${item.id}`;
  const next = after(
    { do: "gate", key, on: true },
    { do: "narrative-label", narrative: "evidence", to: "Working well" },
    { do: "add-narrative" },
    { do: "narrative-label", narrative: "narrative-1", to: "Needs to happen" },
    { do: "own-narrative", key, narrative: "narrative-1", on: true },
    { do: "grade-value", scale: "quality", grade: "meets-good", to: 7 },
    { do: "needs-plan", scale: "quality", grade: "meets-good", to: true },
  );
  expect(itemsIn(next)[0]).toMatchObject({ gate: true, further: { "narrative-1": { required: false } } });
  expect(narrativesOf(next)).toEqual([
    { id: "evidence", label: "Working well" },
    { id: "narrative-1", label: "Needs to happen" },
  ]);
  expect(next.scales.find(({ id }) => id === "quality")?.grades).toContainEqual(
    expect.objectContaining({ id: "meets-good", value: 7, needsPlan: true }),
  );
  const without = editing(
    next,
    { do: "gate", key, on: false },
    { do: "narrative-label", narrative: "evidence", to: "" },
    { do: "remove-narrative", narrative: "narrative-1" },
  );
  expect(itemsIn(without)[0]).not.toHaveProperty("gate");
  expect(itemsIn(without)[0]).not.toHaveProperty("further");
  expect(without).not.toHaveProperty("narratives");
  expect(without.retired).toContain("narrative.narrative-1");
  expect(versionChanges(next, without)).toEqual([
    expect.objectContaining({ code: "not-asked", whole: false }),
    { code: "asked-otherwise", where: "item.plan.answer" },
  ]);
  expect(narrativesOf(editing(without, { do: "add-narrative" })).map(({ id }) => id)).toEqual([
    "narrative-2",
  ]);
});

test("what is told of a grade that an item is not judged on any more becomes a prompt, as is said", () => {
  const described = {
    ...before,
    sections: [
      {
        ...section,
        items: [{ ...item, descriptors: [{ grade: "meets-good", text: [{ text: "Seen often." }] }] }],
      },
    ],
  };
  const [now] = itemsIn(editing(described, { do: "kind", key: `item-${item.id}`, kind: "words" }));
  expect(now?.prompts).toContainEqual({ text: "Seen often." });
  expect(now?.descriptors).toEqual([]);
});
