import { makeStyles, tokens } from "@fluentui/react-components";
import type { Template } from "../../audit/template";
import type { KeptAnswer } from "../../document/remake-audit";
import { quoted } from "../../report/phrases";
import { noPlaceText } from "../../report/problem-text";
import { usePanelStyles } from "../parts/use-panel-styles";
import { keptTitle } from "./move-texts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: "20px",
    display: "grid",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

const LONGEST_TEXT = 80;

interface KeptListProps {
  readonly kept: readonly KeptAnswer[];
  readonly newer: Template;
}

/** What has no place in the newer version: where it stood, what it says and why. */
export function KeptList({ kept, newer }: KeptListProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  return (
    <div className={panel.group}>
      <h3 className={panel.subtitle}>{keptTitle(kept.length, newer)}</h3>
      <p className={panel.text}>
        {kept.length === 1 ? "It is" : "These are"} kept at the end of the new document, to be read and
        changed like any other.
      </p>
      <ul className={styles.list}>
        {kept.map(({ label, text, why }, index) => (
          <li key={index}>
            <span className={styles.name}>{label}</span>: {quoted(text, LONGEST_TEXT)}
            <p className={panel.quiet}>{noPlaceText(newer, why)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
