import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "hucre";
import ical from "ical.js";
import PostalMime from "postal-mime";
import type { Allocation } from "../../src/programme/allocation";
import { readSheet } from "../../src/xlsx/read-sheet";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);
const mailIn = async (name: string) => PostalMime.parse(await readFile(at(name)));

const ALLOCATION: Allocation = {
  kind: "case-audit-allocation",
  version: 1,
  on: "2026-11-02",
  certificate: "",
  cases: ["K-01", "K-02", "K-03"].map((id, index) => ({
    id,
    details: { Team: index === 2 ? "Assessment" : "Duty", "Child's name": "Sam Secret", Strand: "" },
    auditor: index === 2 ? "Siân O’Neil" : "D. Park",
    moderator: "H. Bell",
    received: "2026-11-02",
    due: "2026-11-16",
    sampled: { kind: "drawn" },
    overSampled: false,
    panel: index === 0,
    reason: { others: 2, before: 1, now: 1 },
  })),
  unplaced: [{ id: "K-04", details: { Team: "Duty" }, barred: [{ why: "own-service", names: ["D. Park"] }] }],
};

const PEOPLE =
  "Name,Mail,Role,Teams\n" +
  "D. Park,d.park@example.org,Social worker,\nSiân O’Neil,sian@example.org,Practice lead,\n" +
  "T. Manager,tm@example.org,Team manager,Duty\nS. Manager,not an address,Service manager,Duty\nH. Head,hos@example.org,Head of Service,\n";

beforeAll(async () => {
  await writeFile(at("allocation.json"), JSON.stringify(ALLOCATION));
  await writeFile(at("people.csv"), PEOPLE);
});

