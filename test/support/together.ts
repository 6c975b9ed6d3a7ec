import { readdirSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { built, leftOut } from "./left-out";

const TESTS = resolve(__dirname, "..");

/**
 * The tests of these rooms as one file of Jest's, each file in a `describe` of its own: what they import is then loaded
 * once and warm, which is half of what a run file by file costs.
 */
export function together(...rooms: readonly string[]): void {
  const files = rooms.flatMap((room) =>
    readdirSync(join(TESTS, room), { recursive: true, encoding: "utf8" })
      .sort()
      .map((name) => `test/${room}/${name.replaceAll(sep, "/")}`),
  );
  for (const file of files) if (isPlayed(file) && !built.includes(file)) describeFile(file);
}

/** The same of the files that look at what is built, shared out among the files built-*.ts there are; the first part is 0. */
export function builtTogether(part: number): void {
  const parts = readdirSync(join(TESTS, "together")).filter((name) => name.startsWith("built-")).length;
  const files = built.flatMap((path) =>
    path.endsWith("/") ? readdirSync(join(TESTS, "..", path)).map((name) => `${path}${name}`) : path,
  );
  for (const [at, file] of files.filter(isPlayed).sort().entries())
    if (at % parts === part) describeFile(file);
}

const isPlayed = (file: string) => /\.test\.tsx?$/.test(file) && !leftOut.includes(file);

function describeFile(file: string): void {
  describe(file, () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a describe can't wait for an import
    require(join(TESTS, "..", file));
  });
}
