import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { figures } from "../../src/overview/figures";
import { figuresJson } from "../../src/overview/figures-json";
import { aSummary } from "../overview/a-reading";
import { THEMED_SET } from "../overview/a-themed-set";

test("docs/data.md tells every key of the figures as JSON, and no other", () => {
  const page = readFileSync(resolve(__dirname, "../../docs/data.md"), "utf8");
  const [, after = ""] = page.split("## The figures as JSON");
  const [part = ""] = after.split("\n## ");
  const told = part
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, key]) => key));
  const keys = Object.keys(figuresJson(figures(aSummary(...THEMED_SET), { asOf: "2026-06-01" })));
  expect(told.filter((key) => key !== "title" && key !== "templates").sort()).toEqual(keys.sort());
});
