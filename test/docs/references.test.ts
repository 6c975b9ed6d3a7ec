import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { filesIn, headingsOf, pageNamed, pages, top } from "./pages";

const CODE = /\.(tsx?|m?js|xsd|html|xml)$/;
const code = ["src", "test", "bench", "docs", "assets", "release"].flatMap((folder) => filesIn(folder, CODE));
const requirements = [...pageNamed("docs/requirements.md").text.matchAll(/^\| ([RC]\d+) /gm)].map(
  ([, number = ""]) => number,
);

test("the page of requirements has R1 to R156 and C1 to C12, each once and in turn", () => {
  const numbers = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => letter + String(at + 1));
  expect(requirements).toEqual([...numbers("R", 156), ...numbers("C", 12)]);
});

test("every number of a requirement in code, or on another page, is on the page of requirements", () => {
  const lost = [...code, ...pages].flatMap(({ path, text }) =>
    // Comments of src alone say C with a number and mean a contradiction.
    (text.match(path.startsWith("src/") ? /\b[RC]\d{1,3}\b/g : /\bR\d{1,3}\b/g) ?? [])
      .filter((number) => !requirements.includes(number))
      .map((number) => `${path}: ${number}`),
  );
  expect(lost).toEqual([]);
});

test("every page that code names is there, and has the section that is named", () => {
  const lost = code.flatMap(({ path, text }) =>
    [...text.matchAll(/([\w./-]+\.md)\b(?:\)?, (\d+(?:\.\d+)?))?/g)].flatMap(
      ([whole, page = "", section]) => {
        const found = [page, posix.join(posix.dirname(path), page)].find((each) =>
          existsSync(resolve(top, each)),
        );
        if (found === undefined) return `${path}: ${whole}`;
        if (section === undefined) return [];
        const has = headingsOf(pageNamed(found)).some((heading) =>
          new RegExp(`^${section}\\.? `).test(heading),
        );
        return has ? [] : `${path}: ${whole}`;
      },
    ),
  );
  expect(lost).toEqual([]);
});

test("no code points at a paper that is not in the project", () => {
  const papers = /\b(word|ooxml|comments)-facts\b/;
  expect(
    code
      .filter(({ path, text }) => !path.startsWith("test/docs/") && papers.test(text))
      .map(({ path }) => path),
  ).toEqual([]);
});
