import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { commentDate } from "../../src/document/comments";
import { openDocx } from "../../src/docx/docx-document";
import { textsIn } from "../support/package-texts";
import { docxFaults, likeFaults } from "../support/validate-docx";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";
import everyKind from "../document/every-kind.json";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);

async function moderated(file: string, orders: object, output: string) {
  await writeFile(at("orders.json"), JSON.stringify(orders));
  return run("moderate", file, "--from", "orders.json", "-o", output, "--force");
}

async function recordOf(file: string): Promise<Record<string, unknown>> {
  return JSON.parse((await run("record", file, "--json")).out) as Record<string, unknown>;
}

const SENT = { step: "send", by: "Auditor 4", date: "2026-12-01", moderator: "Moderator 2" };

test.each([
  [{ dates: { closed: ["Christmas"] } }, "  dates.closed[0]: This is no date. Write it as 2026-12-24."],
  ['{"dates": ', "can't be used for dates:\n  This is not JSON"],
  [{ templates: [] }, 'says nothing of dates: there is no "dates" in it.'],
])("settings that can't be used are refused with their file and place: %j", async (settings, sentence) => {
  await writeFile(at("own.json"), typeof settings === "string" ? settings : JSON.stringify(settings));
  const refused = await run("status", "complete.docx", "--settings", "own.json");
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain("own.json");
  expect(refused.err).toContain(sentence);
});

beforeAll(async () => {
  await writeFile(at("late.json"), JSON.stringify({ items: { "t1-risk": { impact: "Said later." } } }));
  await run("new", "torbay-full-audit", "-o", "blank.docx");
  const blank = JSON.parse((await run("record", "blank.docx", "--json")).out) as RecordFile;
  await writeFile(at("answers.json"), JSON.stringify(anAnsweredFile(blank, 2)));
  await run("fill", "blank.docx", "--from", "answers.json", "-o", "complete.docx");
  await writeFile(at("orders.json"), JSON.stringify({ steps: [SENT] }));
});

test("an audit is allocated before it is begun, and never to nobody", async () => {
  const given = { step: "allocate", by: "QA lead", date: "2026-11-16", auditor: "Auditor 4" };
  expect(await moderated("blank.docx", { steps: [given] }, "given.docx")).toMatchObject({
    code: 0,
    out: "given.docx: Allocated.\n",
  });
  expect(await likeFaults(await readFile(at("given.docx")))).toEqual([]);
  expect((await run("status", "given.docx", "--as-of", "2026-11-20")).out).toMatch(
    /^given\.docx: Allocated; due 30 November 2026; .*auditor Auditor 4\.\n$/,
  );
  expect((await moderated("blank.docx", { steps: [{ ...given, auditor: "" }] }, "no.docx")).err).toContain(
    "Nobody is named to audit. Name the auditor.",
  );
  expect((await moderated("complete.docx", { steps: [given] }, "no.docx")).err).toContain(
    "“Allocated” follows on “Allocated”, and this audit is “In progress”.",
  );
  expect((await moderated("given.docx", { moderation: { quality: "Good." } }, "no.docx")).err).toContain(
    "This audit is not in moderation.",
  );
});

