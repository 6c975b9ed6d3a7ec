import type { Block } from "../document/layout-model";
import { fixedParagraph, fixedWordings } from "./fixed-control";
import { paragraphXml } from "./paragraph";
import { STYLE } from "./style-ids";
import { tableXml, type BodyOptions } from "./table";

const GAP = paragraphXml("", { style: STYLE.gap });

/**
 * A layout as the content of `w:body`, without the section properties. Two
 * tables with nothing between them would be one to Word, and a body must not
 * end with a table (17.2.2): a small empty paragraph follows there.
 */
export function bodyXml(blocks: readonly Block[], options: BodyOptions): string {
  return blocks.map((_, at) => bodyBlock(blocks, at, options)).join("");
}

/** One block of a body, with what has to stand between it and the next. */
export function bodyBlock(blocks: readonly Block[], at: number, options: BodyOptions): string {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (!block) return "";
  const xml = blockXml(block, options, leadsIn(blocks[at - 1], next));
  return block.type === "table" && (!next || next.type === "table") ? xml + GAP : xml;
}

/** Text that would be lost at the foot of a page without what comes next. */
function leadsIn(before: Block | undefined, next: Block | undefined): boolean {
  return (
    next?.type === "table" ||
    (next?.type === "heading" && before?.type === "heading" && before.level < next.level)
  );
}

function blockXml(block: Block, options: BodyOptions, leadsIn: boolean): string {
  const { newId } = options;
  switch (block.type) {
    case "title":
      return (
        fixedParagraph(block.text, newId, { style: STYLE.title }) +
        fixedParagraph(block.subtitle, newId, { style: STYLE.subtitle })
      );
    case "heading":
      return fixedParagraph(block.text, newId, { style: STYLE.headings[block.level] });
    case "text":
      return fixedWordings(
        block.wordings,
        {
          ...(block.small ? { text: STYLE.prompt, bullet: STYLE.promptBullet } : { bullet: STYLE.bullet }),
          keepNext: leadsIn,
        },
        newId,
      );
    case "table":
      return tableXml(block, options);
  }
}
