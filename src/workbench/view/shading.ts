/** How dark a shading is: white words are read on a deep one, black ones on a middling one, any on a pale one. */
export type Depth = "deep" | "middling" | "pale";

/** The depth of a colour of six hexadecimal digits, by its relative luminance (WCAG 2.2). */
export function depthOf(fill: string): Depth {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(parseInt(fill.slice(at, at + 2), 16)));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Where white and black stand out alike; and where the darkest of our own colours has 4.5 : 1.
  if (luminance < 0.179) return "deep";
  return luminance < 0.46 ? "middling" : "pale";
}

/** One channel of sRGB as light. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
