import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type FocusEvent, type ReactNode } from "react";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAfterPointer } from "./use-after-pointer";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: 0, scrollMarginTop: "8px", ":focus": { outline: "none" } },
  number: {
    flexShrink: 0,
    display: "grid",
    placeItems: "center",
    width: "20px",
    height: "20px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface NumberedCardProps {
  readonly number?: number;
  readonly title: string;
  /** Of its heading, where focus can go. */
  readonly headingId?: string;
  /** At the right of the heading. */
  readonly aside?: ReactNode;
  /** Called once the focus has left the card, and no button of the mouse is down. */
  readonly onLeave?: () => void;
  readonly children: ReactNode;
}

/** One step of moderating something. */
export function NumberedCard({ number, title, headingId, aside, onLeave, children }: NumberedCardProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const own = useId();
  const id = headingId ?? own;
  const afterPointer = useAfterPointer();
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (onLeave && !currentTarget.contains(relatedTarget)) afterPointer(onLeave);
  };
  return (
    <section aria-labelledby={id} className={panel.card} onBlur={onBlur}>
      <div className={styles.head}>
        {number !== undefined && (
          <span className={styles.number} aria-hidden>
            {number}
          </span>
        )}
        <h3 id={id} tabIndex={-1} className={mergeClasses(panel.subtitle, styles.title)}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
