import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Allocation } from "../../src/programme/allocation";
import type { Certificate } from "../../src/programme/certificate";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);
const at = (name: string) => join(folder.path, name);
const jsonIn = async <T>(name: string) => JSON.parse(await readFile(at(name), "utf8")) as T;

const ROWS = Array.from(
  { length: 40 },
  (_, index) =>
    `${String(index + 1).padStart(4, "0")},05/01/2026,${index % 8 === 0 ? "01/09/2026" : ""},${index % 5 === 0 ? "01/10/2026" : ""},Team ${String(index % 4)},Worker ${"ABC".charAt(index % 3)}`,
);
const HEAD = "Child ID,Opened,Closed,Last audited,Team,Social worker";
const WORDS = ["--word", "lead auditor=heron", "--word", "head of service=ladder"];

beforeAll(async () => {
  await writeFile(at("cases.csv"), [HEAD, ...ROWS].join("\n"));
  await writeFile(
    at("rule.json"),
    JSON.stringify({ name: "October", number: 6, period: { from: "2026-10-01", to: "2026-10-31" } }),
  );
  await writeFile(
    at("auditors.csv"),
    "Name,Service,Most a month,Experienced\nA. Able,Team 0,5,yes\nB. Baker,Team 1,5,yes\nWorker B,,1,no\n",
  );
});

test("without words nothing is drawn, and what a draw would be from is said with its fingerprints", async () => {
  const { code, out, err } = await run("sample", "cases.csv", "--rule", "rule.json", "-o", "nothing");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("1. The rule: 6 by lot; open from 1 October 2026 to 31 October 2026");
  expect(out).toContain("2. The list: 40 rows of cases.csv, 28 children are eligible.");
  expect(out).toContain("3. Nothing is drawn yet.");
  expect(await readdir(folder.path)).not.toContain("nothing");
});

test("a sample is drawn, verified, found out when its list is another, replaced in, and allocated", async () => {
  const drawn = await run(
    "sample",
    "cases.csv",
    "--rule",
    "rule.json",
    "-o",
    "oct",
    ...WORDS,
    "--pick",
    "0006=a complaint",
  );
  expect({ code: drawn.code, err: drawn.err }).toEqual({ code: 0, err: "" });
  expect(drawn.out).toContain("Drawn: 6 of 28 eligible children.");
  const certificate = await jsonIn<Certificate>("oct/sample-certificate.json");
  expect(certificate.draw.drawn).toHaveLength(6);
  const page = unzipSync(await readFile(at("oct/sample-certificate.docx")));
  expect(strFromU8(page["word/document.xml"] ?? new Uint8Array())).toContain(
    "Anybody can draw these 6 again.",
  );
  const sample = (await readFile(at("oct/sample.csv"), "utf8")).trim().split("\r\n");
  expect(sample[0]).toContain(`${HEAD},Sample group,How sampled`);
  expect(sample).toHaveLength(8);
  expect(sample.at(-1)).toContain("0006,05/01/2026");
  expect(sample.at(-1)).toContain("Hand-picked: a complaint");
  expect(await readFile(at("oct/left-out.csv"), "utf8")).toContain("Audited in the last 6 months");

  const same = await run(
    "sample",
    "cases.csv",
    "--verify",
    "oct/sample-certificate.json",
    "--rule",
    "rule.json",
  );
  expect(same).toEqual({
    code: 0,
    err: "",
    out: "Anybody can draw these 6 again.\nChecked against cases.csv: same list, same rule, same seed, same 6.\n",
  });

  const [first] = certificate.draw.drawn;
  await writeFile(
    at("tampered.csv"),
    [HEAD, ...ROWS.filter((row) => !row.startsWith(first?.id ?? "-"))].join("\n"),
  );
  const other = await run("sample", "tampered.csv", "--verify", "oct/sample-certificate.json");
  expect(other.code).toBe(1);
  expect(other.out).toContain("This list gives other children.\n1 child is not in the list any more.");
  expect(other.out).toContain(`${first?.id ?? ""} would not be drawn`);

  const again = await run(
    "sample",
    "cases.csv",
    "--rule",
    "rule.json",
    "-o",
    "oct",
    ...WORDS,
    "--pick",
    "0006=a complaint",
  );
  expect(again.out).toContain("This sample is drawn already");
  const shopped = await run(
    "sample",
    "cases.csv",
    "--rule",
    "rule.json",
    "-o",
    "oct",
    "--word",
    "a=b",
    "--word",
    "c=d",
  );
  expect(shopped.code).toBe(2);
  expect(shopped.err).toContain("A new draw makes a new one that names it: say why with --because");

  const replaced = await run(
    "sample",
    "oct/sample-certificate.json",
    "--replace",
    first?.id ?? "",
    "--because",
    "moved away",
  );
  expect(replaced.code).toBe(0);
  const second = await jsonIn<Certificate>("oct/sample-certificate (2).json");
  expect(second.follows).toEqual({ fingerprint: certificate.fingerprint, because: "moved away" });
  expect(second.replaced).toMatchObject([{ id: first?.id, by: certificate.draw.replacements[0]?.id }]);

  // Another certificate that follows the first would lack what this one replaced, and take the same case for another.
  const forked = await run(
    ...["sample", "oct/sample-certificate.json", "--replace", certificate.draw.drawn[1]?.id ?? ""],
    ...["--because", "abroad"],
  );
  expect([forked.code, forked.err]).toEqual([
    2,
    expect.stringContaining(
      "sample-certificate (2).json beside it takes its place. Replace the case in that one.",
    ),
  ]);
  expect(await readdir(join(folder.path, "oct"))).not.toContain("sample-certificate (3).json");

  const verified = await run("sample", "cases.csv", "--verify", "oct/sample-certificate.json");
  expect([verified.code, verified.err]).toEqual([
    0,
    "oct/sample-certificate.json: sample-certificate (2).json beside it takes its place: look at that one for the sample as it stands.\n",
  ]);

  const outdated = await run(
    "allocate",
    "oct/sample-certificate.json",
    "--auditors",
    "auditors.csv",
    "-o",
    "a.json",
  );
  expect(outdated.code).toBe(2);
  expect(outdated.err).toContain("sample-certificate (2).json beside it takes its place");
  expect(await readdir(folder.path)).not.toContain("a.json");
  const old = await run(
    "allocate",
    "oct/sample-certificate.json",
    ...["--cases", "cases.csv", "--auditors", "auditors.csv", "--received", "2026-11-02", "--old"],
    ...["-o", "old.json"],
  );
  expect([old.code, old.err]).toEqual([0, ""]);
  const asDrawn = await jsonIn<Allocation>("old.json");
  expect(asDrawn.certificate).toBe(certificate.fingerprint);
  expect(asDrawn.cases.map(({ id }) => id)).toContain(first?.id);

  const allocated = await run(
    "allocate",
    "oct/sample-certificate (2).json",
    "--cases",
    "cases.csv",
    "--auditors",
    "auditors.csv",
    "--received",
    "2026-11-02",
    "-o",
    "allocation.json",
  );
  expect(allocated.err).toBe("");
  expect(allocated.code).toBe(0);
  const { cases, unplaced, ...about } = await jsonIn<Allocation>("allocation.json");
  expect(about).toMatchObject({ on: "2026-11-02", certificate: second.fingerprint });
  expect(unplaced).toEqual([]);
  expect(cases).toHaveLength(7);
  for (const { auditor, moderator, details, due } of cases) {
    const own = new Map([
      ["A. Able", "Team 0"],
      ["B. Baker", "Team 1"],
    ]).get(auditor);
    expect(due).toBe("2026-11-16");
    expect(details["Team"]).not.toBe(own);
    expect(details["Social worker"]).not.toBe(auditor);
    expect(moderator).not.toBe(auditor);
    expect(moderator).not.toBe("");
  }
  // Which cases are drawn depends on the day, and so how many others may.
  expect(await readFile(at("allocation.csv"), "utf8")).toMatch(/\d others? may audit it as well/);
});

