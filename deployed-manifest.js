const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");
const { URL } = require("node:url");

/** @typedef {{ url: string, id: string, version: string }} Deployment */

/** Where manifest.xml, for developing, says the pane is. */
const DEVELOPMENT_URL = "https://localhost:3000";
const ICONS = [16, 32, 64, 80].map((size) => `assets/icon-${size}.png`);

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;

const SETTING = "src/document/deployment.json";

/**
 * The manifest of a deployment: manifest.xml with its url, id and version put in, and without the comment that says what
 * manifest.xml is for. Throws with a sentence for the person who edited the setting.
 * @param {string} manifest
 * @param {Deployment} deployment
 */
function deployedManifest(manifest, { url, id, version }) {
  refuseBadUrl(url);
  if (!GUID.test(id)) throw new Error(`${SETTING}: "id" has to be a GUID without braces; it is "${id}".`);
  if (!VERSION.test(version)) {
    throw new Error(
      `${SETTING}: "version" has to be four numbers of at most five digits, for example 1.0.1.0; it is "${version}".`,
    );
  }
  return manifest
    .replace(/<!--[^]*?-->\s*/, "")
    .replaceAll(DEVELOPMENT_URL, () => escaped(url))
    .replace(/(<Id>)[^<]*/, `$1${id}`)
    .replace(/(<Version>)[^<]*/, `$1${version}`);
}

/** @param {string} url */
function refuseBadUrl(url) {
  const rule = `${SETTING}: "url" has to be an https address such as https://audit.example.gov.uk/case-audit`;
  if (!URL.canParse(url)) throw new Error(`${rule}; it is "${url}".`);
  const { protocol, username, password } = new URL(url);
  if (protocol !== "https:") throw new Error(`${rule}: Word opens nothing else; it is "${url}".`);
  if (/[?#]/.test(url)) throw new Error(`${rule}, without a query or a fragment; it is "${url}".`);
  if (username || password) throw new Error(`${rule}, without a user name or password in it.`);
  if (/\/$|\s/.test(url)) throw new Error(`${rule}, without a slash at its end or a space; it is "${url}".`);
}

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");

/** Puts manifest.xml, as it is for deployment.json, and the icons it names beside the pages of a build. */
class DeployedManifestPlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const here = (/** @type {string} */ path) => resolve(__dirname, path);
    compiler.hooks.thisCompilation.tap("DeployedManifestPlugin", (compilation) => {
      compilation.hooks.processAssets.tap("DeployedManifestPlugin", () => {
        const setting = here(SETTING);
        const manifest = here("manifest.xml");
        compilation.fileDependencies.addAll([setting, manifest, ...ICONS.map(here)]);
        for (const icon of ICONS) compilation.emitAsset(icon, new RawSource(readFileSync(here(icon))));
        try {
          const made = deployedManifest(
            readFileSync(manifest, "utf8"),
            JSON.parse(readFileSync(setting, "utf8")),
          );
          compilation.emitAsset("manifest.xml", new RawSource(made));
        } catch (error) {
          compilation.errors.push(new compiler.webpack.WebpackError(/** @type {Error} */ (error).message));
        }
      });
    });
  }
}

module.exports = { DEVELOPMENT_URL, deployedManifest, DeployedManifestPlugin };
