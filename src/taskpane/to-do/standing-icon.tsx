import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  CircleHalfFillFilled,
  CircleRegular,
  SubtractCircleRegular,
} from "@fluentui/react-icons";
import type { RowState } from "../../report/to-do-groups";

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "18px", marginTop: "1px", color: tokens.colorNeutralForeground1 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  begun: { color: tokens.colorBrandForeground1 },
});

const ICONS = {
  done: CheckmarkCircleFilled,
  begun: CircleHalfFillFilled,
  untouched: CircleRegular,
  away: SubtractCircleRegular,
} as const;

/** A tick for what is done, half a circle for what is begun, a ring for what is not, a ring with a bar for what does not apply. The word stands beside it. */
export function StandingIcon({ state }: { readonly state: RowState }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <Icon
      className={mergeClasses(
        styles.icon,
        state === "done" && styles.done,
        state === "begun" && styles.begun,
      )}
      aria-hidden
    />
  );
}
