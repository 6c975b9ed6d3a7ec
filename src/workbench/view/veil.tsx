import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { createContext } from "react";
import type { Veiled } from "../../taskpane/parts/veil";
import { phraseWith } from "../../taskpane/parts/phrase-with";
import { phrase } from "../../words/phrase";

/** What of the page is not shown for a while. */
export const VeilInForce = createContext<Veiled | undefined>(undefined);

const useStyles = makeStyles({
  veiled: { color: tokens.colorNeutralForeground2 },
  show: { minHeight: "24px", textDecorationLine: "underline" },
});

/** In the place of an answer that somebody is to judge before seeing it. */
export function VeiledAnswer({ onShow }: Pick<Veiled, "onShow">) {
  const styles = useStyles();
  return (
    <span className={styles.veiled}>
      {phraseWith("Hidden here until you have judged. {link}", {
        link: (
          <Link as="button" inline className={styles.show} onClick={onShow}>
            {phrase("Show it")}
          </Link>
        ),
      })}
    </span>
  );
}