test("an audit goes from auditor to moderator, back, to final, to its managers, and is closed", async () => {
  expect(await run("check", "complete.docx")).toMatchObject({
    code: 0,
    out: expect.stringContaining("answered. Ready to hand over.") as unknown,
  });

  const sent = await moderated("complete.docx", { steps: [SENT] }, "sent.docx");
  expect(sent).toEqual({ code: 0, err: "", out: "sent.docx: In moderation.\n" });
  expect(await likeFaults(await readFile(at("sent.docx")))).toEqual([]);
  expect((await run("status", "sent.docx", "--as-of", "2027-01-20")).out).toContain(
    "In moderation; 5 days overdue",
  );
  await writeFile(at("index.json"), JSON.stringify({ dates: { closed: ["4 January 2027"], moderate: 11 } }));
  const late = (...words: readonly string[]) =>
    run("status", "sent.docx", "--as-of", "2027-01-20", "--settings", ...words);
  expect((await late("index.json")).out).toContain("In moderation; 1 day overdue");
  expect(await late(".")).toEqual(await late("index.json"));
  const timely = async (...words: readonly string[]) =>
    JSON.parse(
      (await run("overview", "sent.docx", "--json", "--as-of", "2027-01-18", ...words)).out,
    ) as unknown;
  expect(await timely()).toMatchObject({ timeliness: { moderate: { overdue: 1, running: 0 } } });
  expect(await timely("--settings", "index.json")).toMatchObject({
    timeliness: { moderate: { overdue: 0, running: 1 } },
  });

  const judged = await moderated(
    "sent.docx",
    {
      moderation: {
        quality: "Evaluative.\nWell grounded.",
        moderated: "4 December 2026",
        safe: "Yes",
        items: {
          "t3-decision-making": {
            moderated: "meets-good",
            reason: "No reason on record for stepping down.",
            evidence: ["finding-of-fact"],
            impact: [],
            firstJudgement: { judgement: "Meets good", auditorSeen: false },
            comments: [{ on: "impact", text: "Whose words are these?\nAnd since when?" }],
          },
          "t1-risk": { firstJudgement: { auditorSeen: true }, evidence: ["finding-of-fact"] },
        },
        handBack: { change: "Say what you make of the two gaps." },
      },
      steps: [{ step: "return", by: "Moderator 2", date: "2026-12-04" }],
    },
    "returned.docx",
  );
  expect(judged).toEqual({ code: 0, err: "", out: "returned.docx: Returned to the auditor.\n" });
  expect(await likeFaults(await readFile(at("returned.docx")))).toEqual([]);
  expect(await recordOf("returned.docx")).toMatchObject({
    lifecycle: {
      state: "returned",
      steps: [
        { date: "2026-12-01", step: "Sent for moderation", by: "Auditor 4", note: "" },
        { date: "2026-12-04", step: "Returned to the auditor", by: "Moderator 2", note: "" },
      ],
    },
    moderation: {
      moderator: "Moderator 2",
      moderated: "2026-12-04",
      safe: "yes",
      quality: "Evaluative.\nWell grounded.",
      items: {
        "t3-decision-making": {
          auditor: "does-not-meet-good",
          moderated: "meets-good",
          reason: "No reason on record for stepping down.",
          by: "moderator",
          evidence: ["finding-of-fact"],
          impact: [],
          firstJudgement: { judgement: "meets-good", auditorSeen: false },
          comments: [{ on: "impact", text: "Whose words are these?\nAnd since when?" }],
          stale: false,
        },
        "t1-risk": {
          moderated: "",
          by: "",
          evidence: ["finding-of-fact"],
          firstJudgement: { judgement: "", auditorSeen: true },
          comments: [],
        },
      },
      handBack: { change: "Say what you make of the two gaps." },
    },
  });

  await writeFile(
    at("edit.json"),
    JSON.stringify({ items: { "t3-decision-making": { evidence: "Two gaps, and what they changed." } } }),
  );
  expect((await run("fill", "returned.docx", "--from", "edit.json", "-o", "edited.docx")).code).toBe(0);
  expect(await recordOf("edited.docx")).toMatchObject({
    moderation: { items: { "t3-decision-making": { moderated: "meets-good", stale: true } } },
  });
  const wasEdited = "1 item was edited after it was moderated";
  expect((await run("status", "edited.docx")).out).toContain(wasEdited);
  expect((await run("status", "returned.docx")).out).not.toContain(wasEdited);

  const since = await run("compare", "edited.docx");
  expect(since).toEqual({
    code: 1,
    err: "",
    out:
      "1 answer differs.\nItem 3, evidence\n" +
      "  When sent: Visits were in time for t3-decision-making.\n    \n    Two were missed in May.\n" +
      "  Now: Two gaps, and what they changed.\n",
  });
  const copies = await run("compare", "returned.docx", "edited.docx", "--json");
  expect(JSON.parse(copies.out)).toEqual({
    sameAudit: true,
    differences: [
      {
        tag: "item.t3-decision-making.evidence",
        one: "Visits were in time for t3-decision-making.\n\nTwo were missed in May.",
        other: "Two gaps, and what they changed.",
      },
    ],
  });
  expect((await run("compare", "complete.docx")).err).toContain(
    "does not tell what it said when it was sent",
  );

  const final = await moderated(
    "edited.docx",
    {
      moderation: {
        items: {
          "t3-decision-making": {
            comments: [
              {
                on: "impact",
                text: "Whose words are these?\nAnd since when?",
                replies: [{ by: "Auditor 4", text: "Hers, since May." }],
              },
            ],
          },
        },
        overall: { moderated: "meets-good", by: "panel" },
        panel: {
          "panel-date": "2026-12-09",
          "panel-present":
            "Head of service (chair)\nOperational head of service\nManager, independent of the service",
          "panel-decision": "The moderated judgement stands.",
        },
      },
      steps: [
        { step: "finalise", by: "Chair of the panel", date: "2026-12-09" },
        { step: "share", by: "Auditor 4", date: "2026-12-10" },
      ],
    },
    "final.docx",
  );
  expect(final).toEqual({ code: 0, err: "", out: "final.docx: Shared.\n" });
  // A comment that is answered confirms no decision.
  expect(await recordOf("final.docx")).toMatchObject({
    moderation: { items: { "t3-decision-making": { stale: true } } },
  });
  await run("fill", "final.docx", "--from", "late.json", "-o", "late.docx", "--force");
  expect((await run("check", "late.docx")).out).toContain(
    "An answer has been edited since the audit was made final.",
  );
  expect((await run("status", "late.docx")).out).toMatch(
    /^late\.docx: Shared; .*; with the manager; .*\n {2}An answer has been edited since the audit was made final\./,
  );
  expect(JSON.parse((await run("status", "late.docx", "--json")).out)).toMatchObject([
    { turn: { by: "manager", name: "" }, editedSinceFinal: true, staleDecisions: 0 },
  ]);
  const refused = await run("fill", "final.docx", "--from", "late.json", "-o", "refused.docx");
  expect({ code: refused.code, err: refused.err }).toEqual({
    code: 2,
    err: expect.stringContaining("This audit is final.") as string,
  });

  const closed = await moderated(
    "final.docx",
    {
      actions: [
        { action: 1, outcome: "done", signedOff: "13 January 2027", lineManager: "Service manager" },
        { action: 2, outcome: "superseded", signedOff: "2027-01-14", note: "The family has moved." },
      ],
      steps: [{ step: "close", by: "Team manager", date: "2027-01-14" }],
    },
    "closed.docx",
  );
  expect(closed).toEqual({ code: 0, err: "", out: "closed.docx: Closed.\n" });
  expect(await docxFaults(await readFile(at("closed.docx")))).toEqual([]);
  const actions = JSON.parse((await run("actions", "closed.docx", "--json")).out) as unknown;
  expect(actions).toMatchObject([
    { row: 1, outcome: "done", signedOff: "2027-01-13", lineManager: "Service manager", provisional: false },
    { row: 2, outcome: "superseded", signedOff: "2027-01-14", note: "The family has moved." },
  ]);
  expect((await run("actions", "closed.docx")).out).toMatch(
    /; line manager: Service manager; .*done, signed off 13 January 2027\)\n.*, signed off 14 January 2027; The family has moved\.\)\n$/,
  );
  expect(await run("actions", "closed.docx", "--overdue")).toEqual({
    code: 0,
    err: "",
    out: "No action is overdue in 1 audit.\n",
  });
  const checked = JSON.parse((await run("check", "closed.docx", "--json")).out) as unknown;
  expect(checked).toMatchObject([{ complete: true, problems: [] }]);
  expect((await run("check", "closed.docx")).out).toContain("answered. Complete. The audit is “Closed”.");
});

