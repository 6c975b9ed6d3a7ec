import { blankRecord, EMPTY_ITEM, type AuditRecord } from "../../src/audit/record";
import { shownTexts } from "../../src/document/answers";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { recordInDocument } from "../../src/document/read-record";
import { aContent, withControls, withTable } from "../support/a-content";
import { aCompleteRecord, anAction, aTemplate } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";

const template = aTemplate();
const full = aCompleteRecord(template);
const texts = shownTexts(template, full);
const ACTIONS = "Agreed actions";
const content = aContent(template, texts);
const mirrorOf = (record: AuditRecord, complete = true) => ({ record, complete });
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

test("an untouched document reads as the record it was made from, without a problem", () => {
  expect(recordInDocument(template, content)).toEqual({ value: { ...full, id: "" }, problems: [] });
});

describe("nothing typed is lost when another editor", () => {
  const cases: readonly [string, typeof content][] = [
    ["strips every tag", withControls(content, (control) => ({ ...control, tag: "" }))],
    ["strips every tag and title", withControls(content, (control) => ({ ...control, tag: "", alias: "" }))],
    ["removes every control and keeps its text", withControls(content, () => undefined)],
    [
      "removes the controls and changes the spacing of labels",
      withTable(
        withControls(content, () => undefined),
        "Item 2",
        (rows) => rows.map(([label = "", ...rest]) => [` ${label.replace(/ /g, "\n")}`, ...rest]),
      ),
    ],
  ];
  test.each(cases)("%s", (_, damaged) => {
    const { value, problems } = recordInDocument(template, damaged);
    expect(value).toEqual({ ...full, id: "" });
    expect(codes(problems)).toContain("answers-recovered");
  });

  test("moves a control into another table: its tag still says what it answers", () => {
    const moved = withControls(content, (control) =>
      control.tag === "item.plans.evidence" ? { ...control, at: { table: 0, row: 1, cell: 2 } } : control,
    );
    expect(recordInDocument(template, moved).value.items["plans"]).toEqual(full.items["plans"]);
  });
});

test("prompts left behind as ordinary text are no answers", () => {
  const prompts = new Map(slotsOf(layoutOf(template)).map((slot) => [slot.tag, slot.prompt]));
  const left = withControls(aContent(template, prompts), () => undefined);
  const { value, problems } = recordInDocument(template, left);
  expect(value).toEqual(blankRecord(template, ""));
  expect(codes(problems)).toEqual(["answers-recovered"]);
});

test("of two controls of one tag in one cell the first is read, and the other said", () => {
  const doubled = {
    ...content,
    controls: content.controls.flatMap((control) =>
      control.tag === "item.risk.evidence" ? [control, { ...control, text: "Another view." }] : [control],
    ),
  };
  const { value, problems } = recordInDocument(template, doubled);
  expect(value).toEqual({ ...full, id: "" });
  expect(problems).toEqual([
    {
      code: "box-copied",
      where: "item.risk.evidence",
      place: { in: "text", near: "beside", tag: "item.risk.evidence" },
      text: "Another view.",
    },
  ]);
});

test("text typed in the cell beside a control is part of the answer", () => {
  const beside = withTable(content, "1. Risk reduced", (rows) =>
    rows.map((row) => (row[0] === "Impact" ? [row[0], `${row[1] ?? ""} And beside it.`] : row)),
  );
  expect(recordInDocument(template, beside).value.items["risk"]?.impact).toBe(
    `${full.items["risk"]?.impact ?? ""} And beside it.`,
  );
});

describe("a judgement", () => {
  const judged = (text: string) =>
    recordInDocument(
      template,
      withControls(content, (control) =>
        control.tag === "item.risk.judgement" ? { ...control, text } : control,
      ),
    );

  test.each(["Meets good", "meets good.", " MEETS  GOOD ", "meets-good", "meets_good"])(
    "%j is understood",
    (text) => {
      expect(judged(text).value.items["risk"]?.judgement).toBe("meets-good");
    },
  );

  test("that is none of the scale is not entered, and what was written is told", () => {
    const { value, problems } = judged("Rather good");
    expect(value.items["risk"]?.judgement).toBe("");
    expect(problems).toContainEqual({
      code: "unknown-choice",
      where: "item.risk.judgement",
      text: "Rather good",
    });
  });
});

