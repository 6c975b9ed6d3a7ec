import { posix } from "node:path";
import { helpFiles } from "../../help-pages.js";
import { HELP } from "../../src/taskpane/help/help-places";
import { top } from "./pages";

const files = helpFiles(top);
const pages = new Map(
  [...files].flatMap(([name, content]) =>
    name.endsWith(".html") ? [[posix.basename(name), String(content)] as const] : [],
  ),
);

const addresses = (html: string): readonly string[] =>
  [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address);
const names = (html: string): readonly string[] =>
  [...html.matchAll(/ id="([^"]*)"/g)].map(([, name = ""]) => name);

/** Whether an address on a page of the help, or in the pane, leads to a page and a heading on it. */
function leadsSomewhere(address: string, from = ""): boolean {
  const [file = "", anchor] = address.split("#");
  const page = pages.get(file === "" ? from : file);
  if (page === undefined) return anchor === undefined && files.has(`help/${file}`);
  return anchor === undefined || names(page).includes(anchor);
}

test.each(Object.entries(HELP))("the help of %s leads to a heading", (_, address) => {
  expect(address).toContain("#");
  expect(leadsSomewhere(address)).toBe(true);
});

test("every link and picture of the help is in it, so that it is read without a network", () => {
  const lost = [...pages].flatMap(([name, html]) =>
    addresses(html)
      .filter((address) => !/^(?:https|data):/.test(address) && !leadsSomewhere(address, name))
      .map((address) => `${name}: ${address}`),
  );
  expect(lost).toEqual([]);
});

test("a page of the help loads nothing from elsewhere, and no two of its headings have one name", () => {
  for (const [, html] of pages) {
    expect(html).not.toMatch(/(?:src|rel="stylesheet" href)="https?:/);
    expect(names(html)).toEqual([...new Set(names(html))]);
  }
});

test("a link out of the help is its words alone", () => {
  const auditor = pages.get("auditor.html") ?? "";
  expect(auditor).toContain("You can work in the\nworkbench, which is a page in your browser");
  expect(auditor).not.toContain("README");
});

test("every page is on the list of pages, on each of them", () => {
  for (const [, html] of pages) expect(addresses(html)).toEqual(expect.arrayContaining([...pages.keys()]));
});