test("a moderation that was printed can be given back, and is then as it was", async () => {
  await moderated(
    "complete.docx",
    {
      steps: [SENT],
      moderation: {
        items: {
          "t3-decision-making": {
            firstJudgement: { judgement: "meets-good", auditorSeen: false },
            moderated: "meets-good",
            reason: "It has a reason.",
            evidence: ["finding-of-fact"],
            comments: [{ on: "evidence", text: "Where does it say so?" }],
          },
          "t1-risk": { comments: [{ on: "impact", text: "What did that mean to her?" }] },
        },
      },
    },
    "printed.docx",
  );
  const { moderation } = await recordOf("printed.docx");
  expect(await moderated("printed.docx", { moderation }, "given-back.docx")).toMatchObject({
    code: 0,
    err: "",
  });
  expect((await recordOf("given-back.docx"))["moderation"]).toEqual(moderation);
  expect(moderation).not.toHaveProperty(["items", "t1-risk", "evidence"]);
  // Comments kept in the moderation table wait for an answer like those of Word.
  const comments = { total: 2, open: 2 };
  expect(JSON.parse((await run("overview", "given-back.docx", "--json")).out)).toMatchObject({ comments });
  expect((await run("status", "given-back.docx")).out).toContain("2 queries open");

  const found = { items: { "t3-decision-making": { impact: ["meaning"] } } };
  await moderated("given-back.docx", { moderation: found }, "found.docx");
  expect(await recordOf("found.docx")).toMatchObject({
    moderation: {
      items: {
        "t3-decision-making": {
          moderated: "meets-good",
          reason: "It has a reason.",
          evidence: ["finding-of-fact"],
          impact: ["meaning"],
          comments: [{ on: "evidence", text: "Where does it say so?" }],
        },
      },
    },
  });
});

