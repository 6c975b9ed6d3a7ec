import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeWindow {
  readonly axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };
}

/** This one takes a visible label that its pane has scrolled out of sight for a hidden one. */
const OPTIONS: RunOptions = { rules: { "label-title-only": { enabled: false } } };

/** What axe has to complain of in a page or a frame, each with where. */
export async function violations(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(
    (options) => (window as unknown as AxeWindow).axe.run(options),
    OPTIONS,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}