describe("dates", () => {
  test.each([
    ["1 April 2026", "2026-04-01"],
    ["01/04/2026", "2026-04-01"],
    ["31/02/2026", "31/02/2026"],
    ["next week", "next week"],
  ])("%j is %j in the record", (text, expected) => {
    const dated = aContent(template, new Map([...texts, ["header.audit-date", text]]));
    expect(recordInDocument(template, dated).value.header["audit-date"]).toBe(expected);
  });
});

describe("the action table", () => {
  const plan = (rows: readonly (readonly string[])[]) =>
    withTable(content, ACTIONS, ([head = []]) => [head, ...rows]);
  const typed = ["6", "Agree a safety plan with the school by June", "Team manager", "1 June 2026", ""];

  test("a row typed by hand is an action, and is said to be one", () => {
    const rows = content.tables.find((_, at) => content.captions?.[at] === ACTIONS)?.slice(1) ?? [];
    const { value, problems } = recordInDocument(template, plan([...rows, typed]));
    expect(value.actions.at(-1)).toMatchObject({
      row: 6,
      what: typed[1],
      person: typed[2],
      due: "2026-06-01",
    });
    expect(problems).toEqual([{ code: "action-row-typed-by-hand", where: "action.6.what" }]);
  });

  test("a column that has the name of the rows' numbers is not taken for them", async () => {
    const { actions } = template;
    const columns = actions.columns.map((each) => (each.id === "what" ? { ...each, label: "Action" } : each));
    const renamed = aTemplate({ actions: { ...actions, columns } });
    const document = new MemoryDocument();
    await document.insert(renamed);
    await document.write([{ tag: "action.2.what", text: "Second" }]);
    const { value, problems } = recordInDocument(renamed, await document.read());
    expect(value.actions.map(({ row, what }) => [row, what])).toEqual([[2, "Second"]]);
    expect(problems).toEqual([]);
  });

  test("a row typed between two others leaves theirs as they are", async () => {
    const document = new MemoryDocument();
    await document.insert(template);
    await document.write([
      { tag: "action.1.what", text: "First" },
      { tag: "action.2.what", text: "Second" },
    ]);
    document.addRowByHand("action.1.what", ["", "Between", "", "", ""]);
    const { value, problems } = recordInDocument(template, await document.read());
    expect(value.actions.map(({ row, what }) => [row, what])).toEqual([
      [1, "First"],
      [6, "Between"],
      [2, "Second"],
    ]);
    expect(problems).toEqual([{ code: "action-row-typed-by-hand", where: "action.6.what" }]);
  });

  test("a row copied by hand, tags and all, is an action of its own", () => {
    const five = content.tables.find((_, at) => content.captions?.[at] === ACTIONS)?.slice(1) ?? [];
    const rows = five.map((cells, index) => (index === 4 ? ["5", "Fifth", "Team manager", "", ""] : cells));
    const copied = plan([...rows, ["5", "Sixth", "Team manager", "", ""]]);
    const last = copied.controls.filter((control) => control.tag.startsWith("action.5."));
    const twice = last.flatMap((control) =>
      control.at ? [{ ...control, at: { ...control.at, row: 6 } }] : [],
    );
    const { value } = recordInDocument(template, { ...copied, controls: [...copied.controls, ...twice] });
    expect(value.actions.map(({ what }) => what)).toEqual(["Fifth", "Sixth"]);
  });

  test("a table without its header row is read by where its controls sit", () => {
    const headless = withControls(
      withTable(content, ACTIONS, (rows) => rows.slice(1)),
      (control) =>
        control.tag.startsWith("action.") && control.at
          ? { ...control, at: { ...control.at, row: control.at.row - 1 } }
          : control,
    );
    expect(recordInDocument(template, headless).value.actions).toEqual(full.actions);
  });
});

