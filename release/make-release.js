const { Buffer } = require("node:buffer");
const { execFileSync } = require("node:child_process");
const {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} = require("node:fs");
const { tmpdir } = require("node:os");
const { join, resolve, sep } = require("node:path");
const { CycloneDxWebpackPlugin } = require("@cyclonedx/webpack-plugin");
const webpack = require("webpack");
const { DEVELOPMENT_URL, deployedManifest } = require("../deployed-manifest.js");
const configurations = require("../webpack.config.js");
const { archive, checkSums } = require("./archive.js");
const { releaseOf } = require("./changelog.js");
const { PLACEHOLDER_URL, installCli, installPages } = require("./install.js");
const { notices } = require("./notices.js");

/** @typedef {import("./archive.js").Files} Files */

const top = resolve(__dirname, "..");
const SBOM = "sbom";
const MADE = /^case-audit-.*\.(zip|cdx\.json)$/;

/** @param {string} path */
const read = (path) => readFileSync(resolve(top, path), "utf8");
/** @param {string} text */
const bytes = (text) => Buffer.from(text, "utf8");

/** The tags of this commit that name a version; none where this is no clone. */
function tags() {
  if (!existsSync(resolve(top, ".git"))) return [];
  const printed = execFileSync("git", ["tag", "--points-at", "HEAD", "--list", "v*"], {
    cwd: top,
    encoding: "utf8",
  });
  return printed.split("\n").filter((tag) => tag !== "");
}

/**
 * What `npm run build` makes, made anew in another folder, each with its bill of materials.
 * @param {string} folder
 * @returns {Promise<void>}
 */
function build(folder) {
  const made = configurations(undefined, { mode: "production" })
    .filter(({ name }) => name === "browser" || name === "cli")
    .map((configuration) => ({
      ...configuration,
      context: top,
      cache: false,
      output: { ...configuration.output, path: join(folder, configuration.name) },
      plugins: [
        ...("plugins" in configuration ? configuration.plugins : []),
        new CycloneDxWebpackPlugin({
          reproducibleResults: true,
          collectEvidence: true,
          includeWellknown: false,
          outputLocation: SBOM,
        }),
      ],
    }));
  return new Promise((done, fail) => {
    webpack(/** @type {webpack.Configuration[]} */ (made), (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}

/**
 * The files below a folder, without the bill of materials.
 * @param {string} folder
 * @returns {Files}
 */
function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) =>
      join(each.parentPath, each.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    )
    .filter((name) => !name.startsWith(`${SBOM}/`));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** The manifest as an organisation takes it: with the address in deployment.json, or one to replace. */
function manifest() {
  /** @type {import("../deployed-manifest.js").Deployment} */
  const deployment = JSON.parse(read("src/document/deployment.json"));
  const url = deployment.url === DEVELOPMENT_URL ? PLACEHOLDER_URL : deployment.url;
  const text = deployedManifest(read("manifest.xml"), { ...deployment, url });
  return { text, url, times: text.split(url).length - 1 };
}

/**
 * Makes a release in a folder, in place of an earlier one.
 * @param {string} folder
 */
async function makeRelease(folder) {
  const { version, engines } = JSON.parse(read("package.json"));
  const { date } = releaseOf({ changelog: read("CHANGELOG.md"), version, tags: tags() });
  const work = mkdtempSync(join(tmpdir(), "case-audit-release-"));
  try {
    await build(work);
    const { text, url, times } = manifest();
    const pages = filesIn(join(work, "browser"));
    const hosted = Object.entries(pages).filter(([name]) => name !== "manifest.xml");
    const parts = {
      pages: {
        from: "browser",
        files: {
          ...Object.fromEntries(hosted.map(([name, content]) => [`pages/${name}`, content])),
          "manifest.xml": bytes(text),
          "INSTALL.txt": bytes(installPages({ version, url, times })),
        },
      },
      cli: {
        from: "cli",
        files: {
          ...filesIn(join(work, "cli")),
          "INSTALL.txt": bytes(installCli({ version, node: engines.node })),
        },
      },
    };
    /** @type {Record<string, Uint8Array>} */
    const made = {};
    for (const [part, { from, files }] of Object.entries(parts)) {
      const name = `case-audit-${part}-${version}`;
      const bom = readFileSync(join(work, from, SBOM, "bom.json"));
      const licences = {
        "LICENSE.txt": bytes(read("LICENSE")),
        "NOTICES.txt": bytes(notices(JSON.parse(bom.toString("utf8")))),
      };
      made[`${name}.zip`] = archive(name, { ...files, ...licences }, date);
      made[`${name}.cdx.json`] = bom;
    }
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder).filter((name) => MADE.test(name))) rmSync(join(folder, old));
    for (const [name, content] of Object.entries({ ...made, SHA256SUMS: bytes(checkSums(made)) })) {
      writeFileSync(join(folder, name), content);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const [folder = resolve(top, "dist/release")] = process.argv.slice(2);
makeRelease(folder).catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exitCode = 1;
});
