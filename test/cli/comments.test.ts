import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { labelOfAnswer } from "../../src/document/audit-comments";
import { openAudit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { templateSource } from "../../src/templates/shipped-templates";
import { A_WRITER } from "../document/comments-contract";
import { olderTorbay } from "../support/older-torbay";
import { withPart } from "../support/package-texts";
import { likeFaults } from "../support/validate-docx";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);

interface Listed {
  readonly id: string;
  readonly item: string;
  readonly where: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly resolved: boolean;
  readonly state: string;
  readonly days?: number;
  readonly replies: readonly { readonly author: string; readonly date: string; readonly text: string }[];
}
/** Without ages. */
const listed = async (name: string) =>
  (await aged(name, "7 September 2026")).map(({ days: _, ...rest }): Listed => rest);
const aged = async (name: string, day: string) =>
  JSON.parse((await run("comments", name, "--json", "--as-of", day)).out) as Listed[];

/** Comments on the labels of these answers, the first answered and resolved. */
async function commented(from: string, to: string, tags: readonly string[]): Promise<void> {
  const document = openDocx(await readFile(at(from)));
  const opened = await openAudit(document, { templates: templateSource });
  if (!opened.found) throw new Error("There is no audit.");
  const audit = { template: opened.audit.template, content: opened.content };
  const changes = tags.flatMap((tag) => {
    const spot = labelOfAnswer(audit, tag);
    return spot ? [{ kind: "add", spot, text: `About ${tag}` } as const] : [];
  });
  await document.writeComments(changes, A_WRITER);
  await document.writeComments(
    [
      { kind: "reply", to: "0", text: "Done.\nThank you." },
      { kind: "resolve", id: "0" },
    ],
    A_WRITER,
  );
  await writeFile(at(to), document.save());
}

beforeAll(async () => {
  await run("new", "torbay-full-audit", "-o", "blank.docx");
  await commented("blank.docx", "commented.docx", [
    "item.t1-risk.evidence",
    "header.auditor-name",
    "action.2.what",
  ]);
});

test("comments are listed as JSON, with their item, replies and state", async () => {
  const [first] = await listed("commented.docx");
  const byText = new Map((await listed("commented.docx")).map((each) => [each.text, each]));
  expect(first?.text).toBe("About header.auditor-name");
  expect(byText.get("About item.t1-risk.evidence")).toEqual({
    id: "0",
    item: "t1-risk",
    where: "item.t1-risk.evidence",
    on: "Evidence",
    author: "Audit Author",
    date: "2026-09-01T09:00:00Z",
    text: "About item.t1-risk.evidence",
    resolved: true,
    state: "resolved",
    replies: [{ id: "3", author: "Audit Author", date: "2026-09-01T09:00:00Z", text: "Done.\nThank you." }],
  });
  expect(byText.get("About action.2.what")).toMatchObject({ item: "", resolved: false, replies: [] });
});

test("and as text", async () => {
  const { out, code } = await run("comments", "commented.docx", "--as-of", "7 September 2026");
  expect(code).toBe(0);
  expect(out).toBe(
    [
      "3 comments: 2 open, 1 resolved.",
      "Auditor name (open 6 days)",
      "  On “Auditor name”",
      "  Audit Author, 1 September 2026, 09:00 UTC: About header.auditor-name",
      "Action 2, agreed action (open 6 days)",
      "  On “2”",
      "  Audit Author, 1 September 2026, 09:00 UTC: About action.2.what",
      "Item 1, evidence (resolved)",
      "  On “Evidence”",
      "  Audit Author, 1 September 2026, 09:00 UTC: About item.t1-risk.evidence",
      "    Audit Author, 1 September 2026, 09:00 UTC: Done.",
      "      Thank you.",
      "",
    ].join("\n"),
  );
  expect((await run("comments", "blank.docx")).out).toBe("There are no comments.\n");
});

test("of two copies the comments that differ are told with their place, and not that all is the same", async () => {
  await commented("blank.docx", "less.docx", ["item.t1-risk.evidence", "header.auditor-name"]);
  const document = openDocx(await readFile(at("less.docx")));
  await document.writeComments([{ kind: "reopen", id: "0" }], A_WRITER);
  await writeFile(at("less.docx"), document.save());
  const { code, out } = await run("compare", "less.docx", "commented.docx");
  const said = "Audit Author, 1 September 2026, 09:00 UTC";
  const thread = `${said}: About item.t1-risk.evidence\n    ${said}: Done.\n      Thank you.`;
  expect(code).toBe(1);
  expect(out).toBe(
    [
      "Every answer is the same.",
      "2 comments differ.",
      "Item 1, evidence",
      `  less.docx: ${thread}`,
      `  commented.docx: ${thread} (resolved)`,
      "Action 2, agreed action",
      "  less.docx: no such comment",
      `  commented.docx: ${said}: About action.2.what`,
      "",
    ].join("\n"),
  );
  const { comments } = JSON.parse((await run("compare", "less.docx", "commented.docx", "--json")).out) as {
    readonly comments: readonly object[];
  };
  expect(comments).toMatchObject([
    { where: "item.t1-risk.evidence", one: { resolved: false }, other: { resolved: true } },
    { where: "action.2.what", one: null, other: { text: "About action.2.what" } },
  ]);
  expect(await run("compare", "commented.docx", "commented.docx")).toMatchObject({
    code: 0,
    out: "Every answer is the same.\n",
  });
});

