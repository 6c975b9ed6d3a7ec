import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { editedDocx, type DocxEdits } from "../support/docx-edits";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";
import { testInDepth } from "../support/sample";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);

async function moderated(file: string, orders: object, output: string) {
  await writeFile(at("orders.json"), JSON.stringify(orders));
  return run("moderate", file, "--from", "orders.json", "-o", output, "--force");
}

/** What is said of the state of a file, without its name. */
const statusOf = async (file: string) =>
  (await run("status", file, "--as-of", "2026-12-20")).out.slice(file.length + 2);

/** What `check` says of the file itself. */
const aboutFile = async (file: string) => (await run("check", file)).out.split("  About the file\n")[1] ?? "";

async function edited(from: string, to: string, edit: (xml: DocxEdits) => DocxEdits): Promise<void> {
  await writeFile(at(to), editedDocx(new Uint8Array(await readFile(at(from))), edit));
}

/** As somebody types over what stands in a box, with nothing tracked. */
const typed =
  (tag: string, text: string) =>
  (xml: DocxEdits): DocxEdits =>
    xml.replace(
      tag,
      "w:sdt",
      xml.markup(tag).replace(/<w:r>.*<\/w:r>/s, `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`),
    );

const BY = 'w:author="Moderator 2" w:date="2026-12-15T10:00:00Z"';

/** As Word leaves it where changes are tracked: what stood there deleted, the text inserted. */
const typedTracked =
  (tag: string, text: string) =>
  (xml: DocxEdits): DocxEdits => {
    const [runs = ""] = /<w:r>.*<\/w:r>/s.exec(xml.markup(tag)) ?? [];
    const gone = runs.replace(/<w:t(?= |>)/g, "<w:delText").replaceAll("</w:t>", "</w:delText>");
    return xml.replace(
      tag,
      "w:sdt",
      xml
        .markup(tag)
        .replace(
          runs,
          `<w:del w:id="9001" ${BY}>${gone}</w:del><w:ins w:id="9002" ${BY}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`,
        ),
    );
  };

const SEND = { step: "send", by: "Auditor 4", date: "2026-12-01", moderator: "Moderator 2" };
const RETURN = { step: "return", by: "Moderator 2", date: "2026-12-03" };
const FINAL = { step: "finalise", by: "Chair of the panel", date: "2026-12-09" };

beforeAll(async () => {
  await run("new", "torbay-full-audit", "-o", "blank.docx");
  const blank = JSON.parse((await run("record", "blank.docx", "--json")).out) as RecordFile;
  await writeFile(at("answers.json"), JSON.stringify(anAnsweredFile(blank, 2)));
  await run("fill", "blank.docx", "--from", "answers.json", "-o", "complete.docx");
  await moderated("complete.docx", { steps: [SEND] }, "sent.docx");
  await moderated("sent.docx", { steps: [RETURN] }, "returned.docx");
  await moderated("returned.docx", { steps: [FINAL] }, "final.docx");
});

describe("where the document says where an audit stands in words of somebody's own", () => {
  test("a last step that is none of ours is quoted, and the state in the document goes", async () => {
    await edited("returned.docx", "typed.docx", typed("mod.step-2.step", "Dychwelwyd"));
    expect(await statusOf("typed.docx")).toMatch(/^Returned to the auditor; .*\n {2}.*\n$/);
    expect(await statusOf("typed.docx")).toContain(
      "The history’s last step says “Dychwelwyd”, which is no step we know; the last one we know leads to “In moderation”.",
    );
    expect(JSON.parse((await run("status", "typed.docx", "--json")).out)).toMatchObject([
      { state: "returned", unknownStep: "Dychwelwyd" },
    ]);
  });

  test("a state that is none of ours is quoted, and the history goes", async () => {
    await edited("returned.docx", "typed.docx", typed("mod.state", "Dychwelwyd"));
    expect(await statusOf("typed.docx")).toMatch(/^Returned to the auditor; /);
    expect(await statusOf("typed.docx")).toContain(
      "The state in the document says “Dychwelwyd”, which is no state we know, so it is taken from the history.",
    );
  });

  test("where both are, the last step we know goes", async () => {
    await edited("returned.docx", "typed.docx", (xml) =>
      typed("mod.step-2.step", "Dychwelwyd")(typed("mod.state", "Wedi dychwelyd")(xml)),
    );
    const said = await statusOf("typed.docx");
    expect(said).toMatch(/^In moderation; /);
    expect(said).toContain("“Wedi dychwelyd”");
    expect(said).toContain("“Dychwelwyd”");
    expect(said).not.toContain("by hand");
  });

  test("a state that no step leads to is said to be chosen by hand, and is left by reopening it with a reason", async () => {
    await edited("returned.docx", "typed.docx", typed("mod.state", "Closed"));
    expect(await statusOf("typed.docx")).toContain(
      "The state was chosen by hand in the document: it says “Closed”, and the history leads to “Returned to the auditor”.",
    );
    expect((await moderated("typed.docx", { steps: [SEND] }, "never.docx")).err).toContain(
      "this audit is “Closed”",
    );
    const reopen = { step: "reopen", by: "Lead", date: "2026-12-10", note: "Chosen by mistake." };
    expect((await moderated("typed.docx", { steps: [reopen] }, "reopened.docx")).code).toBe(0);
    expect(await statusOf("reopened.docx")).toMatch(/^Returned to the auditor; [^\n]*\n$/);
  });
});

