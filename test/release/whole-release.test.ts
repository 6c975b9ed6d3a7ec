import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { version } from "../../package.json";
import { checkSums } from "../../release/archive.js";
import { PLACEHOLDER_URL } from "../../release/install.js";
import { manifestFaults } from "../support/manifest-rules";

interface Component {
  readonly name: string;
  readonly version: string;
}

const top = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "case-audit-release-test-"));
const made = (name: string) => readFileSync(join(folder, name));
const unpacked = (part: string) => unzipSync(made(`case-audit-${part}-${version}.zip`));

beforeAll(() => {
  execFileSync(process.execPath, [resolve(top, "release/make-release.js"), folder], { cwd: tmpdir() });
}, 600_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a release is two archives, a bill of materials for each, and the check sums of all four", () => {
  const files = ["cli", "pages"].flatMap((part) =>
    ["cdx.json", "zip"].map((kind) => `case-audit-${part}-${version}.${kind}`),
  );
  expect(readdirSync(folder).sort()).toEqual(["SHA256SUMS", ...files]);
  expect(made("SHA256SUMS").toString()).toBe(
    checkSums(Object.fromEntries(files.map((name) => [name, made(name)]))),
  );
});

test.each([
  ["pages", ["react", "react-dom", "zod"], ["commander", "webpack"]],
  ["cli", ["commander", "zod"], ["react", "webpack"]],
])("the bill of materials of %s lists what is in it, and each has its notice", (part, inside, outside) => {
  const bom = JSON.parse(made(`case-audit-${part}-${version}.cdx.json`).toString()) as {
    readonly bomFormat: string;
    readonly metadata: { readonly component: Component };
    readonly components: readonly Component[];
  };
  expect(bom).toMatchObject({
    bomFormat: "CycloneDX",
    metadata: { component: { name: "case-audit", version } },
  });
  const names = bom.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(inside));
  expect(names.filter((name) => outside.includes(name))).toEqual([]);

  const notices = Buffer.from(unpacked(part)[`case-audit-${part}-${version}/NOTICES.txt`] ?? []).toString();
  expect(bom.components.filter(({ name, version: its }) => !notices.includes(`${name} ${its}\n`))).toEqual(
    [],
  );
});

test("the manifest in the archive breaks no rule, and all it names is among the pages", () => {
  const files = unpacked("pages");
  const inside = (name: string) => files[`case-audit-pages-${version}/${name}`];
  const manifest = Buffer.from(inside("manifest.xml") ?? []).toString();
  const faults = manifestFaults(manifest, {
    url: PLACEHOLDER_URL,
    file: (path) => {
      const found = inside(`pages/${path}`);
      return found && Buffer.from(found);
    },
  });
  expect(faults).toEqual([]);
  for (const page of ["workbench.html", "taskpane.html"]) {
    const html = Buffer.from(inside(`pages/${page}`) ?? []).toString();
    const scripts = [...html.matchAll(/ src="?([\w.-]+\.js)\b/g)].map(([, src = ""]) => src);
    expect(scripts).not.toEqual([]);
    expect(scripts.filter((src) => !inside(`pages/${src}`))).toEqual([]);
  }
});

test("the command line runs where there is nothing but it and Node.js", () => {
  const place = mkdtempSync(join(tmpdir(), "case-audit-alone-"));
  try {
    for (const [name, content] of Object.entries(unpacked("cli"))) {
      const file = join(place, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const cwd = join(place, `case-audit-cli-${version}`);
    expect(readdirSync(cwd).filter((name) => !name.endsWith(".txt"))).toEqual(["case-audit.js"]);
    const run = (...words: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ["case-audit.js", ...words], {
        cwd,
        encoding: "utf8",
        env: {},
      });
      return { status, stdout, stderr };
    };
    expect(run("templates")).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining("torbay-full-audit") as string,
    });
    expect(run("new", "torbay-full-audit", "-o", "audit.docx")).toMatchObject({ status: 0, stderr: "" });
    const checked = run("check", "audit.docx", "--json");
    expect(checked).toMatchObject({ status: 1, stderr: "" });
    expect(JSON.parse(checked.stdout)).toMatchObject([{ template: { id: "torbay-full-audit" } }]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
