import * as fc from "fast-check";
import { safeName, uniqueNames } from "../../src/cases/file-names";
import { anyCodePoints, anyGraphemes } from "../support/any-text";
import { holds } from "../support/holds";
import { namesOf } from "./a-list";

test.each([
  ["C-1042", "C-1042"],
  ["Case 17.docx", "Case 17"],
  ["report.2026", "report.2026"],
  ['a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"],
  ["../../etc/passwd", "etc-passwd"],
  ["..\\..\\Windows\\system32", "Windows-system32"],
  ["/absolute", "absolute"],
  ["C:\\case", "C-case"],
  [".hidden", "hidden"],
  ["~$lock", "lock"],
  ["trailing. . .", "trailing"],
  ["two\nlines\tand a tab", "two lines and a tab"],
  ["nul\0byte", "nul byte"],
  ["turned \u202Excod.exe", "turned xcod.exe"],
  ["CON", "_CON"],
  ["nul.docx", "_nul"],
  ["Com1.case", "_Com1.case"],
  ["lpt¹", "_lpt¹"],
  ["console", "console"],
  ["Zoe\u0308", "Zoë"],
  ["...", ""],
  ["/", ""],
  [" ", ""],
])("the name %j is safe as %j", (text, name) => {
  expect(safeName(text)).toBe(name);
});

const anyName = fc.oneof(
  anyCodePoints({ maxLength: 300 }),
  anyGraphemes({ maxLength: 300 }),
  fc.constantFrom(
    "CON",
    "nul.",
    "com1 .x",
    "../..",
    "a/b",
    "~$a",
    "Å",
    "A\u030A",
    "ß",
    "SS",
    "ı",
    "I",
    "x (2)",
  ),
);

test("any text makes a name that every system takes", () => {
  holds(
    fc.property(anyName, (text) => {
      const name = safeName(text);
      // What may stand in front of a number and an ending.
      expect(name).not.toMatch(/[<>:"/\\|?*\p{C}]|^[\s.]|[\s.]$|^~\$/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(121);
      expect(name).toBe(name.normalize("NFC"));
    }),
  );
});

test("a safe name stays as it is", () => {
  holds(
    fc.property(anyName, (text) => {
      expect(safeName(safeName(text))).toBe(safeName(text));
    }),
  );
});

test("no two names are the same on any system", () => {
  holds(
    fc.property(fc.array(anyName.map(safeName), { maxLength: 30 }), (names) => {
      const unique = uniqueNames();
      const given = names.map(unique);
      const forms = [
        (name: string) => name,
        (name: string) => name.toLowerCase(),
        (name: string) => name.toUpperCase(),
        (name: string) => name.normalize("NFD").toLowerCase(),
        (name: string) => name.normalize("NFKC").toUpperCase(),
      ];
      for (const form of forms) expect(new Set(given.map(form)).size).toBe(given.length);
    }),
  );
});

test("the second of a name gets a number, whatever its case or Unicode form", () => {
  const names = ["Zoë", "ZOE\u0308", "zoë", "other", "Zoë (2)"].map(uniqueNames());
  expect(names).toEqual(["Zoë", "ZOE\u0308 (2)", "zoë (3)", "other", "Zoë (2) (2)"]);
});

test("the same name five thousand times is no trouble", () => {
  const unique = uniqueNames();
  const names = Array.from({ length: 5000 }, () => unique("case"));
  expect(new Set(names).size).toBe(5000);
});

describe("the files of a list are named", () => {
  test("by its file column, where it has one", () => {
    expect(namesOf("file,child-id\nFirst.docx,C-1\nsub/Second,C-2\n,C-3")).toEqual([
      "First.docx",
      "sub-Second.docx",
      "C-3.docx",
    ]);
  });

  test("by the text column that tells most cases apart", () => {
    expect(namesOf("team,audit-date,child-id\nEast,1/3/2026,C-1\nEast,2/3/2026,C-2\nEast,,C-2")).toEqual([
      "C-1.docx",
      "C-2.docx",
      "C-2 (2).docx",
    ]);
  });

  test("by the first of those that tell as many apart", () => {
    expect(namesOf("child-id,team\nC-1,East\nC-2,West")).toEqual(["C-1.docx", "C-2.docx"]);
  });

  test("by the template and the line, where there is nothing else", () => {
    expect(namesOf("audit-date\n1/3/2026\n2/3/2026")).toEqual([
      "small-audit line 2.docx",
      "small-audit line 3.docx",
    ]);
  });
});
