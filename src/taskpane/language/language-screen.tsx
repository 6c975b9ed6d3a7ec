import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { LANGUAGES } from "../../words/languages";
import { phrase } from "../../words/phrase";
import { HelpLink } from "../help/help-link";
import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import { chooseLanguage, chosenLanguage } from "./page-language";
import { UnreadWelsh } from "./unread-welsh";

const SAME = "same";

interface LanguageScreenProps {
  readonly title: string;
  readonly onBack: () => void;
}

/** In which language Case Audit speaks on this computer. A page says what it said until it is opened again, so that nothing typed is lost. */
export function LanguageScreen({ title, onBack }: LanguageScreenProps) {
  const panel = usePanelStyles();
  const [chosen, setChosen] = useState<string>(chosenLanguage() ?? SAME);
  const [told, setTold] = useState<"kept" | "not-kept">();
  return (
    <Screen title={title} onBack={onBack} tools={<HelpLink place="language" />}>
      <Field label={phrase("What Case Audit says on this computer")}>
        <RadioGroup
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
            setTold(chooseLanguage(LANGUAGES.find(({ id }) => id === value)?.id) ? "kept" : "not-kept");
          }}
        >
          <Radio value={SAME} label={phrase("The same as Word or the browser")} />
          {LANGUAGES.map(({ id, name }) => (
            <Radio key={id} value={id} label={<span lang={id}>{name}</span>} />
          ))}
        </RadioGroup>
      </Field>
      <p className={panel.quiet}>
        {phrase("Templates and documents stay in the language that they are written in.")}
      </p>
      <div role="status" className={panel.group}>
        {told === "kept" && (
          <p className={panel.text}>
            {phrase("It is spoken once Case Audit is opened again. Save the document first.")}
          </p>
        )}
        {told === "not-kept" && (
          <p className={panel.text}>{phrase("This browser keeps nothing, so it can’t keep a language.")}</p>
        )}
      </div>
      {told === "kept" && (
        <div>
          <Button
            onClick={() => {
              location.reload();
            }}
          >
            {phrase("Open Case Audit again now")}
          </Button>
        </div>
      )}
      <UnreadWelsh always />
    </Screen>
  );
}
