import type { Template } from "../../src/audit/template";
import { parseTag } from "../../src/audit/tags";
import { commentsIn, labelOfAnswer, labelOfItem } from "../../src/document/audit-comments";
import type { AuditDocument } from "../../src/document/audit-document";
import { commentDate, type CommentChange, type CommentSpot } from "../../src/document/comments";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { aTemplate } from "../support/builders";

/** Who comments in tests, as the double of Word has it too. */
export const A_WRITER = {
  author: "Audit Author",
  initials: "AA",
  date: commentDate(new Date("2026-09-01T09:00:00Z"), 60),
};

export interface CommentsHarness {
  readonly withAudit: (template: Template) => Promise<AuditDocument>;
  /** A person selects all that a box says. */
  readonly selectWords: (document: AuditDocument, tag: string) => void;
}

/** What every `AuditDocument` does with comments, whoever holds the document. */
export function commentsContract({ withAudit, selectWords }: CommentsHarness): void {
  const template = aTemplate();
  const narratives = slotsOf(layoutOf(template)).filter(
    ({ tag, level }) => level === "block" && parseTag(tag).kind === "item",
  );
  const [first, second] = narratives;
  if (!first || !second) throw new Error("The contract needs a template with two narratives.");
  const { tag } = first;
  const item = parseTag(tag);
  const itemId = item.kind === "item" ? item.item : "";

  const audit = async (document: AuditDocument) => ({ template, content: await document.read() });
  const label = async (document: AuditDocument, of = tag): Promise<CommentSpot> => {
    const spot = labelOfAnswer(await audit(document), of);
    if (!spot) throw new Error(`${of} has no label.`);
    return spot;
  };
  const made = (document: AuditDocument, ...changes: readonly CommentChange[]) =>
    document.writeComments(changes, A_WRITER);
  const listed = async (document: AuditDocument) => (await document.readComments()).comments;
  const commented = async (...texts: readonly string[]) => {
    const document = await withAudit(template);
    const spot = await label(document);
    await made(document, ...texts.map((text) => ({ kind: "add", spot, text }) as const));
    return document;
  };
  const onlyId = async (document: AuditDocument) => (await listed(document))[0]?.id ?? "";

  describe("comments", () => {
    test("are none at first", async () => {
      expect(await (await withAudit(template)).readComments()).toEqual({ comments: [], known: true });
    });

    test("stand on the label of an answer, and change nothing else", async () => {
      const document = await withAudit(template);
      const before = await document.read();
      const spot = await label(document);
      const [outcome] = await made(document, { kind: "add", spot, text: "Whose words are these?\nHers?" });
      const [comment, ...others] = await listed(document);
      expect(others).toEqual([]);
      expect(outcome).toEqual({ done: true, id: comment?.id });
      expect(comment).toMatchObject({
        author: "Audit Author",
        text: "Whose words are these?\nHers?",
        resolved: false,
        deleted: false,
        replies: [],
      });
      expect(comment?.date?.utc).toBe("2026-09-01T09:00:00Z");
      expect(comment?.anchor?.at).toEqual(spot.on === "cell" ? spot.at : undefined);
      expect(comment?.on).toBe(comment?.anchor?.line);
      expect(comment?.on).not.toBe("");
      expect(await document.read()).toEqual(before);
    });

    test("are known by the answer that their label is of, and by its item", async () => {
      const document = await withAudit(template);
      const onItem = labelOfItem(await audit(document), itemId);
      await made(
        document,
        { kind: "add", spot: await label(document), text: "On the answer" },
        { kind: "add", spot: await label(document, second.tag), text: "On the next" },
        ...(onItem ? [{ kind: "add", spot: onItem, text: "On the item" } as const] : []),
      );
      const found = commentsIn(await audit(document), await document.readComments());
      const place = (text: string) => found.find((each) => each.text === text)?.place;
      expect(place("On the answer")).toMatchObject({ in: "text", tag, item: itemId });
      expect(place("On the next")?.tag).toBe(second.tag);
      expect(place("On the item")?.item).toBe(itemId);
      expect(place("On the answer")?.section).toBe(template.sections[0]?.id);
    });

    test("several on one label stand in their order, each a thread of its own", async () => {
      const document = await commented("One", "Two", "Three");
      expect((await listed(document)).map(({ text, replies }) => [text, replies])).toEqual([
        ["One", []],
        ["Two", []],
        ["Three", []],
      ]);
    });

    test("are answered, resolved and opened again", async () => {
      const document = await commented("Which plan?");
      const id = await onlyId(document);
      expect(
        await made(
          document,
          { kind: "reply", to: id, text: "The one of May." },
          { kind: "reply", to: id, text: "And June." },
          { kind: "resolve", id },
        ),
      ).toEqual([0, 1, 2].map(() => ({ done: true, id })));
      const [thread, ...others] = await listed(document);
      expect(others).toEqual([]);
      expect(thread).toMatchObject({ id, text: "Which plan?", resolved: true });
      expect(thread?.replies.map(({ text, author }) => [text, author])).toEqual([
        ["The one of May.", "Audit Author"],
        ["And June.", "Audit Author"],
      ]);
      expect(thread?.replies.some(({ probablyReply }) => probablyReply)).toBe(false);
      await made(document, { kind: "reopen", id });
      expect((await listed(document))[0]).toMatchObject({ resolved: false, replies: [{}, {}] });
    });

    test("are answered by the id of a reply too", async () => {
      const document = await commented("Which plan?");
      const id = await onlyId(document);
      await made(document, { kind: "reply", to: id, text: "May." });
      const reply = (await listed(document))[0]?.replies[0]?.id ?? "";
      expect(await made(document, { kind: "reply", to: reply, text: "Or June." })).toEqual([
        { done: true, id },
      ]);
      expect((await listed(document))[0]?.replies.map(({ text }) => text)).toEqual(["May.", "Or June."]);
    });

    test("stay when the answer beside their label is written, emptied and written again", async () => {
      const document = await commented("Which plan?");
      for (const text of ["Seen alone.", "", "Seen alone\ntwice."]) await document.write([{ tag, text }]);
      expect(await listed(document)).toMatchObject([{ text: "Which plan?", deleted: false }]);
    });

    test("stand on the words that a person selected, and are not lost when something else is written there", async () => {
      const document = await withAudit(template);
      await document.write([{ tag, text: "Seen alone.\nTwice." }]);
      selectWords(document, tag);
      const [outcome] = await made(document, { kind: "add", spot: { on: "selection" }, text: "By whom?" });
      expect(outcome?.done).toBe(true);
      expect((await listed(document)).map(({ text, on }) => [text, on])).toEqual([
        ["By whom?", "Seen alone.\nTwice."],
      ]);
      const [placed] = commentsIn(await audit(document), await document.readComments());
      expect(placed?.place).toMatchObject({ tag, item: itemId });
      await document.write([{ tag, text: "Something else." }]);
      expect(await listed(document)).toMatchObject([{ text: "By whom?" }]);
    });

    test.each([
      ["a comment that says nothing", "empty", { kind: "add", text: " \n" }],
      ["a reply that says nothing", "empty", { kind: "reply", text: "" }],
      ["a reply to what is not there", "gone", { kind: "reply", to: "none", text: "Yes." }],
      ["resolving what is not there", "gone", { kind: "resolve", id: "none" }],
      ["opening what is not there again", "gone", { kind: "reopen", id: "none" }],
      [
        "a comment on a table that is not there",
        "gone",
        { kind: "add", spot: { on: "cell", at: { table: 99, row: 0, cell: 0 } }, text: "Yes." },
      ],
      [
        "a comment on a cell that is not there",
        "gone",
        { kind: "add", spot: { on: "cell", at: { table: 0, row: 0, cell: 99 } }, text: "Yes." },
      ],
      [
        "a comment on a selection that is none",
        "no-selection",
        { kind: "add", spot: { on: "selection" }, text: "Yes." },
      ],
    ] as const)("say why there is nothing to be done for %s", async (_, why, given) => {
      const document = await commented("Which plan?");
      const before = await document.readComments();
      const spot = await label(document);
      const change = { spot, to: before.comments[0]?.id ?? "", ...given } as unknown as CommentChange;
      expect(await made(document, change)).toEqual([{ done: false, why }]);
      expect(await document.readComments()).toEqual(before);
    });

    test("what can be done is done beside what can't", async () => {
      const document = await commented("Which plan?");
      const id = await onlyId(document);
      const outcomes = await made(
        document,
        { kind: "resolve", id: "none" },
        { kind: "add", spot: await label(document, second.tag), text: "And here?" },
        { kind: "resolve", id },
      );
      expect(outcomes.map(({ done }) => done)).toEqual([false, true, true]);
      expect((await listed(document)).map(({ text, resolved }) => [text, resolved])).toEqual([
        ["Which plan?", true],
        ["And here?", false],
      ]);
    });

    test("are told to those who listen", async () => {
      const document = await withAudit(template);
      const spot = await label(document);
      const listener = jest.fn();
      const stop = document.onChange(listener);
      await made(document, { kind: "add", spot, text: "Which plan?" });
      expect(listener).toHaveBeenCalled();
      stop();
    });
  });
}
