import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import webpack from "webpack";

const { scriptRules } = createRequire(import.meta.url)("../script-rules.js");
const top = resolve(import.meta.dirname, "..");
const made = resolve(top, "dist/bench");
mkdirSync(made, { recursive: true });

const sources = readdirSync(resolve(top, "src/taskpane"), { recursive: true })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(resolve(top, "src/taskpane", file), "utf8"));

/** Everything the pane imports from a package, by name. */
function namesFrom(pattern) {
  const names = new Set();
  for (const text of sources) {
    for (const [, type, list, from] of text.matchAll(/import (type )?\{([^}]*)\} from "([^"]+)"/g)) {
      if (type || !pattern.test(from)) continue;
      for (const name of list.split(",").map((each) => each.trim())) {
        if (name && !name.startsWith("type ")) names.add(name.split(" as ")[0]);
      }
    }
  }
  return [...names].sort();
}

const components = namesFrom(/^@fluentui\/react-components$/);
const icons = namesFrom(/^@fluentui\/react-icons$/);
// The bare page names the same tokens one by one: the whole object would count against it what the pane does not carry.
const tokens = new Set(sources.flatMap((text) => text.match(/\btokens\.\w+/g) ?? []));
const used = [...components, ...icons].flatMap((name) => (name === "tokens" ? [...tokens].sort() : name));
const bare = resolve(made, "bare-entry.tsx");
writeFileSync(
  bare,
  `import { createRoot } from "react-dom/client";
import { ${components.join(", ")} } from "@fluentui/react-components";
${icons.length > 0 ? `import { ${icons.join(", ")} } from "@fluentui/react-icons";` : ""}
(globalThis as any).used = [${used.join(", ")}];
createRoot(document.body).render(<FluentProvider theme={webLightTheme}>Hello</FluentProvider>);
`,
);

function size(name, entry) {
  const compiler = webpack({
    mode: "production",
    context: top,
    target: ["web", "es2022"],
    entry,
    output: { path: resolve(made, name), filename: "bundle.js" },
    resolve: { extensions: [".tsx", ".ts", ".js"], modules: [resolve(top, "node_modules")] },
    module: { rules: scriptRules() },
    performance: { hints: false },
  });
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) failed(error ?? new Error(stats.toString("errors-only")));
      else done(gzipSync(readFileSync(resolve(made, name, "bundle.js")), { level: 9 }).length);
    });
  });
}

const pane = await size("pane", resolve(top, "bench/pane/pane-entry.tsx"));
const plain = await size("bare", bare);
const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
console.log(
  `${"Pane bundle against bare React + Fluent, both gzip".padEnd(58)} ${`${(pane / plain).toFixed(2)} x`.padStart(12)}  goal <= 1.25 x`,
);
console.log(
  `  ${kb(pane)} against ${kb(plain)}, with ${components.length} Fluent exports and ${icons.length} icons`,
);
