import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ProgrammeCard, ProgrammeView } from "../../report/programme-screen/programme-view";
import { counted } from "../../report/phrases";
import { FiguresTable } from "../overview/figures-table";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { Disclosure } from "../parts/disclosure";
import { hidden } from "../parts/messages";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  board: { display: "grid", gap: tokens.spacingHorizontalS, overflowX: "auto" },
  step: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: "grid",
    gap: tokens.spacingVerticalS,
    alignContent: "start",
    minWidth: "150px",
  },
  card: {
    display: "grid",
    width: "100%",
    minHeight: "32px",
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  opens: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  late: {
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
    "@media (forced-colors: active)": { borderLeftColor: "CanvasText" },
  },
  case: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hidden,
  words: { "& table td, & table th": { textAlign: "left" } },
  lateText: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteRedForeground1 },
});

interface CardsProps {
  readonly view: ProgrammeView;
  readonly wide: boolean;
  /** Opens the document of an audit, where this door can. */
  readonly onOpen: ((file: string) => void) | undefined;
}

/** Columns of steps where they fit; else what is overdue first, then each step folded. */
export function ProgrammeBoard({ view, wide, onOpen }: CardsProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  if (wide)
    return (
      <div
        className={styles.board}
        style={{ gridTemplateColumns: `repeat(${String(view.steps.length)}, minmax(150px, 280px))` }}
      >
        {view.steps.map(({ id, label, cards }) => (
          <section key={id} className={styles.step} aria-labelledby={`programme-${id}`}>
            <h3 id={`programme-${id}`} className={shared.subtitle}>
              {label} <span className={shared.quiet}>{cards.length}</span>
            </h3>
            <CardList cards={cards} onOpen={onOpen} />
          </section>
        ))}
      </div>
    );
  return (
    <>
      {view.overdue.length > 0 && (
        <section className={shared.card} aria-labelledby="programme-overdue">
          <h3 id="programme-overdue" className={shared.subtitle}>
            {phrase("Overdue")}
          </h3>
          <CardList cards={view.overdue} onOpen={onOpen} withState />
        </section>
      )}
      {view.steps.map(({ id, label, cards }) => {
        const late = cards.filter((card) => card.late).length;
        return (
          <Disclosure
            key={id}
            framed
            summary={`${label}: ${String(cards.length)}${late > 0 ? phrase(", {late} overdue", { late }) : ""}`}
          >
            <CardList cards={cards} onOpen={onOpen} />
          </Disclosure>
        );
      })}
    </>
  );
}

/** The days on which something is due, in their order. */
export function ProgrammeCalendar({ view, onOpen }: CardsProps) {
  const shared = useOverviewStyles();
  if (view.days.length === 0)
    return <p className={shared.text}>{phrase("No day is known on which one is due.")}</p>;
  return view.days.map(({ day, label, cards }) => (
    <section key={day} className={shared.card} aria-labelledby={`programme-${day}`}>
      <h3 id={`programme-${day}`} className={shared.subtitle}>
        {label} <span className={shared.quiet}>{counted(cards.length, "audit")}</span>
      </h3>
      <CardList cards={cards} onOpen={onOpen} withState />
    </section>
  ));
}

/** All of them as a table. */
export function ProgrammeTable({ view, wide, onOpen }: CardsProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  return (
    <div className={styles.words}>
      <FiguresTable
        of={phrase("Case")}
        narrow={!wide}
        columns={[phrase("State"), phrase("With"), phrase("How it stands")]}
        rows={view.all.map(({ standing, state, who, stands }) => ({
          key: String(standing.row),
          label:
            onOpen && standing.file !== "" ? (
              <button
                type="button"
                className={shared.words}
                onClick={() => {
                  onOpen(standing.file);
                }}
              >
                {standing.case}
              </button>
            ) : (
              standing.case
            ),
          cells: [state, who, stands],
        }))}
      />
    </div>
  );
}

interface CardListProps {
  readonly cards: readonly ProgrammeCard[];
  readonly onOpen: CardsProps["onOpen"];
  readonly withState?: boolean;
}

function CardList({ cards, onOpen, withState = false }: CardListProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  return (
    <ul className={shared.list} style={{ gap: tokens.spacingVerticalXS }}>
      {cards.map((card) => {
        const { standing, state, who, stands, late } = card;
        const look = mergeClasses(styles.card, late && styles.late);
        const words = (
          <>
            <span className={styles.case}>{standing.case === "" ? phrase("No case") : standing.case}</span>
            <span className={styles.hidden}>, </span>
            <span>{[...(withState ? [state] : []), ...(who === "" ? [] : [who])].join(" · ")}</span>
            <span className={styles.hidden}>, </span>
            <span className={late ? styles.lateText : undefined}>{stands}</span>
          </>
        );
        return (
          <li key={standing.row}>
            {onOpen && standing.file !== "" ? (
              <button
                type="button"
                className={mergeClasses(look, styles.opens)}
                onClick={() => {
                  onOpen(standing.file);
                }}
              >
                {words}
              </button>
            ) : (
              <div className={look}>{words}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