test("from the list of the case system a sample is drawn, verified, allocated, got ready and waited for; another list is found out", async () => {
  const rows = Array.from(
    { length: 12 },
    (_, index) =>
      `00${String(index + 10)},05/01/2026,,,${index % 2 === 0 ? "Duty" : "East"},${index % 2 === 0 ? "North" : "South"},W. Orker`,
  );
  const head = "Child ID,Opened,Closed,Last audited,Team,Service,Social worker";
  await writeFile(at("cases.csv"), [head, ...rows].join("\n"));
  await writeFile(
    at("rule.json"),
    JSON.stringify({ name: "October", number: 4, period: { from: "2026-10-01", to: "2026-10-31" } }),
  );
  await writeFile(
    at("auditors.csv"),
    "Name,Service,Most a month,Experienced\nA. North,North,4,yes\nB. South,South,4,yes\nC. Other,West,4,yes\n",
  );
  const words = ["--word", "lead auditor=heron", "--word", "head of service=ladder"];
  const drawn = await run("sample", "cases.csv", "--rule", "rule.json", "-o", "oct", ...words);
  expect([drawn.code, drawn.err]).toEqual([0, ""]);
  const certificate = "oct/sample-certificate.json";
  expect((await run("sample", "cases.csv", "--verify", certificate)).code).toBe(0);
  await writeFile(at("tampered.csv"), [head, ...rows.slice(3)].join("\n"));
  expect((await run("sample", "tampered.csv", "--verify", certificate)).code).toBe(1);

  const allocated = await run(
    ...["allocate", certificate, "--cases", "cases.csv", "--auditors", "auditors.csv"],
    ...["--received", "2026-11-02", "-o", "oct/allocation.json"],
  );
  expect([allocated.code, allocated.err]).toEqual([0, ""]);
  const sent = await run("send", "oct/allocation.json", "--template", "dip-sample", "-o", "oct/audits");
  expect(sent.out).toContain("Made 4 documents for");
  const waited = await run(
    ...["track", "oct", "--register", "oct/register.xlsx", "--as-of", "2026-11-10"],
    ...["--sample", certificate, "--sample", "oct/allocation.json"],
  );
  expect(waited.out).toContain(
    "4 audits on 10 November 2026: 0 are overdue, 0 are due today, 0 have no document",
  );
  // The certificate lies among the documents, and is no audit that could not be read.
  expect([waited.code, waited.err]).toEqual([0, "oct/register.xlsx: 4 rows, 4 of them new.\n"]);

  // The next month goes by the register: loads are even over months.
  const next = await run(
    ...["allocate", certificate, "--cases", "cases.csv", "--auditors", "auditors.csv"],
    ...["--received", "2026-12-01", "--register", "oct/register.xlsx", "-o", "oct/next.json"],
  );
  expect([next.code, next.err]).toEqual([0, ""]);

  // A case is replaced after all has gone out: the others stay with whom they are, and what is new goes beside.
  const [gone] = (JSON.parse(await readFile(at("oct/allocation.json"), "utf8")) as Allocation).cases;
  await run("sample", certificate, "--replace", gone?.id ?? "", "--because", "moved away");
  const beside = await run(
    ...["allocate", "oct/sample-certificate (2).json", "--cases", "cases.csv", "--auditors", "auditors.csv"],
    ...["--keep", "oct/allocation.json", "--received", "2026-11-09", "-o", "oct/allocation 2.json"],
  );
  expect([beside.code, beside.err]).toEqual([
    0,
    `oct/allocation.json: ${gone?.id ?? ""} is not among the cases any more. Tell ${gone?.auditor ?? ""}, who has it.\n` +
      "oct/allocation.json: 3 cases stay with whom they are.\n",
  ]);
  const added = await run("send", "oct/allocation 2.json", "--template", "dip-sample", "-o", "oct/audits");
  expect(added.out).toContain("Made 1 document for 1 auditor");
  expect([
    added.code,
    added.err.split("\n").filter((line) => line.includes("stays as it is")).length,
  ]).toEqual([0, 3]);
  expect(await readdir(at("oct/audits"))).toContain("2026-11 due (2).ics");
  const replacedTrack = await run(
    ...["track", "oct", "--register", "oct/register.xlsx", "--as-of", "2026-11-10"],
    ...["--sample", "oct/allocation 2.json"],
  );
  expect(replacedTrack.err).toContain(`${gone?.id ?? ""}: audited, and not in the sample.`);
  expect(replacedTrack.err).not.toContain("takes the place of its sample");
  const outdated = await run(
    ...["track", "oct", "--register", "oct/outdated.json", "--as-of", "2026-11-10"],
    ...["--sample", "oct/allocation.json"],
  );
  expect(outdated.err).toContain(
    "oct/allocation.json: sample-certificate (2).json beside it takes the place of its sample, so what was replaced there is still waited for.",
  );

  // Audits that are under way are no month old, so their children are not drawn again.
  await run("track", "oct", "--register", "oct/register.json", "--as-of", "2026-11-10");
  const again = await run("sample", "cases.csv", "--rule", "rule.json", "--register", "oct/register.json");
  expect(again.out).toContain("Left out: Audited in the last 6 months, 5.");

  const { cases } = JSON.parse(await readFile(at("oct/allocation.json"), "utf8")) as Allocation;
  const id = cases[0]?.id ?? "";
  const short = id.replace(/^0+/, "");
  const packed = await run("pack", "oct/audits", "--case", short, "-o", "oct/pack.zip");
  expect([packed.code, packed.out]).toEqual([0, "oct/pack.zip: 1 audit of 1 child.\n"]);
  expect(packed.err).toContain(`${short}: no audit is of this number; those of ${id}`);
});

const send = (...words: readonly string[]) =>
  run(
    ...[
      "send",
      "allocation.json",
      "--template",
      "torbay-full-audit",
      "-o",
      "november",
      "--by",
      "Lead auditor",
    ],
    ...["--people", "people.csv", ...words],
  );
const track = (day: string, ...words: readonly string[]) =>
  run(
    ...["track", "november", "--register", "register.xlsx", "--sample", "allocation.json", "--as-of", day],
    ...["--people", "people.csv", ...words],
  );

