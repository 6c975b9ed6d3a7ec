const { Buffer } = require("node:buffer");
const { existsSync, readFileSync } = require("node:fs");
const { resolve } = require("node:path");

/**
 * @typedef {{ license?: { id?: string, name?: string, text?: { content: string, encoding?: string } }, expression?: string }} Licence
 * @typedef {{ group?: string, name: string, version: string, author?: string, licenses?: Licence[], evidence?: { licenses?: Licence[] } }} Component
 * @typedef {{ components?: Component[] }} Bom What we read of a CycloneDX bill of materials.
 */

const RULE = `\n\n${"-".repeat(80)}\n\n`;

/**
 * The licences of everything in a bundle, one after the other, from its bill of materials. Throws with a sentence where
 * the text of one isn't to be had.
 * @param {Bom} bom
 */
function notices(bom) {
  const each = (bom.components ?? []).map((component) => ({
    title: `${fullName(component)} ${component.version}`,
    text: licenceText(component),
  }));
  const texts = [...new Set(each.map(({ text }) => text))];
  const parts = texts.map((text) => {
    const titles = each.filter((one) => one.text === text).map(({ title }) => title);
    return `${titles.sort().join("\n")}\n\n${text}`;
  });
  const heading = "Case Audit contains work of others, under these licences.";
  return `${[heading, ...parts.sort()].join(RULE)}\n`;
}

/** @param {Component} component */
function licenceText(component) {
  const own = (component.evidence?.licenses ?? []).flatMap(({ license }) => {
    const { content = "", encoding } = license?.text ?? {};
    return encoding === "base64" ? Buffer.from(content, "base64").toString("utf8") : content;
  });
  const text = own
    .map((each) => each.replaceAll("\r\n", "\n").trim())
    .filter((each) => each !== "")
    .sort();
  return text.length > 0 ? text.join("\n\n") : standardText(component);
}

/**
 * Some packages name their licence and leave out its text.
 * @param {Component} component
 */
function standardText({ licenses = [], author, ...component }) {
  const [id = "no licence"] = licenses.map(
    (each) => each.license?.id ?? each.expression ?? each.license?.name,
  );
  const file = resolve(__dirname, "licences", `${id}.txt`);
  if (!/^[\w.-]+$/.test(id) || !existsSync(file)) {
    throw new Error(
      `${fullName(component)} has no text of its licence in its package, and says ${id}: ` +
        `put the text of that licence into release/licences, or do without the package.`,
    );
  }
  const holder = author ?? `the authors of ${fullName(component)}`;
  return `${id} licence\n\nCopyright (c) ${holder}\n\n${readFileSync(file, "utf8").trim()}`;
}

/** @param {{ group?: string, name: string }} component */
const fullName = ({ group, name }) => (group === undefined ? name : `${group}/${name}`);

module.exports = { notices };
