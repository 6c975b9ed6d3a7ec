import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, copyFile, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { caseAuditProcess, PROGRAM, type Run } from "../support/case-audit-process";
import { deep, sampled } from "../support/sample";
import type { RecordFile } from "./record-file";
import { aFolder } from "./run";

const folder = aFolder();
const at = (...names: readonly string[]) => join(folder.path, ...names);
const run = (...words: readonly string[]) => caseAuditProcess(folder.path, ...words);
const modeOf = async (name: string) => ((await stat(at(name))).mode & 0o777).toString(8);
const recordOf = async (name: string) => JSON.parse((await run("record", name)).out) as RecordFile;
const fill = (name: string, ...words: readonly string[]) =>
  run("fill", name, "--from", "team.json", ...words);
/** Files that a run of ours leaves while it writes. */
const traces = async (at: string) => (await readdir(at)).filter((name) => name.startsWith("."));

/** Runs it in a shell, where the system can be told to refuse. */
async function shell(script: string): Promise<Run> {
  const command = `case_audit() { "${process.execPath}" "${PROGRAM}" "$@"; }; ${script}`;
  return promisify(execFile)("sh", ["-c", command], { cwd: folder.path }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    },
  );
}

beforeAll(async () => {
  await run("new", "torbay-full-audit", "-o", "blank.docx");
  await writeFile(at("team.json"), JSON.stringify({ header: { team: "East" } }));
});

const anAudit = (name: string) => copyFile(at("blank.docx"), at(name));

const onUnix = process.platform === "win32" ? test.skip : test;

onUnix("a file keeps its mode, and one that is made of it is no more open to others", async () => {
  await anAudit("kept.docx");
  await chmod(at("kept.docx"), 0o640);
  expect((await fill("kept.docx", "-o", "kept.docx")).code).toBe(0);
  expect(await modeOf("kept.docx")).toBe("640");
  await chmod(at("kept.docx"), 0o600);
  await fill("kept.docx", "-o", "made.docx");
  expect(await modeOf("made.docx")).toBe("600");
});

onUnix("a link is written through", async () => {
  await anAudit("linked.docx");
  await mkdir(at("links"));
  await symlink("../linked.docx", at("links", "audit.docx"));
  expect((await fill("links/audit.docx", "-o", "links/audit.docx")).code).toBe(0);
  expect((await lstat(at("links", "audit.docx"))).isSymbolicLink()).toBe(true);
  expect((await recordOf("linked.docx")).header["team"]).toBe("East");
});

onUnix("a file that may only be read is left alone, unless told otherwise, and stays so", async () => {
  await anAudit("read-only.docx");
  await chmod(at("read-only.docx"), 0o444);
  expect(await fill("read-only.docx", "-o", "read-only.docx")).toMatchObject({
    code: 2,
    err: expect.stringContaining("read-only.docx may only be read") as string,
  });
  expect((await fill("read-only.docx", "-o", "read-only.docx", "--force")).code).toBe(0);
  expect(await modeOf("read-only.docx")).toBe("444");
});

onUnix.each(
  sampled(
    [
      [
        "a limit on the size of files",
        "ulimit -f 4; case_audit fill full.docx --from team.json -o no.docx",
        /^no\.docx: It would be larger than a file may be here/,
      ],
      [
        "a full disk",
        "case_audit fill full.docx --from team.json -o /dev/full --force",
        /^\/dev\/full: The disk is full/,
      ],
      [
        "a full disk behind what is printed",
        "case_audit record full.docx > /dev/full",
        /could not be written: The disk is full/,
      ],
    ],
    2,
  ),
)("%s is said in a sentence, without a trace", async (_, script, sentence) => {
  await anAudit("full.docx");
  const { code, err } = await shell(script);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(sentence) as string });
  expect(err).not.toContain(".tmp");
  expect(await readdir(folder.path)).not.toContain("no.docx");
  expect(await traces(folder.path)).toEqual([]);
});

test("what a killed run left is cleared by the next, and what a living one has is not", async () => {
  await mkdir(at("left"));
  await anAudit("left/audit.docx");
  const { out } = await shell(`"${process.execPath}" -p 'process.pid'`);
  const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
  const dead = `.case-audit-${machine}-${out.trim()}-0badcafe.tmp`;
  const alive = `.case-audit-${machine}-${String(process.pid)}-0badcafe.tmp`;
  for (const name of [dead, alive]) await writeFile(at("left", name), "half");
  await fill("left/audit.docx", "-o", "left/audit.docx");
  expect(await traces(at("left"))).toEqual([alive]);
});

