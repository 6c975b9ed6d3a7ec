import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actionRow } from "../../src/document/layout-actions";
import { FIXED_TAG } from "../../src/ooxml/control-properties";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { choiceIn, type Lists } from "../../src/word/controls";
import { followWord } from "../../src/word/follow-word";
import { aTemplate } from "../support/builders";
import { soon } from "../support/soon";
import type { Operation } from "../support/word-host/behaviour";
import { WordHost } from "../support/word-host/host";
import { playWord } from "../support/word-host/office";
import { auditInWord } from "./a-word";

const template = aTemplate();
const EVIDENCE = "item.risk.evidence";

/** What was asked of Word, and its first refusal of one member. */
function recorded(refused?: string, code = "GeneralException") {
  const asked: string[] = [];
  const fault = ({ member }: Operation) => {
    asked.push(member);
    return member === refused && asked.filter((each) => each === member).length === 1 ? code : undefined;
  };
  return { asked, fault };
}

test("what is deleted while it is read is read round", async () => {
  const { fault, asked } = recorded("GetRange", "ItemNotFound");
  const { document } = auditInWord({ fault }, template, new Map([[EVIDENCE, "Seen."]]));
  const { controls } = await document.read();
  expect(controls.find(({ tag }) => tag === EVIDENCE)?.text).toBe("Seen.");
  expect(asked.filter((member) => member === "GetOoxml")).toEqual([]);
});

test("a Word without custom XML is asked for it once", async () => {
  const { host, document } = auditInWord({ customXml: false });
  await document.read();
  const before = host.log.length;
  await document.read();
  expect(host.log.length - before).toBeLessThanOrEqual(2);
});

test.each([
  ["over a prompt, to be typed over", "", "Select"],
  ["behind an answer, so that typing on replaces none of it", "Seen.", "End"],
])("the cursor goes %s", async (_, text, mode) => {
  const { host, document } = auditInWord({}, template, new Map([[EVIDENCE, text]]));
  expect(await document.goTo(EVIDENCE)).toBe(true);
  expect(host.selected).toMatchObject({ tag: EVIDENCE, mode });
});

describe("added rows", () => {
  const first = template.actions.rows + 1;
  const rows = [actionRow(template, first), actionRow(template, first + 1)];

  test("can be deleted by people, boxes and all", async () => {
    const { document } = auditInWord();
    await document.addRows("action.1.what", rows);
    const locked = await Word.run(async (context) => {
      const controls = context.document.contentControls;
      controls.load("items/tag,items/cannotDelete");
      await context.sync();
      return controls.items
        .filter(({ tag }) => [first, first + 1].some((row) => tag.startsWith(`action.${String(row)}.`)))
        .map((each) => each.cannotDelete);
    });
    expect(locked).toEqual(rows.flatMap(() => template.actions.columns.map(() => false)));
  });

  test("go away again where they could not have their boxes", async () => {
    const { fault } = recorded("InsertContentControl");
    const { document } = auditInWord({ fault });
    const before = await document.read();
    await expect(document.addRows("action.1.what", rows)).rejects.toMatchObject({ code: "office-failed" });
    expect(await document.read()).toEqual(before);
  });
});

test("a part that already says the same is not written again", async () => {
  const { asked, fault } = recorded();
  const { document } = auditInWord({ fault });
  const part = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  await document.writeParts([part]);
  await document.read();
  await document.writeParts([part]);
  expect(asked).not.toContain("SetXml");
  await document.writeParts([{ ...part, xml: `${part.xml} ` }]);
  expect(asked).toContain("SetXml");
});

test("the cursor in a label of the first layout is in no answer", async () => {
  const host = new WordHost(readFileSync(join(__dirname, "../fixtures/version-1/full-case-file-empty.docx")));
  playWord(host);
  const selected = jest.fn((_tag: string | undefined) => undefined);
  const stop = followWord({ changed: () => undefined, selected }, 10);
  host.select(FIXED_TAG);
  await soon(() => selected.mock.calls).toHaveLength(1);
  expect(selected.mock.calls).toEqual([[undefined]]);
  stop();
});

describe("the line of a list that brings its prompt back", () => {
  const PROMPT = "Choose a judgement";
  const listOf = (first: { displayText: string; value: string }) =>
    ({
      items: [
        {
          id: 7,
          dropDownListContentControl: {
            listItems: { items: [{ displayText: "Meets good", value: "meets-good" }, first] },
          },
        },
      ],
    }) as unknown as Lists;
  const control = { id: 7, placeholderText: PROMPT } as unknown as Word.ContentControl;

  test.each([
    ["no display text", { displayText: "", value: PROMPT }],
    ["no value", { displayText: PROMPT, value: "" }],
    ["the prompt as its display text", { displayText: PROMPT, value: PROMPT }],
  ])("is known by %s", (_, first) => {
    expect(choiceIn(listOf(first), control, "")).toBe(first);
  });
});
