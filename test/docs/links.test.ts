import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import packageJson from "../../package.json";
import { ROOMS } from "../support/rooms";
import { anchorOf, filesIn, headingsOf, pageNamed, pages, top, withoutCode, type TextFile } from "./pages";

const fromCode = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`|^( *)```\w*\n([^]*?)^\2```$/gm)].map(
    ([, inline, , block]) => inline ?? block ?? "",
  );

function brokenLinks(page: TextFile): readonly string[] {
  return [...withoutCode(page.text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = ""]) => {
    if (to.startsWith("https://")) return [];
    const [file = "", anchor] = to.split("#");
    const path = file === "" ? page.path : posix.join(posix.dirname(page.path), file);
    if (!existsSync(resolve(top, path))) return `${page.path} leads to ${to}, where there is nothing.`;
    if (anchor === undefined || headingsOf(pageNamed(path)).some((each) => anchorOf(each) === anchor))
      return [];
    return `${page.path} leads to ${to}, and ${path} has no such heading.`;
  });
}

test("every link of a page leads to a file, and to a heading in it", () => {
  expect(pages.flatMap(brokenLinks)).toEqual([]);
});

test("every file or folder that a page names is there", () => {
  const named = pages.flatMap(({ path, text }) =>
    fromCode(text)
      .flatMap((code) => code.match(/(?<![\w./])(?:src|test|bench|assets|docs|catalogue)\/[\w./-]*\w/g) ?? [])
      .filter((file) => !existsSync(resolve(top, file)))
      .map((file) => `${path} names ${file}.`),
  );
  expect(named).toEqual([]);
});

test("every npm script that a page names is in package.json", () => {
  const missing = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run ([\w:-]+)/g)]
      .filter(([, script = ""]) => !Object.hasOwn(packageJson.scripts, script))
      .map(([whole]) => `${path}: ${whole}`),
  );
  expect(missing).toEqual([]);
});

test("every command of case-audit that a page names is one", () => {
  const commands = filesIn("src/cli", /\.ts$/).flatMap(({ text }) =>
    [...text.matchAll(/\.command\("([\w-]+)/g)].map(([, name]) => name),
  );
  const missing = pages.flatMap(({ path, text }) =>
    fromCode(text)
      .flatMap((code) => [...code.matchAll(/^ *(?:npx )?case-audit ([a-z][\w-]*)/gm)])
      .filter(([, command]) => !commands.includes(command))
      .map(([whole]) => `${path}: ${whole}`),
  );
  expect(missing).toEqual([]);
});

test("the map in README and the table of rooms in docs/develop.md have the rooms there are", () => {
  const [map = ""] = /^src\/\n(?: {2}.*\n)+/m.exec(pageNamed("README.md").text) ?? [];
  const table = pageNamed("docs/develop.md").text.split("## The rooms")[1]?.split("\n## ")[0] ?? "";
  const rooms = Object.keys(ROOMS).sort();
  expect([...map.matchAll(/^ {2}([\w-]+)\//gm)].map(([, name]) => name).sort()).toEqual(rooms);
  expect([...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name).sort()).toEqual(rooms);
});

test("every picture in docs is shown on a page", () => {
  const shown = pages.map(({ text }) => text).join("\n");
  const pictures = filesIn("docs/pictures", /\.png$/).map(({ path }) => posix.basename(path));
  expect(pictures.filter((name) => !shown.includes(`pictures/${name})`))).toEqual([]);
});