test("an allocation becomes a folder for each auditor, with documents, a covering text, a draft and the days", async () => {
  const { code, out, err } = await send("--link", "https://example.org/audits");
  expect(code).toBe(3);
  expect(out).toBe("Made 3 documents for 2 auditors in november. Nothing is sent.\n");
  expect(err).toContain("K-04: nobody may audit it");
  expect((await readdir(at("november"))).sort()).toEqual(["2026-11 due.ics", "D. Park", "Siân O’Neil"]);
  expect((await readdir(at("november/D. Park"))).sort()).toEqual([
    "2026-11 K-01.docx",
    "2026-11 K-02.docx",
    "2026-11 covering text.txt",
    "2026-11 due.ics",
    "2026-11 mail.eml",
  ]);
  const record = JSON.parse(
    (await run("record", "november/D. Park/2026-11 K-01.docx", "--json")).out,
  ) as RecordFile & { lifecycle: { steps: readonly object[] } };
  expect(record.header).toMatchObject({ "child-id": "K-01", team: "Duty", "auditor-name": "D. Park" });
  expect(record.lifecycle.steps).toMatchObject([{ date: "2026-11-02", by: "Lead auditor" }]);

  const mail = await mailIn("november/D. Park/2026-11 mail.eml");
  expect(mail.to).toEqual([{ name: "D. Park", address: "d.park@example.org" }]);
  expect(mail.subject).toBe("2 audits for you, due 16 November 2026");
  expect(mail.text).toContain("- K-01: 2026-11 K-01.docx, due 16 November 2026; H. Bell moderates");
  expect(mail.text).toContain("https://example.org/audits");
  expect(mail.text).not.toContain("Secret");
  expect(mail.attachments).toEqual([]);
  const days = new ical.Component(
    ical.parse(await readFile(at("november/2026-11 due.ics"), "utf8")) as unknown[],
  ).getAllSubcomponents("vevent");
  expect(days.map((day) => String(day.getFirstPropertyValue("dtstart")))).toEqual(
    Array(3).fill("2026-11-16"),
  );
});

test("got ready again, what is there stays, and attached only if asked for", async () => {
  const before = await readFile(at("november/D. Park/2026-11 K-01.docx"));
  const again = await send();
  // For the case that nobody may audit.
  expect(again.code).toBe(3);
  expect(again.err).toContain("2026-11 K-01.docx is there already and stays as it is.");
  expect((await readFile(at("november/D. Park/2026-11 K-01.docx"))).equals(before)).toBe(true);
  await run(
    ...[
      "send",
      "allocation.json",
      "--template",
      "dip-sample",
      "-o",
      "other",
      "--attach",
      "--people",
      "people.csv",
    ],
  );
  const { attachments } = await mailIn("other/Siân O’Neil/2026-11 mail.eml");
  expect(attachments.map(({ filename }) => filename)).toEqual(["2026-11 K-03.docx"]);
});

test("a document that its auditor renamed is not made again, and what is no audit of the case is told", async () => {
  const words = ["send", "allocation.json", "--template", "dip-sample", "-o", "renamed"];
  await run(...words);
  const own = (name: string) => at(`renamed/D. Park/2026-11 ${name}.docx`);
  await rename(own("K-01"), own("K-01 done"));
  await writeFile(own("K-02"), "");
  const again = await run(...words);
  expect(again.code).toBe(3);
  expect(again.out).toBe("Made 0 documents for 0 auditors in renamed. Nothing is sent.\n");
  expect(again.err).toContain(
    "K-01: its document is there already as renamed/D. Park/2026-11 K-01 done.docx, so none is made.",
  );
  expect(again.err).toContain(
    "2026-11 K-02.docx is there already and stays as it is, but it is no audit of K-02",
  );
  expect(again.err).toContain("2026-11 K-03.docx is there already and stays as it is. Add --force");
  const forced = await run(...words, "--force");
  expect(forced.out).toContain("Made 2 documents for 2 auditors");
  expect(await readdir(at("renamed/D. Park"))).not.toContain("2026-11 K-01.docx");
});