describe("the table of actions", () => {
  const without = withControls(
    withTable(content, ACTIONS, () => []),
    (control) => (control.tag.startsWith("action.") ? undefined : control),
  );
  const actions = [anAction(), anAction({ row: 2, what: "Ring her" })];

  test("gone from the document is missed, and its actions are those of the mirror", () => {
    expect(recordInDocument(template, without)).toMatchObject({
      value: { actions: [] },
      problems: [{ code: "control-missing", where: ["action.1.what"] }],
    });
    expect(recordInDocument(template, without, mirrorOf({ ...full, actions }))).toMatchObject({
      value: { actions },
      problems: [{ code: "answers-from-mirror", where: ["action.1.what"] }],
    });
    expect(recordInDocument(template, without, mirrorOf(full)).problems).toEqual([
      { code: "control-missing", where: ["action.1.what"] },
    ]);
  });

  test("without its tags is said to be recovered, with whatever else was", () => {
    const shown = aContent(template, shownTexts(template, { ...full, actions }));
    const bare = withControls(shown, ({ tag, ...rest }) =>
      /^(?:action|header)[.]/.test(tag) ? undefined : { tag, ...rest },
    );
    const { value, problems } = recordInDocument(template, bare);
    expect(value.actions).toEqual(actions);
    expect(problems).toEqual([
      {
        code: "answers-recovered",
        where: ["action.1.what", "action.2.what", "header.auditor-name", "header.audit-date"],
      },
    ]);
  });
});

test("spaces around an answer are none of it", () => {
  const spaced = withControls(content, (control) =>
    control.tag === "item.risk.evidence" ? { ...control, text: `  ${control.text}\n` } : control,
  );
  const cells = withTable(spaced, "1. Risk reduced", (rows) =>
    rows.map((row) => (row[0] === "Evidence" ? [row[0], `  ${row[1] ?? ""}\n`] : row)),
  );
  expect(recordInDocument(template, cells).value).toEqual({ ...full, id: "" });
});

describe("the mirror", () => {
  test("that was shortened is at odds with what it does hold", () => {
    const short = { ...full, items: { ...full.items, risk: { ...EMPTY_ITEM, evidence: "Other words" } } };
    expect(recordInDocument(template, content, mirrorOf(short, false)).problems).toEqual([
      { code: "mirror-differs", where: ["item.risk.evidence"] },
    ]);
  });

  test("that holds more actions than the document is at odds with it", () => {
    const actions = [anAction({ row: 9 })];
    expect(recordInDocument(template, content, mirrorOf({ ...full, actions })).problems).toMatchObject([
      { code: "mirror-differs", where: ["action.9.what", "action.9.person", "action.9.due"] },
    ]);
  });

  test("that agrees lends its id and nothing else is said", () => {
    expect(recordInDocument(template, content, mirrorOf({ ...full, id: "abc" }))).toEqual({
      value: { ...full, id: "abc" },
      problems: [],
    });
  });

  test("that differs gives way to the document, and the difference is told", () => {
    const { value, problems } = recordInDocument(
      template,
      content,
      mirrorOf({ ...full, serviceActions: "Old words" }),
    );
    expect(value.serviceActions).toBe(full.serviceActions);
    expect(problems).toEqual([{ code: "mirror-differs", where: ["service-actions"] }]);
  });

  test("that was shortened is not at odds with what it left out", () => {
    const short = { ...full, items: { ...full.items, risk: { ...EMPTY_ITEM, judgement: "meets-good" } } };
    expect(recordInDocument(template, content, mirrorOf(short, false)).problems).toEqual([]);
    expect(codes(recordInDocument(template, content, mirrorOf(short)).problems)).toEqual(["mirror-differs"]);
  });

  test("still gives the answer where control and cell are both gone", () => {
    const gone = withControls(
      withTable(content, "1. Risk reduced", () => []),
      (control) => (control.tag.startsWith("item.risk.") ? undefined : control),
    );
    const { value, problems } = recordInDocument(template, gone, mirrorOf(full));
    expect(value.items["risk"]).toEqual(full.items["risk"]);
    expect(codes(problems)).toEqual(["control-missing", "answers-from-mirror"]);
    expect(codes(recordInDocument(template, gone).problems)).toEqual(["control-missing"]);
  });
});