test.each<[string, readonly string[], string]>([
  ["no rule", ["sample", "cases.csv"], "Name the rule with --rule"],
  [
    "one word",
    ["sample", "cases.csv", "--rule", "rule.json", "-o", "x", "--word", "a=b"],
    "Two people give a word each",
  ],
  [
    "two words of one person",
    ["sample", "cases.csv", "--rule", "rule.json", "-o", "x", "--word", "a=b", "--word", "A=c"],
    "Two people give a word each",
  ],
  [
    "a word of nobody",
    ["sample", "cases.csv", "--rule", "rule.json", "--word", "heron"],
    "--word takes who gave it and the word",
  ],
  [
    "a case picked that is not there",
    ["sample", "cases.csv", "--rule", "rule.json", "-o", "x", ...WORDS, "--pick", "9999=why"],
    "The case 9999 that is picked by hand is not in the list.",
  ],
  [
    "half a period",
    ["sample", "cases.csv", "--rule", "other.json", "--from", "2026-10-01"],
    "give both --from and --to",
  ],
  [
    "a list for a certificate",
    ["sample", "cases.csv", "--verify", "rule.json"],
    "rule.json can't be used as a sample certificate:",
  ],
  ["a replacement without a reason", ["sample", "x.json", "--replace", "1"], "Say why the case is replaced"],
  [
    "nobody to allocate to",
    ["allocate", "cases.csv", "--auditors", "nobody.csv", "-o", "a.json"],
    "there is nobody to allocate to",
  ],
  [
    "an allocation by hand without a reason",
    ["allocate", "cases.csv", "--auditors", "auditors.csv", "--set", "1=A. Able", "-o", "a.json"],
    "Say why a case is given by hand",
  ],
  [
    "an auditor who is not there",
    ["allocate", "cases.csv", "--auditors", "auditors.csv", "--set", "1=Z", "--because", "x", "-o", "a.json"],
    "Z is not in the list of auditors.",
  ],
])("%s is refused with what to do", async (_, words, said) => {
  await writeFile(at("other.json"), JSON.stringify({ name: "x" }));
  await writeFile(at("nobody.csv"), "Name,Most\n,3\n");
  const { code, err } = await run(...words);
  expect(err).toContain(said);
  expect(code).toBe(2);
});

test("a case nobody may audit is named with why, the rest are allocated, and the exit says so", async () => {
  await writeFile(at("two.csv"), "Child ID,Team\n1,Team 0\n2,Team 9\n");
  await writeFile(
    at("one.csv"),
    "Name,Service,Experienced,Left\nA. Able,Team 0,yes,\nL. Left,,no,01/01/2026\n",
  );
  await writeFile(at("register.csv"), "Case,Auditor,Received\n7,G. Gone,2026-10-01\n8,A. Able,2026-10-01\n");
  const { code, err } = await run(
    "allocate",
    "two.csv",
    "--auditors",
    "one.csv",
    "--register",
    "register.csv",
    "--received",
    "2026-11-02",
    "-o",
    "given.json",
  );
  expect(code).toBe(1);
  expect(err).toContain("G. Gone is not in the list of auditors any more.");
  expect(err).toContain("one.csv: L. Left has left by then, and gets no audit.\n");
  expect(err).toContain(
    "1: Nobody may audit it: A. Able works in the service or team of the case; L. Left has left by then.",
  );
  expect((await jsonIn<Allocation>("given.json")).cases).toMatchObject([
    { id: "2", reason: { before: 1, now: 1 } },
  ]);
});
