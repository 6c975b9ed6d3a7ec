import { readdirSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { built, leftOut } from "./left-out";

const TESTS = resolve(__dirname, "..");

/**
 * The tests of these rooms as one file of Jest's, each file in a `describe` of its own: what they import is then loaded
 * once and warm, which is half of what a run file by file costs.
 */
export function together(...rooms: readonly string[]): void {
  for (const room of rooms) {
    for (const name of readdirSync(join(TESTS, room), { recursive: true, encoding: "utf8" }).sort()) {
      const file = `test/${room}/${name.replaceAll(sep, "/")}`;
      if (!/\.test\.tsx?$/.test(file) || [...built, ...leftOut].includes(file)) continue;
      describe(file, () => {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- a describe can't wait for an import
        require(join(TESTS, room, name));
      });
    }
  }
}
