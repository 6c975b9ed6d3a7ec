import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openDocx } from "../../src/docx/docx-document";
import { textOf } from "../../src/xml/parse";
import { likeFaults } from "../support/validate-docx";
import { aTemplateFile, withValue } from "../templates/a-template-file";
import { aThemeFile } from "../templates/a-theme-file";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);
const write = (name: string, value: unknown) =>
  writeFile(at(name), typeof value === "string" ? value : JSON.stringify(value));

test("the templates that come with it are listed", async () => {
  expect((await run("templates")).out.split("\n").map((line) => line.split("  ")[0])).toEqual([
    "torbay-full-audit",
    "full-case-file-audit",
    "leaving-care-audit",
    "detailed-case-audit",
    "camden-themed-audit",
    "strengths-based-practice-audit",
    "dip-sample",
    "",
  ]);
});

test("a template is told as a person reads it, one of an authority's own as well", async () => {
  const { out, code } = await run("templates", "--explain", "dip-sample");
  expect(code).toBe(0);
  expect(out).toContain("Days since the child was last seen: a number of days from 0 to 3650; required");
  expect(out).toContain("What is not so, only if one of 12 questions is answered No");
  await write("ours.json", aTemplateFile());
  expect((await run("templates", "--explain", "ours.json")).out).toMatch(
    /^A template\nAn authority, version 1\n/,
  );
});

test("two versions are compared, with what documents in use lose and an exit code for it", async () => {
  const old = aTemplateFile();
  await write("old.json", old);
  await write("new.json", {
    ...old,
    version: "2",
    actions: { ...old.actions, columns: old.actions.columns.slice(0, 1) },
  });
  const { out, code } = await run("templates", "--compare", "old.json", "new.json");
  expect(code).toBe(1);
  expect(out).toMatch(
    /^A template, version 1 to 2\. Documents in use have no place for \d things? they may hold\.\n/,
  );
  expect(out).toContain("it is asked no more.");
  const json = JSON.parse(
    (await run("templates", "--compare", "old.json", "new.json", "--json")).out,
  ) as object;
  expect(json).toMatchObject({ from: "1", to: "2", changes: [{ code: "not-asked", lost: true }] });
  expect(await run("templates", "--compare", "old.json", "old.json")).toMatchObject({
    code: 0,
    out: "A template, version 1 to 1. Documents in use lose nothing.\n",
  });
});

test("a changed template under an unchanged version is refused", async () => {
  const old = aTemplateFile();
  await write("old.json", old);
  await write("same.json", { ...old, title: "Another title" });
  const { code, err } = await run("templates", "--compare", "old.json", "same.json");
  expect(code).toBe(2);
  expect(err).toContain("Give it a later version, for example 2.");
});

test("the schema of template files is printed", async () => {
  const schema = JSON.parse((await run("templates", "--schema")).out) as { readonly required: unknown };
  expect(schema.required).toContain("format");
});

test.each([[["--explain", "dip-sample", "--json"]], [["--schema", "ours.json"]]])(
  "%j are two things at once",
  async (words) => {
    expect(await run("templates", ...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining("each stand alone") as unknown,
    });
  },
);

test("a document is made from a template file of an authority's own", async () => {
  await write("ours.json", aTemplateFile());
  expect(await run("new", "ours.json", "-o", "ours.docx", "--set", "audit-date=2/3/2026")).toMatchObject({
    code: 0,
    err: "",
  });
  const checked = JSON.parse((await run("check", "ours.docx", "--json")).out) as { template: unknown }[];
  expect(checked[0]?.template).toEqual({ id: "a-template", version: "1" });
  expect(await likeFaults(await readFile(at("ours.docx")))).toEqual([]);
});

test("labels with HTML and formulas in them are only text", async () => {
  const label = `<b>Risk</b> =HYPERLINK("http://example.org","click") & {{more}}`;
  await write("odd.json", withValue(aTemplateFile(), "sections[0].items[0].label", label));
  expect(await run("new", "odd.json", "-o", "odd.docx")).toMatchObject({ code: 0 });
  const bytes = await readFile(at("odd.docx"));
  expect(await likeFaults(bytes)).toEqual([]);
  expect(textOf(openDocx(bytes).root)).toContain(`1. ${label}`);
});

