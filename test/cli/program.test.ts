import { spawn } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { caseAuditProcess, caseAuditUnread, PROGRAM } from "../support/case-audit-process";
import { deep, testInDepth } from "../support/sample";
import type { RecordFile } from "./record-file";
import { aFolder } from "./run";

const TEMPLATE = "torbay-full-audit";
const folder = aFolder();
const at = (...names: readonly string[]) => join(folder.path, ...names);
const run = (...words: readonly string[]) => caseAuditProcess(folder.path, ...words);

test("the program makes an audit, reads it, and tells by its exit code that something is missing", async () => {
  expect(await run("new", TEMPLATE, "-o", "audit.docx", "--set", "team=East")).toEqual({
    code: 0,
    out: "",
    err: "",
  });
  const record = JSON.parse((await run("record", "audit.docx")).out) as RecordFile;
  expect(record.header["team"]).toBe("East");
  expect(await run("check", "audit.docx")).toMatchObject({ code: 1, err: "" });
  const { code, out, err } = await run("record", "nowhere.docx");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toBe("nowhere.docx: There is no such file or folder.\n");
  const welsh = await run("record", "--language", "cy", "nowhere.docx");
  expect(welsh).toEqual({ code: 2, out: "", err: "nowhere.docx: Nid oes ffeil na ffolder o’r fath.\n" });
});

test("output that nobody reads to its end is no fault", async () => {
  await run("new", TEMPLATE, "-o", "piped.docx");
  const { code, err } = await caseAuditUnread(folder.path, "record", "piped.docx");
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("stopped with Ctrl+C, it leaves whole files only, and lists them", async () => {
  const ids = Array.from({ length: 2000 }, (_, index) => `C-${index + 1}\n`).join("");
  await writeFile(at("many.csv"), `child-id\n${ids}`);
  const child = spawn(process.execPath, [PROGRAM, "new", TEMPLATE, "--from", "many.csv", "--out", "many"], {
    cwd: folder.path,
    stdio: "ignore",
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const count = async () => (await readdir(at("many")).catch(() => [])).length;
  while ((await count()) < 5) await new Promise((wait) => setTimeout(wait, 20));
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  const names = (await readdir(at("many"))).filter((name) => name !== "made.csv");
  expect(names.length).toBeLessThan(2000);
  expect(names.every((name) => /^C-\d+\.docx$/.test(name))).toBe(true);
  const listed = (await readFile(at("many", "made.csv"), "utf8")).split("\r\n").filter(Boolean);
  expect(listed).toHaveLength(names.length + 1);
  const last = JSON.parse((await run("record", `many/C-${names.length}.docx`)).out) as RecordFile;
  expect(last.header["child-id"]).toBe(`C-${names.length}`);
});

testInDepth("two threads read what one reads, and say the same", async () => {
  await run("new", TEMPLATE, "-o", "one.docx");
  await mkdir(at("folder"));
  const names = Array.from({ length: 130 }, (_, index) => `${String(index)}.docx`);
  for (const name of names) await copyFile(at("one.docx"), at("folder", name));
  await writeFile(at("folder", "77.docx"), "no document");
  const [one, two] = [
    await run("overview", "folder", "--json", "--jobs", "1"),
    await run("overview", "folder", "--json", "--jobs", "2"),
  ];
  expect(one.code).toBe(2);
  expect(JSON.parse(one.out)).toMatchObject({ audits: 1, notRead: [{ file: "folder/77.docx" }] });
  expect(two).toEqual(one);
  // What is asked of a thread: an audit, or its record.
  for (const command of deep ? ["status", "record"] : []) {
    const [alone, shared] = [
      await run(command, "folder", "--jobs", "1"),
      await run(command, "folder", "--jobs", "2"),
    ];
    expect(alone.code).toBe(2);
    expect(alone.err).toContain("folder/77.docx");
    expect(shared).toEqual(alone);
  }
});
