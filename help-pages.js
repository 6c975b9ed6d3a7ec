const { existsSync, readFileSync } = require("node:fs");
const { posix, resolve } = require("node:path");
const markdownIt = require("markdown-it");

/** @typedef {import("markdown-it").Token} Token */
/** @typedef {ReadonlyMap<string, string | Buffer>} HelpFiles */

/** The pages that people who use Case Audit read, in the order of the list on each of them. */
const PAGES = [
  "docs/auditor.md",
  "docs/moderator.md",
  "docs/manager.md",
  "docs/lead-auditor.md",
  "docs/qa-lead.md",
  "docs/programme.md",
  "docs/templates.md",
  "docs/data.md",
  "docs/glossary.md",
  "docs/deploy.md",
  "docs/not-verified-in-word.md",
  "SECURITY.md",
];
/** What the pages are shown with. */
const BESIDE = ["help.css", "look.js"].map((name) => `docs/help/${name}`);

const markdown = markdownIt({ html: false, linkify: false });

/** @param {string} page */
const fileOf = (page) => `${posix.basename(page, ".md").toLowerCase()}.html`;
/** @param {string} text */
const escaped = (text) => markdown.utils.escapeHtml(text);

/**
 * What a heading is called in an address, as GitHub has it, so that one link works in both.
 * @param {string} heading Its words, without markup.
 */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");

/**
 * The words of a heading, without its markup.
 * @param {Token | undefined} inline
 */
const wordsOf = (inline) => (inline?.children ?? []).map(({ content }) => content).join("");

/**
 * Where a link of a page leads in the help; undefined where that is not part of it. A link to a picture is kept.
 * @param {string} page
 * @param {string} to
 */
function helpAddress(page, to) {
  if (/^https:/.test(to)) return to;
  const [file = "", anchor] = to.split("#");
  const hash = anchor === undefined ? "" : `#${anchor}`;
  if (file === "") return hash;
  const path = posix.join(posix.dirname(page), file);
  return PAGES.includes(path) ? `${fileOf(path)}${hash}` : undefined;
}

/**
 * Gives headings their names, tables a box to scroll in, and links their place in the help; takes out links that lead out of it.
 * @param {string} page
 * @param {Token[]} tokens
 */
function fitted(page, tokens) {
  /** @type {string[]} */
  const pictures = [];
  /** Whether each link that is open leads somewhere. @type {boolean[]} */
  const open = [];
  tokens.forEach((token, at) => {
    if (token.type === "heading_open") token.attrSet("id", anchorOf(wordsOf(tokens[at + 1])));
    token.children = (token.children ?? []).filter((child) => {
      if (child.type === "image") pictures.push(String(child.attrGet("src")));
      if (child.type === "link_close") return open.pop();
      if (child.type !== "link_open") return true;
      const address = helpAddress(page, String(child.attrGet("href")));
      open.push(address !== undefined);
      if (address !== undefined) child.attrSet("href", address);
      return address !== undefined;
    });
  });
  return pictures;
}

// Whoever has no mouse scrolls them as well.
/** @type {Record<string, (tokens: Token[], at: number) => string>} */
const rules = {};
rules["table_open"] = () => '<div class="table" role="group" aria-label="Table" tabindex="0"><table>\n';
rules["table_close"] = () => "</table></div>\n";
rules["fence"] = (tokens, at) =>
  `<pre tabindex="0"><code>${escaped(tokens[at]?.content ?? "")}</code></pre>\n`;
Object.assign(markdown.renderer.rules, rules);

/**
 * A page of docs as a page of the help.
 * @param {string} page Its path from the top of the project.
 * @param {string} text
 * @param {readonly { readonly file: string, readonly title: string }[]} others Every page there is.
 */
function helpPage(page, text, others) {
  const tokens = markdown.parse(text, {});
  const pictures = fitted(page, tokens);
  const headings = tokens.flatMap((token, at) =>
    token.type === "heading_open" && token.tag === "h2"
      ? [`<li><a href="#${token.attrGet("id") ?? ""}">${escaped(wordsOf(tokens[at + 1]))}</a></li>`]
      : [],
  );
  const here = fileOf(page);
  const title = others.find(({ file }) => file === here)?.title ?? "";
  const list = others.map(
    ({ file, title: name }) =>
      `<li><a href="${file}"${file === here ? ' aria-current="page"' : ""}>${escaped(name)}</a></li>`,
  );
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<title>${escaped(title)} - Help with Case Audit</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="help.css">
<script src="look.js"></script>
</head>
<body>
<header><nav aria-label="Help with Case Audit"><details><summary>Help with Case Audit: all pages</summary>
<ul>${list.join("\n")}</ul></details></nav></header>
<main>
<nav aria-label="On this page"><ul>${headings.join("\n")}</ul></nav>
${markdown.renderer.render(tokens, markdown.options, {})}</main>
</body>
</html>
`;
  return { html, pictures };
}

/**
 * Every file of the help by its path in a build, made of the pages in docs and of the pictures on them.
 * @param {string} top The folder of the project.
 * @returns {HelpFiles}
 */
function helpFiles(top) {
  /** @param {string} path */
  const read = (path) => readFileSync(resolve(top, path), "utf8");
  const sources = PAGES.map((page) => ({ page, text: read(page) }));
  const others = sources.map(({ page, text }) => ({
    file: fileOf(page),
    title: /^# (.*)$/m.exec(text)?.[1] ?? fileOf(page),
  }));
  /** @type {Map<string, string | Buffer>} */
  const files = new Map(BESIDE.map((path) => [`help/${posix.basename(path)}`, read(path)]));
  for (const { page, text } of sources) {
    const { html, pictures } = helpPage(page, text, others);
    files.set(`help/${fileOf(page)}`, html);
    for (const picture of pictures) {
      const path = resolve(top, posix.dirname(page), picture);
      if (existsSync(path)) files.set(`help/${picture}`, readFileSync(path));
    }
  }
  return files;
}

/** Puts the help beside the pages of a build. */
class HelpPagesPlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap("HelpPagesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap("HelpPagesPlugin", () => {
        compilation.fileDependencies.addAll([...PAGES, ...BESIDE].map((path) => resolve(__dirname, path)));
        for (const [name, content] of helpFiles(__dirname)) {
          compilation.emitAsset(name, new RawSource(content), { minimized: true });
        }
      });
    });
  }
}

module.exports = { helpFiles, HelpPagesPlugin };
