import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { archive, checkSums } from "../../release/archive.js";

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const program = bytes("#!/usr/bin/env node\n");
const page = bytes("<p>Ffurflen â chŵyn</p>".repeat(100));
const files = { "run.js": program, "pages/workbench.html": page };

test("an archive has its files in one folder", () => {
  expect(unzipSync(archive("ours-1.0.0", files, "2026-01-31"))).toEqual({
    "ours-1.0.0/pages/workbench.html": page,
    "ours-1.0.0/run.js": program,
  });
});

test("an archive of the same files is the same, in whatever order they come", () => {
  const turned = Object.fromEntries(Object.entries(files).reverse());
  expect(Buffer.from(archive("a", turned, "2026-01-31"))).toEqual(
    Buffer.from(archive("a", files, "2026-01-31")),
  );
});

test("an archive is the same in every time zone", () => {
  const script = `
    const { archive } = require(${JSON.stringify(resolve(__dirname, "../../release/archive.js"))});
    process.stdout.write(archive("a", { b: new Uint8Array([1]) }, "2026-03-29"));
  `;
  const [here, ...elsewhere] = ["Europe/London", "Pacific/Kiritimati", "America/Los_Angeles"].map((TZ) =>
    execFileSync(process.execPath, ["-e", script], { env: { ...process.env, TZ } }),
  );
  expect(elsewhere).toEqual([here, here]);
});

test("only a program can be run where it is unpacked", () => {
  const zip = Buffer.from(archive("a", files, "2026-01-31"));
  const rights = (name: string) => {
    // The name comes twice: before the file, and in the directory at the end, 46 bytes after an entry's beginning.
    const entry = zip.lastIndexOf(name) - 46;
    return (zip.readUInt32LE(entry + 38) >>> 16).toString(8);
  };
  expect(rights("a/run.js")).toBe("100755");
  expect(rights("a/pages/workbench.html")).toBe("100644");
});

test("check sums are lines as sha256sum writes them", () => {
  const sum = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
  expect(checkSums({ "b.zip": page, "a.zip": program })).toBe(
    `${sum(program)}  a.zip\n${sum(page)}  b.zip\n`,
  );
});
