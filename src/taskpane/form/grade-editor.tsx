import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from "@fluentui/react-icons";
import type { Choice } from "../../audit/template";
import type { GradeStanding } from "../../forms/draft/draft-edit";
import { quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { useForm } from "./form-context";
import { STANDINGS } from "./kinds";
import { NameField } from "./name-field";
import { HEADINGS, partId } from "./part-ids";

const useStyles = makeStyles({ card: { padding: tokens.spacingHorizontalS } });

interface GradeEditorProps {
  readonly scale: string;
  readonly grade: Choice;
  readonly standing: GradeStanding;
  readonly index: number;
  /** How many grades it can change places with; none for "not applicable". */
  readonly count: number;
}

/** A grade: what it is called, where it stands against good, and its place in the scale. */
export function GradeEditor({ scale, grade: { id, label }, standing, index, count }: GradeEditorProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const key = `grade ${scale} ${id}`;
  const move = (by: -1 | 1) => {
    work.edit({ do: "move-grade", scale, grade: id, by });
    say(`${quoted(label)} is now grade ${String(index + by + 1)} of ${String(count)}.`);
    const [first, second] = by < 0 ? (["up", "down"] as const) : (["down", "up"] as const);
    focusLater(partId(key, first), partId(key, second));
  };
  const mover = (by: -1 | 1) => (
    <Button
      id={partId(key, by < 0 ? "up" : "down")}
      size="small"
      icon={by < 0 ? <ArrowUpRegular /> : <ArrowDownRegular />}
      disabledFocusable={by < 0 ? index === 0 : index === count - 1}
      aria-label={`Move ${quoted(label)} ${by < 0 ? "up" : "down"}`}
      title={by < 0 ? "Move up" : "Move down"}
      onClick={() => {
        move(by);
      }}
    />
  );
  return (
    <div role="group" aria-label={`Grade ${quoted(label)}`} className={mergeClasses(panel.card, styles.card)}>
      <NameField
        label="Name of the grade"
        value={label}
        onChange={(to) => {
          work.edit({ do: "grade-label", scale, grade: id, to });
        }}
      />
      <ChoiceField
        label="Where it stands"
        value={standing}
        choices={STANDINGS}
        onChange={(to) => {
          work.edit({ do: "standing", scale, grade: id, to });
        }}
      />
      <div className={panel.row}>
        {count > 0 && mover(-1)}
        {count > 0 && mover(1)}
        <Button
          size="small"
          icon={<DeleteRegular />}
          aria-label={`Take ${quoted(label)} out`}
          title="Take it out"
          onClick={() => {
            work.edit({ do: "remove-grade", scale, grade: id });
            say(`${quoted(label)} is taken out. It stands under “Not placed”.`);
            focusLater(partId(`scale ${scale}`), HEADINGS.scales);
          }}
        />
      </div>
    </div>
  );
}