/** One of D. Park's audits is answered, sent, made final and shared with an action open; the other two are not begun. */
async function filledAndFinal() {
  const file = "november/D. Park/2026-11 K-01.docx";
  const blank = JSON.parse((await run("record", file, "--json")).out) as RecordFile;
  const answers = anAnsweredFile(blank, 2);
  const header = {
    ...answers.header,
    "child-id": "K-01",
    "auditor-name": "D. Park",
    "audit-date": "2026-11-10",
  };
  const actions = answers.actions.map((action) => ({ ...action, due: "2026-12-01" }));
  await writeFile(at("answers.json"), JSON.stringify({ ...answers, header, actions, status: "ready" }));
  const filled = await run("fill", file, "--from", "answers.json", "-o", file);
  expect(filled.err).not.toContain("unknown");
}

test("what is late is tracked by whoever answers for it, and reminded of once a week", async () => {
  await filledAndFinal();
  const first = await track("2026-11-25", "--trackers", "trackers", "--reminders", "reminders");
  expect(first.code).toBe(0);
  expect(first.err).toContain("“not an address” is no mail address.");
  expect((await readdir(at("trackers"))).sort()).toEqual([
    "2026-11-25 Head of Service H. Head.docx",
    "2026-11-25 Head of Service H. Head.xlsx",
    "2026-11-25 Service manager S. Manager.docx",
    "2026-11-25 Service manager S. Manager.xlsx",
    "2026-11-25 To escalate.xlsx",
  ]);
  const cases = async (name: string) => {
    const read = await readSheet(await readFile(at(`trackers/2026-11-25 ${name}.xlsx`)));
    return read.ok ? read.rows.slice(1).map(({ cells }) => cells[0]) : read.sentence;
  };
  expect(await cases("Head of Service H. Head")).toEqual(["K-01", "K-02", "K-03", "K-04"]);
  expect(await cases("Service manager S. Manager")).toEqual(["K-01", "K-02", "K-04"]);
  const word = strFromU8(
    unzipSync(await readFile(at("trackers/2026-11-25 Head of Service H. Head.docx")))["word/document.xml"] ??
      new Uint8Array(),
  );
  expect(word).toContain("9 days over");
  expect((await readdir(at("reminders"))).filter((name) => name.endsWith(".eml")).sort()).toEqual([
    "2026-11-25 reminder D. Park.eml",
    "2026-11-25 reminder Siân O’Neil.eml",
  ]);
  const mail = await mailIn("reminders/2026-11-25 reminder D. Park.eml");
  expect(mail.subject).toBe("2 audits wait for you, 2 overdue");
  expect(mail.text).toContain("- K-02: allocated, due 16 November 2026, 9 days over");

  expect((await track("2026-11-27", "--reminders", "reminders")).err).toContain("0 reminders drafted");
  // Drafted again on the same day, as by a second register, it stands beside the one that may wait to be sent.
  const twice = await run(
    ...["track", "november", "--register", "other.xlsx", "--as-of", "2026-11-25"],
    ...["--people", "people.csv", "--reminders", "reminders"],
  );
  expect([twice.code, twice.err]).toEqual([0, expect.stringContaining("2 reminders drafted") as string]);
  expect(await readdir(at("reminders"))).toContain("2026-11-25 reminder D. Park (2).eml");
  const week = await track("2026-12-02", "--reminders", "reminders", "--escalate-after", "10");
  expect(week.err).toContain("2 reminders drafted");
});

async function moderated(orders: object) {
  const file = "november/D. Park/2026-11 K-01.docx";
  await writeFile(at("orders.json"), JSON.stringify(orders));
  const { code, err } = await run("moderate", file, "--from", "orders.json", "-o", file);
  expect([code, err]).toEqual([0, expect.any(String)]);
}

