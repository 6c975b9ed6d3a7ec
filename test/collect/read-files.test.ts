import type { ChosenFile } from "../../src/collect/chosen-files";
import { readFiles, sourceOf, type Progress } from "../../src/collect/read-files";
import { anAuditFile } from "../workbench/open-workbench";

const chosen = (name: string, bytes: Uint8Array | string): ChosenFile => ({
  name,
  file: new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name, { lastModified: 0 }),
});

/** A clock that goes on by so many milliseconds each time it is looked at. */
function aClock(step: number): () => number {
  let time = 0;
  return () => (time += step);
}

function reading(files: readonly ChosenFile[], stopAfter = Infinity) {
  const told: Progress[] = [];
  let asked = 0;
  const folded = readFiles(files, sourceOf([]), {
    now: aClock(60),
    onProgress: (progress) => told.push(progress),
    isStopped: () => (asked += 1) > stopAfter,
  });
  return folded.then(({ summary: read, quotes }) => ({ read, quotes, told }));
}

/** As Office writes a document with a password: an old kind of file with the document sealed in it ([MS-OFFCRYPTO] 2.3). */
const WITH_PASSWORD = new Uint8Array([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...new Uint8Array(600),
  ...Buffer.from("EncryptedPackage", "utf16le"),
  ...new Uint8Array(600),
]);

const audit = () => chosen("K-01.docx", anAuditFile());

test("audits are read, and what is none is counted with its why", async () => {
  const { read } = await reading([
    audit(),
    chosen("minutes.docx", "Minutes"),
    chosen("empty.docx", ""),
    chosen("locked.docx", WITH_PASSWORD),
    chosen("~$K-01.docx", "somebody"),
    chosen("June/list.xlsx", "a list"),
  ]);
  expect(Object.keys(read.audits)).toEqual(["K-01.docx"]);
  expect(read.audits["K-01.docx"]?.modified).toBe("1970-01-01T00:00:00.000Z");
  expect(Object.keys(read.notRead)).toEqual(["empty.docx", "locked.docx", "minutes.docx"]);
  expect(read.notRead["minutes.docx"]).toContain("not a Word document");
  expect(read.notRead["empty.docx"]).toContain("empty");
  expect(read.notRead["locked.docx"]).toContain("password");
  expect([read.lockFiles, read.otherFiles]).toEqual([["~$K-01.docx"], ["June/list.xlsx"]]);
});

test("passages to quote are gathered on the way, without names", async () => {
  const { quotes } = await reading([
    chosen(
      "K-01.docx",
      anAuditFile({
        "header.auditor-name": "Sam Green",
        "item.risk.evidence": "Sam Green saw a clear plan that the family knows and follows.",
      }),
    ),
  ]);
  expect(quotes.map(({ file, text }) => [file, text])).toEqual([
    ["K-01.docx", "[auditor] saw a clear plan that the family knows and follows."],
  ]);
});

test("a file that can’t fit is refused by its size, and never read", async () => {
  const huge = audit();
  Object.defineProperty(huge.file, "size", { value: 200 * 1024 * 1024 });
  const bytes = jest.spyOn(huge.file, "arrayBuffer");
  const { read } = await reading([huge]);
  expect(read.notRead["K-01.docx"]).toContain("too large");
  expect(bytes).not.toHaveBeenCalled();
});

test("a file that is gone by now is named, and the next is read", async () => {
  const gone = chosen("K-00.docx", "");
  jest.spyOn(gone.file, "arrayBuffer").mockRejectedValue(new DOMException("gone", "NotFoundError"));
  const { read } = await reading([gone, audit()]);
  expect(read.notRead["K-00.docx"]).toContain("could not read this file");
  expect(Object.keys(read.audits)).toEqual(["K-01.docx"]);
});

test("stopped in the middle, what was read counts and the rest is named", async () => {
  const files = Array.from({ length: 5 }, (_, at) => chosen(`K-${at}.docx`, anAuditFile()));
  const { read } = await reading([...files, chosen("~$K-9.docx", "")], 2);
  expect(Object.keys(read.audits)).toEqual(["K-0.docx", "K-1.docx"]);
  expect(read.notRead).toEqual({
    "K-2.docx": "Reading was stopped before this file.",
    "K-3.docx": "Reading was stopped before this file.",
    "K-4.docx": "Reading was stopped before this file.",
  });
  expect(read.lockFiles).toEqual(["~$K-9.docx"]);
});

test("progress tells how many are done, how many could not be read, and since when", async () => {
  const { told } = await reading([
    chosen("a.docx", ""),
    chosen("b.docx", ""),
    chosen("c.xlsx", ""),
    chosen("d.docx", ""),
  ]);
  expect(told.length).toBeGreaterThan(1);
  expect(told.every(({ total }) => total === 4)).toBe(true);
  expect(told.at(-1)).toMatchObject({ done: 4, notRead: 3 });
  expect(told.map(({ elapsed }) => elapsed)).toEqual(
    [...told.map(({ elapsed }) => elapsed)].sort((a, b) => a - b),
  );
});
