import { useMemo, useState } from "react";
import type { Template } from "../../audit/template";

/** Where one is chosen. */
export const CHOSEN_TEMPLATE = "case-audit-template";

/** The templates an audit can be started from here, and the adding of one. */
export interface TemplateOffer {
  readonly templates: readonly Template[];
  /** The one added last. */
  readonly latest: Template | undefined;
  readonly add: (template: Template) => void;
}

/** The templates on offer with those a person adds, which live as long as the pane. One of the same id takes the other's place. */
export function useTemplateOffer(offered: readonly Template[]): TemplateOffer {
  const [own, setOwn] = useState<readonly Template[]>([]);
  return useMemo(() => {
    const others = (templates: readonly Template[], than: readonly Template[]) =>
      templates.filter((template) => !than.some(({ id }) => id === template.id));
    return {
      templates: [...others(offered, own), ...own],
      latest: own.at(-1),
      add: (template) => {
        setOwn((before) => [...others(before, [template]), template]);
      },
    };
  }, [offered, own]);
}