test("what is handed in is picked for a panel, each grade first, and anybody can pick it again (R98)", async () => {
  const words = ["--word", "lead auditor=heron", "--word", "head of service=ladder"];
  const before = await run("panel", "november");
  expect([before.code, before.err]).toEqual([
    0,
    "Without an overall judgement, so no panel sees them: K-02 and K-03.\n",
  ]);
  expect(before.out).toMatch(/^1 audit can go to a panel. They show:\n {2}\S.* {2}1\n/);
  const picked = await run("panel", "november", ...words, "-o", "november");
  expect(picked.out).toContain("Picked for the panel: 1 of 1 audit (100 %).\n  K-01: For ");
  const file = at("november/panel-picks.json");
  expect((await run("panel", "--verify", file)).out).toBe("Anybody can pick this 1 again.\n");
  await writeFile(file, (await readFile(file, "utf8")).replace("heron", "heroN"));
  expect((await run("panel", "--verify", file)).code).toBe(1);
  expect((await run("panel", "november", ...words, "-o", "november")).err).toContain("is there already");
  expect((await run("panel", "november", "--word", "lead auditor=heron")).code).toBe(2);
});

test("once it is shared its manager is reminded of the actions, until it is closed", async () => {
  await moderated({
    steps: [
      { step: "send", by: "D. Park", date: "2026-11-26", moderator: "H. Bell" },
      { step: "finalise", by: "H. Bell", date: "2026-12-02" },
      { step: "share", by: "D. Park", date: "2026-12-03" },
    ],
    moderation: {
      items: { "t1-risk": { moderated: "exceeds-good", reason: "The evidence is good.", by: "moderator" } },
    },
  });
  const shared = await track("2026-12-09", "--reminders", "reminders");
  expect(shared.err).toContain("3 reminders drafted");
  const mail = await mailIn("reminders/2026-12-09 reminder T. Manager.eml");
  expect(mail.to).toEqual([{ name: "T. Manager", address: "tm@example.org" }]);
  expect(mail.text).toContain(
    "- K-01: action 1 (Team manager, by 1 December 2026, 8 days overdue); action 2",
  );
  expect(mail.text).not.toContain("school");

  await moderated({
    actions: [1, 2].map((action) => ({ action, outcome: "done", signedOff: "2026-12-10" })),
    steps: [{ step: "close", by: "T. Manager", date: "2026-12-10" }],
  });
  const closed = await track("2026-12-16", "--reminders", "reminders");
  expect(closed.out).toContain("1 is closed.");
  expect(closed.err).toContain("2 reminders drafted");
});

test("what is due again is told, and the audits of named children go into one zip with an index", async () => {
  const again = await run("learn", "november", "--as-of", "2027-06-01", "--drift");
  expect(again.out).toContain("Children to audit again");
  expect(again.out).toMatch(/K-01 +10 November 2026 +10 May 2027/);
  expect(again.out).toMatch(/D\. Park +2 +1 +1 +0 +1 +0 +too few to tell/);
  expect((await run("learn", "november", "--as-of", "2027-05-09")).out).toContain("No child is due");
  await writeFile(
    at("again.csv"),
    "File,Child's ID number,Auditor name,Received\nagain,k-01,D. Park,2027-05-20\n",
  );
  await run("new", "torbay-full-audit", "--from", "again.csv", "--out", "again", "--by", "Lead");
  const begun = await run("learn", "november", "again", "--as-of", "2027-06-01");
  expect([begun.code, begun.err]).toEqual([0, "K-01 is due again, and its next audit is under way.\n"]);
  expect(begun.out).toContain("No child is due");

  const packed = await run(
    ...["pack", "november", "--case", "k-01", "--case", "K-99", "--add", "allocation.json", "-o", "pack.zip"],
  );
  expect([packed.code, packed.out]).toEqual([1, "pack.zip: 1 audit of 1 child.\n"]);
  expect(packed.err).toContain("No audit was found of K-99.");
  const files = unzipSync(await readFile(at("pack.zip")));
  expect(Object.keys(files)).toEqual([
    "index.docx",
    "K-01/2026-11-10 Torbay full audit.docx",
    "figures.txt",
    "figures.json",
    "with it/allocation.json",
  ]);
  const file = at("november/D. Park/2026-11 K-01.docx");
  expect(
    Buffer.from(files["K-01/2026-11-10 Torbay full audit.docx"] ?? []).equals(await readFile(file)),
  ).toBe(true);
  const parts = unzipSync(files["index.docx"] ?? new Uint8Array());
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const index = part("word/document.xml");
  // Each of them is a link, from where the index lies once the zip is unpacked.
  const targets = [
    ...part("word/_rels/document.xml.rels").matchAll(/Target="([^"]+)" TargetMode="External"/g),
  ];
  expect(targets.map(([, target = ""]) => decodeURIComponent(target)).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== "index.docx")
      .sort(),
  );
  expect(index).toContain("K-01: Torbay full audit, 10 November 2026");
  expect(index).toContain("Lead auditor");
  expect(index).toContain("Judgements that moderation decided otherwise, 1 of 1 moderated");

  await writeFile(at("copy of K-01.docx"), await readFile(file));
  const twice = await run(...["pack", "november", "copy of K-01.docx", "--case", "K-01", "-o", "twice.zip"]);
  expect([twice.code, twice.out]).toEqual([0, "twice.zip: 2 audits of 1 child.\n"]);
  expect(twice.err).toContain(
    "november/D. Park/2026-11 K-01.docx and copy of K-01.docx are copies of one audit.",
  );
});

