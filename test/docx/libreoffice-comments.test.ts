import { commentsIn, labelOfAnswer } from "../../src/document/audit-comments";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { A_WRITER } from "../document/comments-contract";
import { aTemplate } from "../support/builders";
import { savedByLibreOffice } from "../support/libreoffice";

const template = aTemplate();
const [EVIDENCE, IMPACT] = ["item.risk.evidence", "item.risk.impact"];
const LATER = {
  author: "Auditor",
  initials: "A",
  date: { utc: "2026-09-02T09:00:00Z", local: "2026-09-02T10:00:00" },
};

/** A document with a resolved thread on a label, an open one, and one inside an answer. */
async function commented() {
  const document = openDocx(newDocx(template));
  await document.write([{ tag: IMPACT, text: "He sleeps\nagain." }]);
  const content = await document.read();
  for (const tag of [EVIDENCE, IMPACT]) {
    const spot = labelOfAnswer({ template, content }, tag);
    if (spot) await document.writeComments([{ kind: "add", spot, text: `About ${tag}\nand more` }], A_WRITER);
  }
  document.select(IMPACT);
  await document.writeComments([{ kind: "add", spot: { on: "selection" }, text: "Since when?" }], A_WRITER);
  await document.writeComments(
    [
      { kind: "reply", to: "0", text: "Hers." },
      { kind: "reply", to: "1", text: "His." },
      { kind: "resolve", id: "0" },
    ],
    LATER,
  );
  return document;
}

test("comments outlive LibreOffice, where replies become later comments on the same words", async () => {
  const document = await commented();
  const [saved = new Uint8Array()] = await savedByLibreOffice([document.save()]);
  const opened = openDocx(saved);
  const all = commentsIn({ template, content: await opened.read() }, await opened.readComments());
  expect(
    all.map(({ text, place, resolved, replies, on }) => ({
      text,
      tag: place.tag,
      resolved,
      on,
      replies: replies.map((reply) => [reply.author, reply.text, reply.probablyReply]),
    })),
  ).toEqual([
    {
      text: `About ${EVIDENCE}\nand more`,
      tag: EVIDENCE,
      resolved: true,
      on: "Evidence",
      replies: [["Auditor", "Hers.", true]],
    },
    {
      text: `About ${IMPACT}\nand more`,
      tag: IMPACT,
      resolved: false,
      on: "Impact",
      replies: [["Auditor", "His.", true]],
    },
    { text: "Since when?", tag: IMPACT, resolved: false, on: "He sleeps\nagain.", replies: [] },
  ]);
  expect(all.map(({ date }) => date?.local)).toEqual(all.map(() => A_WRITER.date.local));

  // What is written into it afterwards is a thread again.
  const id = all[1]?.id ?? "";
  await opened.writeComments(
    [
      { kind: "reply", to: id, text: "Agreed." },
      { kind: "resolve", id },
    ],
    LATER,
  );
  const [, second] = (await openDocx(opened.save()).readComments()).comments;
  expect(second).toMatchObject({ resolved: true });
  expect(second?.replies.map(({ text }) => text)).toEqual(["His.", "Agreed."]);
});

test("an answer of one paragraph outlives it too, with the comment on it beside it", async () => {
  const document = openDocx(newDocx(template));
  await document.write([{ tag: IMPACT, text: "He sleeps again." }]);
  document.select(IMPACT);
  await document.writeComments([{ kind: "add", spot: { on: "selection" }, text: "Since when?" }], A_WRITER);
  const [saved = new Uint8Array()] = await savedByLibreOffice([document.save()]);
  const opened = openDocx(saved);
  const content = await opened.read();
  expect(content.tables.flat(2)).toContain("He sleeps again.");
  const [comment] = commentsIn({ template, content }, await opened.readComments());
  expect([comment?.text, comment?.place.tag]).toEqual(["Since when?", IMPACT]);
});