test.each([
  [{ moderated: "31 February 2027" }, '"31 February 2027" is no date for moderated. Write it as 2026-12-01.'],
  [{ panel: { "panel-date": "0-00-00" } }, '"0-00-00" is no date for panel-date.'],
])("a day of the moderation that is in no calendar is refused: %j", async (moderation, sentence) => {
  const refused = await moderated("complete.docx", { steps: [SENT], moderation }, "never.docx");
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain(sentence);
});

test.each([
  [{ firstJudgement: { judgement: "best" } }, '"best" is no judgement of t1-risk.'],
  [
    { firstJudgement: { auditorSeen: "no" } },
    "t1-risk, firstJudgement, auditorSeen must be true or false, without quotation marks.",
  ],
  [
    { comments: [{ on: "answer", text: "So?" }] },
    'a comment stands on "answer". It takes: evidence, impact, label.',
  ],
  [{ comments: "So?" }, "t1-risk, comments must be a list."],
  [{ impact: ["joy"] }, '"joy" is no element. It takes: '],
  [{ by: "friend", moderated: "meets-good" }, '"friend" is no answer for t1-risk, by.'],
  [{ judged: "good" }, 'There is no "judged" in the moderation of t1-risk.'],
  [{ moderated: "does-not-meet-good" }, "is not the auditor’s. Say why."],
])("what can't be said of an item is refused, and why: %j", async (said, why) => {
  const orders = { steps: [SENT], moderation: { items: { "t1-risk": said } } };
  const { code, err } = await moderated("complete.docx", orders, "never.docx");
  expect({ code, said: err.includes(why) ? why : err }).toEqual({ code: 2, said: why });
});

test("steps are taken in the order of the file: an audit goes back and comes again in one", async () => {
  const back = { step: "return", by: "Moderator 2", date: "2026-12-04", note: "Say more." };
  const again = { ...SENT, date: "2026-12-07" };
  const orders = { steps: [back, again], moderation: { quality: "Evaluative." } };
  expect(await moderated("sent.docx", orders, "again.docx")).toMatchObject({
    code: 0,
    err: "",
    out: "again.docx: In moderation.\n",
  });
  const { lifecycle } = JSON.parse((await run("record", "again.docx", "--json")).out) as {
    lifecycle: { steps: readonly { step: string }[] };
  };
  expect(lifecycle.steps.map(({ step }) => step)).toEqual([
    "Sent for moderation",
    "Returned to the auditor",
    "Sent for moderation",
  ]);
  // What comes before the step it follows on is refused, and says why.
  const early = await moderated("complete.docx", { steps: [back, SENT] }, "no.docx");
  expect(early).toMatchObject({ code: 2, err: expect.stringContaining("follows on") as string });
});

test("an audit that is not in moderation takes nothing that was found", async () => {
  const orders = { moderation: { items: { "t1-risk": { evidence: ["finding-of-fact"] } } } };
  const { code, err } = await moderated("complete.docx", orders, "never.docx");
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("in moderation") as string });
});

test("an audit that was never moderated has no moderation section, and says so in no word", async () => {
  const body = textsIn(await readFile(at("complete.docx"))).get("/word/document.xml") ?? "";
  expect(/mod\.|>Moderation</.exec(body)).toBeNull();
  expect(await recordOf("complete.docx")).not.toHaveProperty("moderation");
  expect(await recordOf("complete.docx")).toMatchObject({ lifecycle: { state: "in-progress", steps: [] } });
});

