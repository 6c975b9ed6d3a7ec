import { labelOfAnswer } from "../../src/document/audit-comments";
import type { AuditDocument } from "../../src/document/audit-document";
import type { CommentChange, CommentSpot } from "../../src/document/comments";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { itemTag } from "../../src/audit/tags";
import { allItems } from "../../src/audit/template";
import { A_WRITER } from "../document/comments-contract";
import { AuditSession } from "../../src/taskpane/session/audit-session";
import { anItem, aTemplateOf } from "../support/builders";
import { editedDocx } from "../support/docx-edits";
import type { Operation } from "../support/word-host/behaviour";
import { someSurroundings } from "../taskpane/a-session";
import { auditInWord, aWord } from "./a-word";

const template = aTemplateOf(
  Array.from({ length: 12 }, (_, at) => anItem({ id: `item-${String(at)}`, number: String(at + 1) })),
);
const tags = allItems(template).map(({ id }) => itemTag(id, "evidence"));
const [first = "", second = "", third = ""] = tags;

async function labels(document: AuditDocument): Promise<(tag: string) => CommentSpot> {
  const content = await document.read();
  return (tag) => labelOfAnswer({ template, content }, tag) ?? { on: "selection" };
}

async function open(played: Parameters<typeof auditInWord>[0] = {}) {
  const opened = auditInWord(played, template);
  const { host } = opened;
  const document: AuditDocument = opened.document;
  const label = await labels(document);
  const add = (tag: string, text: string): CommentChange => ({ kind: "add", spot: label(tag), text });
  const write = (...changes: readonly CommentChange[]) => document.writeComments(changes, A_WRITER);
  const trips = async (act: () => Promise<unknown>) => {
    const before = host.log.length;
    await act();
    return host.log.length - before;
  };
  const texts = async () => (await document.readComments()).comments.map(({ text }) => text);
  return { host, document, add, write, trips, texts };
}

const refusing =
  (member: string, code: string, from = 1) =>
  (operation: Operation) => {
    if (operation.member !== member) return undefined;
    from -= 1;
    return from < 1 ? code : undefined;
  };

test("reading takes one round trip where there are no comments, and two however many there are", async () => {
  const { document, write, add, trips } = await open();
  expect(await trips(() => document.readComments())).toBe(1);
  await write(...tags.map((tag) => add(tag, `On ${tag}`)));
  expect(await trips(() => document.readComments())).toBe(2);
});

test("writing takes three round trips, and two where nothing is put on words", async () => {
  const { document, write, add, trips } = await open();
  expect(await trips(() => write(...tags.map((tag) => add(tag, "Which?"))))).toBe(3);
  const { comments } = await document.readComments();
  const answers = comments.flatMap(({ id }): readonly CommentChange[] => [
    { kind: "reply", to: id, text: "That." },
    { kind: "resolve", id },
  ]);
  expect(await trips(() => write(...answers))).toBe(2);
  expect(
    (await document.readComments()).comments.every(
      ({ resolved, replies }) => resolved && replies.length === 1,
    ),
  ).toBe(true);
});

test("resolving from the pane takes as many round trips however many comments there are", async () => {
  const counts: number[] = [];
  for (const commented of [[first], tags]) {
    const { document, write, add, trips } = await open();
    await write(...commented.map((tag) => add(tag, "Which?")));
    const session = new AuditSession(document, someSurroundings(template), { read: 20, save: 60_000 });
    const stop = session.follow();
    await session.readComments();
    const id = session.getState().comments?.comments[0]?.id ?? "";
    counts.push(
      await trips(() => session.changeComment({ kind: "resolve", id }, A_WRITER, () => "Resolved.")),
    );
    expect(session.getState().comments?.comments[0]).toMatchObject({ id, resolved: true });
    const { fingerprints = {} } = session.getState().audit?.record ?? {};
    expect(Object.keys(fingerprints)).toHaveLength(1);
    stop();
  }
  expect(counts).toEqual([7, 7]);
});