test("of writers of one file at the same time none loses another's answer", async () => {
  await anAudit("shared.docx");
  const ids = Object.keys((await recordOf("shared.docx")).items)
    .filter((id) => id.startsWith("t"))
    .slice(0, deep ? 4 : 2);
  for (const id of ids)
    await writeFile(at(`${id}.json`), JSON.stringify({ items: { [id]: { evidence: `Seen: ${id}` } } }));
  const one = (id: string, ...more: readonly string[]) =>
    run("fill", "shared.docx", "--from", `${id}.json`, "-o", "shared.docx", ...more);
  const runs = await Promise.all(ids.map((id) => one(id, "--merge")));
  expect(runs.map(({ code }) => code)).toEqual(ids.map(() => 0));
  const { items } = await recordOf("shared.docx");
  expect(ids.map((id) => items[id]?.["evidence"])).toEqual(ids.map((id) => `Seen: ${id}`));
  expect(await traces(folder.path)).toEqual([]);
});

test("of two who make the same register one is told that the other did", async () => {
  await mkdir(at("begun"));
  await anAudit("begun/audit.docx");
  // The other's register appears when ours is made ready beside it: after we saw that there is none.
  await writeFile(
    at("other.js"),
    `const { promises, writeFileSync } = require("node:fs"); const { open } = promises;` +
      `promises.open = (path, ...how) => { if (String(path).endsWith(".tmp")) writeFileSync("begun/register.json", "theirs"); return open(path, ...how); };`,
  );
  expect(
    await shell(
      `NODE_OPTIONS="--require ./other.js"; export NODE_OPTIONS; case_audit track begun --register begun/register.json --jobs 1`,
    ),
  ).toMatchObject({ code: 2, err: expect.stringContaining("changed since it was read") as string });
  expect(await readFile(at("begun/register.json"), "utf8")).toBe("theirs");
  expect(await traces(at("begun"))).toEqual([]);
});

test("a name that is refused for a moment is taken after it, and one that stays refused is said", async () => {
  await anAudit("busy.docx");
  const refusing = (times: number) =>
    `const { promises } = require("node:fs"); const { rename } = promises; let left = ${String(times)};` +
    `promises.rename = (from, to) => String(to).endsWith("busy.docx") && left-- > 0 ? Promise.reject(Object.assign(new Error("refused"), { code: "EPERM" })) : rename(from, to);`;
  const filled = (hook: string) =>
    shell(
      `NODE_OPTIONS="--require ./${hook}"; export NODE_OPTIONS; case_audit fill busy.docx --from team.json -o busy.docx`,
    );
  await writeFile(at("twice.js"), refusing(2));
  await writeFile(at("always.js"), refusing(99));
  expect(await filled("always.js")).toMatchObject({
    code: 2,
    err: expect.stringContaining("another program has it open") as string,
  });
  expect((await recordOf("busy.docx")).header["team"]).toBe("");
  expect((await filled("twice.js")).code).toBe(0);
  expect((await recordOf("busy.docx")).header["team"]).toBe("East");
  expect(await traces(folder.path)).toEqual([]);
});

test("reminders whose register could not be written are told to be taken away", async () => {
  const list = "File,Child's ID number,Auditor name,Received\nlate,K-1,D. Park,2020-11-02\n";
  await writeFile(at("late.csv"), list);
  await run("new", "torbay-full-audit", "--from", "late.csv", "--out", "late", "--by", "Lead");
  await writeFile(
    at("no-register.js"),
    `const { promises } = require("node:fs"); const { rename } = promises;` +
      `promises.rename = (from, to) => String(to).endsWith("register.json") ? Promise.reject(Object.assign(new Error("refused"), { code: "EBUSY" })) : rename(from, to);`,
  );
  const { code, err } = await shell(
    `NODE_OPTIONS="--require ./no-register.js"; export NODE_OPTIONS; case_audit track late --register late/register.json --reminders drafts`,
  );
  expect(code).toBe(2);
  expect(err).toContain(
    "drafts: The reminders drafted now stand in no register, so they will be drafted again. Delete them.",
  );
  expect(err).toContain("Another program has it open");
});

onUnix("output goes to a pipe, and into a file of its own", async () => {
  await anAudit("out.docx");
  expect((await shell("case_audit record out.docx -o /dev/stdout | head -c 1")).out).toBe("{");
  expect((await run("record", "out.docx", "-o", "out.json")).code).toBe(0);
  expect(JSON.parse(await readFile(at("out.json"), "utf8"))).toEqual(await recordOf("out.docx"));
  expect((await run("record", "out.docx", "-o", "out.json")).err).toContain("is there already");
});

test("records of many come as a line or a row each, and one that can't be read stops none", async () => {
  await mkdir(at("many"));
  for (const name of ["a.docx", "b.docx"]) await anAudit(`many/${name}`);
  await writeFile(at("many", "bad.docx"), "no document");
  const { code, out, err } = await run("record", "many");
  expect(code).toBe(2);
  expect(err).toMatch(/^many\/bad\.docx: This file is not a Word document/);
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { file: string });
  expect(lines.map(({ file }) => file)).toEqual(["many/a.docx", "many/b.docx"].map((name) => join(name)));
  const [head = "", ...rows] = (await run("record", "many/?.docx", "--csv")).out.trim().split("\r\n");
  expect(head).toMatch(/^file,id,template,version,status,header\./);
  expect(rows).toHaveLength(2);
});