test("of two copies that were both moderated each difference is told with its place, whichever copy has it", async () => {
  const decided = { by: "moderator", moderated: "meets-good", reason: "It says why." };
  const one = { moderation: { items: { "t3-decision-making": decided } }, steps: [RETURN] };
  const other = { moderation: { items: { "t7-plans": decided } }, steps: [FINAL] };
  await moderated("sent.docx", one, "one.docx");
  await moderated("sent.docx", other, "other.docx");
  for (const files of [
    ["one.docx", "other.docx"],
    ["other.docx", "one.docx"],
    ["one.docx", "complete.docx"],
  ]) {
    const { code, out } = await run("compare", ...files);
    expect(code).toBe(1);
    expect(out).not.toContain("\nThe moderation\n");
    expect(out).toContain("\nItem 3, moderated judgement\n");
  }
});

test("a panel that is not quorate is written, and that is said", async () => {
  const panel = { "panel-present": "Ada Roe, chair\nAda Roe, operational head of service" };
  const { code, err } = await moderated("sent.docx", { moderation: { panel } }, "panel.docx");
  expect({ code, err }).toEqual({
    code: 0,
    err: "panel.docx: The panel is not quorate. Nobody came as: Operational head of service; Independent of the service.\n",
  });
  expect(await statusOf("panel.docx")).toMatch(/; with Moderator 2; /);
});

describe("changes that were tracked", () => {
  const IMPACT = "item.t1-risk.impact";
  const edit = "  An answer has been edited since the audit was made final.";

  test("are what is read: of an answer, of the state and of a step", async () => {
    await edited("sent.docx", "tracked.docx", (xml) =>
      typedTracked(
        IMPACT,
        "Two visits were missed.",
      )(typedTracked("mod.state", "Returned to the auditor")(xml)),
    );
    expect(await statusOf("tracked.docx")).toMatch(/^Returned to the auditor; /);
    const { items } = JSON.parse((await run("record", "tracked.docx", "--json")).out) as RecordFile;
    expect(items["t1-risk"]?.["impact"]).toBe("Two visits were missed.");
    expect((await run("compare", "tracked.docx")).out).toContain(
      "\n  Now: Two visits were missed.\n  Changed by Moderator 2 on 15 December 2026, as the tracked changes tell.\n",
    );
    expect(JSON.parse((await run("compare", "tracked.docx", "--json")).out)).toMatchObject({
      differences: [{ tag: IMPACT, changedBy: [{ name: "Moderator 2", day: "2026-12-15" }] }],
    });
  });

  test("of a final audit are noticed, and no more once they are rejected", async () => {
    expect(await aboutFile("final.docx")).toBe("");
    await edited("final.docx", "tracked.docx", typedTracked(IMPACT, "Two visits were missed."));
    expect(await aboutFile("tracked.docx")).toContain(edit.trim());
    await edited("tracked.docx", "rejected.docx", (xml) =>
      xml.replace(
        IMPACT,
        "w:sdt",
        xml
          .markup(IMPACT)
          .replace(/<w:ins .*<\/w:ins>/s, "")
          .replace(/<w:del [^>]*>|<\/w:del>/g, "")
          .replace(/<(\/?)w:delText/g, "<$1w:t"),
      ),
    );
    expect(await aboutFile("rejected.docx")).toBe("");
  });

  test("that an audit was made final with stay the same once they are accepted, and are noticed where they are rejected", async () => {
    await edited("returned.docx", "tracked.docx", typedTracked(IMPACT, "Two visits were missed."));
    expect((await moderated("tracked.docx", { steps: [FINAL] }, "tracked-final.docx")).code).toBe(0);
    expect(await aboutFile("tracked-final.docx")).toBe("");
    const settled = (gone: RegExp, stays: RegExp) => (xml: DocxEdits) =>
      xml.replace(
        IMPACT,
        "w:sdt",
        xml
          .markup(IMPACT)
          .replace(gone, "")
          .replace(stays, "")
          .replace(/<(\/?)w:delText/g, "<$1w:t"),
      );
    await edited(
      "tracked-final.docx",
      "accepted.docx",
      settled(/<w:del .*<\/w:del>/s, /<w:ins [^>]*>|<\/w:ins>/g),
    );
    expect(await aboutFile("accepted.docx")).toBe("");
    await edited(
      "tracked-final.docx",
      "rejected.docx",
      settled(/<w:ins .*<\/w:ins>/s, /<w:del [^>]*>|<\/w:del>/g),
    );
    expect(await aboutFile("rejected.docx")).toContain(edit.trim());
  });

  test("and a row of the history that was added so counts, and one that was taken out so is kept by what is saved, which is said", async () => {
    const row = (mark: string) => (xml: DocxEdits) =>
      xml.replace(
        "mod.step-2.step",
        "w:tr",
        xml
          .markup("mod.step-2.step", "w:tr")
          .replace(
            /(<w:tr(?: [^>]*)?>)(?:<w:trPr>(.*?)<\/w:trPr>)?/s,
            `$1<w:trPr>$2<w:${mark} w:id="9003" ${BY}/></w:trPr>`,
          ),
      );
    await edited("returned.docx", "tracked.docx", row("ins"));
    expect(await statusOf("tracked.docx")).toMatch(/^Returned to the auditor; [^\n]*\n$/);
    await edited("returned.docx", "tracked.docx", row("del"));
    expect(await statusOf("tracked.docx")).toMatch(/^Returned to the auditor; [^\n]*\n$/);
    expect(await aboutFile("tracked.docx")).toContain(
      "has lost the answer boxes for Step 2 of the history, date;",
    );
  });
});