describe("a Word that refuses", () => {
  test("comments takes none, says so for each, and is asked for no more of them than two", async () => {
    const { write, add, trips, texts } = await open({ fault: refusing("InsertComment", "NotAllowed") });
    let outcomes: unknown;
    expect(await trips(async () => (outcomes = await write(...tags.map((tag) => add(tag, "Which?")))))).toBe(
      6,
    );
    expect(outcomes).toEqual(tags.map(() => ({ done: false, why: "not-taken" })));
    expect(await texts()).toEqual([]);
  });

  test("replies still takes comments, and resolves", async () => {
    const { document, write, add } = await open({ fault: refusing("Reply", "GeneralException") });
    await write(add(first, "Which?"));
    const id = (await document.readComments()).comments[0]?.id ?? "";
    expect(
      await write(
        { kind: "reply", to: id, text: "That." },
        { kind: "resolve", id },
        add(second, "And here?"),
        { kind: "reply", to: id, text: "This." },
        { kind: "reply", to: id, text: "Those." },
      ),
    ).toMatchObject([
      { done: false, why: "not-taken" },
      { done: true, id },
      { done: true },
      { done: false, why: "not-taken" },
      { done: false, why: "not-taken" },
    ]);
    expect((await document.readComments()).comments).toMatchObject([
      { text: "Which?", resolved: true, replies: [] },
      { text: "And here?" },
    ]);
  });

  test("one of several has made those before it, and makes those after it, none twice", async () => {
    let count = 0;
    const fault = ({ member }: Operation) => {
      if (member !== "InsertComment") return undefined;
      count += 1;
      return count === 2 ? "GeneralException" : undefined;
    };
    const { write, add, texts } = await open({ fault });
    const outcomes = await write(add(first, "Which?"), add(second, "Which?"), add(third, "Which?"));
    expect(outcomes.map(({ done }) => done)).toEqual([true, false, true]);
    expect(await texts()).toEqual(["Which?", "Which?"]);
  });

  test("to give its comments says that none are known, and takes none", async () => {
    const { document, write, add } = await open({ comments: false });
    expect(await document.readComments()).toEqual({ comments: [], known: false });
    expect(await write(add(first, "Which?"))).toEqual([{ done: false, why: "not-taken" }]);
  });

  test("all changes says why, as of any other", async () => {
    const { write, add } = await open({ readOnly: { code: "AccessDenied", security: 4 } });
    await expect(write(add(first, "Which?"))).rejects.toMatchObject({ name: "HostError", code: "read-only" });
  });
});

test("locked words are not commented on, and what is beside them is", async () => {
  const locked = editedDocx(newDocx(template), (xml) =>
    xml.inRow(first, 0, (markup) =>
      markup.replace(
        /<w:r>.*<\/w:r>/,
        (runs) =>
          `<w:sdt><w:sdtPr><w:tag w:val="case-audit.fixed"/><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`,
      ),
    ),
  );
  const document: AuditDocument = aWord(locked).document;
  const label = await labels(document);
  const changes = [first, second].map((tag) => ({ kind: "add", spot: label(tag), text: "Which?" }) as const);
  expect(await document.writeComments(changes, A_WRITER)).toMatchObject([
    { done: false, why: "locked" },
    { done: true },
  ]);
});

test("Word takes no comments in somebody else’s name", async () => {
  const { document, write, texts } = await open();
  const label = await labels(document);
  const thread = { author: "Moderator", initials: "M", text: "Old", resolved: false, replies: [] };
  expect(await write({ kind: "bring", spot: label(first), thread })).toEqual([
    { done: false, why: "not-ours" },
  ]);
  expect(await texts()).toEqual([]);
});

test("what a document brings is read: its threads, and dates that Word does not know as none", async () => {
  const made = openDocx(newDocx(template));
  const label = await labels(made);
  await made.writeComments(
    [
      { kind: "add", spot: label(second), text: "Later" },
      {
        kind: "bring",
        spot: label(first),
        thread: {
          author: "",
          initials: "",
          text: "Undated",
          resolved: true,
          replies: [{ author: "B", initials: "", text: "Yes" }],
        },
      },
    ],
    A_WRITER,
  );
  const { document } = aWord(made.save());
  expect((await document.readComments()).comments).toMatchObject([
    { text: "Undated", author: "", resolved: true, replies: [{ author: "B", text: "Yes" }] },
    { text: "Later", author: "Audit Author", resolved: false, replies: [] },
  ]);
  expect((await document.readComments()).comments[0]?.date).toBeUndefined();
});

test("words that tracking has taken out are told as deleted", async () => {
  const { host, document, write } = await open();
  await document.write([{ tag: first, text: "Seen alone." }]);
  host.selectWords(first);
  await write({ kind: "add", spot: { on: "selection" }, text: "When?" });
  host.trackDeletion(first, "Seen alone.");
  expect((await document.readComments()).comments).toMatchObject([{ on: "Seen alone.", deleted: true }]);
});

test("what Word saves holds the threads", async () => {
  const { host, document, write, add } = await open();
  await write(add(first, "Which?"));
  const id = (await document.readComments()).comments[0]?.id ?? "";
  await write({ kind: "reply", to: id, text: "That." }, { kind: "resolve", id });
  expect((await openDocx(host.bytes()).readComments()).comments).toMatchObject([
    { text: "Which?", resolved: true, replies: [{ text: "That." }] },
  ]);
});
