import type { Section, Template } from "./template";

/** A theme to look into for a while, with the sections that ask about it (R59, R121). */
export interface ThemeLayer {
  readonly id: string;
  readonly title: string;
  /** Id of the template it is made for, whose scales its items use. */
  readonly for: string;
  readonly sections: readonly Section[];
}

/** The template with its themed sections swapped for another theme's, in the same place; at the end where it has none. */
export function withTheme(template: Template, { id, title, sections }: ThemeLayer): Template {
  const { before, after } = aroundTheme(template);
  return {
    ...template,
    sections: [...before, ...sections, ...after],
    theme: { id, title, sections: sections.map((section) => section.id) },
  };
}

/** The sections that stay whatever the theme, those before its place and those after. */
export function aroundTheme({ sections, theme }: Template): {
  readonly before: readonly Section[];
  readonly after: readonly Section[];
} {
  const isThemed = (section: Section) => theme?.sections.includes(section.id) ?? false;
  const first = sections.findIndex(isThemed);
  const at = first < 0 ? sections.length : first;
  return { before: sections.slice(0, at), after: sections.slice(at).filter((section) => !isThemed(section)) };
}
