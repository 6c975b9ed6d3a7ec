import { Cards, CARDS_TITLE } from "../cards/cards";
import { LANGUAGE_TITLE, LanguageChoice } from "../language/language";
import { WhatHappened, WHAT_HAPPENED_TITLE } from "../trouble/what-happened";
import { AskedWho, WHO_TITLE } from "../who/asked-who";
import { NOBODY, type Who } from "../who/who";
import { Keys, KEYS_TITLE } from "./keys";
import type { PaneScreen } from "./more-menu";

/** The screen of the cards, which whoever has just said who they are is shown first. */
export const CARDS = "cards";

interface AboutProps {
  readonly who: Who | undefined;
  readonly auditOpen: boolean;
  readonly inWord: boolean;
  readonly say: (text: string) => void;
  readonly onWho: (who: Who) => void;
  readonly onBack: () => void;
}

/** The screens about the pane itself and who sits at it. */
export function aboutScreens({
  who,
  auditOpen,
  inWord,
  say,
  onWho,
  onBack,
}: AboutProps): readonly PaneScreen[] {
  return [
    {
      id: "who",
      name: WHO_TITLE,
      content: (
        <AskedWho
          who={who}
          auditOpen={auditOpen}
          onBack={onBack}
          isWanted
          onDone={(next) => {
            onWho(next);
            onBack();
          }}
        />
      ),
    },
    { id: CARDS, name: CARDS_TITLE, content: <Cards role={(who ?? NOBODY).role} onDone={onBack} /> },
    { id: "language", name: LANGUAGE_TITLE, content: <LanguageChoice onBack={onBack} /> },
    { id: "keys", name: KEYS_TITLE, content: <Keys inWord={inWord} onBack={onBack} /> },
    {
      id: "happened",
      name: `${WHAT_HAPPENED_TITLE}…`,
      content: <WhatHappened say={say} onBack={onBack} />,
    },
  ];
}
