import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actionRow } from "../../src/document/layout-actions";
import { openAudit } from "../../src/document/open-audit";
import { restoreLabels } from "../../src/document/restore-labels";
import { unreadWords } from "../../src/document/unread-words";
import { auditMaker } from "../../src/docx/audit-maker";
import { newDocx } from "../../src/docx/new-docx";
import { FIXED_TAG } from "../../src/ooxml/control-properties";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { choiceIn, type Lists } from "../../src/word/controls";
import { followWord } from "../../src/word/follow-word";
import { aTemplate } from "../support/builders";
import { editedDocx } from "../support/docx-edits";
import { soon } from "../support/soon";
import type { Operation } from "../support/word-host/behaviour";
import { someSurroundings } from "../taskpane/a-session";
import { WordHost } from "../support/word-host/host";
import { playWord } from "../support/word-host/office";
import { auditInWord, aWord } from "./a-word";

const template = aTemplate();
const EVIDENCE = "item.risk.evidence";
const IMPACT = "item.risk.impact";

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
  const { fault, asked } = recorded("GetXml", "ItemNotFound");
  const made = auditMaker(template, someSurroundings(template).newId)(new Map([[EVIDENCE, "Seen."]]));
  const { document } = aWord(made, { fault });
  const { controls } = await document.read();
  expect(controls.find(({ tag }) => tag === EVIDENCE)?.text).toBe("Seen.");
  expect(asked.filter((member) => member === "GetXml").length).toBeGreaterThan(1);
  expect(asked.filter((member) => member === "GetOoxml")).toEqual([]);
});

