const { createHash } = require("node:crypto");
const { zipSync } = require("fflate");

/** @typedef {Readonly<Record<string, Uint8Array>>} Files Bytes by name, with slashes. */

const UNIX = 3;
const PLAIN = 0o100644;
const EXECUTABLE = 0o100755;

/**
 * A zip of files in one folder: the same bytes whenever, wherever and in whatever order they were read. What begins with
 * #! can be run where it is unpacked.
 * @param {string} folder
 * @param {Files} files
 * @param {string} date that every file gets, for example 2026-01-31
 */
function archive(folder, files, date) {
  // Zip keeps the hour of the clock without its zone, so it has to be given as this machine's clock shows it.
  const mtime = new Date(`${date}T12:00:00`);
  const names = Object.keys(files).sort();
  return zipSync(
    Object.fromEntries(
      names.map((name) => {
        const bytes = files[name] ?? new Uint8Array();
        const mode = bytes[0] === 0x23 && bytes[1] === 0x21 ? EXECUTABLE : PLAIN;
        return [`${folder}/${name}`, [bytes, { level: 9, mtime, os: UNIX, attrs: (mode << 16) >>> 0 }]];
      }),
    ),
  );
}

/**
 * The check sums of files, as `sha256sum -c` reads them.
 * @param {Files} files
 */
function checkSums(files) {
  const lines = Object.keys(files)
    .sort()
    .map((name) => {
      const sum = createHash("sha256")
        .update(files[name] ?? new Uint8Array())
        .digest("hex");
      return `${sum}  ${name}\n`;
    });
  return lines.join("");
}

module.exports = { archive, checkSums };
