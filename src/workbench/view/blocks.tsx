import { memo } from "react";
import type { PageBlock, PageParagraph } from "../../ooxml/page-model";
import { Answer } from "./answer";
import { List } from "./list";
import { Paragraph } from "./paragraph";
import { Table } from "./table";

export interface BlocksProps {
  readonly blocks: readonly PageBlock[];
  readonly inCell?: boolean;
}

/** Blocks one under another, paragraphs of a list together as a list. */
export function Blocks({ blocks, inCell = false }: BlocksProps) {
  return grouped(blocks).map((group, at) =>
    Array.isArray(group) ? (
      <List key={at} items={group} inCell={inCell} />
    ) : (
      <Block key={at} block={group as PageBlock} inCell={inCell} />
    ),
  );
}

/** Drawn again only where the reader of the page gives another object: where the document says something else. */
const Block = memo(function Block({
  block,
  inCell,
}: {
  readonly block: PageBlock;
  readonly inCell: boolean;
}) {
  switch (block.type) {
    case "paragraph":
      return <Paragraph paragraph={block} inCell={inCell} />;
    case "table":
      return <Table table={block} inCell={inCell} />;
    case "control":
      return <Answer control={block} />;
  }
});

function grouped(blocks: readonly PageBlock[]): readonly (PageBlock | readonly PageParagraph[])[] {
  const groups: (PageBlock | PageParagraph[])[] = [];
  for (const block of blocks) {
    if (block.type !== "paragraph" || block.role !== "list") {
      groups.push(block);
      continue;
    }
    const last = groups[groups.length - 1];
    if (Array.isArray(last) && last[0]?.ordered === block.ordered) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
