import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Certificate } from "../../src/programme/certificate";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const page = readFile("docs/programme.md", "utf8");

/** The words of a command as a shell takes them, without what stands behind a hash. */
const wordsOf = (command: string): readonly string[] =>
  [...command.replace(/\s#.*$/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? "",
  );

/** The commands of the page in their order. */
const commands = async () =>
  [...(await page).matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
    block
      .replace(/\\\n\s*/g, "")
      .trim()
      .split("\n")
      .map(wordsOf),
  );

/** A list with the columns that the rule of the page names: enough of each group. */
const CASES = [
  "Person ID,Date of birth,Start,Last audit,Team,Case type,Worker,Manager",
  ...Array.from(
    { length: 60 },
    (_, index) =>
      `C-${String(index + 1)},01/03/2012,05/02/2026,,${index % 5 === 0 ? "Leaving care" : "Duty"},CLA,W. Orker,M. Anager`,
  ),
].join("\r\n");
const AUDITORS = "Name,Service,Most a month,Experienced\nA. North,North,20,yes\nB. South,South,20,yes\n";
const PEOPLE = "Name,Mail,Role,Teams\nA. North,a@example.org,,\nH. Head,h@example.org,Head of Service,\n";

test("a month is played by the commands of its page as they stand there", async () => {
  const [rule = ""] = /(?<=```json\n)[\s\S]*?(?=```)/.exec(await page) ?? [];
  await Promise.all([
    writeFile(at("cases.csv"), CASES),
    writeFile(at("rule.json"), rule),
    writeFile(at("auditors.csv"), AUDITORS),
    writeFile(at("people.csv"), PEOPLE),
  ]);
  const all = await commands();
  expect([...new Set(all.map(([, name]) => name))]).toEqual([
    "sample",
    "allocate",
    "send",
    "track",
    "panel",
    "learn",
    "pack",
  ]);
  let ids: readonly string[] = [];
  for (const [program, name = "", ...rest] of all) {
    expect(program).toBe("case-audit");
    // A panel sees what is handed in.
    if (name === "panel" && rest.length === 3) await handIn(ids);
    // Which children are drawn depends on the day.
    const words = rest.map((word) => (/^K-\d+$/.test(word) ? (ids[word === "K-07" ? 0 : 1] ?? "") : word));
    const { code, err } = await caseAuditIn(folder.path, name, ...words);
    expect({ name, words, code, err: code === 0 ? "" : err }).toEqual({ name, words, code: 0, err: "" });
    if (name === "sample" && words.includes("-o"))
      ids = (
        JSON.parse(await readFile(at("november/sample-certificate.json"), "utf8")) as Certificate
      ).draw.drawn.map(({ id }) => id);
  }
});

/** One audit is filled in and ready; the others are not begun. */
async function handIn([first = ""]: readonly string[]) {
  const { cases } = JSON.parse(await readFile(at("november/allocation.json"), "utf8")) as {
    readonly cases: readonly { readonly id: string; readonly auditor: string; readonly received: string }[];
  };
  const { auditor = "", received = "" } = cases.find(({ id }) => id === first) ?? {};
  const file = `november/${auditor.replace(/\.$/, "")}/${received.slice(0, 7)} ${first}.docx`;
  const read = await caseAuditIn(folder.path, "record", file, "--json");
  const blank = JSON.parse(read.out) as RecordFile;
  const answers = anAnsweredFile(blank, 1);
  await writeFile(
    at("answers.json"),
    JSON.stringify({ ...answers, header: { ...blank.header, "audit-date": received }, status: "ready" }),
  );
  await caseAuditIn(folder.path, "fill", file, "--from", "answers.json", "-o", file);
}