/** Takes a document of version 1.0 to its end; each state is read from the file that was saved. */
async function walked(file: string, item: string): Promise<readonly string[]> {
  const judgement = (JSON.parse((await run("record", file, "--json")).out) as RecordFile).items[item]?.[
    "judgement"
  ];
  const said = async (name: string) => (await statusOf(name)).split(";")[0] ?? "";
  const states: string[] = [];
  const go = async (from: string, orders: object, to: string) => {
    expect(await moderated(from, orders, to)).toMatchObject({ code: 0, err: "" });
    states.push(await said(to));
  };
  const comment = { on: "evidence", text: "Since when?" };
  const decided = { moderated: judgement, reason: "Borne out.", by: "moderator", comments: [comment] };
  const answered = { comments: [{ ...comment, replies: [{ by: "Auditor 4", text: "Since May." }] }] };
  await go(file, { steps: [SEND] }, "v1-sent.docx");
  await go(
    "v1-sent.docx",
    { moderation: { items: { [item]: decided }, handBack: { good: "Plain words." } }, steps: [RETURN] },
    "v1-returned.docx",
  );
  expect((await moderated("v1-returned.docx", { steps: [FINAL] }, "never.docx")).err).toContain(
    "1 query is still open.",
  );
  await go(
    "v1-returned.docx",
    {
      moderation: { items: { [item]: answered }, panel: { "panel-decision": "It stands." } },
      steps: [FINAL, { step: "share", by: "Auditor 4", date: "2026-12-10" }],
    },
    "v1-shared.docx",
  );
  const actions = JSON.parse((await run("actions", "v1-shared.docx", "--json")).out) as readonly {
    readonly row: number;
  }[];
  await go(
    "v1-shared.docx",
    {
      actions: actions.map(({ row }) => ({ action: row, outcome: "done", signedOff: "2026-12-18" })),
      steps: [{ step: "close", by: "Team manager", date: "2026-12-18" }],
    },
    "v1-closed.docx",
  );
  expect(await aboutFile("v1-closed.docx")).toBe("");
  return states;
}

const ALL = ["In moderation", "Returned to the auditor", "Shared", "Closed"];

test("a document of version 1.0 is moderated, returned, made final, signed off and closed", async () => {
  await copyFile(join(__dirname, "../fixtures/version-1/torbay-empty.docx"), at("v1-empty.docx"));
  const blank = JSON.parse((await run("record", "v1-empty.docx", "--json")).out) as RecordFile;
  await writeFile(at("answers.json"), JSON.stringify(anAnsweredFile(blank, 2)));
  await run("fill", "v1-empty.docx", "--from", "answers.json", "-o", "v1.docx");
  expect(await walked("v1.docx", "t1-risk")).toEqual(ALL);
});

testInDepth("so is one of version 1.0 that has tracked changes in it", async () => {
  await copyFile(join(__dirname, "../fixtures/version-1/full-case-file-tracked.docx"), at("v1-tracked.docx"));
  const { actions } = JSON.parse((await run("record", "v1-tracked.docx", "--json")).out) as RecordFile;
  const dated = actions.map((action) => ({ ...action, due: "2026-12-17", signedOff: "2026-12-17" }));
  await writeFile(at("answers.json"), JSON.stringify({ actions: dated }));
  await run("fill", "v1-tracked.docx", "--from", "answers.json", "-o", "v1.docx", "--force");
  expect(await walked("v1.docx", "overall-grade")).toEqual(ALL);
});
