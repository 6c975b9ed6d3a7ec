import { makeStyles, tokens } from "@fluentui/react-components";
import type { Scale } from "../../audit/template";
import type { DraftItem } from "../../forms/draft/form-draft";
import { counted } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  grade: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

interface DescriptorTextsProps {
  readonly item: DraftItem;
  readonly scales: readonly Scale[];
}

/** What each grade looks like for an item, to be read. */
export function DescriptorTexts({ item: { scale, descriptors }, scales }: DescriptorTextsProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  if (descriptors.length === 0) return null;
  const own = scales.find(({ id }) => id === scale);
  const labelOf = (grade: string) =>
    [...(own ? [own] : []), ...scales].flatMap(({ grades }) => grades).find(({ id }) => id === grade)
      ?.label ?? grade;
  return (
    <Disclosure summary={counted(descriptors.length, "descriptor")} framed>
      <dl className={styles.list}>
        {descriptors.map(({ grade, text }, index) => (
          <div key={index} className={panel.group}>
            <dt className={styles.grade}>{labelOf(grade)}</dt>
            {text.map((paragraph, line) => (
              <dd key={line} className={styles.text}>
                {paragraph}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
