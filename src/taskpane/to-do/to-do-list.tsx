import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LightbulbRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { isComplete } from "../../audit/gaps";
import { partOf } from "../../report/group-gaps";
import { lowerFirst } from "../../report/phrases";
import { placeText } from "../../report/place-text";
import { rowId, toDoGroups, type ToDoGroup, type ToDoRow } from "../../report/to-do-groups";
import { Disclosure } from "../parts/disclosure";
import { Lost, useGoTo, useShow } from "../parts/go-to";
import { GoToLink } from "../parts/go-to-link";
import { hidden } from "../parts/messages";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { GapButton } from "./gap-button";
import { StandingIcon } from "./standing-icon";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minWidth: 0,
  },
  head: { display: "inline-flex", width: "calc(100% - 20px)", verticalAlign: "top" },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightRegular },
  title: { flexGrow: 1, minWidth: "min-content", fontWeight: tokens.fontWeightSemibold },
  says: {
    flexShrink: 1,
    maxWidth: "55%",
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  lacks: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    minHeight: "32px",
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    // Drawn inside, so that what stands in it does not move.
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "1px solid Highlight" },
  },
  // Below the name, beside the icon.
  write: {
    display: "block",
    padding: `0 0 ${tokens.spacingVerticalXS} calc(19px + ${tokens.spacingHorizontalXS} + ${tokens.spacingHorizontalS})`,
  },
  group: { borderRadius: tokens.borderRadiusMedium },
  open: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  youAreHere: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  closed: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  hidden,
});

interface ToDoListProps {
  readonly place: string | undefined;
  readonly onItem: (item: string) => void;
}

/** All that the audit asks, done or not, part by part; the part this person is in is open. Suggestions stand at the end, or first once they are all that is left. */
export function ToDoList({ place, onItem }: ToDoListProps) {
  const styles = useStyles();
  const { audit } = useAudit();
  const { template, record, gaps, problems } = audit;
  const groups = useMemo(
    () => toDoGroups({ template, record, gaps, problems }),
    [template, record, gaps, problems],
  );
  const suggestions = gaps.filter(({ severity }) => severity === "advice");
  const ready = isComplete(gaps, problems);
  const [firstLeft] = groups.filter(({ state }) => state === "begun" || state === "untouched");
  const here = place === undefined ? firstLeft?.id : partOf(template, place).id;
  const [show, lost] = useShow();
  const [goTo, gone] = useGoTo();
  const hints = suggestions.length > 0 && (
    <div className={mergeClasses(styles.group, ready && styles.open)}>
      <Disclosure
        framed
        open={ready}
        summary={
          <Head
            icon={<LightbulbRegular fontSize={18} aria-hidden />}
            says={phrase("{suggestions}, none stops you", { suggestions: suggestions.length })}
          >
            {phrase("Suggestions")}
          </Head>
        }
      >
        <List>
          {suggestions.map((gap) => (
            <li key={JSON.stringify(gap)}>
              <GapButton gap={gap} bare onGo={show} />
            </li>
          ))}
        </List>
      </Disclosure>
    </div>
  );
  return (
    <div className={styles.list}>
      {ready && hints}
      {groups.map((group) => (
        <Group
          key={group.id}
          group={group}
          open={!ready && group.id === here}
          here={place === undefined ? undefined : rowId(place)}
          onRow={(row, press) => {
            if (isOfItem(row)) onItem(row.id.slice("item.".length));
            show(row.goTo, isOfItem(row) ? { detail: 0 } : press);
          }}
          onWrite={goTo}
        />
      ))}
      {!ready && hints}
      <Lost sentence={gone ?? lost} />
    </div>
  );
}

interface GroupProps {
  readonly group: ToDoGroup;
  readonly open: boolean;
  readonly here: string | undefined;
  readonly onRow: (row: ToDoRow, press: { readonly detail: number }) => void;
  /** Goes into the answer. */
  readonly onWrite: (tag: string) => void;
}

function Group({ group: { title, state, says, rows }, open, here, onRow, onWrite }: GroupProps) {
  const styles = useStyles();
  if (rows.length === 0) {
    return (
      <div className={mergeClasses(styles.line, styles.closed)}>
        <StandingIcon state={state} />
        <span className={styles.name}>{title}</span>
        <span className={styles.says}>{says}</span>
      </div>
    );
  }
  return (
    <div className={mergeClasses(styles.group, open && styles.open)}>
      <Disclosure
        framed
        open={open}
        summary={
          <Head icon={<StandingIcon state={state} />} says={says}>
            {title}
          </Head>
        }
      >
        <List>
          {rows.map((row) => (
            <li key={row.id}>
              <Row row={row} here={row.id === here} onRow={onRow} onWrite={onWrite} />
            </li>
          ))}
        </List>
      </Disclosure>
    </div>
  );
}

interface RowProps extends Pick<GroupProps, "onRow" | "onWrite"> {
  readonly row: ToDoRow;
  readonly here: boolean;
}

function Row({ row, here, onRow, onWrite }: RowProps) {
  const styles = useStyles();
  const { template } = useAudit().audit;
  return (
    <div {...(here && { className: styles.here })}>
      <button
        type="button"
        className={mergeClasses(styles.line, styles.row)}
        {...(here && { "aria-current": "location" })}
        onClick={(press) => {
          onRow(row, press);
        }}
      >
        <StandingIcon state={row.state} />
        <span className={styles.name}>
          {row.name}
          <span className={styles.hidden}>, </span>
          {here && <span className={styles.youAreHere}>{phrase("You are here")}</span>}
        </span>
        <span className={mergeClasses(styles.says, row.state === "begun" && styles.lacks)}>{row.says}</span>
      </button>
      {here && !isOfItem(row) && (
        <span className={styles.write}>
          <GoToLink
            label={row.state === "untouched" ? phrase("Write it") : phrase("Go to it")}
            place={lowerFirst(placeText(template, row.goTo))}
            onGo={() => {
              onWrite(row.goTo);
            }}
          />
        </span>
      )}
    </div>
  );
}

/** What it asks is seen to in the pane, under This item. */
const isOfItem = ({ id }: ToDoRow): boolean => id.startsWith("item.");

interface HeadProps {
  readonly icon: React.JSX.Element;
  readonly says: string;
  readonly children: string;
}

function Head({ icon, says, children }: HeadProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.line, styles.head)}>
      {icon}
      <span className={styles.title}>
        {children}
        <span className={styles.hidden}>, </span>
      </span>
      <span className={styles.says}>{says}</span>
    </span>
  );
}

function List({ children }: { readonly children: React.ReactNode }) {
  const panel = usePanelStyles();
  return <ul className={panel.list}>{children}</ul>;
}