test.each<[string, unknown, readonly RegExp[]]>([
  ["is no JSON", '{"id": ', [/^ {2}This is not JSON: /m]],
  [
    "has several faults",
    withValue(
      withValue(aTemplateFile(), "title", ""),
      "sections[0].items[0].descriptors[0].grade",
      "splendid",
    ),
    [/^ {2}title: This is empty\.$/m],
  ],
  [
    "describes a grade that is none",
    withValue(aTemplateFile(), "sections[0].items[0].descriptors[0].grade", "splendid"),
    [/^ {2}sections\[0\]\.items\[0\]\.descriptors\[0\]\.grade: The item "risk" has no grade "splendid"\.$/m],
  ],
  [
    "has an id twice and one too long",
    withValue(
      withValue(aTemplateFile(), "sections[0].items[1].id", "risk"),
      "fieldGroups[0].fields[4].id",
      "b".repeat(60),
    ),
    [
      /^ {2}sections\[0\]\.items\[1\]\.id: "risk" is the id of/m,
      /^ {2}fieldGroups\[0\]\.fields\[4\]\.id: This id is too long: .* Word allows 64\.$/m,
    ],
  ],
  [
    "has 5,000 items",
    withValue(
      aTemplateFile(),
      "sections[0].items",
      Array.from({ length: 5000 }, (_, at) => ({
        id: `i${String(at)}`,
        label: "Item",
        answer: { required: true },
      })),
    ),
    [/^ {2}This is too large to be a template: 500 items are the most\.$/m],
  ],
])("a template file that %s is refused with every fault, and nothing is made", async (_, file, faults) => {
  await write("faulty.json", file);
  const { code, err } = await run("new", "faulty.json", "-o", "never.docx");
  expect(code).toBe(2);
  expect(err).toMatch(/^faulty\.json can't be used as a template:\n/);
  for (const fault of faults) expect(err).toMatch(fault);
  await expect(readFile(at("never.docx"))).rejects.toThrow("ENOENT");
});

test.each([
  ["torbay", /There is no template "torbay"\. There is: torbay-full-audit, .*ending in \.json\.\n$/],
  ["gone.json", /^gone\.json: There is no such file or folder\.\n$/],
])("asking for %s says what there is", async (name, sentence) => {
  const { code, err } = await run("new", name, "-o", "never.docx");
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
});

describe("a catalogue", () => {
  beforeAll(async () => {
    await mkdir(at("catalogue"));
    await write("catalogue/index.json", { templates: ["ours.json", "torn.json"], shipped: [] });
    await write("catalogue/ours.json", aTemplateFile());
    await write("catalogue/torn.json", "{");
  });

  test("is listed as far as it goes, and what is wrong with it is told", async () => {
    const { code, out, err } = await run("templates", "catalogue");
    expect(out).toBe("a-template  1  A template\n");
    expect(err).toMatch(/^catalogue.torn\.json: This is not JSON: /);
    expect(code).toBe(2);
  });

  test("a folder without an index is none", async () => {
    await mkdir(at("plain"));
    expect(await run("templates", "plain")).toMatchObject({
      code: 2,
      err: "plain has no index.json, so it is no catalogue.\n",
    });
  });
});

describe("a theme", () => {
  const camdenTheme = {
    ...(withValue(aThemeFile(), "sections[0].items[0].answer.scale", "yes-partly-no") as object),
    for: "camden-themed-audit",
  };

  test("takes the place of the template's own", async () => {
    await write("neglect.json", camdenTheme);
    expect(
      await run("new", "camden-themed-audit", "--theme", "neglect.json", "-o", "neglect.docx"),
    ).toMatchObject({ code: 0, err: "" });
    const document = openDocx(await readFile(at("neglect.docx")));
    expect((await document.read()).controls.map(({ tag }) => tag)).toContain("item.chronology.answer");
    expect(textOf(document.root)).toContain("theme: Neglect");
    expect(await likeFaults(await readFile(at("neglect.docx")))).toEqual([]);
  });

  test("for another template is refused", async () => {
    await write("other.json", aThemeFile());
    expect(
      await run("new", "camden-themed-audit", "--theme", "other.json", "-o", "never.docx"),
    ).toMatchObject({
      code: 2,
      err: 'other.json can\'t be used as a theme:\n  for: There is no template "a-template".\n',
    });
  });
});

test("labels that differ by a sign alone are reported, and the template is used", async () => {
  const file = withValue(aTemplateFile(), "scales[1].grades[1].label", "Yes+");
  await write("alike.json", file);
  expect(await run("templates", "alike.json")).toMatchObject({
    code: 0,
    err: expect.stringContaining(
      "scales[1].grades[1].label: “Yes+” and “Yes” differ by signs alone",
    ) as string,
  });
});

test("a label that is the id of another choice is reported", async () => {
  const file = withValue(
    withValue(aTemplateFile(), "scales[1].grades[0].label", "no"),
    "scales[1].grades[1].label",
    "yes",
  );
  await write("crossed.json", file);
  expect(await run("templates", "crossed.json")).toMatchObject({
    code: 0,
    err: expect.stringContaining("is the id of “yes” as well") as string,
  });
});

test("a template in UTF-16 is read, and of one that is not UTF-8 it is said what to check", async () => {
  const text = JSON.stringify({ ...aTemplateFile(), title: "Archwiliad Siân" });
  await writeFile(at("utf16.json"), Buffer.from(`\uFEFF${text}`, "utf16le"));
  await writeFile(at("latin.json"), Buffer.from(text, "latin1"));
  expect(await run("templates", "utf16.json")).toMatchObject({ code: 0, err: "" });
  expect(await run("templates", "latin.json")).toMatchObject({
    code: 0,
    out: expect.stringContaining("Archwiliad Siân") as string,
    err: expect.stringMatching(/^latin\.json: .*Windows-1252.*Siân/) as string,
  });
});
