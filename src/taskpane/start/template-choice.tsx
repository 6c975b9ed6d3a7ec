import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { allItems, type Template } from "../../audit/template";
import { counted } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
});

export const CHOSEN_TEMPLATE = "case-audit-template";

interface TemplateChoiceProps {
  readonly templates: readonly Template[];
  readonly chosen: Template;
  readonly onChoose: (id: string) => void;
}

/** Which form to audit with, and what it is for. With one template there is nothing to choose. */
export function TemplateChoice({ templates, chosen, onChoose }: TemplateChoiceProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  return (
    <div className={panel.group}>
      {templates.length > 1 && (
        <Field label="Template">
          <Select
            id={CHOSEN_TEMPLATE}
            value={chosen.id}
            onChange={(_, { value }) => {
              onChoose(value);
            }}
          >
            {templates.map((template) => (
              <option key={template.id} value={template.id}>
                {template.title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={mergeClasses(styles.card, panel.group)}>
        <h2 className={panel.subtitle}>{chosen.title}</h2>
        <p className={panel.quiet}>
          {chosen.publisher}, version {chosen.version}. {counted(allItems(chosen).length, "item")}.
        </p>
        <p className={panel.text}>{chosen.purpose}</p>
      </div>
    </div>
  );
}
