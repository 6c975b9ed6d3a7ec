import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { HelpLink } from "../help/help-link";
import { CopyText } from "../parts/copy-text";
import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import { phrase } from "../../words/phrase";
import { happenedText } from "./happened";

const useStyles = makeStyles({ text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } });

export interface WhatHappenedScreenProps {
  readonly say: (text: string) => void;
  readonly onBack: () => void;
}

/** What happened on this page, to be read before it is copied. */
export function WhatHappenedScreen({ say, onBack }: WhatHappenedScreenProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  return (
    <Screen title={phrase("Copy what happened")} onBack={onBack} tools={<HelpLink place="happened" />}>
      <p className={panel.text}>
        {phrase(
          "Where something goes wrong or looks odd, those who look after Case Audit can do more with this. Nothing is sent: put it into a message to them.",
        )}
      </p>
      <CopyText what={phrase("report of what happened")} text={happenedText} say={say} />
      <p className={mergeClasses(panel.quiet, styles.text)}>{happenedText()}</p>
    </Screen>
  );
}