test.each([
  ["send", { ...SENT, moderator: "" }, "Nobody is named to moderate"],
  ["send", { ...SENT, moderator: "A Auditor" }, "is the auditor of this audit and can’t moderate it"],
  [
    "send",
    { ...SENT, moderator: "allocated social worker" },
    "is the worker of this audit and can’t moderate it",
  ],
  ["send", { ...SENT, date: "31 February 2026" }, "“31 February 2026” is no date"],
  ["send", { ...SENT, by: " " }, "Say who takes the step"],
  ["return", { step: "return", by: "M", date: "2026-12-04" }, "follows on “In moderation”"],
  ["withdraw", { step: "withdraw", by: "M", date: "2026-12-04" }, "follows on “In moderation”"],
])("a step %s that is not allowed says why, and nothing is written: %j", async (_, step, why) => {
  const { code, err } = await moderated("complete.docx", { steps: [step] }, "never.docx");
  expect({ code, said: err.includes(why) ? why : err }).toEqual({ code: 2, said: why });
  await expect(readFile(at("never.docx"))).rejects.toThrow("ENOENT");
});

test("an audit that lacks something is not sent, and a blank one says how much", async () => {
  const { code, err } = await moderated("blank.docx", { steps: [SENT] }, "never.docx");
  expect(code).toBe(2);
  expect(err).toMatch(/\d+ required answers are missing\. Run check on it, and complete the audit first\./);
});

test("an audit with a query that nobody answered is not made final, and its state counts the query", async () => {
  await moderated("complete.docx", { steps: [SENT] }, "asked.docx");
  const document = openDocx(new Uint8Array(await readFile(at("asked.docx"))));
  const writer = {
    author: "Moderator 2",
    initials: "M2",
    date: commentDate(new Date("2026-12-03T10:00:00Z"), 0),
  };
  const spot = { on: "cell", at: { table: 0, row: 0, cell: 0 } } as const;
  await document.writeComments([{ kind: "add", spot, text: "Since when?" }], writer);
  await writeFile(at("asked.docx"), document.save());
  expect((await run("status", "asked.docx", "--as-of", "2026-12-04")).out).toContain("1 query open");
  const final = { steps: [{ step: "finalise", by: "Chair", date: "2026-12-09" }] };
  expect((await moderated("asked.docx", final, "never.docx")).err).toContain("1 query is still open.");
  const [comment] = (await document.readComments()).comments;
  await document.writeComments([{ kind: "reply", to: comment?.id ?? "", text: "In May." }], writer);
  await writeFile(at("asked.docx"), document.save());
  expect(await moderated("asked.docx", final, "answered.docx")).toMatchObject({ code: 0, err: "" });
});

