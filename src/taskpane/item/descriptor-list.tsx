import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import { indexOf, scaleOf, type Item, type Template } from "../../audit/template";
import { DESCRIPTORS, SECTION_DESCRIPTORS } from "../guidance/guidance-places";
import { Disclosure } from "../parts/disclosure";
import { useImported } from "../parts/lazy-screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { describedGrades, describedPart, DescriptorCard, type DescribedGrade } from "./descriptor-card";
import { entryOf } from "./item-view";
import { phrase } from "../../words/phrase";

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
  const title = second
    ? phrase("What each grade looks like")
    : phrase("What “{label}” looks like", { label: first.grade.label });
  const judged = entryOf(audit, item)[describedPart(item)] !== "";
  return (
    <section aria-label={title}>
      <Disclosure framed open={!judged} summary={<h3 className={panel.summary}>{title}</h3>}>
        <DescriptorColumns
          id={DESCRIPTORS}
          described={described}
          chosenText={describedPart(item) === "judgement" ? phrase("your judgement") : phrase("your answer")}
          {...differing}
        />
      </Disclosure>
    </section>
  );
}

const SIDE_BY_SIDE = "@container (min-width: 590px)";
const IN_PAIRS = "@container (min-width: 370px)";

const useStyles = makeStyles({
  room: { containerType: "inline-size" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    [IN_PAIRS]: { gridTemplateColumns: "repeat(var(--pairs), minmax(0, 1fr))" },
    [SIDE_BY_SIDE]: { gridTemplateColumns: "repeat(var(--all), minmax(0, 1fr))" },
  },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

const loadDifference = () => import("../../guidance/wording-difference");

interface DescriptorColumnsProps {
  /** Begins the ids of the descriptors. */
  readonly id: string;
  readonly described: readonly DescribedGrade[];
  readonly chosenText: string;
  /** Whether the difference between neighbouring grades is marked. */
  readonly differing: boolean;
  readonly onDiffering: (differing: boolean) => void;
}

/** Grades beside each other where the pane is wide enough, below each other where it is not. */
function DescriptorColumns({ id, described, chosenText, differing, onDiffering }: DescriptorColumnsProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const loaded = useImported(differing, loadDifference);
  const compare = differing && typeof loaded === "object" ? loaded.wordingDifference : undefined;
  const columns = {
    "--pairs": Math.min(described.length, 2),
    "--all": Math.min(described.length, 4),
  } as CSSProperties;
  return (
    <>
      {described.length > 1 && (
        <Switch
          className={styles.switch}
          label={phrase("Show what differs from the grade below")}
          checked={differing}
          onChange={(_, { checked }) => {
            onDiffering(checked);
          }}
        />
      )}
      {differing && loaded === "failed" && (
        <p className={panel.text}>
          {phrase("The comparison could not be fetched. Switch it off and on to try again.")}
        </p>
      )}
      <div className={styles.room}>
        <div className={styles.columns} style={columns}>
          {described.map((each) => (
            <DescriptorCard
              key={each.grade.id}
              id={`${id}-${each.grade.id}`}
              described={each}
              chosenText={chosenText}
              compare={compare}
            />
          ))}
        </div>
      </div>
    </>
  );
}

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
    <Disclosure summary={<h3 className={panel.summary}>{phrase("Grades of this section")}</h3>} framed>
      <div className={panel.group}>
        <p className={panel.quiet}>{rating.label}</p>
        <DescriptorColumns
          id={SECTION_DESCRIPTORS}
          described={describedGrades(audit, rating)}
          chosenText={phrase("chosen for the section")}
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
  if (describesEveryGrade(template, item)) return undefined;
  const items = indexOf(template).items.get(item.id)?.section.items ?? [];
  const telling = items.filter((each) => describesEveryGrade(template, each));
  return telling.length === 1 ? telling[0] : undefined;
}

function describesEveryGrade(template: Template, { judgement, answer, descriptors }: Item): boolean {
  const scale = (judgement ?? answer)?.scale;
  if (scale === undefined) return false;
  return scaleOf(template, scale).grades.every(({ id }) => descriptors.some(({ grade }) => grade === id));
}
