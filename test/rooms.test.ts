import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve, sep } from "node:path";
import { brokenRules, circles, officeNames, ROOMS } from "./support/rooms";

const src = resolve(__dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).map((path) =>
  path.replaceAll(sep, "/"),
);
const code = files.filter((path) => /\.tsx?$/.test(path));
const sources = new Map(code.map((path) => [path, readFileSync(resolve(src, path), "utf8")]));

test("every file imports only what its room may", () => {
  expect([...sources].flatMap(([path, source]) => brokenRules(path, source))).toEqual([]);
});

test("only word speaks to Office.js", () => {
  expect([...sources].flatMap(([path, source]) => officeNames(path, source))).toEqual([]);
});

test("no file leads back to itself by what it imports", () => {
  expect(circles(sources)).toEqual([]);
});

test("no file is a drawer called utils", () => {
  expect(files.filter((path) => /^utils/i.test(basename(path)))).toEqual([]);
});

test("every room a room may import is in the table", () => {
  const known = Object.keys(ROOMS);
  expect(Object.values(ROOMS).flatMap(({ may }) => may.filter((name) => !known.includes(name)))).toEqual([]);
});

test("npm test runs every folder of tests, and each once", () => {
  const tests = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll(sep, "/"),
  );
  const folders = tests.flatMap((path) => /^([^/]+)\/.+\.test\.tsx?$/.exec(path)?.[1] ?? []);
  const groups = tests
    .filter((path) => /^together\/.+\.ts$/.test(path))
    .flatMap((path) => readFileSync(resolve(__dirname, path), "utf8").match(/"[a-z-]+"/g) ?? []);
  expect(
    groups
      .map((name) => name.slice(1, -1))
      .concat("browser")
      .sort(),
  ).toEqual([...new Set(folders)].sort());
});

describe("the check of imports", () => {
  test.each([
    ["a file of the same room", "audit/gaps.ts", `import { a } from "./gap";`],
    ["a room below", "docx/open.ts", `import { a } from "../ooxml/styles";`],
    ["the room's own package", "templates/schema.ts", `import * as z from "zod";`],
    ["a path inside the room's own package", "record/hash.ts", `import { a } from "@noble/hashes/sha2.js";`],
    ["a package of the room's scope", "taskpane/pane.tsx", `import { a } from "@fluentui/react-icons";`],
    ["a Node builtin in the command line", "cli/main.ts", `import { a } from "node:fs";`],
    ["word, in the pane's entry file", "taskpane/index.tsx", `import { a } from "../word/word-document";`],
    ["what changes a draft, in readForm", "forms/read/read-form.ts", `import { a } from "./draft-builder";`],
    ["the pane, in the workbench", "workbench/index.tsx", `import { a } from "../taskpane/pane";`],
  ])("allows %s", (_, path, source) => {
    expect(brokenRules(path, source)).toEqual([]);
  });

  test.each([
    ["a room it may not see", "audit/gaps.ts", `import { a } from "../docx/open";`],
    ["only a type of it", "audit/gaps.ts", `import type { A } from "../docx/open";`],
    ["a dynamic import of it", "report/html.ts", `const a = await import("../document/read");`],
    ["something exported on from it", "xml/parse.ts", `export { a } from "../audit/record";`],
    ["it from a folder further down", "audit/rules/a.ts", `import { a } from "../../document/a";`],
    ["a package of another room", "document/read.ts", `import { unzipSync } from "fflate";`],
    ["a package of no room", "audit/gaps.ts", `import _ from "lodash";`],
    ["a package whose name starts alike", "templates/schema.ts", `import z from "zod-extra";`],
    ["Node outside the command line", "docx/open.ts", `import { readFileSync } from "fs";`],
    ["word outside the pane's entry file", "taskpane/pane.tsx", `import { a } from "../word/word-document";`],
    ["what changes a draft, in a reader", "forms/read/a.ts", `import { a } from "./draft-builder";`],
    ["a front room", "taskpane/pane.tsx", `import { a } from "../workbench/a";`],
    ["something outside src", "cli/main.ts", `import { a } from "../../test/support/a";`],
    ["anything, in a folder that is no room", "helpers/a.ts", ``],
    ["anything, in no folder at all", "index.ts", ``],
  ])("catches %s", (_, path, source) => {
    expect(brokenRules(path, source)).toHaveLength(1);
  });

  test.each([
    ["a call", "taskpane/pane.tsx", "const a = <p>{Office.context.platform}</p>;"],
    ["a type", "document/read.ts", "let a: Word.Body;"],
    ["a name of its own", "taskpane/index.tsx", "await Word.run(f);"],
  ])("catches Office.js in %s outside word", (_, path, source) => {
    expect(officeNames(path, source)).toHaveLength(1);
  });

  test.each([
    ["word itself", "word/run.ts", "await Word.run(f);"],
    ["a property that has its name", "report/html.ts", "const a = { Word: 1 }; a.Word; type B = C.Office;"],
    ["the word Word", "taskpane/pane.tsx", "const a = <p title='Word'>Word</p>; // Word"],
  ])("allows %s", (_, path, source) => {
    expect(officeNames(path, source)).toEqual([]);
  });

  test("says which file breaks which rule and where the code belongs", () => {
    expect(
      brokenRules("audit/gaps.ts", `import { a } from "../docx/open";\nimport { z } from "zod";`),
    ).toEqual([
      "src/audit/gaps.ts imports src/docx/open, but audit may import no other room. Instead: " +
        "audit is plain data and pure rules: let the caller fetch what it needs and pass it in.",
      'src/audit/gaps.ts imports "zod", but that belongs in programme or templates. Instead: ' +
        "audit is plain data and pure rules: let the caller fetch what it needs and pass it in.",
    ]);
  });
});

describe("the check of circles", () => {
  const files = (...pairs: readonly (readonly [string, string])[]) => new Map(pairs);

  test.each([
    ["two files", files(["a/a.ts", `import { b } from "./b";`], ["a/b.ts", `import { a } from "./a";`])],
    [
      "types alone",
      files(["a/a.ts", `import type { B } from "./b";`], ["a/b.ts", `import type { A } from "./a";`]),
    ],
    [
      "three, across rooms and by a dynamic import",
      files(
        ["a/a.ts", `import { b } from "../b/b";`],
        ["b/b.tsx", `const c = import("../c/c");`],
        ["c/c.ts", `export { a } from "../a/a";`],
      ),
    ],
  ])("finds one of %s", (_, sources) => {
    expect(circles(sources)).toHaveLength(1);
  });

  test("finds none where two files import a third", () => {
    const imports = `import { c } from "./c";`;
    expect(
      circles(files(["a/a.ts", `${imports} import { b } from "./b";`], ["a/b.ts", imports], ["a/c.ts", ""])),
    ).toEqual([]);
  });
});