test("days are counted to a day that can be named", async () => {
  const days = (all: readonly Listed[]) => all.map(({ state, days: count }) => [state, count]);
  expect(days(await aged("commented.docx", "8 September 2026"))).toEqual([
    ["open", 7],
    ["open", 7],
    ["resolved", 7],
  ]);
  expect((await run("comments", "commented.docx", "--as-of", "never")).code).toBe(2);
});

test("an answer that is edited after the comment on it was resolved shows, once moderating has seen it", async () => {
  const answer = async (from: string, evidence: string, to: string) => {
    const items = { "t1-risk": { evidence } };
    await writeFile(at("answer.json"), JSON.stringify({ items }));
    expect((await run("fill", from, "--from", "answer.json", "-o", to)).code).toBe(0);
  };
  const state = async (name: string) =>
    (await listed(name)).find(({ where }) => where === "item.t1-risk.evidence")?.state;
  await answer("commented.docx", "Other words", "edited.docx");
  expect(await state("edited.docx")).toBe("resolved");
  await writeFile(at("orders.json"), "{}");
  expect((await run("moderate", "edited.docx", "--from", "orders.json", "-o", "stepped.docx")).code).toBe(0);
  await answer("stepped.docx", "Other words", "same.docx");
  expect(await state("same.docx")).toBe("resolved");
  await answer("stepped.docx", "Still other words", "changed.docx");
  expect(await state("changed.docx")).toBe("changed");
});

test("the record has them too, and fill passes them over", async () => {
  const { out } = await run("record", "commented.docx", "--json");
  expect((JSON.parse(out) as { comments: unknown }).comments).toEqual(await listed("commented.docx"));
  await writeFile(at("record.json"), out);
  const { code, err } = await run("fill", "commented.docx", "--from", "record.json", "-o", "filled.docx");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(await listed("filled.docx")).toEqual(await listed("commented.docx"));
});

test("a document whose comments are damaged says so", async () => {
  await writeFile(
    at("damaged.docx"),
    withPart(await readFile(at("commented.docx")), "/word/comments.xml", () => "<w:comments"),
  );
  const { code, out, err } = await run("comments", "damaged.docx", "--json");
  expect({ code, out }).toEqual({ code: 1, out: "[]\n" });
  expect(err).toContain("damaged.docx: its comments can’t all be read");
});

test("moving to a newer version takes them along, to the same questions and to what is kept", async () => {
  await writeFile(at("older.json"), JSON.stringify(olderTorbay()));
  await run("new", "older.json", "-o", "older-blank.docx");
  const record = JSON.parse((await run("record", "older-blank.docx")).out) as Record<string, object>;
  await writeFile(
    at("answers.json"),
    JSON.stringify({ ...record, header: { ...record["header"], ward: "Seaward" } }),
  );
  await run("fill", "older-blank.docx", "--from", "answers.json", "-o", "older-filled.docx");
  const tags = ["item.t1-risk.impact", "header.ward", "item.t13-supervision.evidence"];
  await commented("older-filled.docx", "older.docx", tags);
  const before = await listed("older.docx");
  const { code, err } = await run("move", "older.docx", "-o", "moved.docx");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const after = await listed("moved.docx");
  const bare = (all: readonly Listed[]) =>
    all
      .map(({ author, date, text, resolved, replies }) => ({
        author,
        date,
        text,
        resolved,
        replies: replies.map((reply) => reply.text),
      }))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
  expect(bare(after)).toEqual(bare(before));
  const where = (text: string) => after.find((each) => each.text === text)?.where;
  expect(where("About item.t1-risk.impact")).toBe("item.t1-risk.impact");
  expect(where("About header.ward")).toMatch(/^header\.kept-from-/);
  expect(await likeFaults(await readFile(at("moved.docx")))).toEqual([]);
});

test("restoring takes them along", async () => {
  await writeFile(
    at("lost.docx"),
    withPart(await readFile(at("commented.docx")), "/word/document.xml", (xml) =>
      xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?<w:tag w:val="item\.t1-risk\.evidence"\/>.*?<\/w:sdt>/, "<w:p/>"),
    ),
  );
  const { code, out } = await run("restore", "lost.docx", "-o", "restored.docx");
  expect({ code, out }).toMatchObject({ code: 0 });
  const texts = (all: readonly Listed[]) => all.map(({ text, where, resolved }) => [text, where, resolved]);
  expect(texts(await listed("restored.docx"))).toEqual(texts(await listed("commented.docx")));
});

test("a copy to share has none", async () => {
  expect((await run("share", "commented.docx", "-o", "shared.docx")).code).toBe(0);
  const shared = openDocx(await readFile(at("shared.docx")));
  expect(await shared.readComments()).toEqual({ comments: [], known: true });
});
