import type { Item } from "../../audit/template";
import { useAudit } from "../audit-context";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { describedGrades } from "./described-grades";
import { DescriptorColumns, type DescriptorColumnsProps } from "./descriptor-columns";
import { SECTION_DESCRIPTORS } from "./item-anchors";
import { sectionGradesItem } from "./section-grades";

interface SectionGradesListProps extends Pick<DescriptorColumnsProps, "differing" | "onDiffering"> {
  readonly item: Item;
}

/** The grades of the section an item stands in, where its rating tells them and the item does not. */
export function SectionGradesList({ item, ...differing }: SectionGradesListProps) {
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const rating = sectionGradesItem(audit.template, item);
  if (!rating) return null;
  return (
    <Disclosure summary={<h3 className={panel.summary}>Grades of this section</h3>} framed>
      <div className={panel.group}>
        <p className={panel.quiet}>{rating.label}</p>
        <DescriptorColumns
          id={SECTION_DESCRIPTORS}
          described={describedGrades(audit, rating)}
          chosenText="chosen for the section"
          {...differing}
        />
      </div>
    </Disclosure>
  );
}
