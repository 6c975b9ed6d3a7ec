import { makeStyles } from "@fluentui/react-components";
import { HelpLink } from "../help/help-link";
import type { HelpPlace } from "../help/help-places";
import { BackButton } from "./back-button";

const useStyles = makeStyles({
  top: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  back: { marginLeft: "-8px" },
});

interface ScreenTopProps {
  /** None where there is nothing to go back to. */
  readonly onBack: (() => void) | undefined;
  readonly help: HelpPlace;
}

/** The first line of a screen: the way back, and the help. */
export function ScreenTop({ onBack, help }: ScreenTopProps) {
  const styles = useStyles();
  return (
    <div className={styles.top}>
      {onBack ? <BackButton className={styles.back} onBack={onBack} /> : <span />}
      <HelpLink place={help} />
    </div>
  );
}