test("in every workbook the sheet is read that has the columns of the list, and a refusal says which was", async () => {
  const book = (name: string, rows: readonly (readonly string[])[]) =>
    writeXlsx({
      sheets: [
        { name: "Read me", rows: [["Ask Siân before you change this."]] },
        { name, rows: rows.map((row) => [...row]) },
      ],
    });
  const cases = Array.from({ length: 6 }, (_, index) => [`K-${String(index)}`, "05/01/2026", "Duty"]);
  await writeFile(at("all.xlsx"), await book("Cases", [["Child ID", "Opened", "Team"], ...cases]));
  await writeFile(
    at("who.xlsx"),
    await book("Auditors", [
      ["Name", "Service", "Experienced"],
      ["A. North", "North", "yes"],
      ["B. South", "South", "yes"],
    ]),
  );
  await writeFile(
    at("staff.xlsx"),
    await book("Staff", [
      ["Name", "Mail"],
      ["A. North", "a@example.org"],
    ]),
  );
  await writeFile(at("no.xlsx"), await book("Staff", [["Telephone"], ["01234"]]));
  await writeFile(at("any.json"), JSON.stringify({ name: "Any", number: 2, notAuditedMonths: 0 }));
  const days = ["--from", "2026-10-01", "--to", "2026-10-31"];
  const drawn = await run(
    ...["sample", "all.xlsx", "--rule", "any.json", "-o", "any", ...days],
    ...["--word", "lead auditor=heron", "--word", "head of service=ladder"],
  );
  expect([drawn.code, drawn.err]).toEqual([
    0,
    expect.stringContaining("The sheet “Cases” was read, and not “Read me”."),
  ]);
  const certificate = "any/sample-certificate.json";
  const allocate = ["allocate", certificate, "--cases", "all.xlsx", "-o", "any/allocation.json"];
  const allocated = await run(...allocate, "--auditors", "who.xlsx");
  expect([allocated.code, allocated.err]).toEqual([
    0,
    expect.stringContaining("The sheet “Auditors” was read, and not “Read me”."),
  ]);
  expect((await run(...allocate, "--force", "--auditors", "no.xlsx")).err).toMatch(
    /^no\.xlsx: The sheet “Read me” was read, and not “Staff”\. This list of auditors has no column “Name”/,
  );
  const send = ["send", "any/allocation.json", "--template", "dip-sample", "-o", "any/audits", "--people"];
  expect((await run(...send, "staff.xlsx")).code).toBe(0);
  expect((await run(...send, "no.xlsx")).err).toContain(
    "The sheet “Read me” was read, and not “Staff”. This list has no column “Name”",
  );
});
