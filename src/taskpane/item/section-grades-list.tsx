import { indexOf, scaleOf, type Item, type Template } from "../../audit/template";
import { SECTION_DESCRIPTORS } from "../guidance/guidance-places";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { describedGrades } from "./descriptor-card";
import { DescriptorColumns, type DescriptorColumnsProps } from "./descriptor-list";

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

/**
 * The item that tells every grade of a section, for its items that tell fewer: where the descriptors of a section
 * stand with its rating. None where the items of a section each tell their own.
 */
export function sectionGradesItem(template: Template, item: Item): Item | undefined {
  if (tellsEveryGrade(template, item)) return undefined;
  const items = indexOf(template).items.get(item.id)?.section.items ?? [];
  const telling = items.filter((each) => tellsEveryGrade(template, each));
  return telling.length === 1 ? telling[0] : undefined;
}

function tellsEveryGrade(template: Template, { judgement, answer, descriptors }: Item): boolean {
  const scale = (judgement ?? answer)?.scale;
  if (scale === undefined) return false;
  return scaleOf(template, scale).grades.every(({ id }) => descriptors.some(({ grade }) => grade === id));
}
