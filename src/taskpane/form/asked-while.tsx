import { Button } from "@fluentui/react-components";
import { conditionWords } from "../../audit/condition-words";
import type { Condition } from "../../audit/template";
import { quoted } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm, useFormDraft } from "./form-context";

interface AskedWhileProps {
  readonly part: string;
  readonly name: string;
  readonly when: Condition | undefined;
}

/** What has to hold for a part of a template to be asked, and the way to ask it always. */
export function AskedWhile({ part, name, when }: AskedWhileProps) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const { from } = useFormDraft();
  if (!from || !when) return null;
  return (
    <div className={panel.group}>
      <p className={panel.quiet}>Asked only if {conditionWords(from, when)}.</p>
      <div>
        <Button
          size="small"
          aria-label={`Ask it always: ${quoted(name)}`}
          onClick={() => {
            work.edit({ do: "ask-always", key: part });
            say(`${quoted(name)} is asked always now.`);
          }}
        >
          Ask it always
        </Button>
      </div>
    </div>
  );
}
