import type { WordFile } from "./word-file";
import type { Tree } from "./xml-tree";

/** Takes numbering definitions into the document, and gives what renumbers the paragraphs and styles that use them. */
export function numbersFor(file: WordFile, from: Tree | undefined): (element: Tree) => void {
  if (!from) return () => undefined;
  const into = file.needed("numbering");
  const lists = highest(into, "w:abstractNum", "w:abstractNumId") + 1;
  const numbers = highest(into, "w:num", "w:numId");
  for (const list of [...from.elements]) {
    if (list.name === "w:abstractNum") {
      shift(list, "w:abstractNumId", lists);
      const first = into.child("w:num");
      into.insert(first ? first.index : into.children.length, list);
    } else if (list.name === "w:num") {
      shift(list, "w:numId", numbers);
      const of = list.child("w:abstractNumId");
      if (of) shift(of, "w:val", lists);
      into.append(list);
    }
  }
  return (element) => {
    for (const number of element.all("w:numId")) {
      if (number.attributes["w:val"] !== "0") shift(number, "w:val", numbers);
    }
  };
}

function highest(numbering: Tree, name: string, id: string): number {
  const ids = numbering.elements
    .filter((each) => each.name === name)
    .map((each) => Number(each.attributes[id]));
  return Math.max(...ids, name === "w:num" ? 0 : -1);
}

function shift(element: Tree, attribute: string, by: number): void {
  element.attributes[attribute] = String(Number(element.attributes[attribute]) + by);
}