test("a comment stands on any narrative of an item, on the item itself, and on the overall judgement", async () => {
  await writeFile(at("template.json"), JSON.stringify(everyKind));
  await run("new", "template.json", "-o", "blank-kind.docx");
  await writeFile(
    at("kind.json"),
    JSON.stringify({
      header: {
        "auditor-name": "Auditor 4",
        "audit-date": "2026-11-12",
        "child-id": "C100",
        plans: "none",
        placements: "3",
        story: "Two moves in the spring, and one return home in June.",
        "siblings-at-home": "no",
        signed: "Auditor 4",
        "signed-role": "Manager",
        "signed-date": "2026-11-12",
      },
      items: {
        "safe-gate": { answer: "yes" },
        "safe-now": {
          judgement: "green",
          evidence: "Two agencies acted within a day.",
          further: { "needs-to-happen": "A lock is fitted this week." },
        },
        visits: { answer: "14" },
        home: { evidence: "She has her own room." },
        overall: { judgement: "green", evidence: "Work began slowly and is now steady." },
        experience: { judgement: "green" },
      },
      immediateConcern: { raised: "no" },
    }),
  );
  await run("fill", "blank-kind.docx", "--from", "kind.json", "-o", "kind.docx");
  const items = {
    "safe-now": {
      comments: [
        { on: "needs-to-happen", text: "By when?" },
        { on: "label", text: "Is this the right item?" },
      ],
    },
  };
  const overall = { comments: [{ on: "label", text: "Look at this again." }] };
  const steps = [{ ...SENT, by: "Auditor 4" }];
  expect(
    await moderated("kind.docx", { steps, moderation: { items, overall } }, "kind-asked.docx"),
  ).toMatchObject({ code: 0, err: "" });
  const { moderation } = await recordOf("kind-asked.docx");
  expect(moderation).toMatchObject({ items, overall });
  const { out } = await run("comments", "kind-asked.docx");
  expect(out).toMatch(/^Item 1, needs to happen \(open; /m);
  expect(out).toMatch(/^Item 1, Safe now \(open; /m);
  expect(out).toMatch(/^Practice \(open; /m);
  const wrong = { items: { "safe-now": { comments: [{ on: "story", text: "?" }] } } };
  expect((await moderated("kind-asked.docx", { moderation: wrong }, "no.docx")).err).toContain(
    "It takes: evidence, impact, label, needs-to-happen, safety-plan.",
  );
});

test("comments kept in the moderation table are listed with how they stand, and as many are open as status counts", async () => {
  const items = {
    "t1-risk": { comments: [{ on: "impact", text: "What did this mean to her?" }] },
    "t2-involvement": { comments: [{ on: "evidence", text: "Who was there?", resolved: true }] },
  };
  expect((await moderated("complete.docx", { steps: [SENT], moderation: { items } }, "kept.docx")).code).toBe(
    0,
  );
  const { out } = await run("comments", "kept.docx");
  expect(out.split("\n").slice(0, 3)).toEqual([
    "2 comments: 1 open, 1 resolved.",
    expect.stringMatching(/^Item 1, .*\(open; kept in the moderation table\)$/),
    "  Moderator 2: What did this mean to her?",
  ]);
  const json = JSON.parse((await run("comments", "kept.docx", "--json")).out) as unknown;
  expect(json).toMatchObject([
    { item: "t1-risk", where: "item.t1-risk.impact", state: "open", inTable: true },
    { item: "t2-involvement", resolved: true, inTable: true },
  ]);
  expect((await run("status", "kept.docx")).out).toContain("1 query open");

  // What is not said of a comment stays as it is.
  const said = (resolved?: unknown) => ({
    moderation: {
      items: { "t2-involvement": { comments: [{ on: "evidence", text: "Who was there?", resolved }] } },
    },
  });
  // One that is open holds the audit up, and an answer of its auditor lets it go on.
  const final = { steps: [{ step: "finalise", by: "Chair", date: "2026-12-09" }] };
  expect((await moderated("kept.docx", final, "never.docx")).err).toContain("1 query is still open.");
  const reply = { by: "Auditor 4", text: "She said so herself.\nIt is in the note of May." };
  const answered = [{ on: "impact", text: "What did this mean to her?", replies: [reply] }];
  const answers = { moderation: { items: { "t1-risk": { comments: answered } } } };
  await moderated("kept.docx", answers, "replied.docx");
  await moderated("replied.docx", answers, "replied.docx");
  expect((await recordOf("replied.docx"))["moderation"]).toMatchObject({
    items: { "t1-risk": { comments: answered } },
  });
  expect((await run("comments", "replied.docx")).out).toContain("    Auditor 4: She said so herself.");
  expect(await moderated("replied.docx", final, "final.docx")).toMatchObject({ code: 0, err: "" });
  const openAfter = async (resolved?: unknown) => {
    expect((await moderated("kept.docx", said(resolved), "again.docx")).code).toBe(0);
    return (await run("comments", "again.docx")).out.split("\n")[0];
  };
  expect(await openAfter()).toBe("2 comments: 1 open, 1 resolved.");
  expect(await openAfter(false)).toBe("2 comments: 2 open.");
  expect(await moderated("kept.docx", said("yes"), "again.docx")).toMatchObject({
    code: 2,
    err: expect.stringContaining("resolved must be true or false") as string,
  });
});

test("moderate leaves a locked answer alone, unless it is told to", async () => {
  const decided = { moderated: "meets-good", reason: "As the file says.", by: "moderator" };
  const deciding = (reason: string) => ({ moderation: { items: { "t1-risk": { ...decided, reason } } } });
  await moderated("complete.docx", { steps: [SENT], ...deciding("As the file says.") }, "for lock.docx");
  const parts = unzipSync(new Uint8Array(await readFile(at("for lock.docx"))));
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const locked = strToU8(
    text.replace(
      /(<w:tag w:val="mod\.t1-risk\.why"\/><w:id [^>]*>)(?:<w:lock [^>]*>)?/,
      '$1<w:lock w:val="sdtContentLocked"/>',
    ),
  );
  await writeFile(at("locked.docx"), zipSync({ ...parts, "word/document.xml": locked }));
  await writeFile(at("orders.json"), JSON.stringify(deciding("As the child says.")));
  const words = ["moderate", "locked.docx", "--from", "orders.json", "-o", "decided.docx"];
  expect(await run(...words)).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringMatching(/has locked .*nothing was written.*add --force/s) as string,
  });
  expect(await run(...words, "--force")).toMatchObject({ code: 0, out: "decided.docx: In moderation.\n" });
});
