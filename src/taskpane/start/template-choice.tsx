import { Field, makeStyles, mergeClasses, Select, Switch, tokens } from "@fluentui/react-components";
import { allItems, type PromptSet, type Template, type Theme } from "../../audit/template";
import type { ThemeLayer } from "../../audit/theme";
import { counted } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { CHOSEN_TEMPLATE } from "./template-offer";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
});

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
        <Field label={phrase("Template")}>
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
        {templates.length === 1 && <h2 className={panel.subtitle}>{chosen.title}</h2>}
        <p className={panel.quiet}>
          {phrase("{publisher}, version {version}. {items}.", {
            publisher: chosen.publisher,
            version: chosen.version,
            items: counted(allItems(chosen).length, "item"),
          })}
          {chosen.lookBack &&
            ` ${phrase("Looks back {months}.", { months: counted(chosen.lookBack.months, "month") })}`}
        </p>
        <p className={panel.quiet}>{chosen.purpose}</p>
      </div>
    </div>
  );
}

interface ThemeChoiceProps {
  /** The template's own theme. */
  readonly own: Theme | undefined;
  readonly others: readonly ThemeLayer[];
  /** Id of the theme chosen; empty for the template's own. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** What the audit looks into beside the standing questions. Without another theme there is nothing to choose. */
export function ThemeChoice({ own, others, chosen, onChoose }: ThemeChoiceProps) {
  if (others.length === 0) return null;
  return (
    <Field label={phrase("Theme")}>
      <Select
        value={chosen}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        <option value="">{own?.title ?? phrase("None")}</option>
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface PromptSetSwitchesProps {
  readonly sets: readonly PromptSet[];
  readonly onSwitch: (id: string, on: boolean) => void;
}

/** Prompts that go into the document only where they are wanted. */
export function PromptSetSwitches({ sets, onSwitch }: PromptSetSwitchesProps) {
  if (sets.length === 0) return null;
  return (
    <div>
      {sets.map((set) => (
        <Switch
          key={set.id}
          label={phrase("Include {label}", { label: set.label })}
          checked={set.on}
          onChange={(_, { checked }) => {
            onSwitch(set.id, checked);
          }}
        />
      ))}
    </div>
  );
}
