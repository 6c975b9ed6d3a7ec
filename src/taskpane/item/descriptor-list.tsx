import type { Item } from "../../audit/template";
import { useAudit } from "../audit-context";
import { usePanelStyles } from "../parts/use-panel-styles";
import { describedGrades, describedPart } from "./described-grades";
import { DescriptorColumns, type DescriptorColumnsProps } from "./descriptor-columns";
import { DESCRIPTORS } from "./item-anchors";

interface DescriptorListProps extends Pick<DescriptorColumnsProps, "differing" | "onDiffering"> {
  readonly item: Item;
}

/** What each grade looks like for an item. */
export function DescriptorList({ item, ...differing }: DescriptorListProps) {
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const described = describedGrades(audit, item);
  const [first, second] = described;
  if (!first) return null;
  const title = second ? "What each grade looks like" : `What “${first.grade.label}” looks like`;
  return (
    <section className={panel.group} aria-label={title}>
      <h3 className={panel.subtitle}>{title}</h3>
      <DescriptorColumns
        id={DESCRIPTORS}
        described={described}
        chosenText={describedPart(item) === "judgement" ? "your judgement" : "your answer"}
        {...differing}
      />
    </section>
  );
}
