import { existsSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { BUILT } from "./shared";

/** The tests of a file wait for what they look at; on a slow and busy machine that may be minutes. */
beforeAll(async () => {
  const file = process.env[BUILT] ?? "";
  while (!existsSync(file)) await setTimeout(100);
  const fault = readFileSync(file, "utf8");
  if (fault) throw new Error(fault);
}, 600_000);