describe("who changed what while changes were tracked", () => {
  const trips = async (host: WordHost, act: () => Promise<unknown>) => {
    const before = host.log.length;
    await act();
    return host.log.length - before;
  };
  const by = { author: "Audit Author", date: "2026-09-01T09:00:00Z" };

  test("is asked in one round trip where nothing was, and nothing of it by name", async () => {
    const { asked, fault } = recorded();
    const { host, document } = auditInWord({ fault }, template, new Map([[EVIDENCE, "Seen."]]));
    expect(
      await trips(host, async () => {
        expect(await document.readTracked()).toEqual([]);
      }),
    ).toBe(1);
    expect(asked.filter((member) => /TrackedChange|GetOoxml/.test(member))).toEqual([]);
  });

  test("is told of what was taken out, put in, or both, with its author and day, in two", async () => {
    const { asked, fault } = recorded();
    const { host, document } = auditInWord({ fault }, template, new Map([[EVIDENCE, "Seen."]]));
    host.track("TrackAll");
    host.typeInto(IMPACT, "Calmer at school.");
    expect(await document.readTracked()).toEqual([{ tag: IMPACT, ...by }]);
    host.typeInto(EVIDENCE, "Seen twice.");
    const tracked = await document.readTracked();
    expect(tracked.filter(({ tag }) => tag === EVIDENCE)).toEqual([
      { tag: EVIDENCE, ...by },
      { tag: EVIDENCE, ...by },
    ]);
    expect(await trips(host, () => document.readTracked())).toBe(2);
    expect(asked.filter((member) => member.includes("TrackedChange"))).toEqual([]);
  });
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

  const PLATFORMS = ["OfficeOnline", "PC"] as const;
  const save = () =>
    Word.run(async (context) => {
      context.document.save();
      await context.sync();
    });

  test.each(PLATFORMS)(
    "can be saved, and deleted by whoever does not need them, in Word on %s",
    async (platform) => {
      const { host, document } = auditInWord({ platform });
      const before = await document.read();
      await document.addRows("action.1.what", rows);
      expect(host.tags.filter((tag) => tag.startsWith(`action.${String(first)}.`))).toHaveLength(
        template.actions.columns.length,
      );
      await save();
      await Word.run(async (context) => {
        const box = context.document.contentControls.getByTag(`action.${String(first)}.what`).getFirst();
        box.parentTableOrNullObject.deleteRows(first, rows.length);
        await context.sync();
      });
      expect(await document.read()).toEqual(before);
    },
  );

  test("made the other way would keep Word on the web from saving", async () => {
    const { host } = auditInWord();
    await Word.run(async (context) => {
      context.document.body.tables.getFirst().getCell(0, 0).body.getRange("Content").insertContentControl();
      await context.sync();
    });
    await expect(save()).rejects.toMatchObject({ code: "GeneralException" });
    expect(host.saves).toBe(0);
  });

  test("show our prompts on the web, where the boxes come as markup", async () => {
    const { host, document } = auditInWord();
    await document.addRows("action.1.what", rows);
    expect(host.text(`action.${String(first)}.what`)).toBe(host.text("action.1.what"));
    await document.write([{ tag: `action.${String(first)}.what`, text: "Meet" }]);
    await document.write([{ tag: `action.${String(first)}.what`, text: "" }]);
    expect(host.text(`action.${String(first)}.what`)).toBe(host.text("action.1.what"));
  });

  test.each([
    ["OfficeOnline", "InsertOoxml"],
    ["PC", "InsertContentControl"],
  ] as const)("go away again where Word on %s gives them no boxes", async (platform, member) => {
    const { fault } = recorded(member);
    const { document } = auditInWord({ fault, platform });
    const before = await document.read();
    await expect(document.addRows("action.1.what", rows)).rejects.toMatchObject({ code: "office-failed" });
    expect(await document.read()).toEqual(before);
  });

  test("go away again where their boxes get lost on the way, and a person is told how to add them", async () => {
    const { document } = auditInWord({ loseControls: (tag) => tag === `action.${String(first)}.what` });
    const before = await document.read();
    await expect(document.addRows("action.1.what", rows)).rejects.toMatchObject({
      code: "insert-incomplete",
      message: expect.stringMatching(/Add it by hand/) as string,
    });
    expect(await document.read()).toEqual(before);
  });

  test("that can't be taken away again are told of by what went wrong first", async () => {
    const { document } = auditInWord({
      fault: ({ member }) =>
        member === "InsertOoxml"
          ? "NotImplemented"
          : member === "DeleteRows"
            ? "GeneralException"
            : undefined,
    });
    await expect(document.addRows("action.1.what", rows)).rejects.toMatchObject({ code: "unsupported-host" });
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

test("words in a text box, which Word's objects do not give, are told where all of its markup is read", async () => {
  const boxed =
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Ring him</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>';
  const { document } = aWord(editedDocx(newDocx(aTemplate()), (xml) => xml.atEnd(boxed)));
  const opened = await openAudit(document, someSurroundings(aTemplate()));
  expect(opened.found && opened.audit.problems.filter(({ code }) => code === "words-outside")).toEqual([]);
  expect(await unreadWords(document, someSurroundings(aTemplate()))).toMatchObject([
    { code: "words-outside", text: "Ring him", place: { in: "text-box" } },
  ]);
});

describe("labels in other words", () => {
  const surroundings = someSurroundings(template);
  const labels = async (document: ReturnType<typeof auditInWord>["document"]) => {
    const opened = await openAudit(document, surroundings);
    if (!opened.found) throw new Error("There is no audit.");
    return { ...opened, changed: opened.audit.problems.filter(({ code }) => code === "labels-changed") };
  };
  const put = (docx: Uint8Array, played = {}) => aWord(docx, played);
  const proof = editedDocx(newDocx(template), (xml) =>
    xml.inRow(EVIDENCE, 0, (cell) => cell.replace(">Evidence<", ">Proof<")),
  );

  test("are put back, with tracking of changes as it was, in three round trips", async () => {
    const { host, document } = put(proof);
    host.track("TrackAll");
    const { audit, content, changed } = await labels(document);
    expect(changed).toEqual([{ code: "labels-changed", labels: [{ was: "Evidence", now: "Proof" }] }]);
    const before = host.log.length;
    expect(await restoreLabels(document, audit.problems, content)).toEqual([]);
    expect(host.log.length - before).toBe(3);
    expect(host.tracking).toBe("TrackAll");
    expect((await labels(document)).changed).toEqual([]);
  });

  test("are left to the person where somebody commented on them", async () => {
    const { document } = put(
      editedDocx(proof, (xml) =>
        xml.inRow(EVIDENCE, 0, (cell) =>
          cell.replace(
            /(<w:r>(?:(?!<w:r>).)*>Proof<.*?<\/w:r>)/s,
            '<w:commentRangeStart w:id="0"/>$1<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
          ),
        ),
      ),
    );
    const { audit, content } = await labels(document);
    expect(await restoreLabels(document, audit.problems, content)).toEqual([
      { now: "Proof", text: "Evidence" },
    ]);
    expect((await labels(document)).changed).toHaveLength(1);
  });
});
