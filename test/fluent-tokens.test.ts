import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** What comes of a source, in a process of its own: these tests load no Fluent. */
const written = (source: string): string =>
  execFileSync(
    process.execPath,
    ["-e", `process.stdout.write(require("./fluent-tokens.js")(${JSON.stringify(source)}))`],
    { cwd: resolve(__dirname, ".."), encoding: "utf8" },
  );

test("a token of Fluent's theme is written as the property it names, with what holds where nothing sets that", () => {
  const source =
    'import { Link, tokens } from "@fluentui/react-components"; f(tokens.shadow4, tokens.zIndexPopup, tokens.none);';
  expect(written(source)).toContain('f("var(--shadow4)", "var(--zIndexPopup, 2000)", tokens.none);');
});

test("what has tokens of its own stays as it is", () => {
  const source = "const tokens = text.split(' '); const many = tokens.length + tokens.shadow4;";
  expect(written(source)).toBe(source);
});
