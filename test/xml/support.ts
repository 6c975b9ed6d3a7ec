import fc from "fast-check";
import { isElement, type XmlElement, type XmlNode } from "../../src/xml/parse";
import { anyGraphemes } from "../support/any-text";

/** Any string JavaScript can hold: lone surrogates, control characters and every line end among them. */
export const anyText = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: anyGraphemes({ minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "&",
        "<",
        ">",
        '"',
        "'",
        "]]>",
        " ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\u0000",
        "\uFEFF",
        "\u0085",
        "\u2028",
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uFFFE", "\uFFFF", "😀"),
    },
  ),
  maxLength: 30,
});

/** An element without its place in the text, neighbouring texts joined: what two readings must agree on. */
export interface Plain {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Plain | string)[];
}

export function plain({ name, attributes, children }: XmlElement): Plain {
  return { name, attributes: { ...attributes }, children: joined(children) };
}

function joined(nodes: readonly XmlNode[]): (Plain | string)[] {
  const result: (Plain | string)[] = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (isElement(node)) result.push(plain(node));
    else if (typeof last === "string") result[result.length - 1] = last + node;
    else result.push(node);
  }
  return result;
}

/** The element and every element in it. */
export function everyElement(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.filter(isElement).flatMap(everyElement)];
}
