import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ArrowUpRegular,
  ChevronDownRegular,
  ChevronRightRegular,
} from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import { quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { partId } from "./part-names";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "start", columnGap: tokens.spacingHorizontalXXS },
  heading: { flexGrow: 1, minWidth: 0, margin: 0, font: "inherit" },
  toggle: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "32px",
    padding: `5px ${tokens.spacingHorizontalXXS}`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  icon: { fontSize: "20px" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  detail: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  move: { flexShrink: 0, minWidth: "28px", width: "28px", height: "32px", padding: 0 },
  body: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM} 10px`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    gap: tokens.spacingVerticalM,
  },
});

interface PartRowProps {
  /** The key of the part. */
  readonly part: string;
  /** What it is: "section". */
  readonly what: string;
  readonly name: string;
  readonly detail?: string;
  /** Its place among its own kind, from 0. */
  readonly index: number;
  readonly count: number;
  /** It is a heading of what it holds. */
  readonly heading?: boolean;
  readonly onMove?: (by: -1 | 1) => void;
  /** Its editors, made only while it is unfolded. */
  readonly children: () => ReactNode;
}

/** A part of the draft on a line of its own: unfolds to be corrected, and goes up or down. */
export function PartRow({ part, what, name, detail, index, count, heading, onMove, children }: PartRowProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { say } = useForm();
  const [open, setOpen] = useState(false);
  const shown = name.trim() === "" ? `${what} without a name` : name;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const Heading = heading ? "h3" : "div";

  const move = (by: -1 | 1) => {
    onMove?.(by);
    say(`${quoted(shown)} is now ${what} ${String(index + by + 1)} of ${String(count)}.`);
    const [first, second] = by < 0 ? (["up", "down"] as const) : (["down", "up"] as const);
    focusLater(partId(part, first), partId(part, second));
  };
  const mover = (by: -1 | 1) => {
    const way = by < 0 ? "up" : "down";
    return (
      <Button
        id={partId(part, way)}
        className={styles.move}
        size="small"
        appearance="subtle"
        icon={by < 0 ? <ArrowUpRegular /> : <ArrowDownRegular />}
        disabledFocusable={by < 0 ? index === 0 : index === count - 1}
        aria-label={`Move ${quoted(shown)} ${way}`}
        title={`Move ${way}`}
        onClick={() => {
          move(by);
        }}
      />
    );
  };
  return (
    <div>
      <div className={styles.line}>
        <Heading className={styles.heading}>
          <button
            id={partId(part)}
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            {...(open && { "aria-controls": id })}
            onClick={() => {
              setOpen(!open);
            }}
          >
            <Chevron className={styles.icon} aria-hidden />
            <span>
              <span className={mergeClasses(heading && styles.strong)}>{shown}</span>{" "}
              {detail !== undefined && <span className={styles.detail}>{detail}</span>}
            </span>
          </button>
        </Heading>
        {onMove && count > 1 && mover(-1)}
        {onMove && count > 1 && mover(1)}
      </div>
      {open && (
        <div id={id} className={mergeClasses(panel.group, styles.body)}>
          {children()}
        </div>
      )}
    </div>
  );
}

const useDraftPartListStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
});

interface DraftPartListProps<T> {
  readonly label: string;
  readonly parts: readonly T[];
  readonly children: (part: T, index: number) => ReactNode;
}

/** The lines of one list of parts. */
export function DraftPartList<T extends { readonly key: string }>({
  label,
  parts,
  children,
}: DraftPartListProps<T>) {
  const styles = useDraftPartListStyles();
  if (parts.length === 0) return null;
  return (
    <ol className={styles.list} aria-label={label}>
      {parts.map((part, index) => (
        <li key={part.key}>{children(part, index)}</li>
      ))}
    </ol>
  );
}
