import type { Template } from "../audit/template";
import { runsOf } from "./layout-runs";

/** How the pages of a document lie. */
export type PageShape = "portrait" | "landscape";

/** Room for text between the margins of a page, in twentieths of a point. */
export const TEXT_WIDTH: Readonly<Record<PageShape, number>> = { portrait: 9638, landscape: 15398 };

const shapes = new WeakMap<Template, PageShape>();

/** Landscape where any items stand in a grid with their descriptors: beside each other, these need the width. */
export function pageShape(template: Template): PageShape {
  let shape = shapes.get(template);
  if (!shape) {
    const wide = template.sections.some((section) =>
      runsOf(template, section).some(({ kind }) => kind === "grid" || kind === "criteria"),
    );
    shapes.set(template, (shape = wide ? "landscape" : "portrait"));
  }
  return shape;
}
