import type { Item } from "../../audit/template";
import { useAudit } from "../audit-context";
import { Lost } from "../parts/lost";
import { useGoTo } from "../parts/use-go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { GapButton } from "../to-do/gap-button";
import { gapsOf } from "./item-view";

/** What is worth another look in an item, in full; what is only missing stands in its list of parts. */
export function ItemAdvice({ item }: { readonly item: Item }) {
  const panel = usePanelStyles();
  const [goTo, lost] = useGoTo();
  const { audit } = useAudit();
  const gaps = gapsOf(audit, item).filter(
    (gap) => gap.severity === "advice" || gap.code === "good-without-impact" || gap.code === "reason-missing",
  );
  if (gaps.length === 0) return null;
  return (
    <section className={panel.group} aria-label="Still open">
      <h3 className={panel.subtitle}>Still open</h3>
      <ul className={panel.list}>
        {gaps.map((gap) => (
          <li key={`${gap.code} ${gap.where}`}>
            <GapButton gap={gap} inFull onGo={goTo} />
          </li>
        ))}
      </ul>
      <Lost sentence={lost} />
    </section>
  );
}
