import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { deep } from "./sample";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeWindow {
  readonly axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };
}

const VIOLATIONS: RunOptions = { resultTypes: ["violations"] };
/** This one takes a visible label that its pane has scrolled out of sight for a hidden one. */
const EVERYTHING: RunOptions = { ...VIOLATIONS, rules: { "label-title-only": { enabled: false } } };
const COLOURS: RunOptions = { ...VIOLATIONS, runOnly: ["color-contrast", "link-in-text-block"] };

/**
 * What axe has to complain of in a page or a frame, each with where, once nothing moves or only passes by. What is the
 * same in every look is looked at in the light one.
 */
export async function violations(where: Page | Frame, look = "Light"): Promise<readonly string[]> {
  const page = "mouse" in where ? where : where.page();
  // A tooltip under the mouse stands outside every landmark for as long as it shows.
  await page.mouse.move(1, 300);
  await where.getByRole("tooltip").waitFor({ state: "hidden" });
  await fadesEnded(where);
  if (!(await where.evaluate(() => "axe" in window))) await where.evaluate(axe);
  const results = await where.evaluate(
    (options) => (window as unknown as AxeWindow).axe.run(options),
    deep || /^light$/i.test(look) ? EVERYTHING : COLOURS,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, any }) => `${id}: ${html.slice(0, 200)} ${any.map(({ message }) => message).join(" ")}`,
    ),
  );
}

/** Colours that are still changing have a contrast nobody will read them with; one fade may begin as another ends. */
async function fadesEnded(where: Page | Frame): Promise<void> {
  await where.evaluate(async () => {
    for (;;) {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const ending = document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState !== "finished" && effect?.getComputedTiming().endTime !== Infinity,
        );
      if (ending.length === 0) return;
      await Promise.allSettled(ending.map(({ finished }) => finished));
    }
  });
}
