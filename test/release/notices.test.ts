import { notices } from "../../release/notices.js";

const licence = (text: string) => ({
  licenses: [{ license: { name: "file: LICENSE", text: { content: btoa(text), encoding: "base64" } } }],
});
const declared = (id: string) => [{ license: { id } }];

test("what several packages say in the same words is there once, under all their names", () => {
  const made = notices({
    components: [
      {
        group: "@ours",
        name: "two",
        version: "2.0.0",
        licenses: declared("MIT"),
        evidence: licence("May be used.\r\n"),
      },
      { name: "one", version: "1.0.0", licenses: declared("MIT"), evidence: licence("May be used.") },
      { name: "other", version: "3.0.0", licenses: declared("BSD-3-Clause"), evidence: licence("Free.") },
    ],
  });
  expect(made.match(/May be used\./g)).toHaveLength(1);
  expect(made).toContain("@ours/two 2.0.0\none 1.0.0\n\nMay be used.\n");
  expect(made).toContain("other 3.0.0\n\nFree.\n");
});

test("a package that only names its licence gets its text, and its author's name", () => {
  const made = notices({
    components: [
      { name: "short", version: "1.0.0", author: "A. Person", licenses: declared("ISC") },
      { group: "@ours", name: "shorter", version: "1.0.0", licenses: declared("MIT") },
    ],
  });
  expect(made).toMatch(/short 1\.0\.0\n\nISC licence\n\nCopyright \(c\) A\. Person\n\nPermission to use/);
  expect(made).toMatch(/Copyright \(c\) the authors of @ours\/shorter\n\nPermission is hereby granted/);
});

test.each([
  ["a licence whose text is not to be had", declared("WTFPL"), /odd has no text .* says WTFPL/],
  ["no licence", [], /odd has no text .* says no licence/],
  ["a licence with a path for a name", declared("../../README"), /odd has no text/],
])("a package with %s stops the release", (_, licenses, sentence) => {
  expect(() => notices({ components: [{ name: "odd", version: "1.0.0", licenses }] })).toThrow(sentence);
});
