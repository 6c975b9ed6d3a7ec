import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { shownWordings } from "../../audit/relevance";
import { scaleOf, type Item } from "../../audit/template";
import { useAudit } from "../audit-context";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { entryOf } from "./item-view";

const useStyles = makeStyles({
  chosen: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ...shorthands.borderWidth(tokens.strokeWidthThick),
  },
  grade: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** What each grade looks like for an item; the one chosen says so. */
export function DescriptorList({ item }: { readonly item: Item }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const { template, record } = audit;
  if (item.descriptors.length === 0 || !item.judgement) return null;
  const { grades } = scaleOf(template, item.judgement.scale);
  const { judgement } = entryOf(audit, item);
  return (
    <section className={panel.group} aria-label="What each grade looks like">
      <h3 className={panel.subtitle}>What each grade looks like</h3>
      {item.descriptors.map((descriptor) => {
        const isChosen = descriptor.grade === judgement;
        return (
          <div key={descriptor.grade} className={mergeClasses(panel.card, isChosen && styles.chosen)}>
            <h4 className={mergeClasses(panel.subtitle, styles.grade)}>
              {grades.find((grade) => grade.id === descriptor.grade)?.label ?? descriptor.grade}
              {isChosen && (
                <span className={styles.mark}>
                  <CheckmarkCircleRegular aria-hidden /> your judgement
                </span>
              )}
            </h4>
            <WordingList wordings={shownWordings(template, record, descriptor.text)} />
          </div>
        );
      })}
    </section>
  );
}
