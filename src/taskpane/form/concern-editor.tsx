import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { DraftNote } from "../../forms/draft/form-draft";
import { usePanelStyles } from "../parts/use-panel-styles";
import { phrase } from "../../words/phrase";
import { AskedEditor } from "./asked-editor";
import { useForm } from "./form-context";
import { HEADINGS } from "./part-names";

/** The question whether anyone is at risk now, which a template may ask or not. */
export function ConcernEditor({ concern }: { readonly concern: DraftNote | undefined }) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  if (concern)
    return (
      <AskedEditor
        asked={concern}
        named={phrase("Name of the question")}
        said={phrase("What is said of it")}
        otherwise={HEADINGS.concern}
      />
    );
  return (
    <>
      <p className={panel.text}>{phrase("The template does not ask whether anyone is at risk now.")}</p>
      <div>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            work.edit({ do: "add-concern" });
            say(phrase("The template asks about immediate concerns now."));
          }}
        >
          {phrase("Ask about immediate concerns")}
        </Button>
      </div>
    </>
  );
}
