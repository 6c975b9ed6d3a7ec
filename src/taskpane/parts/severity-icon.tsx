import { makeStyles, tokens } from "@fluentui/react-components";
import { CircleRegular, LightbulbRegular } from "@fluentui/react-icons";
import type { Severity } from "../../audit/gap";

const useStyles = makeStyles({
  required: { color: tokens.colorBrandForeground1, flexShrink: 0, fontSize: "16px", marginTop: "2px" },
  advice: { color: tokens.colorNeutralForeground2, flexShrink: 0, fontSize: "16px", marginTop: "2px" },
});

/** An open circle for what must be done, a bulb for advice. The word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return severity === "required" ? (
    <CircleRegular className={styles.required} aria-hidden />
  ) : (
    <LightbulbRegular className={styles.advice} aria-hidden />
  );
}
