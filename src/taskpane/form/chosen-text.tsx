import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FormDraft } from "../../forms/draft/form-draft";
import { ROLE_TEXT, whatBecame } from "../../forms/draft/what-became";
import { quoted, shortened } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { EditorGroup } from "./editor-group";
import { useForm } from "./form-context";
import { HEADINGS } from "./part-names";
import { PlaceText } from "./place-text";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
});

interface ChosenTextProps {
  readonly text: string;
  readonly draft: FormDraft;
}

/** A text that was chosen in the form beside the pane: what became of it, and what it can be made. */
export function ChosenText({ text, draft }: ChosenTextProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { work } = useForm();
  const became = useMemo(() => whatBecame(draft)(text), [draft, text]);
  return (
    <EditorGroup id={HEADINGS.chosen} title={phrase("The text you chose")}>
      <p className={styles.text}>{text}</p>
      {became.map(({ as, of, text: said }) => (
        <p key={`${as} ${said} ${of ?? ""}`} className={panel.text}>
          {sentence(as, of, said === text ? undefined : said)}
        </p>
      ))}
      <PlaceText key={text} text={text} name={shortened(text, 80)} otherwise={HEADINGS.chosen} />
      <div>
        <Button
          size="small"
          onClick={() => {
            work.choose(undefined);
            focusLater(HEADINGS.inForm, HEADINGS.understood);
          }}
        >
          {phrase("Leave it as it is")}
        </Button>
      </div>
    </EditorGroup>
  );
}

/** "“Yes” is an answer …": what a text, or a piece of it, became. */
function sentence(as: keyof typeof ROLE_TEXT, of: string | undefined, piece: string | undefined): string {
  const what = piece === undefined ? phrase("Now") : quoted(shortened(piece, 80));
  const belongs = of === undefined || of === "" ? "" : phrase(" of {of}", { of: quoted(shortened(of, 80)) });
  return `${what}: ${ROLE_TEXT[as]()}${belongs}.`;
}
