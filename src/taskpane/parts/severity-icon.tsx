import { makeStyles } from "@fluentui/react-components";
import { CircleRegular, LightbulbRegular } from "@fluentui/react-icons";
import type { Severity } from "../../audit/gap";

const useStyles = makeStyles({ icon: { flexShrink: 0, fontSize: "16px", marginTop: "2px" } });

/** An open circle for what must be done, a bulb for advice. The word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = severity === "required" ? CircleRegular : LightbulbRegular;
  return <Icon className={styles.icon} aria-hidden />;
}
